"""What the library holds, as questions: lists, searches, articles, stories, comparisons.

Reading takes no lock and loads neither TinyDB nor the locking. Lists and searches are answered by
the index alone; an article costs its shelf's bytes and the parsing of itself.
"""

from collections.abc import Container, Iterable, Sequence
from itertools import compress
from pathlib import Path

from store.errors import NotFound
from store.library import contents, fulltext, listing, screen
from store.library.comparisons import Comparisons
from store.library.entries import Entry, LineEdit
from store.library.index import Index
from store.library.listing import Wanted
from store.library.records import Change, Forgotten, Hit, Problem
from store.library.shelves import Place, Shelves
from store.library.sources import Sources, Stamp
from store.library.versions import differences
from store.library.whole import NOTHING, Kept, whole
from store.models import Article, Comparison, Row, Status, Story
from store.records import from_data
from store.rows import Rows
from store.settings import Settings

SHELVES, ARTICLES = "shelves", "articles"
STORIES = "stories.json"


class Holdings:
    """The library in the folder `location`, to be read.

    Every method sees what presscut has written by that moment and raises LibraryError where it
    cannot.
    """

    def __init__(self, location: Path, settings: Settings) -> None:
        self.location = location
        self._settings = settings
        self._stories = location / STORIES
        self._articles = Shelves(location / SHELVES, ARTICLES)
        self._comparisons = Comparisons(location)
        self.sources = Sources(location, self._stories, self._articles, self._comparisons.shelves)
        self._kept = NOTHING
        self._index = Index(self.sources, settings.summary_sentences, settings.lock_seconds)

    def stamp(self) -> Stamp:
        """A value that differs from an earlier one if presscut has written; costs a few stats.

        A file that something else altered in its place is noticed when it is next opened.
        """
        return self.sources.stamp()

    def refresh(self) -> None:
        """Have the index brought up to date now, so that whatever hinders it is told now."""
        self._index.first()

    def damage(self) -> list[Problem]:
        """The files that cannot be read, a line each; what the index has of them stays listed.

        Looks at the signature of every file: worth a moment after the first screen is shown.
        """
        self._index.look_closely()
        found = self._index.ask(listing.damage)
        return [Problem(self.location / name, line) for name, line in found]

    def rows(
        self,
        *,
        story: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        before: str | None = None,
        search: str | None = None,
        limit: int | None = None,
    ) -> list[Row]:
        """Articles as lists show them: all, by story, in it by letter, then those without one.

        `outlet`: part of its name; `since`: EDTF, what may be of that day or later; `before`: what
        is certainly before it; `search`: a query as `search` takes it; `limit`: the first ones
        only. Other orders are made of the rows: see `in_order`. Raises UsageError.
        """
        wanted = Wanted(story, outlet, since, before, search)
        if limit is not None and 0 <= limit <= screen.ROWS and wanted == Wanted():
            return self._index.first()[:limit]
        return self._index.ask(
            lambda index: listing.rows(
                index,
                wanted,
                sentences=self._settings.summary_sentences,
                limit=limit,
            )
        )

    def all_rows(self) -> Rows:
        """All articles in the order of `rows`, as a list of any length can be held."""
        return self._read().rows

    def count(
        self,
        *,
        story: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        before: str | None = None,
        search: str | None = None,
    ) -> int:
        """How many articles `rows` would give."""
        wanted = Wanted(story, outlet, since, before, search)
        return self._index.ask(lambda index: listing.count(index, wanted))

    def search(
        self,
        query: str,
        limit: int = 20,
        *,
        markers: tuple[str, str] = ("[", "]"),
        among: Container[str] | None = None,
    ) -> list[Hit]:
        """The articles that a query finds, the best first (see store/library/fulltext.py).

        Words, "phrases", word* and -word; what was found stands between the markers. `among`: only
        articles of these ids.
        """
        sentences = self._settings.summary_sentences
        return self._index.ask(
            lambda index: fulltext.search(index, query, limit, markers, sentences, among)
        )

    def with_text(self, query: str) -> set[str]:
        """The ids of all articles that a query as `search` takes it finds, for filters."""
        return self._ids_at(self._index.ask(lambda index: fulltext.places(index, query)))

    def with_finding(self, kind: str, test: str = "", number: float = 0) -> set[str]:
        """The ids of the articles with a figure of a kind (all if empty), or a "quote".

        If a test (">", ">=", "<", "<=") is given, with one whose value passes it.
        """
        return self._ids_at(
            self._index.ask(lambda index: contents.places(index, kind, test, number))
        )

    def article(self, identity: str) -> Article:
        """An article by its full id, with the corrections made by hand. Raises NotFound."""
        return self._entry(identity).article()

    def articles(self, ids: Iterable[str] | None = None) -> list[Article]:
        """The articles with these full ids, or all in the order of `rows`. Raises NotFound."""
        wanted = self._index.ask(listing.all_ids) if ids is None else list(ids)
        entries = self._entries(wanted)
        return [entries[identity].article() for identity in wanted]

    def versions(self, identity: str) -> list[Article]:
        """All versions of an article, oldest first, the current one last. Raises NotFound."""
        return self._entry(identity).versions()

    def differences(self, identity: str) -> list[Change]:
        """The sentences that each version added and removed, oldest first. Raises NotFound."""
        return differences(self.versions(identity))

    def corrections(self, identity: str) -> dict[str, str]:
        """The fields of an article that were set by hand, and to what. Raises NotFound."""
        return self._entry(identity).corrections

    def as_read(self, identity: str) -> Article:
        """An article as it was read, without what a person changed. Raises NotFound."""
        return from_data(Article, self._entry(identity, listed=False).current)

    def line_edits(self, identity: str) -> list[list[LineEdit]]:
        """What a person did with an article's lines, a list a command. Raises NotFound."""
        return self._entry(identity, listed=False).lines

    def find(self, reference: str) -> str:
        """An article's full id from its start (4 characters or more) or its number in `rows`.

        Digits that are both mean the number. Raises NotFound, Ambiguous.
        """
        return self._index.ask(lambda index: listing.find(index, reference))

    def stories(self) -> list[Story]:
        """The stories in their order."""
        return self._index.ask(listing.stories)

    def story(self, reference: str) -> Story:
        """A story by its id, such as "s1". Raises NotFound."""
        found = self._index.ask(lambda index: listing.stories(index, reference))
        if not found:
            ids = [story.id for story in self.stories()[:10]]
            known = f"there are {', '.join(ids)}" if ids else "there is none yet"
            raise NotFound(f"no story {reference!r}; {known}")
        return found[0]

    def comparison(self, story_id: str) -> Comparison | None:
        """The finished comparison of a story; None where there is none.

        Nor is there one that speaks of an article forgotten since.
        """
        return self._comparisons.of(story_id, self._index)

    def digests(self) -> frozenset[str]:
        """The digests that all current texts had when they were read."""
        return self._index.ask(listing.digests)

    def status(self, source: str, digest: str) -> tuple[Status, str | None]:
        """What `keep` would make of a document, and the id of the article it meets.

        "unchanged": this source's current version has this digest; "updated": it has another;
        "duplicate": another source's article has it; "new": none of these, the id is None.
        """
        known = self._index.ask(lambda index: listing.known(index, [(source, digest)]))
        return known.status(source, digest)

    def forgotten(self) -> list[Forgotten]:
        """The articles that were forgotten and not purged, the last forgotten first."""
        return self._index.ask(listing.forgotten)

    def _ids_at(self, places: Iterable[int]) -> set[str]:
        """The ids of the articles in these places, as the list was last read."""
        kept = self._kept if self._kept.places else self._read()
        wanted = frozenset(places)
        return set(compress(kept.rows.ids, map(wanted.__contains__, kept.places)))

    def _read(self) -> Kept:
        self._kept = self._index.ask(lambda index: whole(index, self._kept))
        return self._kept

    def _entry(self, identity: str, *, listed: bool = True) -> Entry:
        return self._entries([identity], listed=listed)[identity]

    def _entries(self, ids: Sequence[str], *, listed: bool = True) -> dict[str, Entry]:
        """The entries of these ids; each shelf that holds some is read once."""
        places = self._index.ask(lambda index: listing.places(index, ids, listed=listed))
        found: dict[str, Entry] = {}
        for shelf in sorted({place.shelf for place, _ in places.values()}):
            wanted = {p.number: span for p, span in places.values() if p.shelf == shelf}
            for number, document in self._articles.documents(shelf, wanted).items():
                entry = Entry(Place(shelf, number), document)
                found[entry.id] = entry
        for identity in ids:
            if identity not in found:
                raise NotFound(f"the article {identity[:12]} has just been taken out")
        return found
