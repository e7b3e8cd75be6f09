"""The summary of the article under the cursor: how long it is, and by which method."""

from typing import TYPE_CHECKING

import store
from tui import worker
from tui.actions.family import Actions

if TYPE_CHECKING:
    from store import Article
    from tui.screens.desk import DeskScreen

LEAST, MOST = 1, 40  # sentences


class Summarising(Actions):
    """+ and - change the length, m the method. Another than presscut's own is a child's work."""

    def __init__(self, desk: "DeskScreen", length: int) -> None:
        super().__init__(desk)
        self.length = length
        self.method = ""  # empty for presscut's own, which is stored
        self._found: dict[tuple[str, str, int], list[int]] = {}  # by digest, method and length

    def chosen(self, article: "Article") -> list[int]:
        """The sentences of a summary, by index; the stored ones until the method's are known."""
        known = self._found.get((article.digest, self.method, self.length))
        return chosen_in(article, self.length) if known is None else known

    def show(self, article: "Article") -> None:
        """Show the summary of an article by the method in force."""
        chosen, note = self.chosen(article), self.method
        if note and (article.digest, self.method, self.length) not in self._found:
            note = f"{note} is at work…"
            self.desk.run_worker(self._summarise(article), group="summary", exclusive=True)
        self.desk.summary.show_mark(self.desk.marking.mark(article.id))
        self.desk.summary.show_summary(article, chosen, note)

    async def _summarise(self, article: "Article") -> None:
        method, length = self.method, self.length
        try:
            chosen = await worker.summarise(self.desk.library, article.id, method, length)
        except worker.WorkFailed as error:
            self.method = ""
            self.show(article)
            self.tell(str(error), alarm=True)
            return
        self._found[article.digest, method, length] = chosen
        if (self.desk.summary.article, self.method, self.length) == (article, method, length):
            self.desk.summary.show_summary(article, chosen, method)

    def action_next_method(self) -> None:
        """Summarise by the next method, and say what it prefers."""
        own, *others = store.METHODS
        order = ["", *others]
        self.method = order[(order.index(self.method) + 1) % len(order)]
        name = self.method or own
        self.tell(f"{name}: {store.METHODS[name]}")
        if self.desk.summary.article:
            self.show(self.desk.summary.article)

    def action_longer(self) -> None:
        """A longer summary."""
        self._lengthen(1)

    def action_shorter(self) -> None:
        """A shorter summary."""
        self._lengthen(-1)

    def _lengthen(self, by: int) -> None:
        article = self.desk.summary.article
        most = len(article.ranking) if article else MOST
        self.length = max(LEAST, min(self.length + by, most, MOST))
        if article:
            self.show(article)


def chosen_in(article: "Article", length: int) -> list[int]:
    """The sentences, by index, of an article's stored summary."""
    return [excerpt.sentence for excerpt in article.summary(length)]
