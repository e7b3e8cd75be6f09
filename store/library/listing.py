"""Questions to the index about the list: rows, how many, which article a reference or text means.

Each takes a connection to an index that is up to date, and reads; none parses a shelf.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from store.errors import Ambiguous, NotFound, UsageError
from store.library.days import earliest_day, latest_day
from store.library.folding import folded
from store.library.fulltext import as_fts
from store.library.indexing import row_of, unsealed
from store.library.records import Forgotten
from store.library.shelves import DOCUMENTS_A_SHELF, Place, Span, keys_on
from store.models import Row, Status, Story
from store.records import from_data

LEAST_DIGITS = 4  # of an id's start, as git wants
CANDIDATES_NAMED = 5
TOGETHER = 500  # ids in one statement: fewer than any SQLite takes

_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_LATEST = (  # only what is not known to the day is worth a call
    "CASE WHEN published LIKE '____-__-__' THEN published ELSE latest_day(published) END"
)
_COLUMNS = "number, listing.story, record, listing.seal"


class Wanted(NamedTuple):
    """Which articles a list shows; None of a field means all.

    `outlet` is contained in the outlet's name, whatever its case; `search` is a query as `search`
    takes it. `since` and `before` (EDTF) bound the date of publication: what may be of the first
    day of `since` or later, what is certainly before the first day of `before`.
    """

    story: str | None = None
    outlet: str | None = None
    since: str | None = None
    before: str | None = None
    search: str | None = None

    def condition(self) -> tuple[str, list[str]]:
        """The same in SQL, with its parameters. Raises UsageError for what is no date."""
        tests = {
            "listing.story = ?": self.story,
            "instr(folded(outlet), ?) > 0": folded(self.outlet) if self.outlet else None,
            f"{_LATEST} >= ?": _first_day(self.since),
            f"{_LATEST} < ?": _first_day(self.before),
            "listing.place IN (SELECT rowid FROM texts WHERE texts MATCH ?)": (
                as_fts(self.search) if self.search else None
            ),
        }
        given = {test: value for test, value in tests.items() if value is not None}
        return " AND ".join(given) or "TRUE", [sayable(value) for value in given.values()]


def rows(
    connection: sqlite3.Connection, wanted: Wanted, *, sentences: int, limit: int | None = None
) -> list[Row]:
    """The wanted articles in the list's order, the first `limit` of them. Raises UsageError."""
    most = -1 if limit is None else max(limit, 0)
    condition, values = wanted.condition()
    if not values:
        return _all(connection, most, sentences)
    _teach(connection)
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM listing JOIN articles USING (place) WHERE {condition}"
        " ORDER BY number LIMIT ?",
        [*values, most],
    )
    return [row_of(sentences, *values) for values in found]


def _all(connection: sqlite3.Connection, most: int, sentences: int) -> list[Row]:
    """The whole list's beginning; it has no gaps, so one that shows is a damaged index."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM listing LEFT JOIN articles USING (place) ORDER BY number LIMIT ?",
        (most,),
    )
    listed = [row_of(sentences, *values) for values in found]
    if any(row.number != number for number, row in enumerate(listed, 1)):
        raise sqlite3.DatabaseError("the list has gaps")
    return listed


def count(connection: sqlite3.Connection, wanted: Wanted) -> int:
    """How many articles are wanted."""
    condition, values = wanted.condition()
    _teach(connection)
    joined = "JOIN articles USING (place)" if values else ""
    found: int = connection.execute(
        f"SELECT count(*) FROM listing {joined} WHERE {condition}", values
    ).fetchone()[0]
    return found


def find(connection: sqlite3.Connection, reference: str) -> str:
    """The id meant by its start or by a number in the list. Raises NotFound, Ambiguous."""
    articles = count(connection, Wanted())
    if not articles:
        raise NotFound("nothing is stored; store articles with: presscut ingest PATH")
    wanted = sayable(reference.strip().lower())
    if _NUMBER.fullmatch(wanted) and 1 <= int(wanted) <= articles:
        numbered: str = connection.execute(
            "SELECT id FROM listing JOIN articles USING (place) WHERE number = ?", (int(wanted),)
        ).fetchone()[0]
        return numbered
    if len(wanted) < LEAST_DIGITS:
        raise NotFound(
            f"no article {reference!r}: give a number from 1 to {articles} as list"
            f" shows it, or at least {LEAST_DIGITS} characters of an id"
        )
    matches = [
        (identity, forgotten)
        for identity, forgotten in connection.execute(
            "SELECT id, forgotten FROM articles WHERE id >= ? AND id < ? ORDER BY place",
            (wanted, wanted + "\U0010ffff"),
        )
    ]
    listed: list[str] = [identity for identity, gone in matches if not gone]
    if len(listed) > 1:
        raise Ambiguous(f"{wanted!r} is the start of {_named(listed)}; give more of it")
    if listed:
        return listed[0]
    if matches:
        raise _was_forgotten(matches[0][0])
    raise NotFound(f"no article's id starts with {wanted[:64]!r}; list shows those there are")


class Noted(NamedTuple):
    """Where the index last saw a document in its shelf's bytes, their checksum, and its name."""

    start: int | None
    length: int
    checksum: int
    name: str


