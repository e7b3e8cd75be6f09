"""The search through the texts of all articles: as one types, with the words around each hit."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.timer import Timer

import store
from tui.actions.finding import HITS
from tui.keys import Scope, bindings
from tui.passages import MARKERS, Passage, placed
from tui.render import Page, PageBuilder, Part, count, flow, message_page, origin, shown
from tui.widgets.bars import Bar, Hints
from tui.widgets.field import Field
from tui.widgets.lines import LineList
from tui.widgets.listing import MARKED

if TYPE_CHECKING:
    from store import Hit
    from tui.screens.desk import DeskScreen

PAUSE = 0.15  # seconds without a key after which is searched
PLACEHOLDER = 'words, "a phrase", begin*, -without, outlet:, after:, is:unread…'
ASK = (
    "Words, a “phrase” in quotation marks, begin*, -without.\n\nFields narrow it: outlet: tag:"
    " story: language: is:unread has:note before:2026-03 after:2025 words>500 figure>1000"
)
NOTHING = "Nothing was found."
INDENT = "  "


def hits_page(hits: Sequence["Hit"], marked: AbstractSet[str], width: int) -> Page:
    """A headline with its origin for each hit, and below it the words around what was found."""
    builder = PageBuilder(width)
    for hit in hits:
        sign = MARKED if hit.row.id in marked else " "
        title = flow(found_parts(hit.title, "strong"), width - len(INDENT))
        told = [(origin(hit.row), "dim")]
        builder.item([
            *_hung(title, sign),
            *_hung(flow(told, width - len(INDENT))),
            *_hung(flow(found_parts(hit.snippet, "plain"), width - len(INDENT))),
            (),
        ])  # fmt: skip
    return builder.page()


def found_parts(text: str, role: str) -> Iterator[Part]:
    """A text with what was found in it in a role of its own."""
    begin, end = MARKERS
    for place, piece in enumerate(text.split(begin)):
        found, marked, rest = piece.partition(end) if place else ("", "", piece)
        yield shown(found), "found"
        yield shown(rest) if marked or not place else "", role


def _passage(hit: "Hit") -> Passage:
    """The sentence that was found; the article as a whole where only its headline was."""
    snippet = hit.snippet if MARKERS[0] in hit.snippet else ""
    return Passage(hit.row.id, None, snippet=snippet)


def _hung(lines: Iterator[tuple[Part, ...]], sign: str = " ") -> Iterator[tuple[Part, ...]]:
    for parts in lines:
        yield ((f"{sign} ", "sign"), *parts)
        sign = " "


class SearchScreen(Screen[None], inherit_bindings=False):
    """A line to type in above the hits. Enter opens the article where it was found."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("search", "cited")
    BINDINGS = bindings("search")

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__()
        self._desk = desk
        self.bar = Bar("Search all texts")
        self.field = Field(desk.finding.searched, placeholder=PLACEHOLDER)
        self.lines = LineList()
        self.hits: Sequence[Hit] = ()
        self._hints = Hints("search", "field")
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Bar, line, hits, hints."""
        yield self.bar
        yield self.field
        yield self.lines
        yield self._hints

    def on_mount(self) -> None:
        """Say what can be typed."""
        self.lines.show(lambda width: message_page(ASK, width))
        self.field.focus()

    def on_descendant_focus(self) -> None:
        """Say which keys count."""
        typing = self.field.has_focus
        self._hints.show(*(("search", "field") if typing else (*self.SCOPES, "list")))

    # -- looking --------------------------------------------------------------------------------

    @on(Field.Changed)
    def _typed(self, event: Field.Changed) -> None:
        """Look once nothing is typed for a moment."""
        event.stop()
        self._desk.finding.searched = event.value
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self._look_soon)

    def _look_soon(self) -> None:
        self.run_worker(self._look(), group="search", exclusive=True)

    async def _look(self) -> None:
        try:
            hits = await self._desk.finding.search(self.field.value)
        except store.PresscutError as error:
            self.bar.tell(str(error), alarm=True)
            return
        self.hits = hits or ()
        if hits:
            more = "the best " if len(hits) == HITS else ""
            self.bar.tell(f"{more}{count(len(hits), 'article')}")
            self.lines.show(self._page)
        else:
            self.bar.tell("")
            message = ASK if hits is None else NOTHING
            self.lines.show(lambda width: message_page(message, width))

    def _page(self, width: int) -> Page:
        return hits_page(self.hits, self._desk.articles.marked, width)

    # -- going on -------------------------------------------------------------------------------

    @on(Field.Submitted)
    def _submitted(self, event: Field.Submitted) -> None:
        """To the hits."""
        event.stop()
        if self.hits:
            self.lines.focus()

    @on(LineList.Chosen)
    async def _open(self, event: LineList.Chosen) -> None:
        """Open an article at the sentence with what was found."""
        hit = self.hits[event.item]
        try:
            article = await self._desk.reader.article(hit.row.id)
        except store.PresscutError as error:
            self.bar.tell(str(error), alarm=True)
            return
        self._desk.opening.open_article(article.id, placed(_passage(hit), article).sentence or 0)

    @property
    def passage(self) -> Passage | None:
        """What was found in the article under the cursor."""
        return _passage(self.hits[self.lines.cursor]) if self.hits else None

    @property
    def passages(self) -> list[Passage]:
        """What was found in all of them."""
        return [_passage(hit) for hit in self.hits]

    def action_mark(self) -> None:
        """Mark the article under the cursor, or take its mark away; go on to the next."""
        if self.hits:
            self._desk.articles.turn_mark(self.hits[self.lines.cursor].row.id)
            self.lines.refresh_items()
            self.lines.action_down()

    def action_ask(self) -> None:
        """To the words looked for."""
        self.field.focus()

    def action_back(self) -> None:
        """To the desk, where one was."""
        self.dismiss()
