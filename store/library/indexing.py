"""The tables of the index, and how shelves and stories get into them.

All of it is derived: a layout that is not this one is thrown away and made anew, never converted.
Each article carries its list row as sealed bytes, so that a flipped bit is noticed when the row
is read. `read` is the digest of its text as it was read, `digest` that of the text as it is shown:
they differ where a person has put lines back. Runs inside the caller's transaction; decides
nothing about when and where.
"""

import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple
from zlib import crc32

import orjson

from store.library import contents, files
from store.library.entries import Entry
from store.library.freshness import basis
from store.library.shelves import SHELF_BITS, Place, Shelf, spans
from store.library.stories import StoredStories
from store.models import Row
from store.records import as_data

LAYOUT = 6
CACHE_KB = 32_000  # what a thousand articles change is written once, not again and again
MISSING = (0, 0, 0)  # the signature noted for a file that is gone

SCHEMA = """
CREATE TABLE meta (
    layout INTEGER NOT NULL, whole INTEGER NOT NULL, sentences INTEGER NOT NULL,
    stamp TEXT NOT NULL, listed INTEGER NOT NULL
);
CREATE TABLE files (
    name TEXT PRIMARY KEY, inode INTEGER, size INTEGER, changed INTEGER,
    documents INTEGER NOT NULL, last INTEGER NOT NULL, listed INTEGER NOT NULL, damage TEXT
) WITHOUT ROWID;
CREATE TABLE articles (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, digest TEXT NOT NULL,
    read TEXT NOT NULL,
    start INTEGER, length INTEGER NOT NULL, checksum INTEGER NOT NULL,
    title TEXT, outlet TEXT, published TEXT, ingested TEXT, words INTEGER, figures INTEGER,
    forgotten TEXT, record BLOB NOT NULL, seal INTEGER NOT NULL
);
CREATE INDEX articles_by_source ON articles (source);
CREATE INDEX articles_by_read ON articles (read);
CREATE TABLE also (source TEXT NOT NULL, place INTEGER NOT NULL);
CREATE INDEX also_by_source ON also (source);
CREATE INDEX also_by_place ON also (place);
CREATE INDEX articles_forgotten ON articles (forgotten) WHERE forgotten IS NOT NULL;
CREATE TABLE stories (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    record BLOB NOT NULL, seal INTEGER NOT NULL
);
CREATE TABLE members (
    article TEXT PRIMARY KEY, story TEXT NOT NULL, position INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE comparisons (
    place INTEGER PRIMARY KEY, story TEXT NOT NULL, start INTEGER, length INTEGER NOT NULL,
    checksum INTEGER NOT NULL, engine INTEGER NOT NULL, basis INTEGER NOT NULL
);
CREATE INDEX comparisons_by_story ON comparisons (story);
CREATE TABLE listing (
    number INTEGER PRIMARY KEY, place INTEGER NOT NULL UNIQUE, story TEXT, seal INTEGER NOT NULL
);
CREATE VIRTUAL TABLE texts USING fts5 (
    title, body, tokenize = 'porter unicode61 remove_diacritics 2'
);
"""

INSERT_ARTICLE = f"INSERT OR IGNORE INTO articles VALUES ({', '.join('?' * 17)})"


def layout() -> int:
    """What an index made by this presscut from files of its schema is marked with."""
    return LAYOUT * 1000 + files.SCHEMA


def create(connection: sqlite3.Connection, sentences: int) -> None:
    """Lay out an empty index whose rows hold summaries of so many sentences."""
    for statement in (*SCHEMA.split(";\n"), contents.SCHEMA):
        connection.execute(statement)
    connection.execute("INSERT INTO meta VALUES (?, 0, ?, '', 0)", (layout(), sentences))


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nothing has been laid out yet."""
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None


class State(NamedTuple):
    """Whether an index was ever made to its end, the sentences in its rows, of which stamp it is.

    `stamp` is the library's, written out, when all of it had been taken in.
    """

    whole: bool
    sentences: int
    stamp: str


def state(connection: sqlite3.Connection) -> State:
    """How far an index was made; costs the same in any library.

    Raises sqlite3.DatabaseError if it is of another layout, or its list ends too early.
    """
    noted, whole, sentences, stamp, listed, last = connection.execute(
        "SELECT layout, whole, sentences, stamp, listed, (SELECT max(number) FROM listing)"
        " FROM meta"
    ).fetchone()
    if noted != layout():
        raise sqlite3.DatabaseError("it is of another layout")
    if whole and listed != (last or 0):
        raise sqlite3.DatabaseError("its list is short")
    return State(bool(whole), sentences, stamp)


def prepare_to_write(connection: sqlite3.Connection) -> None:
    """Have a connection write quickly, and roll back whatever a killed process left."""
    connection.execute("PRAGMA synchronous = NORMAL")  # it can be made anew
    connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")


def note_length(connection: sqlite3.Connection) -> None:
    """Remember how long the list is, so that one that has lost its end is noticed."""
    connection.execute("UPDATE meta SET listed = (SELECT coalesce(sum(listed), 0) FROM files)")


def finish(connection: sqlite3.Connection, stamp: str) -> None:
    """Mark an index as whole: it has all that the library of this stamp has."""
    connection.execute("UPDATE meta SET whole = 1, stamp = ?", (stamp,))


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether as many articles are in the list as the shelves had; counts all of it."""
    listed, noted = connection.execute(
        "SELECT (SELECT count(*) FROM listing), (SELECT coalesce(sum(listed), 0) FROM files)"
    ).fetchone()
    return bool(listed == noted)


