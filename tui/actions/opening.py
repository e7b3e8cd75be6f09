"""Opening articles over the desk: one at a sentence, or two beside each other.

No key calls these by itself: Enter and s belong to the panes, which say what is wanted.
"""

import store
from tui.actions.family import Actions


class Opening(Actions):
    """Reads the articles that are wanted and puts their screen on top."""

    def open_article(self, article_id: str, sentence: int) -> None:
        """Open an article at one of its sentences (an index)."""
        self.desk.run_worker(self._open(article_id, sentence), group="open", exclusive=True)

    async def _open(self, article_id: str, sentence: int) -> None:
        try:
            article = await self.desk.reader.article(article_id)
        except store.PresscutError as error:
            self.tell(str(error), alarm=True)
            return
        from tui.screens.article import ArticleScreen

        mark = self.desk.following.letter_of(article_id)
        chosen = self.desk.summarising.chosen(article)
        self.desk.app.push_screen(
            ArticleScreen(article, sentence=sentence, chosen=chosen, mark=mark)
        )

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
            self.desk.app.push_screen(BesideScreen(*sides, (here[1], there[1])))
