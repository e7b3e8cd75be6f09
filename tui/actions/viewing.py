"""Which view of the comparison is shown."""

from tui.actions.family import Actions
from tui.widgets.views import VIEWS


class Viewing(Actions):
    """4 to 0 and v go from view to view, u and ! to what people look for first."""

    def action_view(self, view: str) -> None:
        """To a view of the comparison."""
        self._show(view)

    def _show(self, name: str, *, only_differing: bool = False) -> None:
        view = next(one for one in VIEWS if one.id == name)
        self.desk.comparison.show_view(view, only_differing=only_differing)
        self.desk.arranging.go_to("comparison")

    def _turn(self, direction: int) -> None:
        self.desk.comparison.next_view(direction)
        self.desk.arranging.go_to("comparison")

    def action_next_view(self) -> None:
        """To the next view of the comparison."""
        self._turn(1)

    def action_previous_view(self) -> None:
        """To the view before."""
        self._turn(-1)

    def action_only_one(self) -> None:
        """To what only one article says."""
        self._show("only")

    def action_differs(self) -> None:
        """Only the figures that differ, or all again."""
        self._show("figures", only_differing=not self.desk.comparison.only_differing)
