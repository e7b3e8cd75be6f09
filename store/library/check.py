"""The health of a library: every file read and proved, what they say held against each other.

It only looks; `repair` mends. A damaged shelf does not keep it from looking at the others.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from store.errors import LibraryDamaged
from store.library import files, listing
from store.library.entries import Entry
from store.library.index import NAME, Index
from store.library.latest import NAME as LATEST
from store.library.records import CheckReport, Problem
from store.library.shelves import Place, Shelf, Shelves, spans
from store.library.sources import Sources
from store.library.stories import StoredStories, stories_of
from store.library.subscriptions import NAME as SUBSCRIPTIONS

REMEDY = "presscut check --repair mends it"


def check(sources: Sources, index: Index) -> CheckReport:
    """Look at everything. Raises LibraryNewer, and LibraryError for what cannot be read."""
    return Inspection(sources, index).report()


def numbers(shelves: Shelves, index: Index) -> range:
    """The numbers of all shelves of a folder, also of the last ones that only the index knows."""
    known = index.ask(lambda connection: listing.last_shelf(connection, shelves.folder.name))[0]
    return range(1, max(known, len(shelves.signatures())) + 1)


@dataclass(slots=True)
class Inspection:
    """One walk over a library; what it counts and finds wrong gathers in it."""

    sources: Sources
    index: Index
    counts: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    found: dict[str, Place] = field(default_factory=dict)

    def report(self) -> CheckReport:
        """Walk: stories first, so that none names an article that is stored meanwhile."""
        stories = self.stories()
        for shelf in self.shelves(self.sources.articles):
            self.articles(shelf)
        for shelf in self.shelves(self.sources.comparisons):
            self.comparisons(shelf, stories)
        self.orphans(stories)
        for name in (SUBSCRIPTIONS, LATEST):
            self.tables(self.sources.location / name)
        self.leavings()
        if not self.index.ask(listing.is_intact):
            self.wrong(self.sources.location / NAME, "damaged")
        counted = ("articles", "versions", "forgotten", "stories", "comparisons", "files")
        return CheckReport(
            **{name: self.counts[name] for name in counted}, problems=tuple(self.problems)
        )

    def wrong(self, path: Path, what: str) -> None:
        """Note a problem of a file that can be mended."""
        self.problems.append(Problem(path, f"{path}: {what}; {REMEDY}"))

    def stories(self) -> StoredStories | None:
        """The stories, None if their file is damaged."""
        tables = self.tables(self.sources.stories)
        if tables is None:
            return None
        stored = stories_of(tables)
        self.counts["stories"] = len(stored.stories)
        return stored

    def tables(self, path: Path) -> files.Tables | None:
        """The tables of a single file, empty where there is none; None if it is damaged."""
        try:
            contents = files.load(path)
        except LibraryDamaged as error:
            self.problems.append(Problem(path, str(error)))
            return None
        self.backup(path, contents is not None)
        return contents.tables if contents else {}

    def shelves(self, shelves: Shelves) -> Iterator[Shelf]:
        """The shelves of a folder that can be read."""
        for number in numbers(shelves, self.index):
            try:
                shelf = shelves.read(number)
            except LibraryDamaged as error:
                self.problems.append(Problem(shelves.path(number), str(error)))
                continue
            self.backup(shelves.path(number), True)
            self.indexed(shelves, shelf)
            yield shelf

    def backup(self, path: Path, is_there: bool) -> None:
        """See to the backup of a file that is whole."""
        self.counts["files"] += is_there
        if is_there and not files.is_whole(files.backup_of(path)):
            self.wrong(files.backup_of(path), "the backup is not whole")

    def articles(self, shelf: Shelf) -> None:
        """Count a shelf's articles; see to their versions, and that none lies elsewhere too."""
        path = self.sources.articles.path(shelf.number)
        for number, document in shelf.documents.items():
            entry = Entry(Place(shelf.number, number), document)
            records = [*document["older"], entry.current]
            self.counts["articles"] += entry.forgotten is None
            self.counts["forgotten"] += entry.forgotten is not None
            self.counts["versions"] += len(records)
            if [record["version"] for record in records] != list(range(1, len(records) + 1)):
                line = f"{path}: article {entry.id[:12]}: its versions are not numbered 1, 2, ..."
                self.problems.append(Problem(path, line))
            first = self.found.setdefault(entry.id, entry.place)
            if first != entry.place:
                other = self.sources.articles.path(first.shelf).name
                self.wrong(path, f"article {entry.id[:12]} lies in {other} too")

    def comparisons(self, shelf: Shelf, stored: StoredStories | None) -> None:
        """Count a shelf's comparisons; each belongs to a story."""
        path = self.sources.comparisons.path(shelf.number)
        self.counts["comparisons"] += len(shelf.documents)
        if stored is None:
            return
        stories = {story.id for story in stored.stories}
        for document in shelf.documents.values():
            if document["story"] not in stories:
                self.wrong(path, f"the comparison of {document['story']}, a story that is gone")

    def indexed(self, shelves: Shelves, shelf: Shelf) -> None:
        """Hold a shelf against what the index has of it, unless it has changed since."""
        folder = shelves.folder.name
        signature, noted = self.index.ask(
            lambda connection: (
                listing.signature(connection, shelves.name(shelf.number)),
                listing.noted(connection, folder, shelf.number),
            )
        )
        if signature != shelf.contents.signature:
            return
        differing = [
            number
            for number, _, _, piece in spans(shelf)
            if number in noted and noted[number].checksum != crc32(piece)
        ]
        if differing or noted.keys() - shelf.documents.keys():
            self.wrong(self.sources.location / NAME, f"not as {folder}/ says")

    def orphans(self, stored: StoredStories | None) -> None:
        """Stories name only what is stored. Where a shelf is damaged, that cannot be told."""
        if stored is None or any(
            problem.file.parent == self.sources.articles.folder for problem in self.problems
        ):
            return
        for story in stored.stories:
            gone = [identity for identity in story.articles if identity not in self.found]
            if gone:
                self.wrong(
                    self.sources.stories, f"story {story.id} names articles not stored: {len(gone)}"
                )

    def leavings(self) -> None:
        """What a killed writer left half-written."""
        folders = (self.sources.articles.folder, self.sources.comparisons.folder)
        for folder in (self.sources.location, *folders):
            for stray in sorted(folder.glob(f"*.json*{files.TEMPORARY}")):
                line = f"{stray}: left by a writer that was killed; the next one removes it"
                self.problems.append(Problem(stray, line))
