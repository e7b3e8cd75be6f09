"""TinyDB over the library's files: a Storage that writes safely, and edits that write once.

Refuses nothing of its own: damage, a later schema and a full disk are told by `files`. TinyDB is
loaded only here, so that showing a library, which reads whole files, does without it.
"""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tinydb
from tinydb.middlewares import Middleware
from tinydb.table import Document, Table

from store.library import files


class SafeStorage(tinydb.Storage):
    """A TinyDB Storage in which each write is whole, synced, sealed and backed up.

    Whoever writes holds the library's lock from before the read that the write builds on.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.written: files.Contents | None = None

    def read(self) -> files.Tables | None:
        """The file's tables, None if there is no file. Raises LibraryError."""
        return files.read(self._path)

    def write(self, data: files.Tables) -> None:
        """Replace the file. Raises LibraryUnwritable, and then it is what it was."""
        self.written = files.write(self._path, data)


class OneWrite(Middleware):
    """Holds what is written back until `commit`, so that several operations cost one write.

    Unlike TinyDB's CachingMiddleware it never writes because it is closed or full: an edit that
    fails half-way leaves no half.
    """

    storage: SafeStorage

    def __init__(self) -> None:
        super().__init__(SafeStorage)
        self._tables: files.Tables | None = None
        self._written = False

    def read(self) -> files.Tables | None:
        """The tables as this edit has them so far."""
        if self._tables is None:
            self._tables = self.storage.read()
        return self._tables

    def write(self, data: files.Tables) -> None:
        """Take the tables; nothing reaches the file yet."""
        self._tables, self._written = data, True

    def commit(self) -> None:
        """Write what was taken, if anything was. Raises LibraryUnwritable."""
        if self._written and self._tables is not None:
            self.storage.write(self._tables)


@contextmanager
def edit(path: Path) -> Iterator[tinydb.TinyDB]:
    """A file's database; all that the block did to it is written in one go if it ends well."""
    storage = OneWrite()
    with tinydb.TinyDB(path, storage=storage) as database:
        yield database
        storage.commit()


def put_documents(
    path: Path, table: str, changes: Mapping[int, dict[str, Any] | None]
) -> files.Contents | None:
    """Put whole documents in a file's table under their numbers; take out those that are None.

    A document that is there keeps its place among the others. Returns the file as written.
    """
    storage = OneWrite()
    with tinydb.TinyDB(path, storage=storage) as database:
        _put(database.table(table), changes)
        storage.commit()
    return storage.storage.written


def _put(table: Table, changes: Mapping[int, dict[str, Any] | None]) -> None:
    new = []
    for number, document in changes.items():
        if document is None:
            table.remove(doc_ids=[number])
        elif not table.update(_becoming(document), doc_ids=[number]):
            new.append(Document(document, doc_id=number))
    if new:
        table.insert_multiple(new)


def _becoming(document: dict[str, Any]) -> Callable[[MutableMapping[str, Any]], None]:
    def become(stored: MutableMapping[str, Any]) -> None:
        stored.clear()
        stored.update(document)

    return become
