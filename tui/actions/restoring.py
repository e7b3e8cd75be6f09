"""Lines put back into an article: what was left out of the page by a rule that went too far.

The article is analysed anew by a child, and its story compared anew. What undoes it names the
text that it undoes: one that was changed since is left as it is.
"""

import store
from tui import worker
from tui.actions.family import TAKES_BACK, Actions
from tui.render import count

PUT_BACK, TAKE_BACK = "put back", "take back lines"  # the calls that history keeps


class Restoring(Actions):
    """Works for the open article, which says which lines are wanted."""

    def put_back(self, article: "store.Article", line: int) -> None:
        """Put a line (its index in `removed`) back into the text of an article."""
        self.desk.work.start(self._put_back(article, line))

    async def _put_back(self, article: "store.Article", line: int) -> None:
        self.tell("putting the line back…")
        with self.told_failures():
            await self.restore(article.id, [line])
            after = await self.desk.reader.article_anew(article.id)
            call = store.Call(PUT_BACK, {"article": article.id, "lines": [line]})
            inverse = store.Call(TAKE_BACK, {"article": article.id, "digest": after.digest})
            await self.desk.undoing.note("put a line back", call, inverse)
            await self.desk.following.load(tell=False)
            self.tell(f"put back: {count(after.words - article.words, 'word')} · {TAKES_BACK}")

    async def restore(self, article: str, lines: list[int]) -> None:
        """Put lines back. Raises WorkFailed."""
        await worker.restore_lines(self.desk.library, article, lines)

    async def take_back(self, article: str, digest: str) -> None:
        """Take back what made this text of an article. Raises PresscutError, WorkFailed."""
        if (await self.desk.reader.article_anew(article)).digest != digest:
            raise worker.WorkFailed("the article's text was changed since, and is left as it is")
        await worker.undo_lines(self.desk.library, article)
