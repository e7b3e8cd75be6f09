"""The index: a derived SQLite database for listing, sorting, filtering and full-text search.

It remembers the signature of every file it was made from, and the library's stamp at that time.
Where the stamp differs when a question is asked, files that differ are taken in again; a file that
something else altered in its place changes no stamp, and is found by who looks closely; one that
was given its old size and time of change again, by `check` alone, which reads every file. The index
is never the truth: it may be deleted, damaged or out of date at any time, and is then mended or
made anew from the shelves. A shelf that cannot be read is noted, with a line for a person, and
what the index had of it stays listed.

It lies beside the shelves, else (a library that only others may write, a full disk) in the
person's own cache folder, else in memory. SQLite's own lock orders those who bring it up to date;
no one holds the library's lock for it. It is safe to share among threads and to carry over a fork.
"""

import contextlib
import os
import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

from store.errors import LibraryDamaged, LibraryLocked, LibraryUnwritable
from store.library import files, indexing, layout, listing, screen, sharing
from store.library.connections import Connections, File, connect
from store.library.shelves import Shelves
from store.library.sources import Sources, Stamp
from store.library.stories import stories_of
from store.models import Row

NAME = "index.sqlite3"
LEAST_SENTENCES = 5  # of a summary in a row, so that few settings ask for an index of their own
BATCH = 16  # shelves taken in by one transaction: others wait no longer than for these
ATTEMPTS = 3

DAMAGE = (sqlite3.Error, UnicodeDecodeError)  # the latter: the text of an error can be damaged too
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_UNUSABLE = {
    sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOLFS,
}  # fmt: skip

Answer = TypeVar("Answer")
Question = Callable[[sqlite3.Connection], Answer]


class _Job(NamedTuple):
    """A file to take in: its name in the library, its signature; its shelves, none for stories."""

    name: str
    signature: files.Signature
    shelves: Shelves | None = None
    number: int = 0


class _Unusable(Exception):
    """An index cannot be kept in this place; try the next."""


