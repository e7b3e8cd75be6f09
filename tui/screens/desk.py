"""The desk: the panes, and the families of actions that work on them. Wiring only."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from tui.actions.arranging import Arranging
from tui.actions.collecting import Collecting
from tui.actions.comparing import Comparing
from tui.actions.copying import Copying
from tui.actions.correcting import Correcting
from tui.actions.exporting import Exporting
from tui.actions.finding import Finding
from tui.actions.following import Following
from tui.actions.forgetting import Forgetting
from tui.actions.leaving import Leaving
from tui.actions.marking import Marking
from tui.actions.noticing import Noticing
from tui.actions.opening import Opening
from tui.actions.reading import Reading
from tui.actions.remembering import Remembering
from tui.actions.restoring import Restoring
from tui.actions.stories import Stories
from tui.actions.summarising import Summarising
from tui.actions.undoing import Undoing
from tui.actions.viewing import Viewing
from tui.actions.watching import Watching
from tui.actions.work import Work
from tui.keys import Scope, bindings
from tui.passages import Passage, passage_of, passages_of
from tui.reader import Reader
from tui.session import NOWHERE, Place
from tui.widgets.articles import ArticlesPane
from tui.widgets.bars import Bar, Hints
from tui.widgets.comparison import ComparisonPane
from tui.widgets.figures import FiguresPane
from tui.widgets.lines import LineList
from tui.widgets.painted import Painted
from tui.widgets.summary import SummaryPane

if TYPE_CHECKING:
    from store import Row

QUICK = 0.1  # seconds that the first picture waits for the library


class DeskScreen(Screen[None], inherit_bindings=False):
    """What the app opens with. Each family of its actions is a file of tui/actions."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("desk", "cited")
    BINDINGS = bindings("desk")
    BLANK = True  # the panes cover it

    # Textual paints the whole screen when the focus moves; here two edges and two lines change.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(
        self,
        reader: Reader,
        library: Path,
        sources: Sequence[str],
        length: int,
        place: Place = NOWHERE,
    ) -> None:
        super().__init__()
        self.reader = reader
        self.library = library
        self._sources = sources
        self.bar = Bar("presscut")
        self.hints = Hints()
        self.articles = ArticlesPane()
        self.summary = SummaryPane()
        self.figures = FiguresPane()
        self.comparison = ComparisonPane()
        self.panes: tuple[Painted, ...] = (
            self.articles, self.summary, self.figures, self.comparison,
        )  # fmt: skip
        self.work = Work(self)
        self.following = Following(self)
        self.arranging = Arranging(self, place)
        self.finding = Finding(self, place)
        self.opening = Opening(self)
        self.marking = Marking(self)
        self.noticing = Noticing(self)
        self.restoring = Restoring(self)
        self.reading = Reading(self)
        self.watching = Watching(self)
        self.summarising = Summarising(self, length, place)
        self.viewing = Viewing(self)
        self.comparing = Comparing(self)
        self.exporting = Exporting(self)
        self.correcting = Correcting(self)
        self.stories = Stories(self)
        self.forgetting = Forgetting(self)
        self.collecting = Collecting(self)
        self.copying = Copying(self)
        self.leaving = Leaving(self)
        self.undoing = Undoing(self)
        self.remembering = Remembering(self, place)

    def compose(self) -> ComposeResult:
        """Bar, panes, hints; at the right size at once, so that nothing is painted twice."""
        self.arranging.fit(self.app.size)
        yield self.bar
        yield from self.panes
        yield self.hints

    def on_mount(self) -> None:
        """Give the keys to the pane that had them when the desk was left."""
        self.remembering.begin()

    @on(events.Mount)
    async def _start(self) -> None:
        """Show the library; the first picture waits for it a moment, then comes without it."""
        self.run_worker(self._open_library(), group="load")
        with suppress(TimeoutError):
            await asyncio.wait_for(self.following.opened.wait(), QUICK)

    async def _open_library(self) -> None:
        await self.following.open()
        self.watching.begin()
        if self._sources:
            self.reading.read_in(self._sources)

    # -- what comes from the terminal and from the panes --------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        """Four panes, two or one."""
        self.arranging.fit(event.size)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Bring the pane with the focus to the front and say which keys count in it."""
        self.arranging.bring_forward(event.widget)
        scopes = getattr(event.widget, "SCOPES", ())
        on_list = self.SCOPES if isinstance(event.widget, LineList) else ()
        self.hints.show(*dict.fromkeys((*scopes, *on_list)))

    @on(Bar.TabChosen)
    def _go_to_tab(self, event: Bar.TabChosen) -> None:
        self.arranging.go_to(self.panes[event.place].id or "")

    @on(ArticlesPane.Asked)
    def _narrow(self, event: ArticlesPane.Asked) -> None:
        self.finding.narrow(event.text)

    @on(LineList.Moved, "#articles")
    def _moved(self) -> None:
        self.following.follow_soon()

    @on(LineList.Chosen, "#articles")
    def _open_article(self) -> None:
        if row := self.articles.current:
            self.opening.open_article(row.id, 0)

    @on(LineList.Chosen, "#summary")
    @on(LineList.Chosen, "#figures")
    def _open_passage(self) -> None:
        if passage := self.passage:
            self.opening.open_article(passage.article, passage.sentence or 0)

    @on(ComparisonPane.Chosen)
    def _open_cited(self, event: ComparisonPane.Chosen) -> None:
        self.opening.open_article(event.article, event.sentence)

    @on(ComparisonPane.BesideWanted)
    def _open_beside(self, event: ComparisonPane.BesideWanted) -> None:
        self.opening.open_beside(event.comparison, *event.places)

    # -- what stands under the cursor ---------------------------------------------------------

    @property
    def passage(self) -> Passage | None:
        """The passage under the cursor of the pane that has the keys."""
        return passage_of(self.arranging.current)

    @property
    def passages(self) -> Sequence[Passage]:
        """All passages of that pane."""
        return passages_of(self.arranging.current)

    @property
    def row(self) -> "Row | None":
        """The article of that passage; where the pane has none, that under Articles' cursor."""
        if (passage := self.passage) is None:
            return self.articles.current
        return self.following.holdings.rows_of([passage.article]).get(passage.article)

    @property
    def scope(self) -> "list[Row]":
        """What a command acts on: the marked articles that are shown, else that of the cursor."""
        return self.articles.chosen or [row for row in (self.row,) if row]

    @property
    def brief(self) -> Callable[[], Awaitable[str]] | None:
        """What gives the brief of the comparison as text, if that has the keys."""
        comparison = self.comparison.comparison
        if comparison is None or self.arranging.current is not self.comparison:
            return None
        return lambda: self.reader.brief(comparison, "txt")

    # -- the way out --------------------------------------------------------------------------

    def action_back(self) -> None:
        """Stop heavy work, else close the filter, else leave marked articles, else the marks."""
        if self.work.under_way:
            if self.work.stop():
                self.bar.tell("stopped; what was stored stays")
                self.watching.load_soon()
            else:
                self.bar.tell("this is not stopped half-way; once done it can be taken back")
        elif self.articles.filtering:
            self.articles.close_filter()
        elif self.following.picked:
            self.following.show_picked(None)
            self.following.tell_holdings()
        else:
            self.articles.clear_marks()

    def action_quit(self) -> None:
        """Leave the app."""
        self.app.exit(0)
