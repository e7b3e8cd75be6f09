"""The finished comparison of each story, on shelves of their own.

A comparison can always be made again from its articles, so one that is missing is no loss; but
one that is there is never altered, only replaced. Comparisons stay plain data until asked for.
"""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from zlib import crc32

import orjson

from store.library import listing
from store.library.entries import plain
from store.library.index import Index
from store.library.shelves import DOCUMENTS_A_SHELF, Document, Place, Shelves, Span, free_places
from store.models import Comparison, from_data

FOLDER = TABLE = "comparisons"


class Comparisons:
    """The comparisons of the library in a folder."""

    def __init__(self, location: Path) -> None:
        self.shelves = Shelves(location / FOLDER, TABLE)

    def of(self, story: str, index: Index) -> Comparison | None:
        """The comparison of a story; None if there is none, or it names a forgotten article."""
        found = index.ask(lambda connection: _place(connection, story))
        if found is None:
            return None
        place, span, forgotten = found
        document = self.shelves.documents(place.shelf, {place.number: span}).get(place.number)
        if document is None or forgotten.intersection(document["articles"]):
            return None
        return from_data(Comparison, document)

    def keep(
        self, comparisons: Sequence[Comparison], index: Index, gone: Collection[str] | None
    ) -> None:
        """Store comparisons, each in the place of its story's last; what is the same stays.

        Those of the stories that are `gone` are removed, with None all that are not given.
        """
        documents = {one.story: plain(one, one.title) for one in comparisons if one.story}
        known, last = index.ask(_known)
        changes: dict[Place, Document | None] = {
            place: None
            for story, (place, _) in known.items()
            if story not in documents and (gone is None or story in gone)
        }
        free = _free(*last)
        for story, document in documents.items():
            piece = orjson.dumps(document)
            place, stored = known.get(story, (None, None))
            if stored != (len(piece), crc32(piece)):
                changes[place or next(free)] = document
        self.shelves.put(changes)


def _place(
    connection: sqlite3.Connection, story: str
) -> tuple[Place, Span | None, set[str]] | None:
    found = connection.execute(
        "SELECT place, start, length, inode, size, changed FROM comparisons"
        " LEFT JOIN files ON name = printf('comparisons/%04d.json', place >> 20)"
        " WHERE story = ? ORDER BY place LIMIT 1",
        (listing.sayable(story),),
    ).fetchone()
    if found is None:
        return None
    return *listing.place_and_span(*found), {one.id for one in listing.forgotten(connection)}


def _known(
    connection: sqlite3.Connection,
) -> tuple[dict[str, tuple[Place, tuple[int, int]]], tuple[int, int | None, int]]:
    """Where the comparison of each story lies, with length and checksum; and the last shelf."""
    found = connection.execute(
        "SELECT story, place, length, checksum FROM comparisons ORDER BY place DESC"
    )
    known = {story: (Place.of(key), (length, check)) for story, key, length, check in found}
    return known, listing.last_shelf(connection, FOLDER)


def _free(shelf: int, taken: int | None, last: int) -> Iterator[Place]:
    return free_places(shelf, DOCUMENTS_A_SHELF if taken is None else taken, last)
