"""The whole list, read from the index into columns.

What was read the last time is not read again: a list of ten thousand costs little when three have
come to it.
"""

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from store.library.indexing import listed
from store.rows import HELD, Rows, columns

_WITH_RECORDS = "record FROM listing LEFT JOIN articles USING (place)"
_WITHOUT = "NULL FROM listing"  # where most are known, those that are not are fetched singly


class Kept(NamedTuple):
    """A list as it was read, with the places of its articles and the seals of their records."""

    rows: Rows
    places: Sequence[int]
    seals: Sequence[int]


NOTHING = Kept(Rows.of(()), (), ())


def whole(connection: sqlite3.Connection, kept: Kept = NOTHING) -> Kept:
    """The list as it is now. Raises sqlite3.DatabaseError where the index is damaged."""
    known = dict(zip(kept.places, range(len(kept.places)), strict=True))
    *held, _ = (kept.rows.column(field) for field in HELD)  # all but the story
    places, seals = array("q"), array("q")

    def read() -> Iterator[Sequence[Any]]:
        records = _WITHOUT if known else _WITH_RECORDS
        for number, place, story, seal, record in connection.execute(
            f"SELECT number, place, listing.story, listing.seal, {records} ORDER BY number"
        ):
            at = known.get(place)
            if at is not None and kept.seals[at] == seal:
                yield [*(column[at] for column in held), story]
            else:
                one = listed(record or _record(connection, place), seal)
                yield (
                    one.id, one.title, one.outlet, one.published, one.language, one.words,
                    one.figures, tuple(one.guesses), story,
                )  # fmt: skip
            places.append(place)
            seals.append(seal)
            if len(places) != number:
                raise sqlite3.DatabaseError("the list has gaps")

    return Kept(Rows(columns(read())), places, seals)


def _record(connection: sqlite3.Connection, place: int) -> bytes | None:
    query = "SELECT record FROM articles WHERE place = ?"
    found: tuple[bytes] | None = connection.execute(query, (place,)).fetchone()
    return found[0] if found else None
