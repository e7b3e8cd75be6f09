"""The article screen: the whole text, sentence by sentence, with what was found in it marked.

Each sentence stands on lines of its own under its number, which is how it is cited (A3), so that
its bar, its figures and the cursor never run into its neighbour's.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import store
from tui.keys import Scope, bindings
from tui.render import (
    Page,
    PageBuilder,
    Part,
    count,
    date_text,
    flow,
    hang,
    outlet_text,
    shown,
    title_text,
)
from tui.screens.page import ListScreen

if TYPE_CHECKING:
    from store import Article

READABLE = 76  # cells of a line of text
BAR, BAR_SPACE = "▌ ", "  "


class Marks(NamedTuple):
    """What is marked: the summary's sentences, the rest dimmed or not, words looked for."""

    chosen: Sequence[int]
    dim: bool = False
    words: str = ""


def article_page(article: "Article", marks: Marks, clutter: bool, width: int) -> Page:
    """Head, sentences by paragraph and, if asked for, what was left out of the page."""
    measure = min(width, READABLE + 6)
    builder = PageBuilder(measure)
    _head(builder, article)
    chosen, rest = set(marks.chosen), "dim" if marks.dim else "plain"
    digits = len(str(len(article.sentences)))
    paragraph = -1
    for index, sentence in enumerate(article.sentences):
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            builder.line()
        role = "summary" if index in chosen else rest
        bar = (BAR if index in chosen else BAR_SPACE, "sign")
        head = (f"{index + 1:>{digits}}  ", "dim")
        parts = found_in(sentence_parts(article, index, role), marks.words)
        lines = hang(head, parts, measure - len(BAR_SPACE))
        builder.item((bar, *parts) for parts in lines)
    if clutter:
        _left_out(builder, article)
    return builder.page()


def sentence_parts(article: "Article", index: int, role: str) -> Iterator[Part]:
    """A sentence with its figures in a role of their own."""
    place = article.sentences[index]
    start = place.start
    for figure in article.figures:
        if figure.sentence == index and start <= figure.start < figure.end <= place.end:
            yield shown(article.text[start : figure.start]), role
            yield shown(article.text[figure.start : figure.end]), "figure"
            start = figure.end
    yield shown(article.text[start : place.end]), role


def found_in(parts: Iterable[Part], words: str) -> Iterator[Part]:
    """The parts with each place of the words in a role of its own."""
    if not words:
        yield from parts
        return
    wanted = re.compile(f"({re.escape(words)})", re.IGNORECASE)
    for text, role in parts:
        for place, piece in enumerate(wanted.split(text)):
            yield piece, "found" if place % 2 else role


def _head(builder: PageBuilder, article: "Article") -> None:
    builder.text(title_text(article), "title")
    facts = [
        outlet_text(article.outlet, guessed="outlet" in article.guesses),
        date_text(article.published, guessed="published" in article.guesses),
        f"{article.words:,} words",
    ]
    if article.version > 1:
        facts.append(f"version {article.version}")
    builder.text(" · ".join(facts), "dim")
    builder.text(shown(article.source), "dim")
    if note := store.language_note(article.language):
        builder.text(note, "warn")


def _left_out(builder: PageBuilder, article: "Article") -> None:
    builder.line()
    builder.line(("Left out of the page", "heading"))
    for removed in article.removed:
        rule = [(f"line {removed.line} · {shown(removed.rule)}", "warn")]
        text = hang(("  ", "plain"), [(shown(removed.text), "plain")], builder.width)
        builder.item([*flow(rule, builder.width), *text])


class ArticleScreen(ListScreen):
    """One article, opened at a sentence."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("article",)
    BINDINGS = bindings("article")

    def __init__(
        self, article: "Article", *, sentence: int, chosen: Sequence[int], mark: str = ""
    ) -> None:
        outlet = outlet_text(article.outlet, guessed="outlet" in article.guesses)
        name = f"{mark}  {outlet}".strip()
        super().__init__(name, self._page, start=sentence)
        self.article = article
        self._marks = Marks(chosen)
        self._left = sentence  # where to go back to when the clutter is hidden
        self._clutter = False

    def _page(self, width: int) -> Page:
        return article_page(self.article, self._marks, self._clutter, width)

    # -- going from mark to mark --------------------------------------------------------------

    def _go(self, stops: Sequence[int], direction: int) -> None:
        """To the next of some sentences, around the end."""
        stops = sorted(set(stops))
        if not stops:
            self.bar.tell("there is none in this article")
            return
        here = self.lines.cursor
        if direction > 0:
            target = next((stop for stop in stops if stop > here), stops[0])
        else:
            target = next((stop for stop in reversed(stops) if stop < here), stops[-1])
        self.lines.move_to(target)

    def _figures(self) -> list[int]:
        return [figure.sentence for figure in self.article.figures]

    def action_next_summary(self) -> None:
        """To the next sentence of the summary."""
        self._go(self._marks.chosen, 1)

    def action_previous_summary(self) -> None:
        """To the summary sentence before."""
        self._go(self._marks.chosen, -1)

    def action_next_figure(self) -> None:
        """To the next sentence with a figure."""
        self._go(self._figures(), 1)

    def action_previous_figure(self) -> None:
        """To the sentence with a figure before."""
        self._go(self._figures(), -1)

    # -- looking for words ----------------------------------------------------------------------

    def action_search(self) -> None:
        """Ask for words, go to the next sentence with them and mark them all."""
        self.run_worker(self._search(), group="ask", exclusive=True)

    async def _search(self) -> None:
        from tui.screens.prompt import Prompt

        hint = "⏎ looks for it · then n, N: next, the one before · Esc leaves it"
        words = await self.app.push_screen_wait(Prompt("Look for", self._marks.words, hint))
        if not words:
            return
        self._marks = self._marks._replace(words=words)
        self.lines.refresh_items()
        self.bar.tell(f"{count(len(self._hits()), 'sentence')} with “{words}”")
        if self._hits() and self.lines.cursor not in self._hits():
            self._go(self._hits(), 1)

    def _hits(self) -> list[int]:
        wanted = self._marks.words.casefold()
        return [
            index
            for index in range(len(self.article.sentences))
            if wanted and wanted in shown(self.article.sentence(index)).casefold()
        ]

    def action_next_hit(self) -> None:
        """To the next sentence with the words looked for."""
        self._go(self._hits(), 1)

    def action_previous_hit(self) -> None:
        """To the one before."""
        self._go(self._hits(), -1)

    # -- what is shown --------------------------------------------------------------------------

    def action_dim(self) -> None:
        """Dim what the summary leaves out, or show all alike."""
        self._marks = self._marks._replace(dim=not self._marks.dim)
        self.lines.refresh_items()

    def action_clutter(self) -> None:
        """Show what was left out of the page, or hide it and go back to the sentence."""
        if not self.article.removed:
            self.bar.tell("nothing was left out of this article")
            return
        self._clutter = not self._clutter
        if self._clutter:
            self._left = self.lines.cursor
            self.lines.refresh_items()
            self.lines.move_to(len(self.article.sentences))
            self.lines.scroll_to_line(len(self.lines.page.lines))
        else:
            self.lines.show(self._page, self._left)
