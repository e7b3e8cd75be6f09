"""The Articles pane: every article by story, with letters, marks and a filter.

What the filter hides does not exist for any command: marks on hidden rows wait until they are
shown again.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from itertools import count as counting
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.message import Message

from tui.keys import Scope, bindings, in_force, with_keys
from tui.passages import Passage
from tui.render import Page, Part, count, message_page
from tui.widgets.listing import NONE, Arrangement, ArticleLines, Signs
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from store import Completion, Mark, Row
    from tui.widgets.filter import Filter, FilterField

LOADING = "Opening the library…"
EMPTY = (
    "The library is empty.\n\nPress {desk.add} to read articles from a file, a folder or an"
    " address, or leave with {desk.quit} and run\n\npresscut seeds\n\nfor nine sample articles."
)
NOTHING_MATCHES = (
    "No article is like that.\n\n{desk.back} shows all of them again; text: before a word looks for"
    " it in whole articles."
)
EDGE = 8  # cells of the upper edge that the sign of focus and the corners take


class ArticlesPane(Pane):
    """All articles, or those that the filter leaves. The space bar marks."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("articles", "list")
    BINDINGS = bindings("articles")

    class Asked(Message):
        """Something was typed in the filter."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self) -> None:
        super().__init__("1 Articles", id="articles")
        self.signs = Signs()
        self._filter: Filter | None = None
        self.query_text = ""
        self._arrangement = ""  # in words, where it is not the usual one
        self.wanted = ""  # the article (its id) that the cursor is to stand on at first
        self._all = self.entries = NONE
        self._message = LOADING

    def start_with(self, article: str, query: str) -> None:
        """Have the cursor on an article (its id) at first, and this in the filter."""
        self.wanted, self.query_text = article, query

    def compose(self) -> ComposeResult:
        """The filter, where there is one at first."""
        if self.query_text:
            self._filter = _filter(self.query_text)
            yield self._filter

    def on_mount(self) -> None:
        """Say that the library is being opened."""
        self._show()

    # -- what is shown ----------------------------------------------------------------------

    def take_articles(self, placed: Arrangement, arrangement: str = "") -> None:
        """Take these articles, all or some of which `narrow` shows.

        `arrangement` says how they are arranged.
        """
        self._all, self._arrangement = placed, arrangement
        self._message = EMPTY
        if self.marked:
            self.marked &= set(placed.ids)

    def show_signs(self, marks: "Mapping[str, Mark]", news: Iterable[str]) -> None:
        """Show what a person put on articles, and which of them (ids) are new."""
        self.signs.marks, self.signs.news = marks, set(news)
        self.refresh_changed()

    def fail(self, reason: str) -> None:
        """Say why there is nothing to show."""
        self._message = reason
        self._show()

    def narrow(self, entries: Arrangement, query: str) -> None:
        """Show those of the articles that a query leaves, all for an empty one.

        The cursor stays on its article where it is still there. One that is gone from the same list
        leaves it to the next; another query begins at the top.
        """
        before, same = self.entries, query == self.query_text
        self.entries, self.query_text = entries, query
        wanted = before[self.cursor].row.id if before else self.wanted
        cursor = entries.find(wanted)
        if cursor is None:
            cursor = entries.find_first(before.ids[self.cursor :]) if before and same else 0
        self._show(cursor, stays=bool(before))
        self.repaint_line(0)

    @property
    def current(self) -> "Row | None":
        """The article under the cursor."""
        return self.entries[self.cursor].row if self.cursor < len(self.entries) else None

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
        if not self.marked:
            return []
        marked = map(self.marked.__contains__, self.entries.ids)
        return [self.entries[place].row for place in compress(counting(), marked)]

    @property
    def passage(self) -> Passage | None:
        """The article under the cursor, as a whole."""
        return Passage(self.current.id, None) if self.current else None

    @property
    def passages(self) -> list[Passage]:
        """The marked articles that are shown, else that under the cursor."""
        return [Passage(row.id, None) for row in (self.chosen or (self.current,)) if row]

    def _show(self, cursor: int = 0, *, stays: bool = False) -> None:
        """Show the list; a cursor that `stays` has as many lines above it as before."""
        below = self.page.starts[self.cursor] - self.top if stays and self.items else 0
        self.show(self._page, cursor, below if cursor else None)
        self._count()

    def _page(self, width: int) -> Page:
        if not self.entries:
            message = NOTHING_MATCHES if self._all and self.query_text else self._message
            return message_page(with_keys(message, in_force(self.app)), width)
        lines = ArticleLines(self.entries, self.signs, width)
        return Page(lines, lines.starts)

    def _count(self) -> None:
        told = ""
        if self.marked:
            chosen = len(self.chosen)
            told = count(chosen, "mark")
            if hidden := len(self.marked) - chosen:
                told += f" ({hidden} hidden)"
        self.subtitle(told)

    def heading(self) -> Sequence[Part]:
        """The name, how much of the list is shown, and how it is arranged."""
        filtered = self.query_text and self._all
        told = [f"{len(self.entries):,} of {len(self._all):,}"] if filtered else []
        told += [self._arrangement] if self._arrangement else []
        (name, role), *_ = super().heading()
        if sum(map(len, [name, *told])) + 3 * len(told) > self.size.width - EDGE:
            name = name[0]
        return [(" · ".join([name, *told]), role)]

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
            here, stories = self.entries[self.cursor], self.entries.stories
            alike = compress(self.entries.ids, (one is here.story for one in stories))
            self._turn(set(alike) if here.story else {here.row.id})

    def action_mark_all(self) -> None:
        """Mark all articles that are shown, or take their marks away."""
        self._turn(set(self.entries.ids))

    def action_invert(self) -> None:
        """Mark what is shown and not marked, and take the marks of the others that are shown."""
        self.marked ^= set(self.entries.ids)
        self.refresh_changed()
        self._count()

    def turn_mark(self, article: str) -> None:
        """Mark an article (its id), wherever it is shown, or take its mark away."""
        self.marked ^= {article}
        self.refresh_changed()
        self._count()

    def _turn(self, ids: set[str]) -> None:
        if ids <= self.marked:
            self.marked -= ids
        else:
            self.marked |= ids
        self.refresh_changed()
        self._count()

    def clear_marks(self) -> None:
        """Take all marks away."""
        self.unmark(list(self.marked))

    def unmark(self, articles: Iterable[str]) -> None:
        """Take the marks of some articles (ids) away."""
        self.marked.difference_update(articles)
        self.refresh_changed()
        self._count()

    # -- the filter -------------------------------------------------------------------------

    async def open_filter(self) -> None:
        """Ask what to look for."""
        if self._filter is None:
            self._filter = _filter()
            await self.mount(self._filter)
        self._filter.display = True
        self.refresh()
        self.screen.set_focus(self._filter.field)  # at once: letters may have come already

    def close_filter(self) -> None:
        """Show all articles again."""
        if self._filter is not None:
            self._filter.field.value = ""
            self._filter.display = False
            self.tell_filter(None, "")
            self.refresh()
        self.focus()

    def tell_filter(self, completion: "Completion | None", error: str) -> None:
        """Say what could follow in the filter while it is typed, or what is wrong with it."""
        if self._filter is not None:
            typing = self._filter.field.has_focus
            if self._filter.tell(completion if typing else None, error):
                self.refresh()

    @property
    def takes_keys(self) -> bool:
        """Whether keys go to the list or to its filter."""
        return self.has_focus or (self._filter is not None and self._filter.field.has_focus)

    @property
    def taken(self) -> int:
        """The lines of the filter."""
        return self._filter.lines if self._filter is not None and self.filtering else 0

    @property
    def filtering(self) -> bool:
        """Whether the filter is open or hides something."""
        return self._filter is not None and self._filter.display

    def on_input_changed(self, event: "FilterField.Changed") -> None:
        """Ask anew with every character."""
        event.stop()
        self.post_message(self.Asked(event.value))

    def on_input_submitted(self, event: "FilterField.Submitted") -> None:
        """Go back to the list with the filter kept, if there is one that is understood."""
        event.stop()
        if not event.value.strip():
            self.close_filter()
        elif self._filter is not None and not self._filter.error:
            self.tell_filter(None, "")
            self.focus()

    def on_filter_field_closed(self) -> None:
        """Show all articles again."""
        self.close_filter()


def _filter(text: str = "") -> "Filter":
    """A filter with this in it; most desks open without one, and load nothing for it."""
    from tui.widgets.filter import Filter

    return Filter(text)
