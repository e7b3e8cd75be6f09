"""Comparing marked articles that need not be of one story."""

from collections.abc import Sequence

from tui import worker
from tui.actions.family import Actions


class Comparing(Actions):
    """c compares the marked articles in a child process."""

    def action_compare(self) -> None:
        """Compare the marked articles that are shown."""
        articles = self.desk.articles
        chosen = [row.id for row in articles.chosen]
        if len(chosen) < 2:
            hidden = len(articles.marked) - len(chosen)
            why = f" ({hidden} marked are hidden by the filter)" if hidden else ""
            self.tell(
                f"mark two or more articles with {{articles.mark}}, then {{desk.compare}}{why}",
                alarm=True,
            )
            return
        self.desk.work.start(self._compare(chosen), may_stop=True)

    async def _compare(self, chosen: Sequence[str]) -> None:
        asked_from = self.desk.focused
        self.tell("comparing…")
        with self.told_failures():
            comparison = await worker.compare(self.desk.library, chosen)
            told = f"{len(chosen)} marked articles compared"
            self.tell(f"{told} · {{desk.back}} goes back to stories")
            self.desk.following.show_picked(comparison)
            if self.desk.focused is asked_from:  # what one types elsewhere by now goes on there
                self.desk.arranging.go_to("comparison")
