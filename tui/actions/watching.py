"""Keeping up with the library: what is stored, by this desk or by others, is shown by itself."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import store
from tui.actions.family import Actions

if TYPE_CHECKING:
    from store import Row
    from tui.screens.desk import DeskScreen

LOOK = 1.0  # seconds between two looks whether something was written to the library


class Watching(Actions):
    """Looks at the library's stamp, which costs nothing while nobody writes. r reads anew.

    An article is new until the cursor has rested on it, or until r. To a library that was empty
    when it was opened nothing is new.
    """

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self._known: set[str] = set()  # ids of the articles that are not new

    def begin(self) -> None:
        """What is shown now is known; look from now on."""
        self._known = self._shown()
        self.desk.set_interval(LOOK, self._look)

    def _shown(self) -> set[str]:
        return {row.id for row in self.desk.following.holdings.rows}

    def news_among(self, rows: Iterable["Row"]) -> set[str]:
        """The ids of those articles that are new."""
        return {row.id for row in rows} - self._known if self._known else set()

    def saw(self, article: str) -> None:
        """The cursor rests on an article."""
        if self._known:
            self._known.add(article)
        self.desk.articles.seen(article)

    @property
    def _loading(self) -> bool:
        return any(one.group == "load" and one.is_running for one in self.desk.workers)

    def load_soon(self) -> None:
        """Show what is stored so far, without ever reading the library twice at once."""
        if not self._loading:
            self.desk.run_worker(self.desk.following.load(tell=False), group="load")

    def _look(self) -> None:
        """See whether somebody else wrote to the library; our own reading in shows by itself."""
        if not (self._loading or self.desk.work.under_way):
            self._known = self._known or self._shown()
            self.desk.run_worker(self._load_news(), group="load")

    async def _load_news(self) -> None:
        before = self._shown()
        try:
            if not await self.desk.reader.changed_since(self.desk.following.holdings.stamp):
                return
        except store.PresscutError:
            return  # it was said when the library was opened; r tries again
        await self.desk.following.load(tell=False)
        after = self._shown()
        news = len(after - (self._known or before))
        told = [f"{news} new"] if news else []
        told += [f"{len(before - after)} gone"] if before - after else []
        if told and before != after:
            self.tell(" · ".join(told))

    def action_reload(self) -> None:
        """Read the library again; nothing is new any more."""
        self.desk.run_worker(self._reload(), group="load", exclusive=True)

    async def _reload(self) -> None:
        self._known.clear()
        await self.desk.following.load()
        self._known = self._shown()
