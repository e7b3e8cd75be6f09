"""Where the person is, kept for the next time: on leaving, and now and then for a line that drops.

No key calls it. Reading it costs nothing here: the place is known before there is a desk.
"""

from contextlib import suppress
from typing import TYPE_CHECKING

import store
from tui.actions.family import Actions
from tui.session import Place, to_state
from tui.widgets.views import VIEWS

if TYPE_CHECKING:
    from tui.screens.desk import DeskScreen

PAUSE = 10.0  # seconds between two looks whether the person is elsewhere


class Remembering(Actions):
    """Goes to the place that was kept, and keeps the one that is left."""

    def __init__(self, desk: "DeskScreen", place: Place) -> None:
        super().__init__(desk)
        self._kept = place
        desk.articles.start_with(place.article, place.filter)
        desk.figures.start_with(place.figures)
        desk.comparison.view = next((one for one in VIEWS if one.id == place.view), VIEWS[0])

    def begin(self) -> None:
        """Give the keys to the pane that was left; keep the place from now on."""
        self.desk.arranging.first.focus()
        self.desk.set_interval(PAUSE, self._keep_soon)

    @property
    def _place(self) -> Place:
        desk, row = self.desk, self.desk.articles.current
        return Place(
            article=row.id if row else self._kept.article,
            pane=desk.arranging.current.id or "",
            view=desk.comparison.view.id,
            zoomed=desk.arranging.zoomed,
            shares=dict(desk.arranging.shares),
            theme=desk.app.theme,
            order=desk.finding.order,
            flat=desk.finding.flat,
            filter=desk.finding.text,
            length=desk.summarising.own_length,
            method=desk.summarising.method,
            figures=desk.figures.wanted,
        )

    def _keep_soon(self) -> None:
        if self._place != self._kept:
            self.desk.run_worker(self.keep(), group="session", exclusive=True)

    async def keep(self) -> None:
        """Keep the place, if it is another than the one that is kept."""
        place = self._place
        if place != self._kept:
            self._kept = place
            with suppress(store.PresscutError):  # a desk that cannot be written is told elsewhere
                await self.desk.reader.on_desk(lambda desk: desk.session.keep(to_state(place)))