class Index:
    """The index of a library, wherever it can be kept. `sentences`: of a summary in a row."""

    def __init__(self, sources: Sources, sentences: int, seconds: float) -> None:
        self._sources = sources
        self._own = sources.location / NAME
        self._shown = sentences
        self._sentences = max(sentences, LEAST_SENTENCES)
        self._seconds = seconds
        self._connections = Connections(seconds)
        self._known: tuple[File | None, Stamp] | None = None
        self._closely = False
        self._first: tuple[Stamp, list[Row]] | None = None
        self._just_written: list[_Job] = []
        self._memory: sqlite3.Connection | None = None
        self._turn = threading.Lock()

    def ask(self, question: Question[Answer]) -> Answer:
        """The answer to a question put to an index that is up to date.

        Raises LibraryNewer, LibraryLocked, and LibraryError for what cannot be read.
        """
        stamp = self._sources.stamp()
        for path in self._candidates(stamp):
            with contextlib.suppress(_Unusable):
                return self._ask_at(path, stamp, question)
        return self._ask_in_memory(stamp, question)

    def first(self) -> list[Row]:
        """The first rows of the list, unasked where the file beside the index still holds.

        Raises as `ask`.
        """
        stamp = self._sources.stamp()
        first = self._first
        if self._closely or first is None or first[0] != stamp:
            first = self._first = stamp, self._first_at(stamp)
        return first[1]

    def look_closely(self) -> None:
        """Have the next question hold every file against what the index has noted of it."""
        self._known, self._first, self._closely = None, None, True

    def wrote(self, shelves: Shelves, numbers: Iterable[int]) -> None:
        """Spare the next question that look: these shelves are all that has changed.

        For who holds the library's lock, and has asked something since taking it.
        """
        self._just_written = [
            _Job(shelves.name(number), signature, shelves, number)
            for number in numbers
            if (signature := files.signature(shelves.path(number)))
        ]

    def throw_away(self) -> None:
        """Have the next question answered by an index made anew."""
        self._known = None
        with contextlib.suppress(_Unusable):
            self._discard(self._own)

    def _first_at(self, stamp: Stamp) -> list[Row]:
        state = f"{layout.number()} {self._shown} {stamp!r}"
        if not self._closely:
            for path in self._candidates(stamp):
                rows = screen.load(screen.path_beside(path), state)
                if rows is not None:
                    return rows
        return self.ask(lambda connection: screen.ask(connection, self._shown, state))

    def _candidates(self, stamp: Stamp) -> Iterator[Path]:
        """Where an index may lie; nothing is made for a library that is not there."""
        known, noted = self._known or (None, None)
        if known and noted == stamp:
            yield known.path
        _, *signatures = stamp
        if any(signatures):
            yield self._own
            yield self._private_path()

    def _private_path(self) -> Path:
        """Where the index goes of a library that cannot take it."""
        from hashlib import sha256

        from platformdirs import user_cache_path

        name = sha256(os.fsencode(self._sources.location.resolve())).hexdigest()[:32]
        return user_cache_path("presscut") / "indexes" / f"{name}.sqlite3"

    def _ask_at(self, path: Path, stamp: Stamp, question: Question[Answer]) -> Answer:
        for _ in range(ATTEMPTS):
            file = self._file(path)
            try:
                with self._connections.to(file) as connection:
                    self._bring_up_to_date(file, connection, stamp)
                    with _transaction(connection, "DEFERRED"):
                        return question(connection)
            except DAMAGE as error:
                self._see_to(path, error)
        raise _Unusable(path)

    def _ask_in_memory(self, stamp: Stamp, question: Question[Answer]) -> Answer:
        with self._turn:
            if self._memory is None:
                self._memory = sqlite3.connect(
                    ":memory:", isolation_level=None, check_same_thread=False
                )
                weakref.finalize(self, self._memory.close)
            try:
                self._bring_up_to_date(None, self._memory, stamp)
                return question(self._memory)
            except sqlite3.Error as error:
                raise LibraryUnwritable(
                    f"{self._sources.location}: there is no room for an index ({error});"
                    " free some space, then try again"
                ) from error

    def _see_to(self, path: Path, error: Exception) -> None:
        """Throw a damaged index away, for the next attempt to make it anew."""
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        if code in _BUSY:
            raise LibraryLocked(
                f"{path}: another presscut is indexing the library and did not finish in"
                f" {self._seconds:g} s; try again"
            ) from error
        self._known = None
        if code in _UNUSABLE:
            raise _Unusable(path) from error
        self._discard(path)

    def _discard(self, path: Path) -> None:
        self._connections.close()
        with _unusable_if_refused(path):
            path.unlink(missing_ok=True)
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
            screen.throw_away(path)

    def _file(self, path: Path) -> File:
        """The file of this name, made if there is none."""
        with _unusable_if_refused(path):
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                return File.at(path)
            self._make(path)
            return File.at(path)

    def _make(self, path: Path) -> None:
        """An empty file for the index; a private one begins as a copy of the library's own."""
        with _unusable_if_refused(path):
            if path != self._own:
                files.make_folder(path.parent)
            os.close(sharing.make(path))
        if path != self._own and self._own.exists():
            with (
                contextlib.suppress(sqlite3.Error),
                contextlib.closing(connect(self._own, "ro", self._seconds)) as own,
                contextlib.closing(connect(path, "rw", self._seconds)) as copy,
            ):
                own.backup(copy)

    def _bring_up_to_date(
        self, file: File | None, connection: sqlite3.Connection, stamp: Stamp
    ) -> None:
        """Take in what has changed; raises sqlite3.Error where the index is of no use."""
        if self._known == (file, stamp):
            return
        state = self._state(connection)
        stale = self._changed(file, stamp, connection, state)
        if stale or not state.whole:
            indexing.prepare_to_write(connection)
        is_whole = state.whole
        while stale or not is_whole:
            some, stale = stale[:BATCH], stale[BATCH:]
            with screen.thrown_away(file and file.path), _transaction(connection, "IMMEDIATE"):
                self._take_in(connection, some, None if stale else stamp)
            is_whole = is_whole or not stale
        if self._closely and not indexing.is_sound(connection):
            raise sqlite3.DatabaseError("its list is short")
        self._known, self._closely = (file, stamp), False

    def _changed(
        self,
        file: File | None,
        stamp: Stamp,
        connection: sqlite3.Connection,
        state: indexing.State,
    ) -> list[_Job]:
        """What to take in: what was just written, nothing if the stamp is the same, or a look."""
        written, self._just_written = self._just_written, []
        if written and self._known and self._known[0] == file and state.whole:
            return written
        if not self._closely and state.whole and state.stamp == repr(stamp):
            return []
        return list(self._stale(connection))

    def _state(self, connection: sqlite3.Connection) -> indexing.State:
        """How far the index was made. Raises sqlite3.DatabaseError if it is of no use.

        That is: of another layout, with shorter summaries than are asked for, or a short list.
        """
        try:
            state = indexing.state(connection)
        except sqlite3.OperationalError:  # it has no such table yet
            with _transaction(connection, "IMMEDIATE"):
                if not layout.is_empty(connection):
                    raise
                layout.create(connection, self._sentences)
            state = indexing.state(connection)
        if state.sentences < self._sentences:
            raise sqlite3.DatabaseError("its summaries are too short")
        return state

    def _take_in(
        self, connection: sqlite3.Connection, jobs: list[_Job], stamp: Stamp | None
    ) -> None:
        """Take files in, and number the list as far as they ask for it.

        `stamp`: the library's when these were found to be the last ones, else None. A list that
        was never whole is numbered once, at the end.
        """
        was_whole = self._state(connection).whole
        places: list[int] | None = [] if was_whole else None
        for job in jobs:
            if listing.signature(connection, job.name) != job.signature:  # by no one meanwhile
                fresh = self._take(connection, job)
                places = None if fresh is None or places is None else places + fresh
        if stamp is not None or was_whole:
            if places is None or not indexing.number_more(connection, places):
                indexing.number_all(connection)
            indexing.note_length(connection)
        if stamp:
            indexing.finish(connection, repr(stamp))

    def _take(self, connection: sqlite3.Connection, job: _Job) -> list[int] | None:
        """Take a file in; the places to number at the end of the list, None to number all.

        One that cannot be is found so before anything is written: a savepoint would have FTS5
        write out what it has gathered so far.
        """
        path = self._sources.location / job.name
        try:
            if job.signature == indexing.MISSING:
                raise files.damaged(path, "it is missing")
            return self._read(connection, job)
        except LibraryDamaged as error:
            line = str(error)
        except (AttributeError, KeyError, TypeError):  # sealed, but not written by presscut
            line = str(files.damaged(path, "it does not hold what presscut writes"))
        indexing.note_damage(connection, job.name, job.signature, line)
        return []

    def _read(self, connection: sqlite3.Connection, job: _Job) -> list[int] | None:
        if job.shelves is None:
            contents = files.load(self._sources.stories)
            if contents is None:
                raise files.damaged(self._sources.stories, "it is missing")
            stories = stories_of(contents.tables)
            indexing.take_stories(connection, job.name, contents.signature, stories)
            return None
        shelf = job.shelves.read(job.number)
        if job.shelves is self._sources.comparisons:
            indexing.take_comparisons(connection, job.name, shelf)
            return []
        return indexing.take_articles(connection, job.name, shelf, self._sentences)

    def _stale(self, connection: sqlite3.Connection) -> Iterator[_Job]:
        """The files that are not as they were taken in: stories first, so that none names an
        article that is yet to come; last, those that are gone.
        """
        noted = {
            name: signature
            for name, *signature in connection.execute(
                "SELECT name, inode, size, changed FROM files"
            )
        }
        for job in self._found():
            if noted.pop(job.name, None) != list(job.signature):
                yield job
        for name, signature in noted.items():
            if signature != list(indexing.MISSING):
                yield _Job(name, indexing.MISSING)

    def _found(self) -> Iterator[_Job]:
        stories = files.signature(self._sources.stories)
        if stories or files.backup_of(self._sources.stories).exists():
            yield _Job(self._sources.stories.name, stories or indexing.MISSING)
        for shelves in (self._sources.articles, self._sources.comparisons):
            for number, signature in shelves.signatures().items():
                yield _Job(shelves.name(number), signature or indexing.MISSING, shelves, number)


@contextmanager
def _transaction(connection: sqlite3.Connection, kind: str) -> Iterator[None]:
    connection.execute(f"BEGIN {kind}")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # SQLite itself rolls back when a disk is full
            connection.rollback()
        raise
    connection.commit()


@contextmanager
def _unusable_if_refused(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, LibraryUnwritable) as error:
        raise _Unusable(path) from error
