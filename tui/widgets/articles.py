"""The Articles pane: every article by story, with letters, marks and a filter.

What the filter hides does not exist for any command: marks on hidden rows wait until they are
shown again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, overload

from rich.cells import cell_len
from textual import on
from textual.message import Message
from textual.widget import Widget

from tui.keys import Scope, bindings
from tui.render import (
    NO_ITEM,
    Line,
    Page,
    clip,
    count,
    date_text,
    letter,
    message_page,
    outlet_text,
    pad,
    shown,
)
from tui.widgets.field import Field
from tui.widgets.lines import LineList
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from store import Row, Story

LOADING = "Opening the library…"
EMPTY = (
    "The library is empty.\n\nPress o to read articles from a file or a folder, or leave with q"
    " and run\n\npresscut seeds\n\nfor nine sample articles."
)
NOTHING_MATCHES = "No article has these words.\n\nEsc shows all of them again."
NO_STORY = "In no story"
OUTLET_FROM, DATE_FROM = 48, 64  # widths from which a row has these columns


@dataclass(frozen=True, slots=True)
class Placed:
    """An article where it stands: its row, its letter, its story, what a filter reads."""

    row: "Row"
    letter: str
    story: "Story | None"
    words: str

    @property
    def heading(self) -> str:
        """Under which heading it stands."""
        return shown(self.story.title) if self.story else NO_STORY


def place(rows: Iterable["Row"], stories: Iterable["Story"]) -> list[Placed]:
    """The rows by story, stories in the order of their first row, lone articles last."""
    known = {story.id: story for story in stories}
    order: dict[str | None, list[Row]] = {}
    for row in rows:
        order.setdefault(row.story if row.story in known else None, []).append(row)
    alone = order.pop(None, [])
    placed: list[Placed] = []
    for story_id, members in order.items():
        story = known[story_id or ""]
        letters = {article: letter(index) for index, article in enumerate(story.articles)}
        members.sort(key=lambda row: (len(letters.get(row.id, "ZZZZ")), letters.get(row.id, "")))
        placed += [_placed(row, letters.get(row.id, ""), story) for row in members]
    return placed + [_placed(row, "", None) for row in alone]


def _placed(row: "Row", mark: str, story: "Story | None") -> Placed:
    words = "\n".join((row.title, row.outlet or "", *row.summary)).casefold()
    return Placed(row, mark, story, words)


def matching(placed: Iterable[Placed], query: str) -> list[Placed]:
    """The articles that have every word of the query in title, outlet or summary."""
    terms = query.casefold().split()
    return [one for one in placed if all(term in one.words for term in terms)]


class ArticleLines(Sequence[Line]):
    """The lines of the list, each made when it is painted."""

    def __init__(self, entries: Sequence[Placed], marked: set[str], width: int) -> None:
        self._entries = entries
        self._marked = marked
        self._width = width
        self._places: list[tuple[int, int]] = []  # item, or NO_ITEM, and whose heading
        self._sizes: dict[int, int] = {}  # by the first item of a group
        self.starts: list[int] = []
        first = 0
        for item, entry in enumerate(entries):
            if item == 0 or entry.story is not entries[first].story:
                first = item
                self._places.append((NO_ITEM, item))
            self._sizes[first] = item - first + 1
            self.starts.append(len(self._places))
            self._places.append((item, item))

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        item, entry = self._places[index]
        if item == NO_ITEM:
            return Line(self._heading(entry))
        return Line(self._row(self._entries[entry]), item)

    def _heading(self, first: int) -> tuple[tuple[str, str], ...]:
        size = f" {self._sizes[first]}"
        title = clip(self._entries[first].heading, self._width - len(size))
        return ((title, "heading"), (size, "dim"))

    def _row(self, entry: Placed) -> tuple[tuple[str, str], ...]:
        row, width = entry.row, self._width
        mark = "●" if row.id in self._marked else " "
        tail = ""
        if width >= OUTLET_FROM:
            tail = "  " + pad(outlet_text(row.outlet, guessed="outlet" in row.guesses), 16)
        if width >= DATE_FROM:
            tail += "  " + pad(date_text(row.published, guessed="published" in row.guesses), 12)
        head = f"{mark} {entry.letter:2}"
        guess = " ?" if "title" in row.guesses else ""
        space = width - len(head) - 1 - cell_len(tail)
        title = pad(clip(shown(row.title), space - len(guess)) + guess, space)
        return ((head, "sign"), (f" {title}", "plain"), (tail, "dim"))


class ArticlesList(LineList):
    """The list itself: the space bar marks."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("articles", "list")
    BINDINGS = bindings("articles")

    class MarkWanted(Message):
        """The space bar on an item."""

        def __init__(self, item: int) -> None:
            super().__init__()
            self.item = item

    def action_mark(self) -> None:
        """Mark the article under the cursor, or take its mark away; go on to the next."""
        if self.items:
            self.post_message(self.MarkWanted(self.cursor))
            self.action_down()


