"""Two articles beside each other; where one goes to a sentence that both say, the other follows.

From 100 columns side by side, below that one above the other.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen

import store
from tui.alignment import aligned
from tui.keys import Scope, bindings
from tui.passages import Passage
from tui.render import Page, PageBuilder, hang, outlet_text, shown, title_text
from tui.widgets.bars import Bar, Hints
from tui.widgets.lines import LineList
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from store import Article, Comparison
    from tui.screens.desk import DeskScreen

BESIDE = 100  # columns from which they stand side by side


def beside_page(article: "Article", partners: Mapping[int, int], mark: str, width: int) -> Page:
    """The sentences by paragraph; one that the other article says too names it: "= B5"."""
    builder = PageBuilder(width)
    builder.text(title_text(article), "title")
    digits = len(str(len(article.sentences)))
    paragraph = -1
    for index, sentence in enumerate(article.sentences):
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            builder.line()
        parts = [(shown(article.sentence(index)), "strong" if index in partners else "plain")]
        if index in partners:
            parts.append((f"  = {mark}{partners[index] + 1}", "agree"))
        builder.item(hang((f"{index + 1:>{digits}} ", "dim"), parts, width))
    return builder.page()


class ArticlePane(Pane):
    """One of the two articles, and which sentence of the other belongs to each of its own."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("text", "list")
    BINDINGS = bindings("text")

    def __init__(self, article: "Article", mark: str) -> None:
        super().__init__("", id=f"article-{mark}")
        self.mark = mark
        self.partners: dict[int, int] = {}
        self.take(article)

    def take(self, article: "Article") -> None:
        """Have this article, or the same as it is by now."""
        self.article = article
        outlet = outlet_text(article.outlet, guessed="outlet" in article.guesses)
        self.rename(f"{self.mark}  {outlet}")

    def show_beside(self, other: str, sentence: int) -> None:
        """Show the article at a sentence; `other` is the other article's letter."""
        self.show(lambda width: beside_page(self.article, self.partners, other, width), sentence)


class BesideScreen(Screen[None], inherit_bindings=False):
    """Two articles, the cursor in one of them."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("beside", "cited")
    BINDINGS = bindings("beside")
    BLANK = True

    def __init__(
        self,
        desk: "DeskScreen",
        comparison: "Comparison",
        articles: Sequence["Article"],
        start: Sequence[int],
    ) -> None:
        super().__init__()
        self._desk = desk
        letters = [store.letter(comparison.articles.index(one.id)) for one in articles]
        left, right = self.sides = tuple(map(ArticlePane, articles, letters))
        self._align(comparison)
        left.partners[start[0]], right.partners[start[1]] = start[1], start[0]
        self._start = start
        self.bar = Bar("Side by side")

    def _align(self, comparison: "Comparison | None") -> None:
        """Find which sentences belong together, as a comparison has it."""
        for side, other in (self.sides, self.sides[::-1]):
            ids = side.article.id, other.article.id
            side.partners = aligned(comparison, *ids) if comparison else {}

    async def renew(self) -> None:
        """Show both articles as they are by now. Raises PresscutError."""
        articles = await self._desk.reader.articles([side.article.id for side in self.sides])
        if articles != [side.article for side in self.sides]:
            for side, article in zip(self.sides, articles, strict=True):
                side.take(article)
            self._align(self._desk.comparison.comparison)
            for side in self.sides:
                side.refresh_items()

    def compose(self) -> ComposeResult:
        """Bar, the two articles, hints."""
        self._fit(self.app.size.width)
        yield self.bar
        yield from self.sides
        yield Hints(*self.SCOPES, *self.sides[0].SCOPES)

    def on_mount(self) -> None:
        """Show both at the sentences that belong together."""
        left, right = self.sides
        left.show_beside(right.mark, self._start[0])
        right.show_beside(left.mark, self._start[1])
        left.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Beside or above each other."""
        self._fit(event.size.width)

    def _fit(self, width: int) -> None:
        self.set_class(width < BESIDE, "-above")

    @on(LineList.Moved)
    def _follow(self, event: LineList.Moved) -> None:
        """Bring the other article to the sentence that says the same, where there is one."""
        here, there = self.sides if event.lines is self.sides[0] else self.sides[::-1]
        if here.has_focus and event.item in here.partners:
            there.move_to(here.partners[event.item])

    @property
    def passage(self) -> Passage:
        """The sentence under the cursor."""
        side = self.sides[1] if self.sides[1].has_focus else self.sides[0]
        return Passage(side.article.id, side.cursor)

    def action_other(self) -> None:
        """To the other article."""
        left, right = self.sides
        (right if left.has_focus else left).focus()

    def action_back(self) -> None:
        """To the desk."""
        self.dismiss()

    @on(LineList.Chosen)
    def _open(self) -> None:
        self._desk.opening.open_article(self.passage.article, self.passage.sentence or 0)
