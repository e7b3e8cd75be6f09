"""How shelves and stories get into the tables of the index (see `layout`) and are numbered.

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

from store.library import contents, files, layout
from store.library.entries import Entry
from store.library.freshness import basis
from store.library.shelves import Place, Shelf, keys_on, spans
from store.library.stories import StoredStories
from store.models import Row
from store.records import as_data

CACHE_KB = 32_000  # what a thousand articles change is written once, not again and again
MISSING = (0, 0, 0)  # the signature noted for a file that is gone

INSERT_ARTICLE = f"INSERT OR IGNORE INTO articles VALUES ({', '.join('?' * 17)})"


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
    if noted != layout.number():
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

    What is no article of presscut's raises KeyError and the like, before anything is written.
    Returns the places of articles that are new and stand in no story, if that is all that
    changed in the order of the list; None if the list must be numbered again.
    """
    known = {
        key: (checksum, in_list)
        for key, checksum, *in_list in connection.execute(
            "SELECT place, checksum, id, ingested, forgotten FROM articles"
            " WHERE place BETWEEN ? AND ?",
            keys_on(shelf.number),
        )
    }
    same: list[tuple[int | None, int, int | None]] = []
    changed: list[tuple[_Taken, list[Any] | None]] = []
    for number, document, start, piece in spans(shelf):
        entry = Entry(Place(shelf.number, number), document)
        key, checksum = entry.place.key, crc32(piece)
        before, in_list = known.pop(key, (None, None))
        if before == checksum:
            same.append((start, key, start))
        else:
            changed.append((_taken(entry, (start, len(piece), checksum), sentences), in_list))
    connection.executemany("UPDATE articles SET start = ? WHERE place = ? AND start IS NOT ?", same)
    for key in [*known, *(one.place for one, in_list in changed if in_list)]:
        _drop(connection, key)
    for one, _ in changed:
        _put_article(connection, one)
    note_file(
        connection,
        name,
        shelf.contents.signature,
        (len(shelf.documents), max(shelf.documents, default=0), _listed(connection, shelf.number)),
    )
    if known or any(in_list and in_list != one.in_list for one, in_list in changed):
        return None
    return [one.place for one, in_list in changed if in_list is None]


def take_comparisons(connection: sqlite3.Connection, name: str, shelf: Shelf) -> None:
    """Take a shelf of comparisons in. Raises as `take_articles`."""
    rows = [
        (
            Place(shelf.number, number).key,
            document["story"],
            *(start, len(piece), crc32(piece)),
            engine := document.get("engine", 0),
            basis(engine, document["articles"], document["digests"]),
        )
        for number, document, start, piece in spans(shelf)
    ]
    connection.execute("DELETE FROM comparisons WHERE place BETWEEN ? AND ?", keys_on(shelf.number))
    connection.executemany("INSERT INTO comparisons VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
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
    new: list[tuple[str, int, int]] = []
    for place in places:
        found = connection.execute(
            "SELECT ingested, place, seal,"
            " forgotten IS NULL AND id NOT IN (SELECT article FROM members)"
            " FROM articles WHERE place = ?",
            (place,),
        ).fetchone()
        if found is not None:
            *article, is_loose = found
            new.append(tuple(article))
            if not is_loose:
                return False
    last = connection.execute(
        "SELECT ingested, story IS NULL FROM listing JOIN articles USING (place)"
        " ORDER BY number DESC LIMIT 1"
    ).fetchone()
    if new and last and last[1] and min(new)[0] < last[0]:
        return False
    connection.executemany(
        "INSERT INTO listing (place, seal) VALUES (?, ?)",
        [(place, seal) for _, place, seal in sorted(new)],
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


class _Taken(NamedTuple):
    """What the tables get of an article: its row, its text, its other sources, what it holds.

    `in_list`: what its place in the list depends on.
    """

    place: int
    in_list: list[Any]
    row: tuple[Any, ...]
    text: tuple[str, str]
    also: list[str]
    holds: list[contents.Line]


def _taken(entry: Entry, span: tuple[int | None, int, int], sentences: int) -> _Taken:
    shown = entry.shown()
    place, words, figures = entry.place.key, len(shown["text"].split()), len(shown["figures"])
    best = sorted(enumerate(shown["ranking"][:sentences]), key=lambda one: one[1]["start"])
    record = orjson.dumps(
        (
            entry.id, shown["title"], shown["outlet"], shown["published"], shown["source"],
            shown["language"], words, figures, shown["ingested"], shown["guesses"],
            [excerpt["text"] for _, excerpt in best], [rank for rank, _ in best],
        )
    )  # fmt: skip
    row = (
        place, entry.id, shown["source"], shown["digest"], entry.current["digest"], *span,
        shown["title"], shown["outlet"], shown["published"], shown["ingested"], words,
        figures, entry.forgotten, record, crc32(record),
    )  # fmt: skip
    in_list = [entry.id, shown["ingested"], entry.forgotten]
    text = (shown["title"], shown["text"])
    return _Taken(place, in_list, row, text, entry.also, contents.lines(place, shown))


def _put_article(connection: sqlite3.Connection, one: _Taken) -> None:
    """Write what was taken of an article, unless another place has one of its id."""
    if not connection.execute(INSERT_ARTICLE, one.row).rowcount:
        return
    *_, forgotten, _, seal = one.row
    connection.execute("UPDATE listing SET seal = ? WHERE place = ?", (seal, one.place))
    connection.executemany(
        "INSERT INTO also VALUES (?, ?)", [(source, one.place) for source in one.also]
    )
    connection.executemany(contents.INSERT, one.holds)
    if not forgotten:
        connection.execute(
            "INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)", (one.place, *one.text)
        )


def _drop(connection: sqlite3.Connection, key: int) -> None:
    if connection.execute("DELETE FROM articles WHERE place = ?", (key,)).rowcount:
        connection.execute("DELETE FROM texts WHERE rowid = ?", (key,))
        connection.execute("DELETE FROM also WHERE place = ?", (key,))
        contents.drop(connection, key)


def _listed(connection: sqlite3.Connection, shelf: int) -> int:
    count: int = connection.execute(
        "SELECT count(*) FROM articles WHERE place BETWEEN ? AND ? AND forgotten IS NULL",
        keys_on(shelf),
    ).fetchone()[0]
    return count