def note_file(
    connection: sqlite3.Connection,
    name: str,
    signature: files.Signature,
    counts: tuple[int, int, int] = (0, 0, 0),
) -> None:
    """Remember a file as it was taken in: `counts` are documents, highest number, listed."""
    connection.execute(
        "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
        (name, *signature, *counts),
    )


def note_damage(
    connection: sqlite3.Connection, name: str, signature: files.Signature, line: str
) -> None:
    """Remember that a file could not be taken in; what it held last time stays in the index."""
    connection.execute(
        "INSERT INTO files VALUES (?, ?, ?, ?, 0, 0, 0, ?) ON CONFLICT (name) DO UPDATE SET"
        " inode = excluded.inode, size = excluded.size, changed = excluded.changed,"
        " damage = excluded.damage",
        (name, *signature, line),
    )


def take_articles(
    connection: sqlite3.Connection, name: str, shelf: Shelf, sentences: int
) -> list[int] | None:
    """Take a shelf of articles in, writing only what has changed on it.

    Returns the places of articles that are new and stand in no story, if that is all that
    changed in the order of the list; None if the list must be numbered again.
    """
    known = {
        key: (checksum, in_list)
        for key, checksum, *in_list in connection.execute(
            "SELECT place, checksum, id, ingested, forgotten FROM articles"
            " WHERE place BETWEEN ? AND ?",
            _range(shelf.number),
        )
    }
    fresh: list[int] = []
    moved = False
    for number, document, start, piece in spans(shelf):
        entry = Entry(Place(shelf.number, number), document)
        key, checksum = entry.place.key, crc32(piece)
        before, in_list = known.pop(key, (None, None))
        if before == checksum:
            connection.execute(
                "UPDATE articles SET start = ? WHERE place = ? AND start IS NOT ?",
                (start, key, start),
            )
            continue
        if before is not None:
            _drop(connection, key)
        _put_article(connection, entry, (start, len(piece), checksum), sentences)
        if in_list is None:
            fresh.append(key)
        else:
            moved |= in_list != [entry.id, entry.current["ingested"], entry.forgotten]
    for key in known:
        _drop(connection, key)
    note_file(
        connection,
        name,
        shelf.contents.signature,
        (len(shelf.documents), max(shelf.documents, default=0), _listed(connection, shelf.number)),
    )
    return None if moved or known else fresh


def take_comparisons(connection: sqlite3.Connection, name: str, shelf: Shelf) -> None:
    """Take a shelf of comparisons in."""
    connection.execute("DELETE FROM comparisons WHERE place BETWEEN ? AND ?", _range(shelf.number))
    connection.executemany(
        "INSERT INTO comparisons VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                Place(shelf.number, number).key,
                document["story"],
                *(start, len(piece), crc32(piece)),
                engine := document.get("engine", 0),
                basis(engine, document["articles"], document["digests"]),
            )
            for number, document, start, piece in spans(shelf)
        ],
    )
    counts = (len(shelf.documents), max(shelf.documents, default=0), 0)
    note_file(connection, name, shelf.contents.signature, counts)


def take_stories(
    connection: sqlite3.Connection, name: str, signature: files.Signature, stored: StoredStories
) -> None:
    """Take all stories in. An article that two of them name is the first one's."""
    connection.execute("DELETE FROM stories")
    connection.execute("DELETE FROM members")
    records = [(orjson.dumps(as_data(story)), story) for story in stored.stories]
    connection.executemany(
        "INSERT OR IGNORE INTO stories VALUES (?, ?, ?, ?)",
        [
            (position, story.id, record, crc32(record))
            for position, (record, story) in enumerate(records)
        ],
    )
    members = [(article, story.id) for story in stored.stories for article in story.articles]
    connection.executemany(
        "INSERT OR IGNORE INTO members VALUES (?, ?, ?)",
        [(article, story, position) for position, (article, story) in enumerate(members)],
    )
    note_file(connection, name, signature)


def number_all(connection: sqlite3.Connection) -> None:
    """Number the list: by story in the stories' order, then the rest by the time of ingest."""
    connection.execute("DELETE FROM listing")
    connection.execute(
        "INSERT INTO listing (place, story, seal) SELECT place, story, seal FROM members"
        " JOIN articles ON id = article WHERE forgotten IS NULL ORDER BY position"
    )
    connection.execute(
        "INSERT INTO listing (place, seal) SELECT place, seal FROM articles WHERE forgotten IS NULL"
        " AND id NOT IN (SELECT article FROM members) ORDER BY ingested, place"
    )


