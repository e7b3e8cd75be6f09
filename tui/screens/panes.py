"""The four panes: which are shown at this size, and what they show of the article at hand."""

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

import store
from tui.keys import Scope
from tui.reader import Holdings, Reader
from tui.render import count, letter, shown
from tui.widgets.articles import ArticlesPane
from tui.widgets.bars import Bar, Hints
from tui.widgets.comparison import WIDE, ComparisonPane
from tui.widgets.figures import FiguresPane
from tui.widgets.lines import LineList
from tui.widgets.painted import Painted
from tui.widgets.summary import SummaryPane
from tui.widgets.views import VIEWS

if TYPE_CHECKING:
    from store import Article, Comparison

REST = 0.08  # seconds the cursor rests before the other panes follow it
FOUR = (120, 36)  # columns and rows from which all panes are shown
TWO = 80  # columns from which Articles stands beside another pane
TABS = ("1 Articles", "2 Summary", "3 Figures", "4 Comparison")
LEAST_SUMMARY, MOST_SUMMARY = 1, 40


class PanesScreen(Screen[None], inherit_bindings=False):
    """Shows what the library holds and follows the cursor; it changes nothing."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("desk",)
    BLANK = True  # the panes cover it

    class OpenWanted(Message):
        """An article is to be opened at one of its sentences (an index)."""

        def __init__(self, article: str, sentence: int) -> None:
            super().__init__()
            self.article = article
            self.sentence = sentence

    # Textual paints the whole screen when the focus moves; here two edges and two lines change.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, reader: Reader, length: int) -> None:
        super().__init__()
        self._reader = reader
        self.length = length
        self.holdings = Holdings()
        self.rows_shown = asyncio.Event()  # for the first time, or why they cannot be
        self.bar = Bar("presscut")
        self.hints = Hints()
        self.articles = ArticlesPane()
        self.summary = SummaryPane()
        self.figures = FiguresPane()
        self.comparison = ComparisonPane()
        self.panes: tuple[Painted, ...] = (
            self.articles, self.summary, self.figures, self.comparison,
        )  # fmt: skip
        self._beside: Painted = self.summary  # the pane shown beside Articles where two fit
        self._picked: Comparison | None = None  # made of marked articles, instead of the story's
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Bar, panes, hints; at the right size at once, so that nothing is painted twice."""
        self._fit(self.app.size)
        yield self.bar
        yield from self.panes
        yield self.hints

    def on_mount(self) -> None:
        """Give the keys to the list of articles."""
        self.articles.focus()

    # -- sizes ------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """Four panes, two or one."""
        self._fit(event.size)

    def _fit(self, size: Size) -> None:
        width, height = size
        four = width >= FOUR[0] and height >= FOUR[1]
        two = not four and width >= TWO
        self.set_class(four, "-four")
        self.set_class(two, "-two")
        self.set_class(not four and not two, "-one")
        self.comparison.set_class((width * 3 // 5 if two else width) >= WIDE, "-wide")
        self._arrange()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Bring the pane with the focus to the front and say which keys count in it."""
        pane = self.pane_of(event.widget)
        if pane is not None and pane is not self.articles:
            self._beside = pane
        self._arrange()
        scopes = getattr(event.widget, "SCOPES", ())
        self.hints.show(*scopes, *(self.SCOPES if isinstance(event.widget, LineList) else ()))

    def pane_of(self, widget: Widget | None) -> Painted | None:
        """The pane in which a widget stands."""
        around = widget.ancestors_with_self if widget else ()
        return next((pane for pane in self.panes if pane in around), None)

    def _arrange(self) -> None:
        current = self.pane_of(self.focused) or self.articles
        one, two = self.has_class("-one"), self.has_class("-two")
        for pane in self.panes:
            hidden = (one and pane is not current) or (
                two and pane not in (self.articles, self._beside)
            )
            pane.set_class(hidden, "-hidden")
        self.bar.show_tabs(TABS if one else (), self.panes.index(current))

    def action_show(self, pane: str) -> None:
        """To a pane."""
        wanted = next(one for one in self.panes if one.id == pane)
        wanted.remove_class("-hidden")
        wanted.focus()

    def _turn(self, direction: int) -> None:
        place = self.panes.index(self.pane_of(self.focused) or self.articles)
        self.action_show(self.panes[(place + direction) % len(self.panes)].id or "")

    def action_next_pane(self) -> None:
        """To the next pane."""
        self._turn(1)

    def action_previous_pane(self) -> None:
        """To the pane before."""
        self._turn(-1)

    # -- what is shown ----------------------------------------------------------------------

    async def load(self, *, tell: bool = True) -> None:
        """Read the library and show it; say so where that fails. `tell` counts what it holds."""
        try:
            self.holdings = await self._reader.holdings()
        except store.PresscutError as error:
            self.articles.fail(str(error))
            return
        finally:
            self.rows_shown.set()
        self.articles.show_articles(self.holdings.rows, self.holdings.stories)
        if tell:
            self.tell_holdings()
        await self.follow()

    def tell_holdings(self) -> None:
        """Say how much the library holds."""
        articles = count(len(self.holdings.rows), "article")
        stories = count(len(self.holdings.stories), "story")
        self.bar.tell(f"{articles} · {stories}", idle=True)

    async def follow(self) -> None:
        """Show summary, figures and comparison of the article under the cursor."""
        row = self.articles.current
        if row is None:
            self.summary.show_summary(None, ())
            self.figures.show_figures(None, None)
            self.comparison.show(None, ())
            return
        try:
            article = await self._reader.article(row.id)
            story = await self._reader.comparison(row.story) if row.story else None
        except store.PresscutError as error:
            self.bar.tell(str(error), alarm=True)
            return
        self.show_summary(article)
        self.figures.show_figures(article, story)
        comparison = self._picked or story
        if comparison is not self.comparison.comparison:
            self.comparison.show(comparison, self._outlets(comparison))

    def show_summary(self, article: "Article") -> None:
        """Show the stored summary of an article."""
        self.summary.show_summary(article, chosen_in(article, self.length))

    def show_picked(self, comparison: "Comparison | None") -> None:
        """Show a comparison of marked articles until told otherwise (None)."""
        self._picked = comparison
        if comparison:
            self.comparison.show(comparison, self._outlets(comparison))
            self.action_show("comparison")
        else:
            self._follow_soon()

    @property
    def picked(self) -> bool:
        """Whether the comparison is one of marked articles."""
        return self._picked is not None

    def _outlets(self, comparison: "Comparison | None") -> list[str]:
        outlets = {row.id: shown(row.outlet or "") for row in self.holdings.rows}
        return [outlets.get(article, "") for article in comparison.articles] if comparison else []

    def letter_of(self, article: str) -> str:
        """The letter of an article in the comparison shown or in its story; empty without one."""
        comparison = self.comparison.comparison
        if comparison and article in comparison.articles:
            return letter(comparison.articles.index(article))
        return ""

    def _follow_soon(self) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(REST, self._follow_now)

    def _follow_now(self) -> None:
        self.run_worker(self.follow(), group="follow", exclusive=True)

    @on(ArticlesPane.Narrowed)
    @on(LineList.Moved, "#articles")
    def _moved(self) -> None:
        self._follow_soon()

    # -- opening ----------------------------------------------------------------------------

    @on(LineList.Chosen, "#articles")
    def _open_article(self) -> None:
        if row := self.articles.current:
            self.post_message(self.OpenWanted(row.id, 0))

    @on(LineList.Chosen, "#summary")
    def _open_sentence(self, event: LineList.Chosen) -> None:
        self._open_from(self.summary, event.item)

    @on(LineList.Chosen, "#figures")
    def _open_figure(self, event: LineList.Chosen) -> None:
        self._open_from(self.figures, event.item)

    def _open_from(self, pane: SummaryPane | FiguresPane, item: int) -> None:
        if pane.article:
            self.post_message(self.OpenWanted(pane.article.id, pane.sentence(item)))

    @on(ComparisonPane.Chosen)
    def _open_cited(self, event: ComparisonPane.Chosen) -> None:
        self.post_message(self.OpenWanted(event.article, event.sentence))

    # -- views, filter, length --------------------------------------------------------------

    def action_view(self, view: str) -> None:
        """To a view of the comparison."""
        self.comparison.show_view(next(one for one in VIEWS if one.id == view))
        self.action_show("comparison")

    def action_next_view(self) -> None:
        """To the next view of the comparison."""
        self.comparison.next_view(1)
        self.action_show("comparison")

    def action_previous_view(self) -> None:
        """To the view before."""
        self.comparison.next_view(-1)
        self.action_show("comparison")

    def action_only_one(self) -> None:
        """To what only one article says."""
        self.action_view("only")

    def action_differs(self) -> None:
        """Only the figures that differ, or all again."""
        view = next(one for one in VIEWS if one.id == "figures")
        self.comparison.show_view(view, only_differing=not self.comparison.only_differing)
        self.action_show("comparison")

    async def action_filter(self) -> None:
        """Ask for the words that articles must have."""
        self.action_show("articles")
        await self.articles.open_filter()

    def action_longer(self) -> None:
        """A longer summary."""
        self._lengthen(1)

    def action_shorter(self) -> None:
        """A shorter summary."""
        self._lengthen(-1)

    def _lengthen(self, by: int) -> None:
        article = self.summary.article
        most = len(article.ranking) if article else MOST_SUMMARY
        self.length = max(LEAST_SUMMARY, min(self.length + by, most, MOST_SUMMARY))
        if article:
            self.show_summary(article)


def chosen_in(article: "Article", length: int) -> list[int]:
    """The sentences, by index, of an article's stored summary."""
    return [excerpt.sentence for excerpt in article.summary(length)]
