"""Which panes are shown at a size and how they share it, and going from one to the other."""

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.widget import Widget

from tui.actions.family import Actions
from tui.session import Place, Shares
from tui.widgets.comparison import WIDE
from tui.widgets.painted import Painted

if TYPE_CHECKING:
    from tui.screens.desk import DeskScreen

FOUR = (120, 36)  # columns and rows from which all panes are shown
TWO = 80  # columns from which Articles stands beside another pane
TABS = ("1 Articles", "2 Summary", "3 Figures", "4 Comparison")

# In how many parts panes share the screen: four of them in columns and rows, two in columns.
SHARES: Shares = {"columns": (31, 49, 36), "rows": (50, 50), "beside": (40, 60)}
LEAST = 12  # parts that a pane keeps
STEP = 4  # parts that a divider moves


class Arranging(Actions):
    """Four panes, Articles and another, or one with tabs; 1 to 4 and Tab go to a pane.

    z shows one pane alone at any size; < > { } move the dividers around it.
    """

    def __init__(self, desk: "DeskScreen", place: Place) -> None:
        super().__init__(desk)
        panes = {pane.id: pane for pane in desk.panes}
        self.first: Painted = panes.get(place.pane, desk.articles)  # that has the keys at first
        self._beside: Painted = desk.summary  # the pane shown beside Articles where two fit
        if self.first is not desk.articles:
            self._beside = self.first
        self.zoomed = place.zoomed
        self.shares = {name: fitting(place.shares.get(name), SHARES[name]) for name in SHARES}

    def fit(self, size: Size) -> None:
        """Show as many panes as fit."""
        desk, (width, height) = self.desk, size
        four = not self.zoomed and width >= FOUR[0] and height >= FOUR[1]
        two = not self.zoomed and not four and width >= TWO
        desk.set_class(four, "-four")
        desk.set_class(two, "-two")
        desk.set_class(not four and not two, "-one")
        beside = width * self.shares["beside"][1] // 100 if two else width
        desk.comparison.set_class(beside >= WIDE, "-wide")
        self._divide(four=four, two=two)
        self._arrange()

    def _divide(self, *, four: bool, two: bool) -> None:
        columns = self.shares["columns"] if four else self.shares["beside"] if two else (1,)
        rows = self.shares["rows"] if four else (1,)
        self.desk.styles.grid_columns = " ".join(f"{share}fr" for share in columns)
        self.desk.styles.grid_rows = " ".join(f"{share}fr" for share in rows)

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
        """The pane that has the keys; before there is one, that which will have them first."""
        return self.pane_of(self.desk.focused) or self.first

    def go_to(self, pane: str) -> None:
        """Give the keys to a pane, at once: the next key may have come together with this one."""
        wanted = next(one for one in self.desk.panes if one.id == pane)
        wanted.remove_class("-hidden")
        comparison = self.desk.comparison
        self.desk.set_focus(comparison.grid if wanted is comparison else wanted)

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

    # -- sizes ----------------------------------------------------------------------------------

    def action_zoom(self) -> None:
        """Show this pane alone, or all that fit again."""
        self.zoomed = not self.zoomed
        self.fit(self.desk.size)

    def action_wider(self) -> None:
        """Make this pane wider."""
        self._move("columns" if self.desk.has_class("-four") else "beside", STEP)

    def action_narrower(self) -> None:
        """Make this pane narrower."""
        self._move("columns" if self.desk.has_class("-four") else "beside", -STEP)

    def action_taller(self) -> None:
        """Make this pane taller."""
        self._move("rows", STEP)

    def action_lower(self) -> None:
        """Make this pane lower."""
        self._move("rows", -STEP)

    def _move(self, divided: str, by: int) -> None:
        """Give the pane a larger share of what is divided, where it shares it with another."""
        place = self.desk.panes.index(self.current)
        across = divided == "rows"
        alone = self.desk.has_class("-one") or (across and not self.desk.has_class("-four"))
        if alone or (divided == "columns" and self.current is self.desk.comparison):
            self.tell("there is no divider to move here")
            return
        part = int(place == 3) if across else place if divided == "columns" else int(place > 0)
        self.shares[divided] = moved(self.shares[divided], part, by)
        self.fit(self.desk.size)


def moved(shares: tuple[int, ...], part: int, by: int) -> tuple[int, ...]:
    """The shares with one of them larger by some parts, at the cost of its neighbour's."""
    other = part + 1 if part + 1 < len(shares) else part - 1
    by = max(LEAST - shares[part], min(by, shares[other] - LEAST))
    change = {part: by, other: -by}
    return tuple(share + change.get(place, 0) for place, share in enumerate(shares))


def fitting(kept: tuple[int, ...] | None, default: tuple[int, ...]) -> tuple[int, ...]:
    """Shares that were kept, where they still divide the same; else the default ones."""
    fits = kept and len(kept) == len(default) and sum(kept) == sum(default) and min(kept) >= LEAST
    return kept if kept and fits else default
