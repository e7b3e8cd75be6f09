"""The Comparison pane: the articles of a story side by side, in one of several views."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events, on
from textual.message import Message
from textual.widget import Widget

from tui.render import Page, count, message_page, shown
from tui.widgets.grid import CitationList, Grid, citations_page
from tui.widgets.lines import LineList
from tui.widgets.pane import Pane
from tui.widgets.views import VIEWS, View, differing

if TYPE_CHECKING:
    from store import Comparison

NOTHING = (
    "The article under the cursor stands in no story with others.\n\n"
    "Mark two or more articles with the space bar, then press c to compare them."
)
NO_DIFFERENCE = "These articles differ in no figure.\n\nPress ! to see all figures."
NAME = "Comparison"
EDGES = 9  # cells of the upper edge for its corners, the focus sign and the brackets
WIDE = 88  # from this width the sentences stand beside the grid, not below it
FIRST_NUMBER = 4  # the first view's key


class ComparisonPane(Pane):
    """A grid of what the articles say, and the sentences of the row under the cursor."""

    class Chosen(Message):
        """Enter on a row: an article and the sentence in it."""

        def __init__(self, article: str, sentence: int) -> None:
            super().__init__()
            self.article = article
            self.sentence = sentence

    def __init__(self) -> None:
        self.view = VIEWS[0]
        self.comparison: Comparison | None = None
        self.only_differing = False
        self._outlets: Sequence[str] = ()
        self.grid = Grid(id="grid")
        self.citations = CitationList(id="citations")
        super().__init__("", self.grid, id="comparison")

    def body(self) -> Sequence[Widget]:
        """The grid and its sentences."""
        return [self.grid, self.citations]

    def on_mount(self) -> None:
        """Say what will stand here."""
        self.show(None, ())

    def on_resize(self, event: events.Resize) -> None:
        """Put the sentences beside the grid where there is room."""
        self.set_class(event.size.width >= WIDE, "-wide")
        self.update_heading()

    def show(self, comparison: "Comparison | None", outlets: Sequence[str]) -> None:
        """Show a comparison; `outlets` are the articles' outlets in letter order."""
        self.comparison, self._outlets = comparison, outlets
        if comparison is None:
            self.subtitle("")
        else:
            self.subtitle(f"{shown(comparison.title)} · {self._scope(comparison)}")
        self._show_rows()

    def show_view(self, view: View, *, only_differing: bool = False) -> None:
        """Change to another view."""
        if view is self.view and only_differing == self.only_differing:
            return
        self.view, self.only_differing = view, only_differing
        self.update_heading()
        self._show_rows()

    def next_view(self, direction: int) -> None:
        """To the view beside this one, around the end."""
        place = (VIEWS.index(self.view) + direction) % len(VIEWS)
        self.show_view(VIEWS[place])

    def heading(self) -> list[tuple[str, str]]:
        """The name where there is room; the views with their keys, the one shown in brackets."""
        labels = [f"{number} {view.label}" for number, view in enumerate(VIEWS, FIRST_NUMBER)]
        width = sum(len(label) + 1 for label in labels) + EDGES
        parts: list[tuple[str, str]] = []
        if self.size.width >= width + len(NAME):
            parts.append((f"{NAME}  ", ""))
        for label, view in zip(labels, VIEWS, strict=True):
            if view is self.view:
                sign = " !" if self.only_differing else ""
                parts.append((f"[{label}{sign}]", "bold"))
            else:
                parts.append((label if self.size.width >= width else label[0], ""))
            parts.append((" ", ""))
        return parts[:-1]

    @staticmethod
    def _scope(comparison: "Comparison") -> str:
        number = len(comparison.articles)
        return count(number, "article" if comparison.story else "marked article")

    def _show_rows(self) -> None:
        if self.comparison is None:
            self.grid.show_message(NOTHING)
        else:
            rows = self.view.rows(self.comparison)
            if self.only_differing:
                rows = list(differing(rows))
            if rows or not self.only_differing:
                closing = self.view.closing(self.comparison) if self.view.closing else ""
                self.grid.show_rows(rows, self.view, self._outlets, closing)
            else:
                self.grid.show_message(NO_DIFFERENCE)
        self._cite()

    def _cite(self) -> None:
        self.citations.show(self._citations)
        row = self.grid.row
        if row:
            places = [one.article for one in row.citations]
            self.citations.move_to(places.index(self.grid.column))

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

    @on(Grid.Chosen)
    def _open(self, event: LineList.Chosen) -> None:
        event.stop()
        row = self.grid.row
        if row and self.comparison:
            cited = next(one for one in row.citations if one.article == self.grid.column)
            article = self.comparison.articles[cited.article]
            self.post_message(self.Chosen(article, cited.sentence))
