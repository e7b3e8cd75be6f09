"""The brief tray: what a person pins on the way, in the order in which it will be told."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from os import urandom

from store.errors import NotFound
from store.library.desk.history import History
from store.library.desk.records import Edit
from store.library.desk.table import Document, Documents
from store.pinned import Pin

TRAY = "tray"
PLACE = "place"  # orders the pins; a pin put between two gets a number between theirs
STORED = [field.name for field in fields(Pin) if field.name != "id"]


class Tray:
    """The pins of a desk. Every change can be undone; each raises LibraryError."""

    def __init__(self, history: History) -> None:
        self._history = history

    def pins(self) -> list[Pin]:
        """All pins in their order."""
        return [_pin(key, one) for key, one in _ordered(self._history.tables[TRAY].read())]

    def add(self, pin: Pin) -> str:
        """Put a pin at the end; its id."""
        key = urandom(6).hex()

        def decide(documents: Documents) -> Iterator[Edit]:
            last = max((one[PLACE] for one in documents.values()), default=0)
            yield Edit(TRAY, key, PLACE, None, last + 1)
            for field in STORED:
                yield Edit(TRAY, key, field, None, getattr(pin, field))

        self._history.change(f"pin a {pin.kind}", TRAY, decide)
        return key

    def remove(self, ids: Iterable[str]) -> None:
        """Take pins out. Raises NotFound."""
        wanted = list(ids)

        def decide(documents: Documents) -> Iterator[Edit]:
            for key in wanted:
                for field in (PLACE, *STORED):
                    yield Edit(TRAY, key, field, _found(documents, key)[field], None)

        self._history.change("take pins out" if len(wanted) > 1 else "take a pin out", TRAY, decide)

    def comment(self, identity: str, text: str) -> None:
        """Write a comment to a pin. Raises NotFound."""

        def decide(documents: Documents) -> Iterator[Edit]:
            before = _found(documents, identity)["comment"]
            yield Edit(TRAY, identity, "comment", before, text.strip())

        self._history.change("comment", TRAY, decide)

    def move(self, identity: str, by: int) -> None:
        """Move a pin by so many places, down where positive. Raises NotFound."""

        def decide(documents: Documents) -> Iterator[Edit]:
            pin = _found(documents, identity)
            order = [key for key, _ in _ordered(documents)]
            here = order.index(identity)
            order.remove(identity)
            there = max(0, min(here + by, len(order)))
            places = [documents[key][PLACE] for key in order]
            before = places[there - 1] if there else (places[0] - 2 if places else 0)
            after = places[there] if there < len(places) else before + 2
            if there != here:
                yield Edit(TRAY, identity, PLACE, pin[PLACE], (before + after) / 2)

        self._history.change("move a pin", TRAY, decide)


def _ordered(documents: Documents) -> list[tuple[str, Document]]:
    return sorted(documents.items(), key=lambda item: (item[1][PLACE], item[0]))


def _found(documents: Documents, identity: str) -> Document:
    if identity not in documents:
        raise NotFound("that pin is not in the tray any more")
    return documents[identity]


def _pin(key: str, document: Document) -> Pin:
    return Pin(**{field: document[field] for field in STORED}, id=key)
