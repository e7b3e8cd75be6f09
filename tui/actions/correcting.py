"""Setting right what presscut guessed or a source got wrong: title, outlet, date."""

from typing import TYPE_CHECKING

import store
from tui.actions.family import TAKES_BACK, Actions
from tui.render import shown

if TYPE_CHECKING:
    from store import Row

CORRECT = "correct"  # the call that history keeps


class Correcting(Actions):
    """E opens a small form for the article under the cursor of the pane that has the keys."""

    def action_edit(self) -> None:
        """Correct title, outlet or date of the article under the cursor."""
        self.desk.run_worker(self._edit(), group="ask", exclusive=True)

    async def _edit(self) -> None:
        from tui.screens.edit import EditScreen

        row = self.desk.row
        if row is None:
            return
        letter = self.desk.following.letter_of(row.id)
        changes = await self.desk.app.push_screen_wait(EditScreen(row, letter))
        if not changes:
            return
        with self.told_failures():
            await self.correct(row, changes)
            await self.desk.following.load()
            self.tell(f"corrected · {TAKES_BACK}")

    async def correct(self, row: "Row", changes: dict[str, str]) -> None:
        """Set fields of an article, so that it can be taken back. Raises PresscutError."""
        back = await self.desk.reader.correct(row.id, changes)
        call = store.Call(CORRECT, {"article": row.id, "changes": changes, "before": back})
        inverse = store.Call(CORRECT, {"article": row.id, "changes": back, "before": changes})
        await self.desk.undoing.note(f"correct “{shown(row.title)}”", call, inverse)

    async def make(
        self, article: str, changes: dict[str, str], before: dict[str, str] | None = None
    ) -> int:
        """Set the fields of an article (its id) that are as they were `before`.

        How many are not and stay; an older presscut's history does not say. Raises PresscutError.
        """
        reader = self.desk.reader
        made = await reader.on_library(lambda library: library.corrections(article))
        still = {
            field: text
            for field, text in changes.items()
            if before is None or made.get(field, "") == before[field]
        }
        await reader.correct(article, still)
        return len(changes) - len(still)
