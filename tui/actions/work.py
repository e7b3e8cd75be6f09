"""Heavy work, one errand at a time: who starts a second one is told, Esc ends the first.

Not a family of actions: families start their errands here.
"""

from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.worker import Worker

from tui.widgets.bars import Bar

if TYPE_CHECKING:
    from tui.worker import Errand


class Work:
    """The errand that is under way on a screen, if there is one."""

    def __init__(self, screen: Screen[None], bar: Bar) -> None:
        self._screen = screen
        self._bar = bar
        self._errand: Worker[None] | None = None

    @property
    def under_way(self) -> bool:
        """Whether an errand runs."""
        return self._errand is not None and self._errand.is_running

    def start(self, errand: "Errand") -> None:
        """Start an errand, unless one is under way."""
        if self.under_way:
            errand.close()
            self._bar.tell("not done: still at work; {desk.back} stops it", alarm=True)
            return
        self._errand = self._screen.run_worker(errand, group="work")

    def stop(self) -> None:
        """End the errand."""
        if self._errand:
            self._errand.cancel()
