"""Heavy work, one errand at a time: who starts a second one is told, Esc ends the first if it may.

An errand that changes what is stored and then notes how it is taken back is never ended between
the two. No key calls this: other families start their errands here.
"""

from typing import TYPE_CHECKING

from textual.worker import Worker

from tui.actions.family import Actions

if TYPE_CHECKING:
    from tui.screens.desk import DeskScreen
    from tui.worker import Errand


class Work(Actions):
    """The errand that is under way, if there is one."""

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self._errand: Worker[None] | None = None
        self._may_stop = False

    @property
    def under_way(self) -> bool:
        """Whether an errand runs."""
        return self._errand is not None and self._errand.is_running

    def start(self, errand: "Errand", *, may_stop: bool = False) -> None:
        """Start an errand, unless one is under way."""
        if self.under_way:
            errand.close()
            stops = self._may_stop and self.desk.app.screen is self.desk
            how = "; {desk.back} stops it" if stops else ""
            self.tell(f"not done: still at work{how}", alarm=True)
            return
        self._may_stop = may_stop
        self._errand = self.desk.run_worker(errand, group="work")

    def stop(self) -> bool:
        """End the errand, if it may be ended; whether that was so."""
        if self._errand and self._may_stop:
            self._errand.cancel()
        return self._may_stop
