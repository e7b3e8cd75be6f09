"""The Comparison pane: the articles of a story side by side, in one of several views."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip

from tui.keys import in_force, with_keys
from tui.passages import Passage
from tui.render import Page, Part, count, message_page, shown
from tui.widgets.frame import SIDE, bottom_edge, place_at, top_edge
from tui.widgets.grid import CitationList, Grid, citations_page
from tui.widgets.lines import LineList
from tui.widgets.painted import Painted
from tui.widgets.tables import View, passage_in
from tui.widgets.views import VIEWS, differing

if TYPE_CHECKING:
    from store import Comparison

NOTHING = (
    "Where several articles tell the same story, they are compared here.\n\n"
    "Mark two or more articles with {articles.mark}, then press {desk.compare} to compare them."
)
NO_DIFFERENCE = "These articles differ in no figure.\n\nPress {desk.differs} to see all figures."
NAME = "Comparison"
BEGUN = 3  # letters of a view's name where there is no room for all: "6 Quo"
EDGES = 9  # cells of the upper edge for its corners, the focus sign and the brackets
WIDE = 88  # from this width the sentences stand beside the grid, not below it
NUMBERS = "4567890"  # the keys of the first views; v goes on to those without one


class ComparisonPane(Painted):
    """In one frame a grid of what the articles say, and the sentences of the row under its cursor.

    The class "-wide" puts the sentences beside the grid instead of below it.
    """

    class Chosen(Message):
        """Enter on a row: an article and the sentence in it."""

        def __init__(self, article: str, sentence: int) -> None:
            super().__init__()
            self.article = article
            self.sentence = sentence

    class BesideWanted(Message):
        """Two articles compared (ids, with the sentence in each), or one alone that says it."""

        def __init__(self, comparison: "Comparison", places: Sequence[tuple[str, int]]) -> None:
            super().__init__()
            self.comparison = comparison
            self.places = places

    def __init__(self) -> None:
        super().__init__(id="comparison")
        self.view = VIEWS[0]
        self.comparison: Comparison | None = None
        self.only_differing = False
        self._outlets: Sequence[str] = ()
        self.grid = Grid(id="grid")
        self.citations = CitationList(id="citations")
        self._foot = ""

    def compose(self) -> ComposeResult:
        """The grid and its sentences."""
        yield self.grid
        yield self.citations

    def focus(self, scroll_visible: bool = True) -> "ComparisonPane":
        """Give the keys to the grid."""
        self.grid.focus(scroll_visible)
        return self

    def on_mount(self) -> None:
        """Say what will stand here."""
        self.show(None, ())

    def on_descendant_focus(self) -> None:
        """Mark the pane as the one that takes the keys."""
        self.repaint_line(0)

    def on_descendant_blur(self) -> None:
        """Take the mark away."""
        self.repaint_line(0)

    def render_line(self, y: int) -> Strip:
        """The frame; what it holds is painted over it."""
        width = self.size.width
        if y == 0:
            return self.strip(self._top_edge())
        if y == self.size.height - 1:
            return self.strip(bottom_edge(self._foot, width))
        return self.strip([(SIDE + " " * (width - 2) + SIDE, "frame")])

    def _top_edge(self) -> list[Part]:
        return top_edge(self.heading(), self.size.width, focused=self.grid.has_focus)

    def on_click(self, event: events.Click) -> None:
        """Take the keys; a click on a view's name on the upper edge goes to that view."""
        if event.screen_y == self.region.y:
            parts = self._top_edge()
            place = place_at((cell_len(text) for text, _ in parts), event.screen_x - self.region.x)
            sign = "" if place is None else parts[place][0].lstrip("[")[:1]
            for label, view in zip(_labels(), VIEWS, strict=True):
                if label[0] == sign:
                    self.show_view(view)
        self.grid.focus()  # last: the sign of focus moves the names

    def show(self, comparison: "Comparison | None", outlets: Sequence[str], note: str = "") -> None:
        """Show a comparison; `outlets` are the articles' outlets in letter order.

        `note` is what a reader must know of it; it stands on the lower edge, before the title.
        """
        self.comparison, self._outlets = comparison, outlets
        told = [shown(comparison.title), self._scope(comparison)] if comparison else []
        foot = " · ".join([note, *told] if note else told)
        if foot != self._foot:
            self._foot = foot
            self.repaint_line(self.size.height - 1)
        self._show_rows()

    def show_view(self, view: View, *, only_differing: bool = False) -> None:
        """Change to another view."""
        if view is self.view and only_differing == self.only_differing:
            return
        self.view, self.only_differing = view, only_differing
        self.repaint_line(0)
        self._show_rows()

    @property
    def passage(self) -> Passage | None:
        """What the article under the cursor says of the row under the cursor."""
        row, comparison = self.grid.row, self.comparison
        if row is None or comparison is None:
            return None
        cited = next(one for one in row.citations if one.article == self.grid.column)
        return passage_in(self.view, row, cited, comparison.articles[cited.article])

    def next_view(self, direction: int) -> None:
        """To the view beside this one, around the end."""
        place = (VIEWS.index(self.view) + direction) % len(VIEWS)
        self.show_view(VIEWS[place])

    def heading(self) -> list[Part]:
        """The name where there is room; the views with their keys, the one shown in brackets."""
        width, labels = self.size.width, _labels()
        role = "frame-focused" if self.grid.has_focus else "frame"
        parts: list[Part] = []
        if width >= _room(labels) + len(NAME):
            parts.append((f"{NAME}  ", role))
        others = next(
            (some for some in (labels, _labels(BEGUN)) if width >= _room(some)),
            [label[0] for label in labels],
        )
        for label, other, view in zip(labels, others, VIEWS, strict=True):
            if view is self.view:
                sign = " !" if self.only_differing else ""
                parts.append((f"[{label}{sign}]", "strong"))
            else:
                parts.append((other, role))
            parts.append((" ", role))
        return parts[:-1]

    @staticmethod
    def _scope(comparison: "Comparison") -> str:
        number = len(comparison.articles)
        whole = count(number, "article" if comparison.story else "marked article")
        compared = number - comparison.left_out
        return f"the first {compared} of {whole}" if comparison.left_out else whole

    def _show_rows(self) -> None:
        if self.comparison is None:
            self.grid.show_message(with_keys(NOTHING, in_force(self.app)))
        else:
            rows = self.view.rows(self.comparison)
            if self.only_differing:
                rows = list(differing(rows))
            if rows or not self.only_differing:
                closing = self.view.closing(self.comparison) if self.view.closing else ""
                self.grid.show_rows(rows, self.view, self._outlets, closing)
            else:
                self.grid.show_message(with_keys(NO_DIFFERENCE, in_force(self.app)))
        self._cite()

    def _cite(self) -> None:
        row = self.grid.row
        places = [one.article for one in row.citations] if row else []
        self.citations.show(self._citations, places.index(self.grid.column) if places else 0)

    def _citations(self, width: int) -> Page:
        row = self.grid.row
        if row is None:
            return message_page("", width)
        return citations_page(row, self._outlets, self.grid.column, width)

    @on(LineList.Moved)
    def _follow(self, event: LineList.Moved) -> None:
        event.stop()
        if event.lines is self.grid:
            self._cite()
        elif row := self.grid.row:  # a sentence was clicked
            self.grid.turn_to(row.citations[event.item].article)

    @on(Grid.Chosen)
    def _open(self, event: LineList.Chosen) -> None:
        event.stop()
        row, comparison = self.grid.row, self.comparison
        if event.lines is self.citations and row and comparison:
            cited = row.citations[event.item]
            self.post_message(self.Chosen(comparison.articles[cited.article], cited.sentence))
        elif passage := self.passage:
            self.post_message(self.Chosen(passage.article, passage.sentence or 0))

    @on(Grid.BesideWanted)
    def _open_beside(self, event: LineList.Moved) -> None:
        event.stop()
        row, comparison = self.grid.row, self.comparison
        if row and comparison:
            first = {one.article: one.sentence for one in reversed(row.citations)}
            order = sorted(first, key=lambda place: (place < self.grid.column, place))
            ids = comparison.articles
            places = [(ids[place], first[place]) for place in order[:2]]
            self.post_message(self.BesideWanted(comparison, places))


def _labels(letters: int | None = None) -> list[str]:
    """The views' names, whole or so many letters of them, after their keys; no two begin alike."""
    numbers = NUMBERS.ljust(len(VIEWS))
    return [f"{n} {view.label[:letters]}".strip() for n, view in zip(numbers, VIEWS, strict=True)]


def _room(labels: Sequence[str]) -> int:
    """The width that these take on the upper edge, the longest of them whole."""
    more = max(len(whole) - len(label) for whole, label in zip(_labels(), labels, strict=True))
    return sum(len(label) + 1 for label in labels) + more + EDGES
