"""Keeping up with library and desk: what is stored or marked, by whomever, shows by itself."""

from typing import TYPE_CHECKING

import store
from tui.actions.family import Actions

if TYPE_CHECKING:
    from tui.screens.desk import DeskScreen

LOOK = 1.0  # seconds between two looks whether something was written


class Watching(Actions):
    """Looks at the stamps, which costs nothing while nobody writes. r reads anew.

    An article is new until it was looked at, or until r, if it came while one was at it, or to a
    story since one looked at that. To a library that was empty when it was opened nothing is new.
    """

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self._known: set[str] = set()  # ids of the articles that did not come while one was at it
        self._came: set[str] = set()  # ids of those that did

    def begin(self) -> None:
        """What is shown now is known; look from now on."""
        self._known = self._shown()
        self.desk.set_interval(LOOK, self._look)

    def _shown(self) -> set[str]:
        return set(self.desk.following.holdings.rows.ids)

    @property
    def news(self) -> set[str]:
        """The articles (ids) that are new."""
        return self._came | self.desk.following.holdings.news

    def see_what_came(self) -> None:
        """The library was read: find which articles came."""
        self._came = self._shown() - self._known if self._known else set()

    def saw(self, article: str) -> None:
        """A person looks at an article."""
        if self._known:
            self._known.add(article)
        self._came.discard(article)

    @property
    def _loading(self) -> bool:
        return any(one.group == "load" and one.is_running for one in self.desk.workers)

    def load_soon(self) -> None:
        """Show what is stored so far, without ever reading the library twice at once."""
        if not self._loading:
            self.desk.run_worker(self.desk.following.load(tell=False), group="load")

    def _look(self) -> None:
        """See whether somebody else wrote; our own reading in shows by itself."""
        if not (self._loading or self.desk.work.under_way):
            self._known = self._known or self._shown()
            self.desk.run_worker(self._load_news(), group="load")

    async def _load_news(self) -> None:
        try:
            if not await self.desk.reader.changed_since(self.desk.following.holdings.stamp):
                await self.desk.marking.load()
                return
        except store.PresscutError:
            return  # it was said when the library was opened; r tries again
        before = self._shown()
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
        await self.desk.noticing.look_at_all()
        await self.desk.following.load()
        self._known = self._shown()
