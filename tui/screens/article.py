"""The article screen: the whole text, and the way from mark to mark in it.

What a person does to the article itself, its marks, its lines, the way to the next one, is the
desk's to do: U takes it back here as there.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from tui import spans
from tui.keys import Scope, bindings
from tui.leaf import KINDS, Leaf, View, leaf_page, placed
from tui.passages import Passage
from tui.render import UNREAD, Page, count, mark_signs, outlet_text
from tui.screens.page import ListScreen
from tui.spans import NAME, SUMMARY, Span

if TYPE_CHECKING:
    from store import Article, Mark
    from tui.screens.desk import DeskScreen


class ArticleScreen(ListScreen):
    """One article, opened at a sentence (an index)."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("article", "cited")
    BINDINGS = bindings("article")

    def __init__(self, desk: "DeskScreen", leaf: Leaf, sentence: int) -> None:
        super().__init__(_name(leaf), self._page, start=sentence)
        self.desk = desk
        self.leaf = leaf
        self.view = View(frozenset(desk.opening.hidden))
        self._left = sentence  # where to go back to when the clutter is hidden
        for family in (desk.marking, desk.undoing):
            family.offer_to(self)

    @property
    def article(self) -> "Article":
        """The article that is open."""
        return self.leaf.article

    @property
    def passage(self) -> Passage | None:
        """The sentence under the cursor, if it is none of those left out."""
        here = self.lines.cursor
        return Passage(self.article.id, here) if here < len(self.article.sentences) else None

    @property
    def passages(self) -> list[Passage]:
        """The sentences of the summary."""
        return [Passage(self.article.id, one) for one in self.leaf.chosen]

    def on_mount(self) -> None:
        """Show the page, and find the names where they are wanted."""
        super().on_mount()
        self._find_names()

    def _page(self, width: int) -> Page:
        return leaf_page(self.leaf, self.view, width)

    # -- which article --------------------------------------------------------------------------

    def show_leaf(self, leaf: Leaf, sentence: int) -> None:
        """Show another article, at a sentence."""
        self._take(leaf)
        self.view = self.view._replace(clutter=False)
        self.lines.show(self._page, sentence)

    async def renew(self) -> None:
        """Show the same article as it is by now; the cursor stays. Raises PresscutError."""
        leaf = await self.desk.opening.leaf(self.article.id)
        if leaf == self.leaf or leaf.article.id != self.article.id:  # one has gone on meanwhile
            return
        self._take(leaf)
        self.view = self.view._replace(clutter=self.view.clutter and bool(leaf.article.removed))
        self.lines.refresh_items()

    def _take(self, leaf: Leaf) -> None:
        self.leaf, self.view = leaf, self.view._replace(names=())
        self.bar.rename(_name(leaf))
        self._find_names()

    def show_mark(self, mark: "Mark") -> None:
        """Show what a person put on the article."""
        if mark != self.leaf.mark:
            self.leaf = self.leaf._replace(mark=mark)
            self.bar.rename(_name(self.leaf))
            self.lines.refresh_items()

    def action_next_article(self) -> None:
        """To the next article of the list."""
        self.desk.opening.turn(1)

    def action_previous_article(self) -> None:
        """To the article before."""
        self.desk.opening.turn(-1)

    # -- going from mark to mark, switching marks -------------------------------------------------

    def _go(self, stops: Sequence[int], direction: int) -> None:
        """To the next of some sentences, around the end."""
        if not stops:
            self.bar.tell("there is none in this article")
            return
        here = self.lines.cursor
        if direction > 0:
            target = next((stop for stop in stops if stop > here), stops[0])
        else:
            target = next((stop for stop in reversed(stops) if stop < here), stops[-1])
        self.lines.move_to(target)

    def _stops(self, kind: str) -> list[int]:
        return sorted(self.leaf.chosen if kind == SUMMARY else placed(self.leaf, self.view)[kind])

    def action_next(self, kind: str) -> None:
        """To the next sentence with a mark of a kind, which is shown from now on."""
        self._walk(kind, 1)

    def action_previous(self, kind: str) -> None:
        """To the one before."""
        self._walk(kind, -1)

    def _walk(self, kind: str, direction: int) -> None:
        if kind == NAME and not self.view.names:
            self._switch(NAME, on=True)
            self.run_worker(self._walk_names(direction), group="names", exclusive=True)
            return
        self._switch(kind, on=True)
        self._go(self._stops(kind), direction)

    def action_switch(self, kind: str) -> None:
        """Mark a kind in the text, or not."""
        self._switch(kind, on=kind in self.view.hidden)
        self._find_names()

    def _switch(self, kind: str, *, on: bool) -> None:
        hidden = self.view.hidden - {kind} if on else self.view.hidden | {kind}
        if hidden != self.view.hidden:
            self.view = self.view._replace(hidden=hidden)
            self.desk.opening.hidden = set(hidden)
            self.bar.tell(f"{KINDS[kind]}: {'marked' if on else 'not marked'}")
            self.lines.refresh_items()

    # -- names, which are found when they are wanted ----------------------------------------------

    def _find_names(self) -> None:
        if NAME not in self.view.hidden and not self.view.names:
            self.run_worker(self._show_names(), group="names", exclusive=True)

    async def _show_names(self) -> None:
        article = self.article
        names = [Span(NAME, *place) for place in await self.desk.reader.names(article)]
        if article is self.article and names:
            self.view = self.view._replace(names=names)
            self.lines.refresh_items()

    async def _walk_names(self, direction: int) -> None:
        await self._show_names()
        self._go(self._stops(NAME), direction)

    # -- looking for words ----------------------------------------------------------------------

    def action_search(self) -> None:
        """Ask for words, go to the next sentence with them and mark them all."""
        self.run_worker(self._search(), group="ask", exclusive=True)

    async def _search(self) -> None:
        from tui.screens.prompt import Prompt

        hint = (
            "{field.submit} looks for it · then {article.next_hit}, {article.previous_hit}:"
            " next, the one before · {question.leave} leaves it"
        )
        words = await self.app.push_screen_wait(Prompt("Look for", self.view.words, hint))
        if not words:
            return
        self.view = self.view._replace(words=words)
        self.lines.refresh_items()
        hits = self._stops(spans.FOUND)
        self.bar.tell(f"{count(len(hits), 'sentence')} with “{words}”")
        if hits and self.lines.cursor not in hits:
            self._go(hits, 1)

    def action_next_hit(self) -> None:
        """To the next sentence with the words looked for."""
        self._go(self._stops(spans.FOUND), 1)

    def action_previous_hit(self) -> None:
        """To the one before."""
        self._go(self._stops(spans.FOUND), -1)

    # -- what is shown --------------------------------------------------------------------------

    def action_dim(self) -> None:
        """Dim what the summary leaves out, or show all alike."""
        self.view = self.view._replace(dim=not self.view.dim)
        self.lines.refresh_items()

    def action_clutter(self) -> None:
        """Show what was left out of the page, or hide it and go back to the sentence."""
        if not self.article.removed:
            self.bar.tell("nothing was left out of this article")
            return
        self.view = self.view._replace(clutter=not self.view.clutter)
        if self.view.clutter:
            self._left = self.lines.cursor
            self.lines.refresh_items()
            self.lines.move_to(len(self.article.sentences))
            self.lines.scroll_to_line(len(self.lines.page.lines))
            self.bar.tell("{article.put_back} puts it back · {article.clutter} hides it")
        else:
            self.lines.show(self._page, self._left)

    # -- what the desk does -----------------------------------------------------------------------

    def action_put_back(self) -> None:
        """Put the line under the cursor back, one of those left out."""
        line = self.lines.cursor - len(self.article.sentences)
        if self.view.clutter and line >= 0:
            self.desk.restoring.put_back(self.article, line)
        else:
            self.bar.tell(
                "{article.clutter} shows what was left out; {article.put_back} restores it"
            )


def _name(leaf: Leaf) -> str:
    """Letter, outlet and signs of an article: "B  The Lantern  *#"."""
    outlet = outlet_text(leaf.article.outlet, guessed="outlet" in leaf.article.guesses)
    unread = "" if leaf.mark.read else UNREAD
    return "  ".join(part for part in (leaf.letter, outlet, unread + mark_signs(leaf.mark)) if part)
