"""The library: articles with all their versions, stories and comparisons, in one folder.

    library/shelves/0001.json ...       the articles
    library/comparisons/0001.json ...   the finished comparison of each story
    library/stories.json                the stories, and what a person merged and split
    library/index.sqlite3               derived from these, made anew where it is gone or damaged
    library/index.screen                the first rows of the list, read without the index
    library/generation                  differs after each write, for who looks for changes
    library/library.lock                held by who writes

Writing goes shelf, stories, comparisons, index: what is named is there by then, and a crash at
any point leaves nothing that the next question or the next ingest does not mend. Reading takes no
lock and loads neither TinyDB nor the locking. Whatever is written is on the disk when the call
returns. Refuses to write over anything damaged or of a later presscut.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from stat import S_ISDIR

from store.clock import now
from store.errors import LibraryError
from store.library import files, listing, pins
from store.library.entries import EDITED, Entry, LineEdit, plain
from store.library.groundwork import Groundwork
from store.library.holdings import SHELVES, STORIES
from store.library.indexing import MISSING
from store.library.intake import Intake, second_id
from store.library.records import CheckReport, ImportReport, RepairReport
from store.library.shelves import Document, Place, free_places
from store.library.stories import StoredStories, read_stories, write_stories
from store.library.undo import Undo, put_back
from store.models import Article, Comparison, Status, Story
from store.settings import Settings, library_path, load_settings


def open_library(
    location: str | os.PathLike[str] | None = None, *, settings: Settings | None = None
) -> "Library":
    """The library in a folder, by default the one of the settings.

    Writes nothing but the index; an absent folder is an empty library. A damaged file does not
    stand in the way of the others: see `Library.damage`. Raises LibraryError if the location is a
    file, cannot be read, or was written by a later presscut.
    """
    settings = settings or load_settings()
    path = Path(location) if location is not None else library_path(settings)
    location = path.expanduser().absolute()
    _refuse_a_file(location)
    library = Library(location, settings)
    library.refresh()  # a later presscut's is refused now, not in the middle of something
    return library


class Library(Groundwork):
    """A library in the folder `location`. Safe to share among threads and processes.

    Every method that writes raises LibraryLocked, LibraryDamaged and LibraryUnwritable.
    """

    def keep(self, articles: Sequence[Article]) -> list[tuple[Status, str]]:
        """Store what is new or changed; for each article what became of it, and its id there.

        A changed one gets the next version under the old id, the older version and corrections
        made by hand stay; a forgotten one stays forgotten. One that JSON cannot hold is "failed",
        with the reason in place of an id, and costs no other. Stored in one go under the lock, in
        one write a shelf.
        """
        records = [_plain_or_why_not(article) for article in articles]
        kept = [record for record in records if not isinstance(record, LibraryError)]
        if not kept:
            return [("failed", str(error)) for error in records]
        with self.writing():
            intake = self._intake(kept)
            taken: list[tuple[Status, str]] = [
                ("failed", str(record)) if isinstance(record, LibraryError) else intake.take(record)
                for record in records
            ]
            self._put(intake.changed.values())
        return taken

    def change_stories(
        self,
        stories: Sequence[Story],
        *,
        gone: Iterable[str] = (),
        held: Mapping[str, str] | None = None,
    ) -> None:
        """Put some stories in the place of those of the same ids, new ones at the end.

        The others stay as they are; those whose ids are `gone` go. Forgotten articles stay in
        their stories unseen. `held`: articles put into stories by hand, where no one has yet.
        """
        with self.writing():
            stored = read_stories(self._stories)
            going = set(gone)
            left = {story.id: story for story in stored.stories if story.id not in going}
            hidden = {one.id for one in self.forgotten()}
            for story in stories:
                left[story.id] = pins.with_hidden(story, left.get(story.id), hidden)
            self._replace_stories(stored, left.values(), {**(held or {}), **stored.pins})

    def keep_comparisons(self, comparisons: Sequence[Comparison]) -> None:
        """Store comparisons in the place of their stories' last; what is the same stays."""
        with self.writing():
            self._comparisons.keep(comparisons, self._index)
            self._written()

    def merge_stories(self, ids: Sequence[str]) -> Story:
        """Make stories one, under the id of the first, for good. Raises NotFound, UsageError."""
        with self.writing():
            told = [self.story(identity) for identity in ids]
            stored = read_stories(self._stories)
            held = pins.merged(stored.stories, stored.pins, ids)
            self._replace_stories(stored, pins.arranged(stored.stories, held), held)
        return self.story(told[0].id)

    def split_story(self, identity: str, articles: Iterable[str]) -> Story:
        """Part articles from their story, for good; the new story that they make.

        Raises NotFound, and UsageError unless they are some, not all, of the story's.
        """
        with self.writing():
            stored = read_stories(self._stories)
            new, held = pins.split(stored, self.story(identity), articles)
            self._replace_stories(stored, pins.arranged(stored.stories, held), held)
        return self.story(new)

    def release_story(self, identity: str) -> None:
        """Leave a story that was merged or split to the grouping again. Raises NotFound."""
        with self.writing():
            stored = read_stories(self._stories)
            held = pins.released(stored.pins, self.story(identity).id)
            self._replace_stories(stored, stored.stories, held)

    def put_back(self, undo: Undo) -> None:
        """Take back what an `undo_of` was made of, as far as its articles are still here."""
        with self.writing():
            self.forget(undo.forget)
            self.restore(undo.restore)
            stored = read_stories(self._stories)
            named = {one for story in undo.stories for one in story.articles}
            there = self._index.ask(lambda index: listing.known(index, [], named)).ids
            after = put_back(stored, undo, named - there)
            self._replace_stories(stored, after.stories, after.pins)

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
        self._entry(identity, listed=False)  # an absent folder is not made for an error
        with self.writing():
            entry = self._entry(identity, listed=False)
            corrected = entry.corrected(changes)
            if corrected != entry:
                self._put([corrected])
        return corrected.article()

    def add_sources(self, met: Mapping[str, str]) -> None:
        """Note further sources of stored articles: each source, and the id of its article."""
        with self.writing():
            entries = self._entries(list(dict.fromkeys(met.values())), listed=False)
            for source, identity in met.items():
                entries[identity] = entries[identity].met_in(source)
            self._put(entries.values())

    def edit_lines(
        self, identity: str, edits: Sequence[Sequence[LineEdit]], edited: Article | None
    ) -> None:
        """Store what a person did with an article's lines, and the article as it is then.

        None for `edited`: it is as it was read. Raises NotFound.
        """
        record = plain(edited, identity) if edited else {}
        with self.writing():
            entry = self._entry(identity, listed=False)
            self._put([entry.edited(edits, {name: record[name] for name in EDITED if record})])

    def forget(self, ids: Iterable[str]) -> list[str]:
        """Take articles out of lists, stories and searches; the ids of those that were in.

        All of it stays on the shelves until `purge`, and `restore` brings it back. Their sources
        do not come in again with the next ingest. Raises NotFound, before any is forgotten.
        """
        return self._mark(ids, now())

    def restore(self, ids: Iterable[str]) -> list[str]:
        """Undo `forget`; the ids of those that were forgotten. Raises NotFound."""
        return self._mark(ids, None)

    def purge(self, ids: Iterable[str] | None = None) -> list[str]:
        """Remove forgotten articles, all or some, for good, from the backups too; their ids."""
        with self.writing():
            known = dict.fromkeys(one.id for one in self.forgotten())
            wanted = list(known) if ids is None else [one for one in ids if one in known]
            entries = self._entries(wanted, listed=False)
            self._leave_out(set(entries))
            for _ in range(2):  # the second write leaves nothing of them in the backup
                self._articles.put({entry.place: None for entry in entries.values()})
            self._index.throw_away()  # what SQLite deletes may stand in its free pages
            self._written()
        return list(entries)

    def check(self) -> CheckReport:
        """Look at every file: counts, checksums, versions, index, orphans. Writes nothing."""
        from store.library.check import check

        return check(self.sources, self._index)

    def repair(self) -> RepairReport:
        """Mend what `check` finds; what cannot be saved is set aside in a named file."""
        from store.library.repair import Repair

        with self.writing():
            return Repair(self.sources, self._index).run()

    def export_lines(self) -> Iterator[str]:
        """The whole library as JSON Lines, without line ends. Raises LibraryError."""
        from store.library.exchange import export_lines

        return export_lines(self)

    def import_lines(self, lines: Iterable[str]) -> ImportReport:
        """Take in what `export_lines` gave; what is here already stays. Raises ReadingError."""
        from store.library.exchange import import_lines

        return import_lines(self, lines)

    def put_documents(self, documents: Mapping[str, Document]) -> int:
        """Put articles' documents, by id, on the shelves as they are; how many were new."""
        with self.writing():
            known = self._index.ask(lambda index: listing.known(index, [], documents))
            free = self._free_places()
            new = [Entry(next(free), d) for i, d in documents.items() if i not in known.ids]
            self._put(new)
        return len(new)

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
                self._articles.sweep()
                self._comparisons.shelves.sweep()
            yield

    def _intake(self, records: Sequence[Document]) -> Intake:
        documents = [(record["source"], record["digest"]) for record in records]
        ids = [record["id"] for record in records]
        ids += [second_id(record["id"], record["source"]) for record in records]
        known = self._index.ask(lambda index: listing.known(index, documents, ids))
        met = {known.status(*document) for document in documents}
        older = {identity for status, identity in met if identity and status != "unchanged"}
        entries = self._entries([*older.union(known.also.values())], listed=False)
        return Intake(known, entries, self._free_places())

    def _free_places(self) -> Iterator[Place]:
        shelf, taken, last = self._index.ask(lambda index: listing.last_shelf(index, SHELVES))
        name = self._articles.name(shelf)
        noted = self._index.ask(lambda index: listing.signature(index, name))
        found = files.signature(self._articles.path(shelf)) or MISSING
        if noted and noted != found:
            self._index.look_closely()  # something else was at the last shelf
            return self._free_places()
        return free_places(shelf, taken, last)

    def _mark(self, ids: Iterable[str], forgotten: str | None) -> list[str]:
        wanted = list(dict.fromkeys(ids))
        self._entries(wanted, listed=False)
        with self.writing():
            entries = self._entries(wanted, listed=False)
            changed = [
                entry.marked(forgotten)
                for entry in entries.values()
                if bool(entry.forgotten) != bool(forgotten)
            ]
            self._put(changed)
        return [entry.id for entry in changed]

    def _leave_out(self, ids: set[str]) -> None:
        """Name articles in no story any more. Their comparisons left them out when forgotten."""
        stored = read_stories(self._stories)
        left = [
            replace(story, articles=tuple(one for one in story.articles if one not in ids))
            for story in stored.stories
        ]
        held = {one: story for one, story in stored.pins.items() if one not in ids}
        self._replace_stories(stored, [story for story in left if story.articles], held)

    def _replace_stories(
        self, stored: StoredStories, stories: Iterable[Story], held: Mapping[str, str]
    ) -> None:
        """Write all stories; first the comparisons of those that are no longer there go."""
        left = list(stories)
        gone = {story.id for story in stored.stories} - {story.id for story in left}
        self._comparisons.drop(gone, self._index)
        write_stories(self._stories, stored, left, held)
        self._written()

    def _put(self, entries: Iterable[Entry]) -> None:
        changes: dict[Place, Document | None] = {e.place: e.document for e in entries}
        if changes:
            self._articles.put(changes)
            self._index.wrote(self._articles, sorted({place.shelf for place in changes}))
            self._written()

    def _written(self) -> None:
        """Tell who looks for changes, and bring the index up to date.

        What was written is safe by now: where the index has no room, the next question sees to it.
        """
        self.sources.next_generation()
        with suppress(LibraryError):
            self.refresh()


def _plain_or_why_not(article: Article) -> Document | LibraryError:
    try:
        return plain(article, article.source)
    except LibraryError as error:
        return error


def _refuse_a_file(path: Path) -> None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise files.unreadable(path, error) from error
    if not S_ISDIR(status.st_mode):
        raise LibraryError(f"{path}: a file, not a library's folder; choose another with --library")
