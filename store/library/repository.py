"""The library: articles with all their versions, stories and comparisons, in one folder.

    library/shelves/0001.json ...   the articles
    library/stories.json            the stories and the comparison of each
    library/library.lock            held by who writes

Reading takes no lock and loads neither TinyDB nor the locking. Whatever is written is on the disk
when the call returns. Refuses to write over anything damaged or of a later presscut.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR

from store.errors import LibraryError, NotFound
from store.library import files
from store.library.catalogue import Catalogue
from store.library.entries import plain
from store.library.shelves import Shelves, Stamp
from store.library.stories import StoredStories, read_stories, write_stories
from store.models import Article, Comparison, Row, Status, Story
from store.settings import Settings, library_path, load_settings

SHELVES = "shelves"
STORIES = "stories.json"


def open_library(
    location: str | os.PathLike[str] | None = None, *, settings: Settings | None = None
) -> "Library":
    """The library in a folder, by default the one of the settings.

    Creates and writes nothing; an absent folder is an empty library. Raises LibraryError if the
    location is a file, cannot be read, is damaged, or was written by a later presscut.
    """
    settings = settings or load_settings()
    path = Path(location) if location is not None else library_path(settings)
    location = path.expanduser().absolute()
    _refuse_a_file(location)
    library = Library(location, settings)
    library.stories()  # damage is told now, not in the middle of something
    return library


@dataclass(slots=True)
class _Reading:
    """What the files held when their stamp was taken, or a little later; rows once asked for."""

    stamp: Stamp
    catalogue: Catalogue
    stories: StoredStories
    rows: list[Row] | None = None


class Library:
    """A library in the folder `location`. Safe to share among threads and processes.

    Every method that reads sees what is on the disk at that moment and raises LibraryError where
    it cannot; every method that writes raises LibraryLocked and LibraryUnwritable.
    """

    def __init__(self, location: Path, settings: Settings) -> None:
        self.location = location
        self._settings = settings
        self._shelves = Shelves(location / SHELVES)
        self._stories = location / STORIES
        self._last: _Reading | None = None

    def stamp(self) -> Stamp:
        """A value that differs from an earlier one if the library has changed; costs few stats."""
        return (STORIES, files.signature(self._stories)), *self._shelves.stamp()

    def rows(self) -> list[Row]:
        """All articles as lists show them: by story, in it by letter, then those without one."""
        reading = self._read()
        if reading.rows is None:
            reading.rows = reading.catalogue.rows(self._settings.summary_sentences)
        return list(reading.rows)

    def article(self, identity: str) -> Article:
        """An article by its full id, with the corrections made by hand. Raises NotFound."""
        return self._read().catalogue.entry(identity).article()

    def articles(self, ids: Iterable[str] | None = None) -> list[Article]:
        """The articles with these full ids, or all in the order of `rows`. Raises NotFound."""
        catalogue = self._read().catalogue
        wanted = catalogue.entries if ids is None else ids
        return [catalogue.entry(identity).article() for identity in wanted]

    def versions(self, identity: str) -> list[Article]:
        """All versions of an article, oldest first, the current one last. Raises NotFound."""
        return self._read().catalogue.entry(identity).versions()

    def corrections(self, identity: str) -> dict[str, str]:
        """The fields of an article that were set by hand, and to what. Raises NotFound."""
        return self._read().catalogue.entry(identity).corrections

    def find(self, reference: str) -> str:
        """An article's full id from its start (4 characters or more) or its number in `rows`.

        Digits that are both mean the number. Raises NotFound, Ambiguous.
        """
        return self._read().catalogue.find(reference)

    def stories(self) -> list[Story]:
        """The stories in their order."""
        return list(self._read().stories.stories)

    def story(self, reference: str) -> Story:
        """A story by its id, such as "s1". Raises NotFound."""
        stories = self._read().catalogue.stories
        if reference not in stories:
            known = f"there are {', '.join(list(stories)[:10])}" if stories else "there is none yet"
            raise NotFound(f"no story {reference!r}; {known}")
        return stories[reference]

    def comparison(self, story_id: str) -> Comparison | None:
        """The finished comparison of a story; None where there is none."""
        return self._read().stories.comparison(story_id)

    def status(self, source: str, digest: str) -> tuple[Status, str | None]:
        """What `keep` would make of a document, and the id of the article it meets.

        "unchanged": this source's current version has this digest; "updated": it has another;
        "duplicate": another source's article has it; "new": none of these, the id is None.
        """
        return self._read().catalogue.status(source, digest)

    def keep(self, articles: Sequence[Article]) -> list[tuple[Status, str]]:
        """Store what is new or changed; for each article what became of it, and its id there.

        A changed one gets the next version under the old id, the older version and corrections
        made by hand stay. Stored in one go under the lock, in one write a shelf. Raises
        LibraryError, before anything is written, for an article that JSON cannot hold.
        """
        records = [plain(article, article.source) for article in articles]
        if not records:
            return []
        with self.writing():
            catalogue = Catalogue(self._read().catalogue.entries.values())
            places = self._shelves.free_places()
            taken = [catalogue.take(record, places) for record in records]
            changed = {
                entry.id: catalogue.entries[entry.id]
                for status, entry in taken
                if status in ("new", "updated")
            }
            self._shelves.put(changed.values())
        return [(status, entry.id) for status, entry in taken]

    def keep_stories(self, stories: Sequence[Story], comparisons: Sequence[Comparison]) -> None:
        """Replace all stories and their comparisons. What would stay the same is not written."""
        with self.writing():
            write_stories(self._stories, stories, comparisons)

    def correct(
        self,
        identity: str,
        *,
        title: str | None = None,
        outlet: str | None = None,
        published: str | None = None,
    ) -> Article:
        """Set fields of an article by hand, over what was ingested; the article as it is then.

        An empty string takes a field's correction back, None leaves the field as it is. To undo a
        call, give each field the text that `corrections` had for it before, or an empty one.
        Raises NotFound.
        """
        given = {"title": title, "outlet": outlet, "published": published}
        changes = {field: text.strip() for field, text in given.items() if text is not None}
        plain(changes, identity)
        with self.writing():
            entry = self._read().catalogue.entry(identity)
            corrected = entry.corrected(changes)
            if corrected != entry:
                self._shelves.put([corrected])
        return corrected.article()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the library's lock, for who reads, computes and writes in one go.

        A thread may enter again while it is inside; the methods that write do so themselves.
        """
        from store.library.lock import exclusive

        files.make_folder(self.location)
        with exclusive(self.location, self._settings.lock_seconds) as first:
            if first:
                files.sweep(self.location, STORIES)
                self._shelves.sweep()
            yield

    def _read(self) -> _Reading:
        """The library as it is on the disk, read again only if its files have changed.

        Stories are read before the articles: what a story names is stored by then.
        """
        stamp = self.stamp()
        last = self._last
        if last is None or last.stamp != stamp:
            stories = read_stories(self._stories)
            catalogue = Catalogue(self._shelves.entries(), stories.stories)
            self._last = last = _Reading(stamp, catalogue, stories)
        return last


def _refuse_a_file(path: Path) -> None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise files.unreadable(path, error) from error
    if not S_ISDIR(status.st_mode):
        raise LibraryError(f"{path}: a file, not a library's folder; choose another with --library")
