"""Taking back what was done, and doing it again: the desk's history, and calls to the library."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from tui import worker
from tui.actions.correcting import CORRECT
from tui.actions.family import Actions, quoted
from tui.actions.restoring import PUT_BACK, TAKE_BACK
from tui.actions.stories import REARRANGE

if TYPE_CHECKING:
    from store import Call, Operation


class Undoing(Actions):
    """U takes the last thing back, R does it again; neither while heavy work is under way."""

    async def note(self, label: str, call: "Call", inverse: "Call") -> None:
        """Note something that was done to the library. Raises PresscutError."""
        self.desk.noticing.wait()
        await self.desk.reader.on_desk(lambda desk: desk.history.note(label, call, inverse))

    def action_undo(self) -> None:
        """Take back what was done last."""
        self.desk.work.start(self._undo())

    async def _undo(self) -> None:
        with self.told_failures():
            operation = await self.desk.reader.on_desk(lambda desk: desk.history.last)
            if operation is None:
                self.tell("there is nothing to take back")
                return
            left = await self._make(operation.inverse, operation)
            left += await self.desk.reader.on_desk(lambda desk: desk.history.undo(operation))
            await self._show(f"taken back: {self._told(operation)}", left)

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self.desk.work.start(self._redo())

    async def _redo(self) -> None:
        with self.told_failures():
            operation = await self.desk.reader.on_desk(lambda desk: desk.history.next)
            if operation is None:
                self.tell("there is nothing to do again")
                return
            left = await self._make(operation.call, operation)
            left += await self.desk.reader.on_desk(lambda desk: desk.history.redo(operation))
            await self._show(f"done again: {self._told(operation)}", left)

    async def _make(self, call: "Call | None", operation: "Operation") -> int:
        """Make a call to the library, as the family that it belongs to does; how much it left."""
        if call is None:
            return 0
        makers: dict[str, Callable[..., Awaitable[int | None]]] = {
            REARRANGE: self.desk.stories.make,
            CORRECT: self.desk.correcting.make,
            PUT_BACK: self.desk.restoring.restore,
            TAKE_BACK: self.desk.restoring.take_back,
        }
        if call.name not in makers:
            raise worker.WorkFailed(
                f"“{operation.label}”: a later presscut knows how, not this one"
            )
        self.tell(f"{operation.label}…")
        return await makers[call.name](**call.arguments) or 0

    def _told(self, operation: "Operation") -> str:
        """What it was; and on which article if it was a mark on one, which its label leaves out."""
        changed = {edit.key for edit in operation.edits}
        rows = self.desk.following.holdings.rows_of(changed).values() if len(changed) == 1 else ()
        return ", ".join([operation.label, *(quoted(row.title) for row in rows)])

    async def _show(self, told: str, left: int) -> None:
        await self.desk.following.load(tell=False)
        self.tell(f"{told} · {left} changed since and left as is" if left else told)
