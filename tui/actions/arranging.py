"""Which panes are shown at a size, and going from one to the other."""

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.widget import Widget

from tui.actions.family import Actions
from tui.widgets.comparison import WIDE
from tui.widgets.painted import Painted

if TYPE_CHECKING:
    from tui.screens.desk import DeskScreen

FOUR = (120, 36)  # columns and rows from which all panes are shown
TWO = 80  # columns from which Articles stands beside another pane
TABS = ("1 Articles", "2 Summary", "3 Figures", "4 Comparison")


class Arranging(Actions):
    """Four panes, Articles and another, or one with tabs; 1 to 4 and Tab go to a pane."""

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self._beside: Painted = desk.summary  # the pane shown beside Articles where two fit

    def fit(self, size: Size) -> None:
        """Show as many panes as fit."""
        desk, (width, height) = self.desk, size
        four = width >= FOUR[0] and height >= FOUR[1]
        two = not four and width >= TWO
        desk.set_class(four, "-four")
        desk.set_class(two, "-two")
        desk.set_class(not four and not two, "-one")
        desk.comparison.set_class((width * 3 // 5 if two else width) >= WIDE, "-wide")
        self._arrange()

    def bring_forward(self, widget: Widget) -> None:
        """Show the pane in which a widget stands."""
        pane = self.pane_of(widget)
        if pane is not None and pane is not self.desk.articles:
            self._beside = pane
        self._arrange()

    def _arrange(self) -> None:
        desk, current = self.desk, self.current
        one, two = desk.has_class("-one"), desk.has_class("-two")
        for pane in desk.panes:
            hidden = (one and pane is not current) or (
                two and pane not in (desk.articles, self._beside)
            )
            pane.set_class(hidden, "-hidden")
        desk.bar.show_tabs(TABS if one else (), desk.panes.index(current))

    def pane_of(self, widget: Widget | None) -> Painted | None:
        """The pane in which a widget stands."""
        around = widget.ancestors_with_self if widget else ()
        return next((pane for pane in self.desk.panes if pane in around), None)

    @property
    def current(self) -> Painted:
        """The pane that has the keys; Articles where none has."""
        return self.pane_of(self.desk.focused) or self.desk.articles

    def go_to(self, pane: str) -> None:
        """Give the keys to a pane."""
        wanted = next(one for one in self.desk.panes if one.id == pane)
        wanted.remove_class("-hidden")
        wanted.focus()

    def _turn(self, direction: int) -> None:
        panes = self.desk.panes
        self.go_to(panes[(panes.index(self.current) + direction) % len(panes)].id or "")

    def action_show(self, pane: str) -> None:
        """To a pane."""
        self.go_to(pane)

    def action_next_pane(self) -> None:
        """To the next pane."""
        self._turn(1)

    def action_previous_pane(self) -> None:
        """To the pane before."""
        self._turn(-1)