class FilterField(Field):
    """The line for the filter's words; Esc closes it."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("field", "filter")
    BINDINGS = bindings("filter")

    class Closed(Message):
        """All articles are wanted again."""

    def action_close(self) -> None:
        """Show all articles again."""
        self.post_message(self.Closed())


class ArticlesPane(Pane):
    """All articles, or those that the filter leaves."""

    class Narrowed(Message):
        """The filter changed what is shown."""

    def __init__(self) -> None:
        super().__init__("1 Articles", ArticlesList(id="articles-list"), id="articles")
        self.marked: set[str] = set()
        self.query_text = ""
        self._all: list[Placed] = []
        self.entries: list[Placed] = []
        self._message = LOADING

    def on_mount(self) -> None:
        """Say that the library is being opened."""
        self._show()

    def body(self) -> Sequence[Widget]:
        """The list, and the filter below it."""
        field = FilterField(placeholder="words in title, outlet or summary", id="filter")
        field.display = False
        return [self.lines, field]

    # -- what is shown ----------------------------------------------------------------------

    def load(self, rows: Iterable["Row"], stories: Iterable["Story"]) -> None:
        """Show these articles; the cursor stays on its article where it is still there."""
        self._all = place(rows, stories)
        self._message = EMPTY
        self.marked &= {entry.row.id for entry in self._all}
        self._show()

    def fail(self, reason: str) -> None:
        """Say why there is nothing to show."""
        self._message = reason
        self._show()

    def narrow(self, query: str) -> None:
        """Show only the articles with every word of the query."""
        self.query_text = query
        self._show()
        self.post_message(self.Narrowed())

    @property
    def current(self) -> "Row | None":
        """The article under the cursor."""
        return self.entries[self.lines.cursor].row if self.entries else None

    @property
    def chosen(self) -> list["Row"]:
        """The marked articles that are shown, in the list's order."""
        return [entry.row for entry in self.entries if entry.row.id in self.marked]

    def _show(self) -> None:
        before = self.current
        self.entries = matching(self._all, self.query_text) if self.query_text else self._all
        cursor = 0
        if before:
            places = (i for i, entry in enumerate(self.entries) if entry.row.id == before.id)
            cursor = next(places, 0)
        self.lines.show(self._page, cursor)
        self._count()

    def _page(self, width: int) -> Page:
        if not self.entries:
            message = NOTHING_MATCHES if self._all and self.query_text else self._message
            return message_page(message, width)
        lines = ArticleLines(self.entries, self.marked, width)
        return Page(lines, lines.starts)

    def _count(self) -> None:
        parts = []
        if self.query_text:
            parts.append(f"{len(self.entries):,} of {len(self._all):,}")
        if self.marked:
            parts.append(count(len(self.chosen), "mark"))
            if hidden := len(self.marked) - len(self.chosen):
                parts[-1] += f" ({hidden} hidden)"
        self.subtitle(" · ".join(parts))

    # -- marks ------------------------------------------------------------------------------

    @on(ArticlesList.MarkWanted)
    def _mark(self, event: ArticlesList.MarkWanted) -> None:
        event.stop()
        self.marked ^= {self.entries[event.item].row.id}
        self.lines.refresh_item(event.item)
        self._count()

    def clear_marks(self) -> None:
        """Take all marks away."""
        self.marked.clear()
        self.lines.refresh()
        self._count()

    # -- the filter -------------------------------------------------------------------------

    def open_filter(self) -> None:
        """Ask for the words to look for."""
        field = self.query_one(FilterField)
        field.display = True
        field.focus()

    @on(FilterField.Closed)
    def close_filter(self) -> None:
        """Show all articles again."""
        field = self.query_one(FilterField)
        field.value = ""
        field.display = False
        if self.query_text:
            self.narrow("")
        self.focus()

    @property
    def filtering(self) -> bool:
        """Whether the filter is open or hides something."""
        return self.query_one(FilterField).display

    @on(FilterField.Changed)
    def _typed(self, event: FilterField.Changed) -> None:
        event.stop()
        if event.value.strip() != self.query_text:
            self.narrow(event.value.strip())

    @on(FilterField.Submitted)
    def _done(self, event: FilterField.Submitted) -> None:
        event.stop()
        if event.value.strip():
            self.focus()
        else:
            self.close_filter()
