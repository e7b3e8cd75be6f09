"""The layout of the index: its tables, and how full text is gathered in it.

All of it is derived: a layout that is not this one is thrown away and made anew, never converted.
"""

import sqlite3

from store.library import contents, files

LAYOUT = 7

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

MERGING = {"automerge": 8, "hashsize": 8 << 20}
"""How FTS5 gathers new texts: in 8 MB of memory, and in more pieces before they become one, which
costs storing a third less than its own choice (4 pieces, 1 MB) and finding nothing."""


def number() -> int:
    """What an index made by this presscut from files of its schema is marked with."""
    return LAYOUT * 1000 + files.SCHEMA


def create(connection: sqlite3.Connection, sentences: int) -> None:
    """Lay out an empty index whose rows hold summaries of so many sentences."""
    for statement in (*SCHEMA.split(";\n"), contents.SCHEMA):
        connection.execute(statement)
    connection.executemany("INSERT INTO texts (texts, rank) VALUES (?, ?)", MERGING.items())
    connection.execute("INSERT INTO meta VALUES (?, 0, ?, '', 0)", (number(), sentences))


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nothing has been laid out yet."""
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None
