"""One TinyDB file of a desk: documents by a key of their own, read whole, kept while it stays.

A damaged file never stands in a person's way: its backup is read instead, and the next write sets
the damaged one aside under a name that says so. Whoever writes holds the desk's lock.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from store.errors import LibraryDamaged
from store.library import files

Document = dict[str, Any]
Documents = Mapping[str, Document]

KEY = "key"
DAMAGED = ".damaged"


class Table:
    """The documents of one file; its table bears the file's name."""

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        self._path = path
        self._signature: files.Signature | None = None
        self._damaged = False
        self._documents: Documents = {}
        self._stored: Mapping[str, Document] = {}  # the same as the file has them, by number

    def signature(self) -> files.Signature | None:
        """What changes with every write; None while there is no file. Raises LibraryError."""
        return files.signature(self._path)

    def read(self) -> Documents:
        """The documents by key, not to be altered. Raises LibraryError."""
        signature = self.signature()
        if signature != self._signature or signature is None:
            try:
                tables, self._damaged = files.read(self._path) or {}, False
            except LibraryDamaged:
                tables, self._damaged = self._backup(), True
            self._take(tables)
            self._signature = signature
        return self._documents

    def put(self, changes: Mapping[str, Document | None]) -> None:
        """Put documents under their keys, take out those that are None. Raises LibraryError."""
        from store.library.storage import put_documents

        self.read()
        if self._damaged:
            self._set_aside()
        numbers = {document[KEY]: int(number) for number, document in self._stored.items()}
        free = max(numbers.values(), default=0)
        numbered: dict[int, Document | None] = {}
        for key, document in changes.items():
            number = numbers.get(key)
            if number is None:
                free = number = free + 1
            if document is not None or key in numbers:
                numbered[number] = None if document is None else {KEY: key, **document}
        contents = put_documents(self._path, self.name, numbered)
        if contents:
            self._take(contents.tables)
            self._signature = contents.signature

    def _take(self, tables: files.Tables) -> None:
        self._stored = tables.get(self.name, {})
        self._documents = {document[KEY]: document for document in self._stored.values()}

    def _backup(self) -> files.Tables:
        try:
            return files.read(files.backup_of(self._path)) or {}
        except LibraryDamaged:
            return {}

    def _set_aside(self) -> None:
        tables = self._backup()
        with files.refusals(self._path):
            if self._path.exists():
                self._path.replace(self._path.with_name(self._path.name + DAMAGED))
        files.write(self._path, tables, anew=True)
