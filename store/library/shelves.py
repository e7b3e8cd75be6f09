"""The shelves: numbered TinyDB files that hold documents, a bounded number each.

The bound is what one stored document costs to write, and a shelf is what a lost file can cost.
Whoever puts something on a shelf holds the library's lock. What a document means is for others.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from store.library import files, sharing

DOCUMENTS_A_SHELF = 64  # about 1 MB of articles: written and proved in some 10 ms
SHELF_BITS = 20

_SHELF = re.compile(r"(\d{4}|[1-9]\d{4,5})\.json", re.ASCII)

Document = dict[str, Any]


class Place(NamedTuple):
    """Where a document lies: the number of its shelf, and its own there (TinyDB's id)."""

    shelf: int
    number: int

    @property
    def key(self) -> int:
        """Both as one integer, in the same order."""
        return self.shelf << SHELF_BITS | self.number

    @classmethod
    def of(cls, key: int) -> "Place":
        """The place that has this key."""
        return cls(key >> SHELF_BITS, key & (1 << SHELF_BITS) - 1)


def keys_on(shelf: int) -> tuple[int, int]:
    """The lowest and the highest key that a place on a shelf can have."""
    return Place(shelf, 0).key, Place(shelf + 1, 0).key - 1


class Shelf(NamedTuple):
    """One shelf as it was read: its file, and the documents on it by their number there.

    `places`: where these stand in the file's bytes, in their order, if that is known.
    """

    number: int
    contents: files.Contents
    documents: dict[int, Document]
    places: list[slice] | None


class Span(NamedTuple):
    """Where a document stands in the bytes of its shelf, as long as that has this signature."""

    signature: files.Signature
    start: int
    length: int


class Shelves:
    """A folder of shelves with one table of documents each. An absent folder holds none."""

    def __init__(self, folder: Path, table: str) -> None:
        self.folder = folder
        self.table = table
        self._written: dict[int, Shelf] = {}  # by the last `put`, for the index to take in unread

    def path(self, number: int) -> Path:
        """The file of a shelf."""
        return self.folder / f"{number:04d}.json"

    def name(self, number: int) -> str:
        """The shelf's name in the library."""
        return f"{self.folder.name}/{self.path(number).name}"

    def signatures(self) -> dict[int, files.Signature | None]:
        """The shelves in order with what tells a changed one; None where a shelf is missing.

        Numbers run without gaps, so a shelf that is gone is missed if a later one is there.
        """
        found = {
            int(match[1]): signature
            for name, signature in files.signatures(self.folder).items()
            if (match := _SHELF.fullmatch(name))
        }
        return {number: found.get(number) for number in range(1, max(found, default=0) + 1)}

    def read(self, number: int) -> Shelf:
        """A shelf. Raises LibraryDamaged also where there is none; other LibraryErrors."""
        path = self.path(number)
        written = self._written.pop(number, None)
        if written and written.contents.signature == files.signature(path):
            return written
        contents = files.load(path)
        if contents is None:
            raise files.damaged(path, "it is missing")
        return self._shelf(number, contents)

    def documents(self, number: int, wanted: Mapping[int, Span | None]) -> dict[int, Document]:
        """Some documents of a shelf, each parsed alone where its span still holds.

        The whole shelf's checksum is proved all the same. One that is not there is left out.
        Raises LibraryError.
        """
        if found := self._slices(number, wanted):
            return found
        documents = self.read(number).documents
        return {place: documents[place] for place in wanted if place in documents}

    def put(self, changes: Mapping[Place, Document | None]) -> None:
        """Store documents where they are to lie, remove those that are None: one write a shelf.

        Raises LibraryError; the shelves written before stay written.
        """
        self._written = {}
        by_shelf: dict[int, dict[int, Document | None]] = {}
        for place in sorted(changes):
            by_shelf.setdefault(place.shelf, {})[place.number] = changes[place]
        for number, documents in by_shelf.items():
            self._put_on(number, documents)

    def sweep(self) -> None:
        """Remove what a killed writer left half-written here."""
        files.sweep(self.folder, "*.json")

    def _put_on(self, shelf: int, changes: Mapping[int, Document | None]) -> None:
        from store.library.storage import put_documents

        files.make_folder(self.folder, mode=sharing.mode_of_folder_in(self.folder.parent))
        contents = put_documents(self.path(shelf), self.table, changes)
        if contents:
            self._written[shelf] = self._shelf(shelf, contents)

    def _shelf(self, number: int, contents: files.Contents) -> Shelf:
        documents = contents.tables.get(self.table, {})
        places = contents.places.get(self.table, []) if contents.places else None
        by_number = {int(key): value for key, value in documents.items()}
        return Shelf(number, contents, by_number, places)

    def _slices(self, number: int, wanted: Mapping[int, Span | None]) -> dict[int, Document]:
        """The same cut out of the bytes; nothing where the shelf must be read whole."""
        try:
            signature, raw = files.fetch(self.path(number))
        except OSError:
            return {}  # reading it whole says what is wrong
        found: dict[int, Document] = {}
        if files.is_proven(raw):
            for place, span in wanted.items():
                if span is None or span.signature != signature:
                    return {}
                found[place] = orjson.loads(raw[span.start : span.start + span.length])
        return found


def free_places(shelf: int, taken: int, last: int) -> Iterator[Place]:
    """Where the next documents go, without end: the last shelf's room, then new shelves.

    `shelf` is the number of the last one (0: none yet), `taken` how many lie there, `last` the
    highest number among them.
    """
    while True:
        if shelf == 0 or taken >= DOCUMENTS_A_SHELF:
            shelf, taken, last = shelf + 1, 0, 0
        taken, last = taken + 1, last + 1
        yield Place(shelf, last)


def spans(shelf: Shelf) -> Iterator[tuple[int, Document, int | None, bytes]]:
    """The documents of a shelf: number, document, where its bytes start there, these bytes.

    Where a stock TinyDB has laid out the file, no bytes of ours stand in it: None.
    """
    at, raw = 0, shelf.contents.raw
    if shelf.places is not None:
        for (number, document), place in zip(shelf.documents.items(), shelf.places, strict=True):
            yield number, document, place.start, raw[place]
        return
    for number, document in shelf.documents.items():
        piece = orjson.dumps(document)
        start = at + len(f',"{number}":')  # where it stands if presscut wrote it after the last one
        if not raw.startswith(piece, start):
            start = raw.find(piece, at)
        yield number, document, None if start < 0 else start, piece
        if start >= 0:
            at = start + len(piece)
