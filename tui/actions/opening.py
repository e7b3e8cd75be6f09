"""Opening articles over the desk: one at a sentence, or two beside each other.

No key of the desk calls these by itself: Enter and s belong to the panes, which say what is
wanted, and an open article goes on to the next.
"""

from typing import TYPE_CHECKING

import store
from tui.actions.family import Actions

if TYPE_CHECKING:
    from store import Article
    from tui.leaf import Leaf
    from tui.screens.article import ArticleScreen
    from tui.screens.desk import DeskScreen


class Opening(Actions):
    """Reads the articles that are wanted and puts their screen on top."""

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self._screen: ArticleScreen | None = None
        self.hidden = {"name"}  # the kinds of marks in a text that are switched off

    @property
    def screen(self) -> "ArticleScreen | None":
        """The screen of the open article, if there is one."""
        there = self._screen is not None and self._screen in self.desk.app.screen_stack
        return self._screen if there else None

    @property
    def article(self) -> "Article | None":
        """The open article."""
        return self.screen.article if self.screen else None

    def open_article(self, article_id: str, sentence: int) -> None:
        """Open an article at one of its sentences (an index)."""
        self.desk.run_worker(self._open(article_id, sentence), group="open", exclusive=True)

    async def _open(self, article_id: str, sentence: int) -> None:
        try:
            leaf = await self._leaf(article_id)
        except store.PresscutError as error:
            self.tell(str(error), alarm=True)
            return
        if self.screen and self.screen is self.desk.app.screen:
            self.screen.show_leaf(leaf, sentence)
        else:
            from tui.screens.article import ArticleScreen

            self._screen = ArticleScreen(self.desk, leaf, sentence)
            self.desk.app.push_screen(self._screen)
        self.desk.noticing.looked_at(article_id)

    async def _leaf(self, article_id: str) -> "Leaf":
        """An article with what is marked in it. Raises PresscutError."""
        from tui.leaf import Leaf
        from tui.spans import copied

        article = await self.desk.reader.article(article_id)
        told = self.desk.comparison.comparison
        if told is None or article_id not in told.articles:
            story = self.desk.following.holdings.story_of(article_id)
            told = await self.desk.reader.comparison(story.id) if story else None
        return Leaf(
            article,
            self.desk.summarising.chosen(article),
            self.desk.marking.mark(article_id),
            store.letter(told.articles.index(article_id)) if told else "",
            copied(article, told) if told else (),
        )

    async def renew(self) -> None:
        """The library was read again: show the open article as it is now."""
        if (screen := self.screen) is None:
            return
        try:
            leaf = await self._leaf(screen.article.id)
        except store.PresscutError as error:
            self.tell(str(error), alarm=True)
            return
        if leaf != screen.leaf:
            screen.renew(leaf)

    def show_mark(self) -> None:
        """Show what a person put on the open article."""
        if screen := self.screen:
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

    def open_beside(self, *places: tuple[str, int]) -> None:
        """Open two articles at a sentence of each; say so where only one place is given."""
        if len(places) < 2:
            self.tell("only one article says this; there is none to put beside it")
            return
        self.desk.run_worker(self._open_beside(*places[:2]), group="open", exclusive=True)

    async def _open_beside(self, here: tuple[str, int], there: tuple[str, int]) -> None:
        from tui.alignment import aligned
        from tui.screens.beside import ArticlePane, BesideScreen

        comparison = self.desk.comparison.comparison
        try:
            left, right = await self.desk.reader.articles([here[0], there[0]])
        except store.PresscutError as error:
            self.tell(str(error), alarm=True)
            return
        if comparison:
            partners = aligned(comparison, left.id, right.id)
            back = aligned(comparison, right.id, left.id)
            letter_of = self.desk.following.letter_of
            sides = (
                ArticlePane(left, letter_of(left.id), partners | {here[1]: there[1]}),
                ArticlePane(right, letter_of(right.id), back | {there[1]: here[1]}),
            )
            self.desk.app.push_screen(BesideScreen(self.desk, *sides, (here[1], there[1])))