class Known(NamedTuple):
    """What the library has of some sources and digests; forgotten articles count.

    What a person took out does not come back with the next ingest. `by_source`: the id of the
    article last read from a source; `digests`: the current digest of an id; `by_digest`: the ids
    that have it, oldest first; `ids`: those in use of the ones asked for; `also`: the id of the
    article that a source was a further one of.
    """

    by_source: dict[str, str]
    digests: dict[str, str]
    by_digest: dict[str, list[str]]
    ids: set[str]
    also: dict[str, str]

    def status(self, source: str, digest: str) -> tuple[Status, str | None]:
        """What a document with this source and digest would be here, and the article it meets."""
        if known := self.by_source.get(source):
            return "unchanged" if self.digests[known] == digest else "updated", known
        if twins := self.by_digest.get(digest):
            met = self.also.get(source)
            return ("unchanged", met) if met in twins else ("duplicate", twins[0])
        return "new", None


def digests(connection: sqlite3.Connection) -> frozenset[str]:
    """The digests of all current texts, as they were read."""
    return frozenset(digest for (digest,) in connection.execute("SELECT read FROM articles"))


def known(
    connection: sqlite3.Connection, documents: Iterable[tuple[str, str]], ids: Iterable[str] = ()
) -> Known:
    """What the library has of these sources and digests (pairs), and which ids are in use."""
    found = Known({}, {}, {}, set(), {})
    for source, digest in documents:
        for identity, current in connection.execute(
            "SELECT id, read FROM articles WHERE source = ? ORDER BY place", (sayable(source),)
        ):
            found.by_source[source] = identity
            found.digests[identity] = current
        further = connection.execute(
            "SELECT id FROM also JOIN articles USING (place) WHERE also.source = ?",
            (sayable(source),),
        )
        found.also.update((source, identity) for (identity,) in further)
        twins = connection.execute(
            "SELECT id FROM articles WHERE read = ? ORDER BY place", (sayable(digest),)
        )
        found.by_digest[digest] = [identity for (identity,) in twins]
        found.digests.update(dict.fromkeys(found.by_digest[digest], digest))
    for identity in ids:
        if connection.execute("SELECT 1 FROM articles WHERE id = ?", (identity,)).fetchone():
            found.ids.add(identity)
    return found


def places(
    connection: sqlite3.Connection, ids: Sequence[str], *, listed: bool = True
) -> dict[str, tuple[Place, Span | None]]:
    """Where these articles lie. Raises NotFound, if `listed` also for those forgotten."""
    found: dict[str, tuple[Place, Span | None]] = {}
    for at in range(0, len(ids), TOGETHER):
        some = [sayable(identity) for identity in ids[at : at + TOGETHER]]
        for identity, forgotten, *place in connection.execute(
            "SELECT id, forgotten, place, start, length, inode, size, changed FROM articles"
            " LEFT JOIN files ON name = printf('shelves/%04d.json', place >> 20)"
            f" WHERE id IN ({', '.join('?' * len(some))})",
            some,
        ):
            if forgotten and listed:
                raise _was_forgotten(identity)
            found[identity] = place_and_span(*place)
    for identity in ids:
        if identity not in found:
            raise NotFound(
                f"no article {identity[:64]!r} in the library; list shows those there are"
            )
    return found


def place_and_span(
    key: int, start: int | None, length: int, *signature: int
) -> tuple[Place, Span | None]:
    """A place, and the span of its document if its bytes are known."""
    inode, size, changed = signature
    span = None if start is None else Span((inode, size, changed), start, length)
    return Place.of(key), span


