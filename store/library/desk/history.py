"""All that a person changes goes through here: under the desk's lock, noted with what undoes it.

Undo is data: an operation holds the fields it changed, before and after, or a call to the library
with its inverse. A field that was changed again since, on another desk perhaps, is left as it is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from store.errors import UsageError
from store.library import files
from store.library.desk.records import Call, Edit, Operation
from store.library.desk.table import KEY, Document, Documents, Table

KEPT = 200  # operations that can be undone
JOINED = 20  # edits that were made in passing and are undone together
LOCK = "desk.lock"

Decide = Callable[[Documents], Iterable[Edit]]


class History:
    """The tables of a desk, how they are changed, and what was done to them and to the library."""

    def __init__(self, folder: Path, seconds: float, library: str, tables: Iterable[str]) -> None:
        self._folder = folder
        self._seconds = seconds
        self._library = library
        self.tables = {name: Table(folder / f"{name}.json") for name in tables}
        self._log = Table(folder / "history.json")

    def stamp(self) -> object:
        """Differs once something was written, by this desk or another. Raises LibraryError."""
        return tuple(table.signature() for table in (*self.tables.values(), self._log))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the desk's lock. Raises LibraryLocked and LibraryUnwritable."""
        from store.library.lock import exclusive

        files.make_folder(self._folder)
        with exclusive(self._folder, self._seconds, LOCK) as first:
            if first:
                files.sweep(self._folder, "")
            yield

    # -- doing --------------------------------------------------------------------------------

    def change(
        self,
        label: str,
        table: str,
        decide: Decide,
        *,
        noted: bool = True,
        in_passing: bool = False,
    ) -> bool:
        """Change a table as `decide` says of its documents as they are; whether anything changed.

        What is not `noted` cannot be undone. What happens `in_passing`, without being asked for,
        is undone after all that was asked for, together with what of its label came just before,
        and never takes away what could be done again. Raises LibraryError.
        """
        with self.writing():
            documents = self.tables[table].read()
            edits = [edit for edit in decide(documents) if edit.before != edit.after]
            if edits:
                self._apply(edits)
                if in_passing:
                    self._note_in_passing(Operation(0, label, tuple(edits), in_passing=True))
                elif noted:
                    self._note(Operation(0, label, tuple(edits)))
        return bool(edits)

    def note(self, label: str, call: Call, inverse: Call) -> None:
        """Note what was done to the library, and what undoes it. Raises LibraryError."""
        with self.writing():
            self._note(Operation(0, label, (), self._library, call, inverse))

    def _note(self, operation: Operation) -> None:
        log = self._log.read()
        order = sorted(log, key=int)
        drop = [key for key in order if log[key]["undone"] and self._is_mine(log[key])]
        drop += order[: max(0, len(order) - len(drop) + 1 - KEPT)]
        number = int(order[-1]) + 1 if order else 1
        changes: dict[str, Document | None] = dict.fromkeys(drop)
        self._log.put({**changes, str(number): {**_document(operation), "undone": False}})

    def _note_in_passing(self, operation: Operation) -> None:
        if self.next:
            return
        latest = max(self._noted(undone=False), key=lambda one: one.number, default=None)
        if latest and latest.label == operation.label and len(latest.edits) < JOINED:
            joined = replace(latest, edits=(*latest.edits, *operation.edits))
            self._log.put({str(latest.number): {**_document(joined), "undone": False}})
        else:
            self._note(operation)

    # -- undoing ------------------------------------------------------------------------------

    @property
    def last(self) -> Operation | None:
        """What `undo` would undo. Raises LibraryError."""
        return max(self._noted(undone=False), key=_turn_of, default=None)

    @property
    def next(self) -> Operation | None:
        """What `redo` would do again. Raises LibraryError."""
        return min(self._noted(undone=True), key=_turn_of, default=None)

    def undo(self, operation: Operation) -> int:
        """Take an operation's edits back; how many were left because they changed since.

        A call to the library is for the caller to make, before this. Raises UsageError where it
        was undone meanwhile, LibraryError.
        """
        return self._turn(operation, [edit.inverse for edit in reversed(operation.edits)], True)

    def redo(self, operation: Operation) -> int:
        """Do an operation again that was undone; else as `undo`."""
        return self._turn(operation, operation.edits, False)

    def _noted(self, *, undone: bool) -> Iterator[Operation]:
        for key, one in self._log.read().items():
            if one["undone"] is undone and self._is_mine(one):
                yield _operation(int(key), one)

    def _turn(self, operation: Operation, edits: Iterable[Edit], undone: bool) -> int:
        with self.writing():
            key = str(operation.number)
            noted = self._log.read().get(key)
            if noted is None or noted["undone"] is undone:
                raise UsageError(f"“{operation.label}” was undone or done again by another desk")
            left = self._apply(edits)
            self._log.put({key: {**noted, "undone": undone}})
        return left

    def _is_mine(self, noted: Mapping[str, object]) -> bool:
        """Whether it concerns the desk alone, or the library that is open."""
        return noted["library"] in ("", self._library)

    def _apply(self, edits: Iterable[Edit]) -> int:
        """Make the edits whose field is still as it was before; how many were not."""
        changed: dict[str, dict[str, Document]] = {}
        left = 0
        for edit in edits:
            stored = self.tables[edit.table].read().get(edit.key, {})
            documents = changed.setdefault(edit.table, {})
            document = documents.setdefault(edit.key, dict(stored))
            if document.get(edit.field) != edit.before:
                left += 1
            elif edit.after is None:
                del document[edit.field]
            else:
                document[edit.field] = edit.after
        for name, documents in changed.items():
            table = self.tables[name]
            table.put({key: one if one.keys() - {KEY} else None for key, one in documents.items()})
        return left


def _turn_of(operation: Operation) -> tuple[bool, int]:
    """Its place in the order of doing, as a person sees it: what they did not ask for is before."""
    return not operation.in_passing, operation.number


def _document(operation: Operation) -> Document:
    return {
        "label": operation.label,
        "edits": [list(edit) for edit in operation.edits],
        "library": operation.library,
        "call": list(operation.call) if operation.call else None,
        "inverse": list(operation.inverse) if operation.inverse else None,
        "in_passing": operation.in_passing,
    }


def _operation(number: int, document: Document) -> Operation:
    call, inverse = document["call"], document["inverse"]
    return Operation(
        number,
        document["label"],
        tuple(Edit(*edit) for edit in document["edits"]),
        document["library"],
        Call(*call) if call else None,
        Call(*inverse) if inverse else None,
        document.get("in_passing", False),  # which logs of before do not say
    )
