"""Full-text search: what a person types, ranked hits with the place where they were found.

A query is words that must all be there, "phrases in quotes", word* for what begins so, -word for
what must not be there. Words are stemmed for English (Porter 1980) and compared without case and
accents; hits are ranked by BM25 (Robertson et al. 1994), a title counting for several mentions.
What very many articles answer is not ranked: those stored last come first.
Any text is a query: what would be syntax to SQLite is a word here.
"""

import re
import sqlite3

from store.library.indexing import row_of
from store.library.records import Hit

MOST_WORDS = 32  # of a query that are looked for
SNIPPET_WORDS = 24
MOST_RANKED = 500  # what BM25 costs grows with every article that matches
RANK = "bm25(4.0, 1.0)"  # the weights of title and body

_TERM = re.compile(r'(-?)(?:"([^"]*+)"?|([^\s"]++))(\*?)')


def as_fts(query: str) -> str:
    """A person's query in the syntax of FTS5; one without a word finds nothing."""
    wanted: list[str] = []
    unwanted: list[str] = []
    query = query.encode("utf-8", "replace").decode()
    for minus, phrase, word, star in _TERM.findall(query)[:MOST_WORDS]:
        term = (phrase or word).rstrip("*").replace("\0", " ")
        if not any(map(str.isalnum, term)):
            continue
        is_prefix = star or (word and word.endswith("*"))
        (unwanted if minus else wanted).append(f'"{term}"{"*" if is_prefix else ""}')
    if not wanted:
        return '""'
    return " NOT ".join([f"({' AND '.join(wanted)})", *unwanted])


def search(
    connection: sqlite3.Connection,
    query: str,
    limit: int,
    markers: tuple[str, str],
    sentences: int,
) -> list[Hit]:
    """The best hits, with rows that hold summaries of so many sentences."""
    wanted = as_fts(query)
    newest = _newest(connection, wanted)
    if len(newest) <= MOST_RANKED:
        best = connection.execute(
            f"SELECT rowid, -rank FROM texts WHERE texts MATCH ? AND rank MATCH '{RANK}'"
            " ORDER BY rank LIMIT ?",
            (wanted, limit),
        ).fetchall()
    else:
        best = [(place, 0.0) for place in newest[:limit]]
    return _hits(connection, wanted, dict(best), markers, sentences)


def _newest(connection: sqlite3.Connection, wanted: str) -> list[int]:
    """The places of what was stored last of all that match, one more than are ranked."""
    found = connection.execute(
        "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT ?",
        (wanted, MOST_RANKED + 1),
    )
    return [place for (place,) in found]


def _hits(
    connection: sqlite3.Connection,
    wanted: str,
    scores: dict[int, float],
    markers: tuple[str, str],
    sentences: int,
) -> list[Hit]:
    """The articles in these places with what was found in them marked, in this order.

    Marking a text costs reading it: only what is shown is marked.
    """
    found = connection.execute(
        "SELECT texts.rowid, highlight(texts, 0, ?, ?), snippet(texts, 1, ?, ?, '…', ?),"
        " number, story, record, listing.seal FROM texts"
        " CROSS JOIN listing ON listing.place = texts.rowid"
        " CROSS JOIN articles ON articles.place = texts.rowid"
        " WHERE texts MATCH ? AND texts.rowid BETWEEN ? AND ?"
        f" AND +texts.rowid IN ({', '.join('?' * len(scores))})",
        (
            *markers, *markers, SNIPPET_WORDS, wanted,
            min(scores, default=0), max(scores, default=0), *scores,
        ),
    )  # fmt: skip
    hits = {
        place: Hit(row_of(sentences, *row), title, snippet, scores[place])
        for place, title, snippet, *row in found
    }
    return [hits[place] for place in scores if place in hits]