def number_more(connection: sqlite3.Connection, places: Iterable[int]) -> bool:
    """Number new articles at the end of the list; False if some of them belongs elsewhere."""
    new: list[tuple[str, int]] = []
    for place in places:
        found = connection.execute(
            "SELECT ingested, place, forgotten IS NULL AND id NOT IN (SELECT article FROM members)"
            " FROM articles WHERE place = ?",
            (place,),
        ).fetchone()
        if found is not None:
            new.append(found[:2])
            if not found[2]:
                return False
    last = connection.execute(
        "SELECT ingested, story IS NULL FROM listing JOIN articles USING (place)"
        " ORDER BY number DESC LIMIT 1"
    ).fetchone()
    if new and last and last[1] and min(new)[0] < last[0]:
        return False
    connection.executemany(
        "INSERT INTO listing (place, seal) SELECT place, seal FROM articles WHERE place = ?",
        [(place,) for _, place in sorted(new)],
    )
    return True


def unsealed(record: bytes | None, seal: int | None) -> Any:
    """What a sealed record says. Raises sqlite3.DatabaseError if it is gone or a bit flipped."""
    if record is None or crc32(record) != seal:
        raise sqlite3.DatabaseError("a record fails its checksum")
    return orjson.loads(record)


class Listed(NamedTuple):
    """What an article's sealed record holds, in its order.

    `summary` is in the article's order; `ranks` says which sentence a summary takes first, second.
    """

    id: str
    title: str
    outlet: str | None
    published: str | None
    source: str
    language: str | None
    words: int
    figures: int
    ingested: str
    guesses: list[str]
    summary: list[str]
    ranks: list[int]


def listed(record: bytes | None, seal: int | None) -> Listed:
    """What a sealed record says of an article. Raises as `unsealed`."""
    return Listed(*unsealed(record, seal))


def row_of(
    sentences: int, number: int, story: str | None, record: bytes | None, seal: int | None
) -> Row:
    """The row that sealed bytes hold, with a summary of so many sentences."""
    one = listed(record, seal)
    best = [text for text, rank in zip(one.summary, one.ranks, strict=True) if rank < sentences]
    return Row(
        number, one.id, one.title, one.outlet, one.published, one.source, one.language, one.words,
        story, tuple(best), one.figures, one.ingested, tuple(one.guesses),
    )  # fmt: skip


def _put_article(
    connection: sqlite3.Connection, entry: Entry, span: tuple[int | None, int, int], sentences: int
) -> None:
    shown = entry.shown()
    words, figures = len(shown["text"].split()), len(shown["figures"])
    best = sorted(enumerate(shown["ranking"][:sentences]), key=lambda one: one[1]["start"])
    record = orjson.dumps(
        (
            entry.id, shown["title"], shown["outlet"], shown["published"], shown["source"],
            shown["language"], words, figures, shown["ingested"], shown["guesses"],
            [excerpt["text"] for _, excerpt in best], [rank for rank, _ in best],
        )
    )  # fmt: skip
    seal = crc32(record)
    values = (
        entry.place.key, entry.id, shown["source"], shown["digest"],
        entry.current["digest"], *span,
        shown["title"], shown["outlet"], shown["published"], shown["ingested"], words,
        figures, entry.forgotten, record, seal,
    )  # fmt: skip
    stored = connection.execute(INSERT_ARTICLE, values).rowcount
    connection.executemany(
        "INSERT INTO also VALUES (?, ?)",
        [(source, entry.place.key) for source in entry.also if stored],
    )
    if stored:
        connection.execute("UPDATE listing SET seal = ? WHERE place = ?", (seal, entry.place.key))
        contents.put(connection, entry.place.key, shown)
    if stored and not entry.forgotten:
        connection.execute(
            "INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)",
            (entry.place.key, shown["title"], shown["text"]),
        )


def _drop(connection: sqlite3.Connection, key: int) -> None:
    if connection.execute("DELETE FROM articles WHERE place = ?", (key,)).rowcount:
        connection.execute("DELETE FROM texts WHERE rowid = ?", (key,))
        connection.execute("DELETE FROM also WHERE place = ?", (key,))
        contents.drop(connection, key)


def _listed(connection: sqlite3.Connection, shelf: int) -> int:
    count: int = connection.execute(
        "SELECT count(*) FROM articles WHERE place BETWEEN ? AND ? AND forgotten IS NULL",
        _range(shelf),
    ).fetchone()[0]
    return count


def _range(shelf: int) -> tuple[int, int]:
    """The lowest and highest key of a shelf's places."""
    return shelf << SHELF_BITS, (shelf + 1 << SHELF_BITS) - 1
