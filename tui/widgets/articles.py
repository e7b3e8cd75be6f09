"""The Articles pane: every article by story, with letters, marks and a filter.

What the filter hides does not exist for any command: marks on hidden rows wait until they are
shown again.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from tui.keys import Scope, bindings
from tui.passages import Passage
from tui.render import Page, count, message_page
from tui.widgets.filter import FilterField
from tui.widgets.listing import ArticleLines, Placed, Signs, matching, place
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from store import Mark, Row, Story

LOADING = "Opening the library…"
EMPTY = (
    "The library is empty.\n\nPress o to read articles from a file or a folder, or leave with q"
    " and run\n\npresscut seeds\n\nfor nine sample articles."
)
NOTHING_MATCHES = "No article has these words.\n\nEsc shows all of them again."


class ArticlesPane(Pane):
    """All articles, or those that the filter leaves. The space bar marks."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("articles", "list")
    BINDINGS = bindings("articles")

    class Narrowed(Message):
        """The filter changed what is shown."""

    def __init__(self) -> None:
        super().__init__("1 Articles", id="articles")
        self.signs = Signs()
        self._field: FilterField | None = None
        self.query_text = ""
        self.wanted = ""  # the article (its id) that the cursor is to stand on at first
        self._all: list[Placed] = []
        self.entries: list[Placed] = []
        self._message = LOADING

    def on_mount(self) -> None:
        """Say that the library is being opened."""
        self._show()

    # -- what is shown ----------------------------------------------------------------------

    def show_articles(self, rows: Iterable["Row"], stories: Iterable["Story"]) -> None:
        """Show these articles; the cursor stays on its article where it is still there."""
        self._all = place(rows, stories)
        self._message = EMPTY
        self.marked &= {entry.row.id for entry in self._all}
        self._show()

    def show_signs(self, marks: "Mapping[str, Mark]", news: Iterable[str]) -> None:
        """Show what a person put on articles, and which of them (ids) are new."""
        self.signs.marks, self.signs.news = marks, set(news)
        self.refresh_changed()

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
        return self.entries[self.cursor].row if self.entries else None

    @property
    def marked(self) -> set[str]:
        """The articles (ids) that are marked, hidden ones too."""
        return self.signs.marked

    @marked.setter
    def marked(self, marked: set[str]) -> None:
        self.signs.marked = marked

    @property
    def chosen(self) -> list["Row"]:
        """The marked articles that are shown, in the list's order."""
        return [entry.row for entry in self.entries if entry.row.id in self.marked]

    @property
    def passage(self) -> Passage | None:
        """The article under the cursor, as a whole."""
        return Passage(self.current.id, None) if self.current else None

    @property
    def passages(self) -> list[Passage]:
        """The articles that a command acts on."""
        return [Passage(row.id, None) for row in self.scope]

    @property
    def scope(self) -> list["Row"]:
        """What a command acts on: the marked articles that are shown, else that of the cursor."""
        return self.chosen or ([self.current] if self.current else [])

    def _show(self) -> None:
        before = self.current
        self.entries = matching(self._all, self.query_text) if self.query_text else self._all
        height = self.page.starts[self.cursor] - self.top if before and self.items else 0
        cursor = 0
        if wanted := before.id if before else self.wanted:
            places = (i for i, entry in enumerate(self.entries) if entry.row.id == wanted)
            cursor = next(places, 0)
        self.show(self._page, cursor)
        if cursor and self.items:
            self.scroll_to_line(self.page.starts[cursor] - height)
        self._count()

    def _page(self, width: int) -> Page:
        if not self.entries:
            message = NOTHING_MATCHES if self._all and self.query_text else self._message
            return message_page(message, width)
        lines = ArticleLines(self.entries, self.signs, width)
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

    def action_mark(self) -> None:
        """Mark the article under the cursor, or take its mark away; go on to the next."""
        if self.entries:
            self.marked ^= {self.entries[self.cursor].row.id}
            self.refresh_item(self.cursor)
            self._count()
            self.action_down()

    def action_mark_story(self) -> None:
        """Mark the articles of this story that are shown, or take their marks away."""
        if self.entries:
            story = self.entries[self.cursor].story
            alike = [one for one in self.entries if one.story is story]
            self._turn(alike if story else [self.entries[self.cursor]])

    def action_mark_all(self) -> None:
        """Mark all articles that are shown, or take their marks away."""
        self._turn(self.entries)

    def _turn(self, entries: Sequence[Placed]) -> None:
        ids = {entry.row.id for entry in entries}
        if ids <= self.marked:
            self.marked -= ids
        else:
            self.marked |= ids
        self.refresh_changed()
        self._count()

    def clear_marks(self) -> None:
        """Take all marks away."""
        self.marked.clear()
        self.refresh_changed()
        self._count()

    # -- the filter -------------------------------------------------------------------------

    async def open_filter(self) -> None:
        """Ask for the words to look for."""
        if self._field is None:
            self._field = FilterField(placeholder="words in title, outlet or summary", id="filter")
            await self.mount(self._field)
        self._field.display = True
        self.refresh()
        self._field.focus()

    def close_filter(self) -> None:
        """Show all articles again."""
        if self._field is not None:
            self._field.value = ""
            self._field.display = False
            self.refresh()
        if self.query_text:
            self.narrow("")
        self.focus()

    @property
    def takes_keys(self) -> bool:
        """Whether keys go to the list or to its filter."""
        return self.has_focus or (self._field is not None and self._field.has_focus)

    @property
    def taken(self) -> int:
        """The line of the filter."""
        return int(self.filtering)

    @property
    def filtering(self) -> bool:
        """Whether the filter is open or hides something."""
        return self._field is not None and self._field.display

    def on_input_changed(self, event: FilterField.Changed) -> None:
        """Narrow the list with every character."""
        event.stop()
        if event.value.strip() != self.query_text:
            self.narrow(event.value.strip())

    def on_input_submitted(self, event: FilterField.Submitted) -> None:
        """Go back to the list with the filter kept, if there is one."""
        event.stop()
        if event.value.strip():
            self.focus()
        else:
            self.close_filter()

    def on_filter_field_closed(self) -> None:
        """Show all articles again."""
        self.close_filter()
