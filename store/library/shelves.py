"""The shelves: numbered TinyDB files that hold the articles, a bounded number each.

The bound is what one stored article costs to write and one opened article to read. A shelf is
parsed once and again only when its file has changed. Whoever puts something on a shelf holds
the library's lock.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from store.library import files
from store.library.entries import Entry

ARTICLES_A_SHELF = 64  # 1 MB at 16 KB an article: read, proved and parsed in some 10 ms
TABLE = "articles"

_SHELF = re.compile(r"(\d{4}|[1-9]\d{4,8})\.json(?:\.bak)?", re.ASCII)

Stamp = tuple[tuple[str, files.Signature | None], ...]


class Shelves:
    """The folder of shelves. An absent folder holds none."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._parsed: dict[Path, tuple[files.Signature | None, list[Entry]]] = {}

    def stamp(self) -> Stamp:
        """What changes when any shelf does."""
        return tuple((path.name, files.signature(path)) for path in self._paths())

    def entries(self) -> list[Entry]:
        """All articles, in the order in which they were put there. Raises LibraryError."""
        return [entry for path in self._paths() for entry in self._shelf(path)]

    def free_places(self) -> Iterator[tuple[Path, int]]:
        """Where the next articles go, without end: the last shelf's room, then new shelves."""
        paths = self._paths()
        number, taken, last_place = 0, ARTICLES_A_SHELF, 0
        if paths:
            number, entries = _number(paths[-1]), self._shelf(paths[-1])
            taken, last_place = len(entries), max((entry.place for entry in entries), default=0)
        while True:
            if taken >= ARTICLES_A_SHELF:
                number, taken, last_place = number + 1, 0, 0
            taken, last_place = taken + 1, last_place + 1
            yield self._path(number), last_place

    def put(self, entries: Iterable[Entry]) -> None:
        """Store entries, new or changed, each where it says: one write a shelf.

        Raises LibraryUnwritable; the shelves written before stay written.
        """
        by_shelf: dict[Path, list[Entry]] = {}
        for entry in entries:
            by_shelf.setdefault(entry.shelf, []).append(entry)
        for path in sorted(by_shelf, key=_number):
            self._put_on(path, by_shelf[path])

    def sweep(self) -> None:
        """Remove what a killed writer left half-written here."""
        files.sweep(self.folder, "*.json")

    def _put_on(self, path: Path, entries: list[Entry]) -> None:
        from tinydb.table import Document

        from store.library.storage import edit

        files.make_folder(self.folder)
        with edit(path) as database:
            table = database.table(TABLE)
            for entry in entries:
                table.upsert(Document(entry.document, doc_id=entry.place))
        self._parsed.pop(path, None)

    def _shelf(self, path: Path) -> list[Entry]:
        """The articles of one shelf, parsed again only if its file is another by now."""
        signature = files.signature(path)
        known = self._parsed.get(path)
        if known and known[0] == signature:
            return known[1]
        documents = (files.read(path) or {}).get(TABLE, {})
        entries = [Entry(path, int(place), document) for place, document in documents.items()]
        self._parsed[path] = signature, entries
        return entries

    def _paths(self) -> list[Path]:
        """The shelves in order; one of which only the backup is left counts too."""
        try:
            names = [path.name for path in self.folder.iterdir()]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise files.unreadable(self.folder, error) from error
        numbers = {int(match[1]) for name in names if (match := _SHELF.fullmatch(name))}
        return [self._path(number) for number in sorted(numbers)]

    def _path(self, number: int) -> Path:
        return self.folder / f"{number:04d}.json"


def _number(path: Path) -> int:
    return int(path.stem)
