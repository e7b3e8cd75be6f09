"""Keeping up with the library: what is stored, by this desk or by others, is shown by itself."""

from typing import TYPE_CHECKING

import store
from tui.actions.family import Actions

if TYPE_CHECKING:
    from tui.screens.desk import DeskScreen

LOOK = 1.0  # seconds between two looks whether something was written to the library


class Watching(Actions):
    """Looks at the library's stamp, which costs nothing while nobody writes. r reads anew."""

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self._news: set[str] = set()  # ids that others stored, until the library is read again

    def begin(self) -> None:
        """Look from now on."""
        self.desk.set_interval(LOOK, self._look)

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
            self.desk.run_worker(self._load_news(), group="load")

    async def _load_news(self) -> None:
        before = {row.id for row in self.desk.following.holdings.rows}
        try:
            if not await self.desk.reader.changed_since(self.desk.following.holdings.stamp):
                return
        except store.PresscutError:
            return  # it was said when the library was opened; r tries again
        await self.desk.following.load(tell=False)
        after = {row.id for row in self.desk.following.holdings.rows}
        self._news = (self._news | (after - before)) & after
        told = [f"{len(self._news)} new"] if self._news else []
        told += [f"{len(before - after)} gone"] if before - after else []
        if told and before != after:
            self.tell(" · ".join(told))

    def action_reload(self) -> None:
        """Read the library again."""
        self._news.clear()
        self.desk.run_worker(self.desk.following.load(), group="load", exclusive=True)
