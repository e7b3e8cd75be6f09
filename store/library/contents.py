"""What articles hold by kind, as the index has it: for filters by figures and quotations.

A line an article and kind: the least and the greatest value of such figures, none where they have
no value, as dates. The kind "" stands for figures of any kind, QUOTES for quotations.
"""

import sqlite3
from collections.abc import Mapping
from typing import Any

from store.models import FIGURE_KINDS

ALL_FIGURES, QUOTES = "", "quote"

TESTS = {
    "": "?2 IS NOT NULL", ">": "most > ?2", ">=": "most >= ?2", "<": "least < ?2",
    "<=": "least <= ?2",
}  # fmt: skip

SCHEMA = """
CREATE TABLE contents (
    kind TEXT NOT NULL, place INTEGER NOT NULL, least REAL, most REAL, PRIMARY KEY (kind, place)
) WITHOUT ROWID
"""


INSERT = "INSERT INTO contents VALUES (?, ?, ?, ?)"

Line = tuple[str, int, float | None, float | None]


def lines(place: int, article: Mapping[str, Any]) -> list[Line]:
    """What an article (as plain data) in this place holds, to be inserted."""
    found: dict[str, list[float]] = {QUOTES: []} if article["quotes"] else {}
    for figure in article["figures"]:
        ends = (figure.get("value"), figure.get("high"))
        values = [float(end) for end in ends if end is not None]
        found.setdefault(figure["kind"], []).extend(values)
        found.setdefault(ALL_FIGURES, []).extend(values)
    return [
        (kind, place, min(values, default=None), max(values, default=None))
        for kind, values in found.items()
    ]


def drop(connection: sqlite3.Connection, place: int) -> None:
    """Forget what the article in a place held."""
    connection.executemany(
        "DELETE FROM contents WHERE kind = ? AND place = ?",
        [(kind, place) for kind in (ALL_FIGURES, QUOTES, *FIGURE_KINDS)],
    )


def places(
    connection: sqlite3.Connection, kind: str, test: str = "", number: float = 0
) -> list[int]:
    """The places of articles that hold this, with a value that passes a test if one is given."""
    found = connection.execute(
        f"SELECT place FROM contents WHERE kind = ?1 AND {TESTS[test]}", (kind, number)
    )
    return [place for (place,) in found]
