"""Mending a library: from backups, from what the index remembers of the bytes, from the shelves.

Whatever is taken out of its place, the damaged file as it was or a document stored twice, is set
aside in a named file of the folder "set-aside"; nothing is ever deleted. Whoever repairs holds
the library's lock. A repair that is killed is simply made again.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import orjson

from store.errors import LibraryDamaged
from store.library import files, listing
from store.library.check import check, numbers
from store.library.entries import Entry
from store.library.index import NAME, Index
from store.library.latest import CHANGES
from store.library.latest import NAME as LATEST
from store.library.listing import Noted
from store.library.records import RepairReport
from store.library.shelves import Document, Place, Shelves
from store.library.sources import Sources
from store.library.stories import STORIES, read_stories, write_stories
from store.library.subscriptions import FOLLOWED
from store.library.subscriptions import NAME as SUBSCRIPTIONS
from store.records import as_data

SET_ASIDE = "set-aside"


class Repair:
    """One repair of a library. `mended` and `set_aside` gather what was done."""

    def __init__(self, sources: Sources, index: Index) -> None:
        self._sources = sources
        self._index = index
        self.mended: list[str] = []
        self.set_aside: list[Path] = []
        self.lost = 0

    def run(self) -> RepairReport:
        """Mend all that `check` finds. Raises LibraryNewer, LibraryUnwritable."""
        report = check(self._sources, self._index)
        for shelves in (self._sources.articles, self._sources.comparisons):
            for number in numbers(shelves, self._index):
                self._mend_shelf(shelves, number)
        self._mend_stories()
        self._mend_single(
            SUBSCRIPTIONS, FOLLOWED, "feeds from its backup, the rest to follow again"
        )
        self._mend_single(LATEST, CHANGES, "changes to take back from its backup")
        self._part_twins()
        self._drop_orphans()
        if any(problem.file == self._sources.location / NAME for problem in report.problems):
            self._index.throw_away()
            self.mended.append("the index: thrown away, to be made anew")
        self._sources.next_generation()
        return RepairReport(tuple(self.mended), tuple(self.set_aside), self.lost)

    def _mend_shelf(self, shelves: Shelves, number: int) -> None:
        path = shelves.path(number)
        try:
            shelves.read(number)
        except LibraryDamaged:
            documents, lost = self._salvage(shelves, number)
        else:
            self._mend_backup(path)
            return
        tables = {shelves.table: {str(place): one for place, one in sorted(documents.items())}}
        self._put_anew(path, tables)
        self.lost += len(lost)
        self.mended.append(
            f"{path}: {len(documents)} saved"
            + (f", {len(lost)} lost: {'; '.join(lost)}" if lost else "")
        )

    def _salvage(self, shelves: Shelves, number: int) -> tuple[dict[int, Document], list[str]]:
        """The documents of a damaged shelf that are whole somewhere, the names of the others.

        The index remembers the checksum of each document's bytes, so those that the damage has
        missed are told from the others; these are taken from the backup, one write older.
        """
        path = shelves.path(number)
        noted = self._index.ask(lambda c: listing.noted(c, shelves.folder.name, number))
        older = _backup_documents(path, shelves.table)
        raw = path.read_bytes() if path.exists() else b""
        documents: dict[int, Document] = {}
        lost: list[str] = []
        for place in sorted(noted or older):
            known = noted.get(place)
            document = _whole(raw, known) if known else None
            document = document or older.get(place)
            if document:
                documents[place] = document
            elif known:
                lost.append(known.name)
        return documents, lost

    def _mend_stories(self) -> None:
        path = self._sources.stories
        try:
            read_stories(path)
        except LibraryDamaged:
            older = _backup_tables(path)
            known = [as_data(story) for story in self._index.ask(listing.stories)]
            tables = older or {STORIES: {str(n): one for n, one in enumerate(known, 1)}}
            self._put_anew(path, tables)
            place = "its backup" if older else "the index, merges and splits lost"
            self.mended.append(f"{path}: {len(tables.get(STORIES, {}))} stories from {place}")
        else:
            self._mend_backup(path)

    def _mend_single(self, name: str, table: str, saved: str) -> None:
        path = self._sources.location / name
        try:
            files.read(path)
        except LibraryDamaged:
            older = _backup_tables(path)
            self._put_anew(path, older)
            self.mended.append(f"{path}: {len(older.get(table, {}))} {saved}")
        else:
            self._mend_backup(path)

    def _mend_backup(self, path: Path) -> None:
        backup = files.backup_of(path)
        if path.exists() and not files.is_whole(backup):
            if backup.exists():
                self._put_aside(backup.name, backup.read_bytes())
            files.write_new(backup, path.read_bytes())
            self.mended.append(f"{backup}: made anew from {path.name}")

    def _part_twins(self) -> None:
        """Of an article that lies in two places, keep the one with more versions."""
        kept: dict[str, Entry] = {}
        extra: list[Entry] = []
        for entry in self._entries():
            first = kept.setdefault(entry.id, entry)
            if first is entry:
                continue
            better = max(first, entry, key=lambda one: len(one.document["older"]))
            kept[entry.id] = better
            extra.append(entry if better is first else first)
        for entry in extra:
            name = f"{entry.id[:12]}.json"
            self._put_aside(name, orjson.dumps(entry.document))
            self._sources.articles.put({entry.place: None})
            self.mended.append(f"article {entry.id[:12]}: lay in two places, one was set aside")

    def _drop_orphans(self) -> None:
        """Take out of the stories what is stored nowhere, and comparisons of stories now gone."""
        stored = read_stories(self._sources.stories)
        there = {entry.id for entry in self._entries()}
        stories = [
            replace(story, articles=tuple(a for a in story.articles if a in there))
            for story in stored.stories
        ]
        stories = [story for story in stories if story.articles]
        if tuple(stories) != stored.stories:
            write_stories(self._sources.stories, stored, stories, stored.pins)
            self.mended.append(f"{self._sources.stories}: names only what is stored")
        self._drop_comparisons({story.id for story in stories})

    def _drop_comparisons(self, told: set[str]) -> None:
        comparisons = self._sources.comparisons
        gone: dict[Place, Document | None] = {
            Place(shelf, number): None
            for shelf in comparisons.signatures()
            for number, document in comparisons.read(shelf).documents.items()
            if document["story"] not in told
        }
        comparisons.put(gone)
        if gone:
            self.mended.append(f"comparisons of stories that are gone were dropped: {len(gone)}")

    def _entries(self) -> Iterator[Entry]:
        articles = self._sources.articles
        for shelf in articles.signatures():
            for number, document in articles.read(shelf).documents.items():
                yield Entry(Place(shelf, number), document)

    def _put_anew(self, path: Path, tables: files.Tables) -> None:
        """Replace a damaged file once what it was, and its backup, have been set aside."""
        for damaged in (path, files.backup_of(path)):
            if damaged.exists():
                self._put_aside(damaged.name, damaged.read_bytes())
        files.write(path, tables, anew=True)

    def _put_aside(self, name: str, contents: bytes) -> None:
        folder = self._sources.location / SET_ASIDE
        files.make_folder(folder)
        files.sweep(folder, "")
        taken = {path.name for path in folder.iterdir()}
        free = next(new for new in _names(name) if new not in taken)
        files.write_new(folder / free, contents)
        self.set_aside.append(folder / free)


def _whole(raw: bytes, known: Noted) -> Document | None:
    """The document whose bytes the index remembers, if they still stand there unharmed."""
    if known.start is None:
        return None
    piece = raw[known.start : known.start + known.length]
    if crc32(piece) != known.checksum:
        return None
    document: Document = orjson.loads(piece)
    return document


def _backup_tables(path: Path) -> files.Tables:
    try:
        return files.read(files.backup_of(path)) or {}
    except LibraryDamaged:
        return {}


def _backup_documents(path: Path, table: str) -> dict[int, Document]:
    documents = _backup_tables(path).get(table, {})
    return {int(number): document for number, document in documents.items()}


def _names(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}.{number}"
        number += 1
