"""The summary of the article under the cursor, how long and by which method; or of its story."""

from typing import TYPE_CHECKING

import store
from tui import worker
from tui.actions.family import Actions
from tui.render import shown
from tui.session import Place

if TYPE_CHECKING:
    from store import Article, Comparison
    from tui.screens.desk import DeskScreen

LEAST, MOST = 1, 40  # sentences


class Summarising(Actions):
    """+ and - change the length, m the method, i sums up the story.

    A method other than presscut's own is a child's work.
    """

    def __init__(self, desk: "DeskScreen", length: int, place: Place) -> None:
        super().__init__(desk)
        self._usual_length = length
        self.length = place.length if LEAST <= place.length <= MOST else length
        self.method = place.method  # empty for presscut's own, which is stored
        self._whole = False  # whether the story is summed up, where there is one
        self._story: Comparison | None = None
        self._found: dict[tuple[str, str, int], list[int]] = {}  # by digest, method and length

    @property
    def own_length(self) -> int:
        """The length in sentences that a person chose, 0 for the usual one."""
        return 0 if self.length == self._usual_length else self.length

    def chosen(self, article: "Article") -> list[int]:
        """The sentences of a summary, by index; the stored ones until the method's are known."""
        known = self._found.get((article.digest, self.method, self.length))
        return chosen_in(article, self.length) if known is None else known

    def follow(self, article: "Article", story: "Comparison | None") -> None:
        """The cursor came to an article of this story, or is still there."""
        self._story = story
        self.show(article)

    def show(self, article: "Article") -> None:
        """Show the summary of an article by the method in force, or that of its story."""
        if self._whole and self._story and self._story.summary:
            self.desk.summary.show_story(self._story, self._outlets(self._story), article)
            return
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
            self._found[article.digest, method, length] = chosen
        except worker.WorkFailed as error:
            self.method = "" if self.method == method else self.method
            self.tell(str(error), alarm=True)
        if current := self.desk.summary.article:  # by now it may be another one, or the story
            self.show(current)

    def action_story(self) -> None:
        """Sum up the story instead of the article, or the article again."""
        if self._story is None or not self._story.summary:
            self.tell("this article stands in no story with others", alarm=True)
            return
        self._whole = not self._whole
        if self.desk.summary.article:
            self.show(self.desk.summary.article)
        self.desk.arranging.go_to("summary")

    def _outlets(self, story: "Comparison") -> dict[str, str]:
        rows = self.desk.following.holdings.rows_of(story.articles)
        return {article: shown(row.outlet or "") for article, row in rows.items()}

    def action_next_method(self) -> None:
        """Summarise the article by the next method, and say what it prefers."""
        self._whole = False
        own, *others = store.METHODS
        order = ["", *others]
        place = order.index(self.method) if self.method in order else 0  # kept by another presscut
        self.method = order[(place + 1) % len(order)]
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
        article, self._whole = self.desk.summary.article, False
        most = min(len(article.ranking), MOST) if article else MOST
        self.length = max(LEAST, min(min(self.length, most) + by, most))
        if article:
            self.show(article)


def chosen_in(article: "Article", length: int) -> list[int]:
    """The sentences, by index, of an article's stored summary."""
    return [excerpt.sentence for excerpt in article.summary(length)]
