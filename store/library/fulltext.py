"""Full-text search: what a person types, ranked hits with the place where they were found.

A query is words that must all be there, "phrases in quotes", word* for what begins so, -word for
what must not be there. Words are stemmed for English (Porter 1980) and compared without case and
accents; hits are ranked by BM25 (Robertson et al. 1994), a title counting for several mentions.
What very many articles answer is not ranked: those stored last come first.
Any text is a query: what would be syntax to SQLite is a word here.
"""

import re
import sqlite3
from bisect import bisect_right
from collections.abc import Container

from store.library.indexing import row_of
from store.library.records import Hit
from store.models import Article

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


def places(connection: sqlite3.Connection, query: str) -> list[int]:
    """The places of all articles that match, in no order."""
    found = connection.execute("SELECT rowid FROM texts WHERE texts MATCH ?", (as_fts(query),))
    return [place for (place,) in found]


def search(
    connection: sqlite3.Connection,
    query: str,
    limit: int,
    markers: tuple[str, str],
    sentences: int,
    among: Container[str] | None = None,
) -> list[Hit]:
    """The best hits (of those `among` these ids), with summaries of so many sentences in rows.

    Marking what was found in a text costs reading it, so SQLite does it to those it gives out.
    """
    wanted = as_fts(query)
    if _are_few(connection, wanted):
        score, order = "-rank", f"AND rank MATCH '{RANK}' ORDER BY rank"
    else:
        score, order = "0.0", "ORDER BY texts.rowid DESC"
    condition = ""
    if among is not None:
        connection.create_function("is_among", 1, lambda identity: identity in among)
        condition = "AND is_among(articles.id)"
    found = connection.execute(
        f"SELECT {score}, highlight(texts, 0, ?, ?), snippet(texts, 1, ?, ?, '…', ?),"
        " number, story, record, listing.seal FROM texts"
        " CROSS JOIN listing ON listing.place = texts.rowid"
        " CROSS JOIN articles ON articles.place = texts.rowid"
        f" WHERE texts MATCH ? {condition} {order} LIMIT ?",
        (*markers, *markers, SNIPPET_WORDS, wanted, limit),
    )
    return [
        Hit(row_of(sentences, *row), title, snippet, score) for score, title, snippet, *row in found
    ]


def sentence_found(article: Article, snippet: str, markers: tuple[str, str]) -> int:
    """The sentence (its index) of what a hit's snippet marks first; the first one if it marks none.

    Which is so where only the headline was found. `markers`: those that the search was given.
    """
    before, marked, after = snippet.partition(markers[0])
    head, tail = before.removeprefix("…"), after.removesuffix("…")
    for marker in markers:
        tail = tail.replace(marker, "")
    start = article.text.find(head + tail) if marked else -1
    if start < 0:
        return 0
    ends = [sentence.end for sentence in article.sentences]
    return min(bisect_right(ends, start + len(head)), len(ends) - 1)


def _are_few(connection: sqlite3.Connection, wanted: str) -> bool:
    """Whether no more articles answer than are ranked."""
    found: int = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM texts WHERE texts MATCH ? LIMIT ?)",
        (wanted, MOST_RANKED + 1),
    ).fetchone()[0]
    return found <= MOST_RANKED
