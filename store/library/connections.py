"""The connection to the index's file that is kept open from one question to the next.

Opening one and reading its layout costs as much as the first screen itself. A kept connection
belongs to one file, not to its name: where the index was made anew, it is closed. It is never
carried over a fork, and threads never share it: who comes second opens another.
"""

import contextlib
import os
import sqlite3
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class File(NamedTuple):
    """A file and not only its name, which another one may have later."""

    path: Path
    device: int
    inode: int

    @classmethod
    def at(cls, path: Path) -> "File":
        """The file that has this name now. Raises OSError."""
        status = path.stat()
        return cls(path, status.st_dev, status.st_ino)


class Connections:
    """At most one connection that lies idle, to the file last asked."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._idle: list[tuple[File, sqlite3.Connection]] = []
        _with_idle.add(self)
        weakref.finalize(self, _close, self._idle)

    @contextlib.contextmanager
    def to(self, file: File) -> Iterator[sqlite3.Connection]:
        """A connection to a file that exists; kept for the next question if this one ends well."""
        connection = self._take(file) or connect(file.path, "rw", self._seconds)
        try:
            yield connection
        except BaseException:
            connection.close()
            raise
        self._idle.append((file, connection))
        while len(self._idle) > 1:
            _close_one(self._idle)

    def close(self) -> None:
        """Keep none."""
        _close(self._idle)

    def _take(self, file: File) -> sqlite3.Connection | None:
        with contextlib.suppress(IndexError):  # another thread has it
            kept, connection = self._idle.pop()
            if kept == file:
                return connection
            connection.close()
        return None


def connect(path: Path, mode: str, seconds: float) -> sqlite3.Connection:
    """A new connection, in any thread's hands, to a file that exists. Raises sqlite3.Error."""
    return sqlite3.connect(
        f"{path.as_uri()}?mode={mode}",
        uri=True,
        timeout=seconds,
        isolation_level=None,
        check_same_thread=False,
    )


def _close(idle: list[tuple[File, sqlite3.Connection]]) -> None:
    while idle:
        _close_one(idle)


def _close_one(idle: list[tuple[File, sqlite3.Connection]]) -> None:
    with contextlib.suppress(IndexError):  # another thread was quicker
        idle.pop()[1].close()


def _close_all() -> None:
    for connections in list(_with_idle):
        connections.close()


_with_idle: weakref.WeakSet[Connections] = weakref.WeakSet()
os.register_at_fork(before=_close_all)
