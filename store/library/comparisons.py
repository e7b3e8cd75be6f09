"""The finished comparison of each story, on shelves of their own.

A comparison can always be made again from its articles, so one that is missing is no loss; but
one that is there is never altered, only replaced. Comparisons stay plain data until asked for.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from zlib import crc32

import orjson

from store.library import listing
from store.library.entries import plain
from store.library.index import Index
from store.library.shelves import Document, Place, Shelves, Span, free_places
from store.models import Comparison
from store.records import from_data

FOLDER = TABLE = "comparisons"


class Comparisons:
    """The comparisons of the library in a folder."""

    def __init__(self, location: Path) -> None:
        self.shelves = Shelves(location / FOLDER, TABLE)

    def of(self, story: str, index: Index) -> Comparison | None:
        """The comparison of a story; None where there is none of just the articles it has now."""
        told, found = index.ask(
            lambda connection: (listing.stories(connection, story), _place(connection, story))
        )
        if not told or found is None:
            return None
        place, span = found
        document = self.shelves.documents(place.shelf, {place.number: span}).get(place.number)
        if document is None or tuple(document["articles"]) != told[0].articles:
            return None
        return from_data(Comparison, document)

    def keep(self, comparisons: Sequence[Comparison], index: Index) -> None:
        """Store comparisons, each in the place of its story's last; what is the same stays."""
        documents = {one.story: plain(one, one.title) for one in comparisons if one.story}
        known = index.ask(lambda connection: _known(connection, documents))
        free = free_places(*index.ask(lambda connection: listing.last_shelf(connection, FOLDER)))
        changes: dict[Place, Document | None] = {}
        for story, document in documents.items():
            piece = orjson.dumps(document)
            place, stored = known.get(story, (None, None))
            if stored != (len(piece), crc32(piece)):
                changes[place or next(free)] = document
        self.shelves.put(changes)

    def drop(self, stories: Collection[str], index: Index) -> None:
        """Remove the comparisons of stories that are gone."""
        known = index.ask(lambda connection: _known(connection, stories))
        self.shelves.put({place: None for place, _ in known.values()})


def _place(connection: sqlite3.Connection, story: str) -> tuple[Place, Span | None] | None:
    found = connection.execute(
        "SELECT place, start, length, inode, size, changed FROM comparisons"
        " LEFT JOIN files ON name = printf('comparisons/%04d.json', place >> 20)"
        " WHERE story = ? ORDER BY place LIMIT 1",
        (listing.sayable(story),),
    ).fetchone()
    return found and listing.place_and_span(*found)


def _known(
    connection: sqlite3.Connection, stories: Iterable[str]
) -> dict[str, tuple[Place, tuple[int, int]]]:
    """Where the comparison of each of these stories lies, with length and checksum."""
    known: dict[str, tuple[Place, tuple[int, int]]] = {}
    for story in stories:
        for key, length, checksum in connection.execute(
            "SELECT place, length, checksum FROM comparisons WHERE story = ? ORDER BY place DESC",
            (listing.sayable(story),),
        ):
            known[story] = Place.of(key), (length, checksum)
    return known
