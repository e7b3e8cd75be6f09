"""What grouping asks of the library: openings of articles, and the stories that are like one.

All of it comes from the index, so that a few new articles cost neither the reading of the others
nor a look at each. What belongs together is not decided here.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from store.library.indexing import listed
from store.library.listing import TOGETHER
from store.models import Opening

OPENING = 4000
"""Characters of an article that are read."""

RARE = 500
"""Articles that have a word at most for it to be searched by."""

SEARCHED = 24
"""Words that an article is searched by at most, the rarest."""

MET = 60
"""Articles that are looked at for their stories."""

_COLUMNS = (
    "SELECT articles.id, texts.title, substr(texts.body, 1, ?), published,"
    " articles.record, articles.seal FROM articles CROSS JOIN texts ON texts.rowid = articles.place"
)


def loose(connection: sqlite3.Connection) -> list[str]:
    """The ids of the listed articles that no story has, in the order of the list."""
    found = connection.execute(
        "SELECT id FROM listing JOIN articles USING (place) WHERE story IS NULL ORDER BY number"
    )
    return [identity for (identity,) in found]


def openings(connection: sqlite3.Connection, ids: Sequence[str]) -> list[Opening]:
    """The openings of the articles with these ids, in their order; forgotten ones are left out."""
    found: dict[str, Opening] = {}
    for at in range(0, len(ids), TOGETHER):
        some = ids[at : at + TOGETHER]
        marks = ", ".join("?" * len(some))
        values = (OPENING, *some)
        for one in _read(connection.execute(f"{_COLUMNS} WHERE articles.id IN ({marks})", values)):
            found[one.id] = one
    return [found[identity] for identity in ids if identity in found]


def sample(connection: sqlite3.Connection, size: int) -> list[Opening]:
    """Openings from all over the list, `size` of them or a few less; the same at each call."""
    total = connection.execute("SELECT count(*) FROM listing").fetchone()[0]
    step = max(1, total // size)
    return list(
        _read(
            connection.execute(
                f"{_COLUMNS} JOIN listing USING (place) WHERE number % ? = 0 ORDER BY number",
                (OPENING, step),
            )
        )
    )


def near(
    connection: sqlite3.Connection, words: Sequence[str], day: str | None, window: int, most: int
) -> list[str]:
    """The ids of the stories that share most rare words with an article, the likest first.

    `day`, ISO 8601: stories of which every article is more than `window` days away are no match.
    """
    rare = _rare(connection, words)
    if not rare:
        return []
    first, last = _around(day, window)
    likeness: dict[str, float] = defaultdict(float)
    for story, score in connection.execute(
        "SELECT members.story, -rank FROM texts"
        " CROSS JOIN articles ON articles.place = texts.rowid"
        " CROSS JOIN members ON members.article = articles.id"
        " WHERE texts MATCH ? AND (published IS NULL OR length(published) != 10"
        " OR published BETWEEN ? AND ?) ORDER BY rank, place LIMIT ?",
        (" OR ".join(rare), first, last, MET),
    ):
        likeness[story] = max(likeness[story], score)
    return sorted(likeness, key=lambda story: (-likeness[story], story))[:most]


def _rare(connection: sqlite3.Connection, words: Sequence[str]) -> list[str]:
    """The words in the index's syntax that not too many articles have, the rarest first."""
    spread: dict[str, int] = {}
    for word in dict.fromkeys(words):
        phrase = '"{}"'.format(word.replace('"', " "))
        count = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM texts WHERE texts MATCH ? LIMIT ?)",
            (phrase, RARE + 1),
        ).fetchone()[0]
        if 0 < count <= RARE:
            spread[phrase] = count
    return sorted(spread, key=lambda phrase: spread[phrase])[:SEARCHED]


def _around(day: str | None, window: int) -> tuple[str, str]:
    try:
        middle = date.fromisoformat(day or "")
        span = timedelta(window)
        return (middle - span).isoformat(), (middle + span).isoformat()
    except (ValueError, OverflowError):
        return "", "\U0010ffff"  # not known to the day: any


def _read(rows: sqlite3.Cursor) -> Iterator[Opening]:
    for identity, title, text, published, record, seal in rows:
        made = "title" in listed(record, seal).guesses
        yield Opening(identity, title, text, published, made)