def all_ids(connection: sqlite3.Connection) -> list[str]:
    """The ids of all listed articles, in their order."""
    found = connection.execute("SELECT id FROM listing JOIN articles USING (place) ORDER BY number")
    return [identity for (identity,) in found]


def stories(connection: sqlite3.Connection, reference: str | None = None) -> list[Story]:
    """All stories in their order, or the one with this id, without the articles forgotten since."""
    condition, values = ("id = ?", [sayable(reference)]) if reference is not None else ("TRUE", [])
    found = connection.execute(
        f"SELECT record, seal FROM stories WHERE {condition} ORDER BY position", values
    )
    told = [from_data(Story, unsealed(record, seal)) for record, seal in found]
    gone = {one.id for one in forgotten(connection)}
    if not gone:
        return told
    kept = [
        Story(story.id, story.title, tuple(a for a in story.articles if a not in gone))
        for story in told
    ]
    return [story for story in kept if story.articles]


def forgotten(connection: sqlite3.Connection) -> list[Forgotten]:
    """The articles that were forgotten, the last one first."""
    found = connection.execute(
        "SELECT id, title, source, forgotten FROM articles WHERE forgotten IS NOT NULL"
        " ORDER BY forgotten DESC, place"
    )
    return [Forgotten(*values) for values in found]


def is_intact(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds nothing wrong with the index itself. Reads all of it."""
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def damage(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """The files that could not be taken in: name and line."""
    return connection.execute(
        "SELECT name, damage FROM files WHERE damage IS NOT NULL ORDER BY name"
    ).fetchall()


def signature(connection: sqlite3.Connection, name: str) -> tuple[int, int, int] | None:
    """The signature with which a file of this name was taken in."""
    found: tuple[int, int, int] | None = connection.execute(
        "SELECT inode, size, changed FROM files WHERE name = ?", (name,)
    ).fetchone()
    return found


def noted(connection: sqlite3.Connection, folder: str, shelf: int) -> dict[int, Noted]:
    """What the index knows of the documents on a shelf, by their numbers there."""
    column = {"shelves": "title || ' (' || source || ')'", "comparisons": "story"}[folder]
    table = {"shelves": "articles"}.get(folder, folder)
    found = connection.execute(
        f"SELECT place, start, length, checksum, {column} FROM {table} WHERE place BETWEEN ? AND ?",
        keys_on(shelf),
    )
    return {Place.of(key).number: Noted(*values) for key, *values in found}


def last_shelf(connection: sqlite3.Connection, folder: str) -> tuple[int, int, int]:
    """The last shelf's number, how many documents lie on it (damaged: it is full), the highest."""
    found = connection.execute(
        "SELECT name, documents, last, damage FROM files WHERE name LIKE ? || '/%'"
        " ORDER BY length(name) DESC, name DESC LIMIT 1",
        (folder,),
    ).fetchone()
    if found is None:
        return 0, 0, 0
    name, documents, last, damage = found
    number = int(name.removeprefix(f"{folder}/").removesuffix(".json"))
    return number, DOCUMENTS_A_SHELF if damage else documents, last


def sayable(text: str) -> str:
    """A text that SQLite takes; half a character, which no stored text has, is spelt out."""
    return text.encode("utf-8", "backslashreplace").decode()


def _was_forgotten(identity: str) -> NotFound:
    short = identity[:12]
    return NotFound(
        f"the article {short} was forgotten; presscut forget --undo {short} brings it back"
    )


def _named(identities: Sequence[str]) -> str:
    named = ", ".join(identity[:12] for identity in identities[:CANDIDATES_NAMED])
    more = len(identities) - CANDIDATES_NAMED
    return f"{len(identities)} articles: {named}{f' and {more} more' if more > 0 else ''}"


def _first_day(when: str | None) -> str | None:
    if when is None:
        return None
    day = earliest_day(when)
    if day is None:
        raise UsageError(f"{when!r} is no date; 2026, 2026-03 and 2026-03-01 are")
    return day


def _teach(connection: sqlite3.Connection) -> None:
    """Give SQLite texts whatever their case and accents, and what EDTF means."""
    connection.create_function("folded", 1, lambda text: folded(text or ""), deterministic=True)
    connection.create_function(
        "latest_day", 1, lambda when: latest_day(when or ""), deterministic=True
    )
