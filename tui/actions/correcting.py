"""Setting right what presscut guessed or a source got wrong: title, outlet, date."""

import store
from tui.actions.family import Actions


class Correcting(Actions):
    """E opens a small form for the article under the cursor."""

    def action_edit(self) -> None:
        """Correct title, outlet or date of the article under the cursor."""
        self.desk.run_worker(self._edit(), group="ask", exclusive=True)

    async def _edit(self) -> None:
        from tui.screens.edit import EditScreen

        row = self.desk.articles.current
        if row is None:
            return
        changes = await self.desk.app.push_screen_wait(EditScreen(row))
        if not changes:
            return
        try:
            await self.desk.reader.correct(row.id, changes)
        except store.PresscutError as error:
            self.tell(str(error), alarm=True)
            return
        await self.desk.following.load()
        self.tell("corrected")
