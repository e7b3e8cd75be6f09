"""Opening articles over the desk: one at a sentence, or two beside each other.

No key of the desk calls these by itself: Enter and s belong to the panes, which say what is
wanted, and an open article goes on to the next.
"""

from typing import TYPE_CHECKING

import store
from tui.actions.family import Actions

if TYPE_CHECKING:
    from textual.screen import Screen

    from store import Article, Comparison
    from tui.leaf import Leaf
    from tui.screens.article import ArticleScreen
    from tui.screens.desk import DeskScreen


class Opening(Actions):
    """Reads the articles that are wanted and puts their screen on top."""

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self._opened: list[ArticleScreen] = []
        self.hidden = {"name"}  # the kinds of marks in a text that are switched off

    @property
    def _screens(self) -> "list[ArticleScreen]":
        """Those of open articles, the last on top: from the tray over one of them opens another."""
        return [one for one in self._opened if one in self.desk.app.screen_stack]

    @property
    def article(self) -> "Article | None":
        """The open article, the last one where there are several."""
        return self._screens[-1].article if self._screens else None

    def open_article(self, article_id: str, sentence: int) -> None:
        """Open an article at one of its sentences (an index)."""
        opening = self._open(self.desk.app.screen, article_id, sentence)
        self.desk.run_worker(opening, group="open", exclusive=True)

    async def _open(self, asking: "Screen[object]", article_id: str, sentence: int) -> None:
        from tui.screens.article import ArticleScreen

        with self.told_failures():
            leaf = await self.leaf(article_id)
            if self.desk.app.screen is not asking:
                return  # it was left by now
            if isinstance(asking, ArticleScreen):
                asking.show_leaf(leaf, sentence)
            else:
                screen = ArticleScreen(self.desk, leaf, sentence)
                self._opened = [*self._screens, screen]
                self.desk.app.push_screen(screen)
            self.desk.noticing.looked_at(article_id)

    async def leaf(self, article_id: str) -> "Leaf":
        """An article with what is marked in it. Raises PresscutError."""
        from tui.leaf import Leaf
        from tui.spans import copied

        article = await self.desk.reader.article(article_id)
        told = self.desk.comparison.comparison
        if told is None or article_id not in told.articles:
            story = self.desk.following.holdings.story_of(article_id)
            told = await self.desk.reader.comparison(story.id) if story else None
        if told and article_id not in told.articles:
            told = None  # it has just been parted from that story
        return Leaf(
            article,
            self.desk.summarising.chosen(article),
            self.desk.marking.mark(article_id),
            store.letter(told.articles.index(article_id)) if told else "",
            copied(article, told) if told else (),
        )

    def show_marks(self) -> None:
        """Show what a person put on the open articles."""
        for screen in self._screens:
            screen.show_mark(self.desk.marking.mark(screen.article.id))

    def turn(self, direction: int) -> None:
        """From the open article to the next in the list, or the one before."""
        articles = self.desk.articles
        here = articles.entries.find(self.article.id) if self.article else None
        if here is None:
            self.tell("this article is not among those that are shown")
            return
        place = here + direction
        if 0 <= place < len(articles.entries):
            articles.move_to(place)
            self.open_article(articles.entries[place].row.id, 0)
        else:
            self.tell("this is the last one" if direction > 0 else "this is the first one")

    def open_beside(self, comparison: "Comparison", *places: tuple[str, int]) -> None:
        """Open two of the articles compared, each at a sentence; say so where only one says it."""
        if len(places) < 2:
            self.tell("only one article says this; there is none to put beside it")
            return
        opening = self._open_beside(self.desk.app.screen, comparison, *places[:2])
        self.desk.run_worker(opening, group="open", exclusive=True)

    async def _open_beside(
        self, asking: "Screen[object]", comparison: "Comparison", *places: tuple[str, int]
    ) -> None:
        from tui.screens.beside import BesideScreen

        ids, sentences = zip(*places, strict=True)
        with self.told_failures():
            articles = await self.desk.reader.articles(ids)
            self.show_over(asking, BesideScreen(self.desk, comparison, articles, sentences))
