"""Whether a stored comparison still is of its story's articles as they are now.

The index notes of each comparison what it was made from and by which engine. Held against what
the stories hold, that tells the stale ones without reading any of them. Decides nothing about
when they are made anew.
"""

import sqlite3
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from zlib import crc32

from store.library import listing
from store.models import Comparison


def basis(engine: int, articles: Iterable[str], digests: Iterable[str]) -> int:
    """A number that differs if an article, its version, their order or the engine does."""
    return crc32("\n".join((str(engine), *articles, *digests)).encode("utf-8", "replace"))


def stale(connection: sqlite3.Connection, engine: int) -> list[str]:
    """The stories without a comparison of their articles as they are, made by this engine.

    Their ids, the latest story first: it is the one that a person looks for.
    """
    stored: dict[str, int] = dict(connection.execute("SELECT story, basis FROM comparisons"))
    listed = connection.execute(
        "SELECT listing.story, id, digest FROM listing CROSS JOIN articles USING (place)"
        " WHERE listing.story IS NOT NULL ORDER BY number"
    )
    found: list[str] = []
    for story, rows in groupby(listed, key=itemgetter(0)):
        _, ids, digests = zip(*rows, strict=True)
        if stored.get(story) != basis(engine, ids, digests):
            found.append(story)
    return found[::-1]


def is_fresh(connection: sqlite3.Connection, comparison: Comparison) -> bool:
    """Whether a comparison, stored or not, is of its story's articles as they are."""
    told = listing.stories(connection, comparison.story or "")
    articles = told[0].articles if told else ()
    found = [
        connection.execute("SELECT digest FROM articles WHERE id = ?", (one,)).fetchone()
        for one in articles
    ]
    digests = tuple(digest for (digest,) in found)
    return bool(told) and (articles, digests) == (comparison.articles, comparison.digests)


def of_earlier_engines(connection: sqlite3.Connection, engine: int) -> int:
    """How many comparisons an earlier engine has made."""
    found: int = connection.execute(
        "SELECT count(*) FROM comparisons WHERE engine < ?", (engine,)
    ).fetchone()[0]
    return found
