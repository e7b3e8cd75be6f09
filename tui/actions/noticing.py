"""Noticing what a person has looked at: it is read then, and not new any more.

An article was looked at when it was opened, or when the cursor rested on it for a while and more
of it was shown than its row. That can be taken back as all else, and stays so until one comes to
the article again. Who does something to articles meanwhile does not rest: U then takes that back,
and an article that was starred to be read later stays unread.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.timer import Timer

import store
from tui.actions.family import Actions

if TYPE_CHECKING:
    from store import Row
    from tui.screens.desk import DeskScreen

WHILE = 3.0  # seconds of rest after which the summary counts as read


class Noticing(Actions):
    """No key calls it: it follows the cursor, and what is opened."""

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self._resting: str | None = None  # the article under the cursor
        self._timer: Timer | None = None
        self._refused = False  # it could not be written, which was told once

    def rest_on(self, row: "Row") -> None:
        """The cursor came to an article, or is still there."""
        if row.id != self._resting:
            self._resting = row.id
            if self._timer:
                self._timer.stop()
            self._timer = self.desk.set_timer(WHILE, self._rested)

    def wait(self) -> None:
        """A person does something: the article under the cursor is not noticed this time."""
        if self._timer:
            self._timer.stop()

    def _rested(self) -> None:
        row, panes = self.desk.articles.current, self.desk.panes
        more = any(pane.display for pane in panes if pane is not self.desk.articles)
        if row and row.id == self._resting and more and self.desk.is_current:
            self.looked_at(row.id)

    def looked_at(self, article: str) -> None:
        """A person looked at an article (its id)."""
        self._resting = article  # opened from elsewhere, it is not noticed twice
        new = article in self.desk.watching.news
        self.desk.watching.saw(article)
        if new or not self.desk.marking.mark(article).read:
            self.desk.run_worker(self._note(article), group="notice")

    async def _note(self, article: str) -> None:
        story = self.desk.following.holdings.story_of(article)

        def note(desk: store.Desk) -> None:
            desk.marks.see(article)
            if story:
                desk.looks.saw(story.id, story.articles, article)

        await self._write(note)

    async def look_at_all(self) -> None:
        """Nothing is new any more."""
        holdings = self.desk.following.holdings
        stories = [one for one in holdings.stories if holdings.news.intersection(one.articles)]

        def look(desk: store.Desk) -> None:
            for story in stories:
                desk.looks.look(story.id, story.articles)

        if stories:
            await self._write(look)

    async def _write(self, act: "Callable[[store.Desk], None]") -> None:
        if self._refused:
            return
        try:
            await self.desk.reader.on_desk(act)
            await self.desk.marking.load()
        except store.PresscutError as error:
            self._refused = True
            self.tell(f"what you read is not kept: {error}", alarm=True)
