"""The grid of a comparison: a row for what is said, a cell for each article, a cursor on a cell."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events

import store
from tui.keys import Scope, bindings
from tui.render import (
    AGREEMENT_SIGNS,
    Line,
    Page,
    PageBuilder,
    Part,
    clip,
    hang,
    message_page,
    outlet_text,
    pad,
)
from tui.widgets.lines import LineList, TextList
from tui.widgets.tables import PARTLY, SAYS, TableRow, View

SILENT = "·"
LABEL_LEAST = 22  # cells that a row's label keeps before columns shrink to signs
LABEL_FAIR, LABEL_BARE = 16, 8  # cells that it keeps beside signs set wide, and set close
CELL_MOST = 18
WORDS_LEAST = 7  # cells in which longer words, cut, still tell something
SIGN_WIDTH = 3


class Columns(NamedTuple):
    """Where the cells stand: the label's width, a cell's width (0: no cells), signs or words."""

    label: int
    cell: int
    words: bool

    def span(self, column: int) -> tuple[int, int]:
        """Where a column begins and ends, counted from the start of a line's parts."""
        start = self.label + column * self.cell
        return start, start + self.cell


def fit_columns(rows: Sequence[TableRow], number: int, width: int) -> Columns:
    """Columns for the articles: their words where they fit, else signs, else none."""
    space = width - SIGN_WIDTH - LABEL_LEAST
    longest = max((cell_len(cell) for row in rows for cell in row.cells), default=1)
    cell = min(max(3, longest + 2), CELL_MOST, space // max(1, number))
    if words := cell > min(longest, WORDS_LEAST):
        return Columns(width - SIGN_WIDTH - number * cell, cell, words)
    left = width - SIGN_WIDTH
    signs = ((3, LABEL_FAIR), (2, LABEL_BARE))
    cell = next((size for size, label in signs if number * size <= left - label), 0)
    return Columns(width - SIGN_WIDTH - number * cell, cell, words)


def grid_page(
    rows: Sequence[TableRow], view: View, columns: Columns, outlets: Sequence[str], closing: str
) -> Page:
    """The rows under their groups, each group headed by the articles' letters."""
    builder = PageBuilder(columns.label)
    number = len(outlets)
    group = None
    for row in rows:
        if row.group != group:
            group = row.group
            heads = [store.letter(place) for place in range(number)] if view.columns else []
            outlet = "" if view.columns else f"  {_outlet(row, outlets)}"
            builder.line(
                (pad(group + outlet, columns.label), "heading"),
                *((pad(f" {head}", columns.cell), "heading") for head in heads),
            )
        cells = [(_cell(text, columns), _cell_role(text)) for text in row.cells]
        role = "warn" if row.sign == AGREEMENT_SIGNS["differs"] else "agree"
        builder.item([
            (
                (pad(row.label, columns.label), "plain"),
                *(cells if view.columns else []),
                (f" {row.sign}" if row.sign else "", role),
            )
        ])  # fmt: skip
    if closing:
        builder.line((clip(closing, columns.label + number * columns.cell), "dim"))
    return builder.page()


def _outlet(row: TableRow, outlets: Sequence[str]) -> str:
    return outlets[row.citations[0].article] or outlet_text(None)


def _cell(text: str, columns: Columns) -> str:
    if not columns.words and text:
        text = text if text in (SAYS, PARTLY) else SAYS
    return pad(" " + clip(text or SILENT, columns.cell - 1), columns.cell)


def _cell_role(text: str) -> str:
    return "sign" if text else "dim"


def citations_page(row: TableRow, outlets: Sequence[str], column: int, width: int) -> Page:
    """A row in full: its label, what differs, and the sentences it rests on, cited."""
    builder = PageBuilder(width)
    builder.text(row.label, "strong")
    if row.note:
        builder.text(f"{row.sign} {row.note}".strip(), "warn" if row.sign == "!" else "dim")
    for cited in row.citations:
        here = cited.article == column
        parts: list[Part] = [(cited.text, "strong" if here else "plain")]
        if cited.words:
            role = "dim" if cited.words == "partly" else "value"
            parts.insert(0, (f"{cited.words}: ", role))
        if outlets[cited.article]:
            parts.append((f"  {outlets[cited.article]}", "dim"))
        builder.item(hang((f"{cited.mark:4}", "sign" if here else "dim"), parts, width))
    return builder.page()


class Grid(LineList):
    """The rows of one view; left and right go from one article that says it to the next."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("grid", "text", "list", "cited")
    BINDINGS = bindings("grid", "text")

    class Sidestepped(LineList.Moved):
        """The cursor went to another article of the same row."""

    class BesideWanted(LineList.Moved):
        """The article under the cursor is to be read beside another that says the same."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.rows: Sequence[TableRow] = ()
        self._view: View | None = None
        self._columns = Columns(0, 0, words=False)
        self._column = 0
        self._outlets: Sequence[str] = ()
        self._last_line = ""
        self._message = ""

    def show_rows(
        self, rows: Sequence[TableRow], view: View, outlets: Sequence[str], closing: str
    ) -> None:
        """Show the rows of a view; `outlets` are the articles' outlets in letter order.

        The cursor stays on its row where that is still there.
        """
        before = [(row.group, row.label) for row in self.rows[self.cursor : self.cursor + 1]]
        self.rows, self._view, self._outlets, self._last_line = rows, view, outlets, closing
        alike = [place for place, row in enumerate(rows) if [(row.group, row.label)] == before]
        self.show(self._page, min(alike, key=lambda place: abs(place - self.cursor), default=0))

    def show_message(self, message: str) -> None:
        """Say why there are no rows."""
        self.rows, self._view, self._message = (), None, message
        self.show(self._page)

    def _page(self, width: int) -> Page:
        if self._view is None or not self.rows:
            return message_page(self._view.empty if self._view else self._message, width)
        if self._view.columns:
            self._columns = fit_columns(self.rows, len(self._outlets), width)
        else:
            self._columns = Columns(width - SIGN_WIDTH, 0, words=False)
        return grid_page(self.rows, self._view, self._columns, self._outlets, self._last_line)

    @property
    def row(self) -> TableRow | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.rows else None

    @property
    def column(self) -> int:
        """The article under the cursor: the one gone to, or the first that says it."""
        if (row := self.row) is None:
            return 0
        says = [place for place, text in enumerate(row.cells) if text]
        return self._column if self._column in says else says[0]

    def decorate(self, text: list[Segment], line: Line) -> list[Segment]:
        """Mark the cell under the cursor."""
        if line.item != self.cursor or not self._columns.cell or not self.has_focus:
            return text
        first, last = self._columns.span(self.column)
        length = Segment.get_line_length(text)
        if last > length:
            return text
        before, cell, after = Segment.divide(text, [first, last, length])
        return [*before, *Segment.apply_style(cell, post_style=self.style_of("cell")), *after]

    def turn_to(self, column: int) -> None:
        """Put the cursor on the cell of an article, where that says something."""
        self._column = column
        self.refresh_item(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """To the article whose cell the mouse is on; to the row goes every list."""
        label, cell, _ = self._columns
        if cell and event.x > label:
            self.turn_to((event.x - 1 - label) // cell)
            self.post_message(self.Sidestepped(self, self.cursor))

    def _sidestep(self, direction: int) -> None:
        row = self.row
        if row is None:
            return
        says = [place for place, text in enumerate(row.cells) if text]
        place = says.index(self.column) + direction
        if 0 <= place < len(says):
            self.turn_to(says[place])
            self.post_message(self.Sidestepped(self, self.cursor))

    def action_left(self) -> None:
        """To the article on the left that says it."""
        self._sidestep(-1)

    def action_right(self) -> None:
        """To the article on the right that says it."""
        self._sidestep(1)

    def action_beside(self) -> None:
        """Read this article beside the next that says it."""
        if self.row:
            self.post_message(self.BesideWanted(self, self.cursor))


class CitationList(TextList, can_focus=False):
    """The sentences beside or below the grid; it follows the grid's cursor."""
