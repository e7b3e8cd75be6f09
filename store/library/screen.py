"""The first screen: the rows that the list begins with, in a small file beside the index.

Who opens a library reads this file alone, at less than it costs to connect to SQLite and have it
read its layout. The file says of which state of the library it is; where that is another now, or
its checksum does not hold, it is as good as absent: the index is asked, and writes it anew.
"""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import orjson

from store.library import files, listing
from store.models import Row

ROWS = 50  # as many as a tall terminal shows
SUFFIX = ".screen"


def path_beside(index: Path) -> Path:
    """Where the first screen of an index lies."""
    return index.with_suffix(SUFFIX)


def load(path: Path, state: str) -> list[Row] | None:
    """The first rows if the file is of this state of the library and whole."""
    try:
        contents = path.read_bytes()
    except OSError:
        return None
    header = _header(state)
    body = contents[8:]
    if not body.startswith(header) or contents[:8] != _seal(body):
        return None
    return [
        Row._make((*begin, tuple(summary), figures, ingested, tuple(guesses)))
        for *begin, summary, figures, ingested, guesses in orjson.loads(body[len(header) :])
    ]


def ask(connection: sqlite3.Connection, sentences: int, state: str) -> list[Row]:
    """The first rows, from the index; they are written beside it in the same transaction.

    So who looks closely, and throws the file away after altering the index, throws away all that
    was read before. Raises sqlite3.DatabaseError as `listing.rows`.
    """
    rows = listing.rows(connection, listing.Wanted(), sentences=sentences, limit=ROWS)
    body = _header(state) + orjson.dumps(list(map(tuple, rows)))
    (_, _, index), *_ = connection.execute("PRAGMA database_list")
    if index:
        with contextlib.suppress(OSError):  # a library that only others may write, a full disk
            files.write_over(path_beside(Path(index)), _seal(body) + body)
    return rows


@contextlib.contextmanager
def thrown_away(index: Path | None) -> Iterator[None]:
    """Alter an index without leaving its first screen as it was.

    It goes before, for who dies in the middle, and after, for who read just before the end.
    """
    throw_away(index)
    yield
    throw_away(index)


def throw_away(index: Path | None) -> None:
    """Have the first screen of an index written anew."""
    if index:
        with contextlib.suppress(OSError):
            path_beside(index).unlink(missing_ok=True)


def _header(state: str) -> bytes:
    return f"{state}\n".encode()


def _seal(body: bytes) -> bytes:
    return b"%08x" % crc32(body)
