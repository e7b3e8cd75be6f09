"""Full-text search: what a person types, ranked hits with the place where they were found.

A query is words that must all be there, "phrases in quotes", word* for what begins so, -word for
what must not be there. Words are stemmed for English (Porter 1980) and compared without case and
accents; hits are ranked by BM25 (Robertson et al. 1994), a title counting for several mentions.
Any text is a query: what would be syntax to SQLite is a word here.
"""

import re
import sqlite3

from store.library.indexing import row_of
from store.library.records import Hit

MOST_WORDS = 32  # of a query that are looked for
SNIPPET_WORDS = 24
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
    found = connection.execute(
        "SELECT -rank, highlight(texts, 0, ?1, ?2), snippet(texts, 1, ?1, ?2, '…', ?3),"
        " number, story, record, listing.seal FROM texts"
        " CROSS JOIN listing ON listing.place = texts.rowid"
        " CROSS JOIN articles ON articles.place = texts.rowid"
        f" WHERE texts MATCH ?4 AND rank MATCH '{RANK}' ORDER BY rank LIMIT ?5",
        (*markers, SNIPPET_WORDS, as_fts(query), limit),
    )
    return [
        Hit(row_of(sentences, number, story, record, seal), title, snippet, score)
        for score, title, snippet, number, story, record, seal in found
    ]
