"""Taking articles out of the library, and bringing them back. Nothing is deleted here."""

from typing import TYPE_CHECKING

import store
from tui.actions.family import Actions, named, quoted

if TYPE_CHECKING:
    from textual.screen import Screen


class Forgetting(Actions):
    """D forgets the marked articles or that under the cursor, X lists what was forgotten."""

    def action_forget(self) -> None:
        """Take articles out, which U takes back."""
        rows = self.desk.scope
        if not rows:
            self.tell("there is no article to forget", alarm=True)
            return
        ids = [row.id for row in rows]
        self.desk.stories.rearrange(f"forget {named(rows)}", ids, "forget", *ids)

    def restore(self, article: "store.Forgotten") -> None:
        """Bring a forgotten article back."""
        label = f"bring back {quoted(article.title)}"
        self.desk.stories.rearrange(label, (), "forget", "--undo", article.id)

    def action_forgotten(self) -> None:
        """List what was forgotten."""
        self.desk.run_worker(self._list(self.desk.app.screen), group="open", exclusive=True)

    async def _list(self, asking: "Screen[object]") -> None:
        from tui.screens.forgotten import ForgottenScreen

        with self.told_failures():
            forgotten = await self.desk.reader.forgotten()
            self.show_over(asking, ForgottenScreen(self, forgotten))
