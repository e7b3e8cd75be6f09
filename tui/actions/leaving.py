"""Leaving presscut for a while: an article in a browser, a pager, an editor, and back.

The app is put aside as long as such a program has the terminal.
"""

from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

import store
from tui import programs
from tui.actions.family import TAKES_BACK, Actions
from tui.passages import passage_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterator

    from store import Article, Row
    from tui.editing import Sheet

FILE = "article.txt"  # what the editor shows as its name


class Leaving(Actions):
    """B opens the source in a browser, | pages through the text, ctrl+e edits what is known."""

    def action_browse(self) -> None:
        """Open the address that the article came from."""
        self._with_article(self._browse)

    def action_page(self) -> None:
        """Page through the article, or through the brief that the screen has."""
        if brief := getattr(self.desk.app.screen, "brief", None):
            self.desk.run_worker(self._page_brief(brief), group="leave", exclusive=True)
        else:
            self._with_article(self._page_article)

    def action_edit_file(self) -> None:
        """Edit title, outlet, date and note of the article in an editor."""
        self._with_article(self._edit)

    def _with_article(self, act: "Callable[[Article], Awaitable[None]]") -> None:
        passage = passage_of(self.desk.app.screen)
        if passage is None:
            self.tell("there is no article here", alarm=True)
            return
        self.desk.run_worker(self._act(passage.article, act), group="leave", exclusive=True)

    async def _act(self, article: str, act: "Callable[[Article], Awaitable[None]]") -> None:
        with self.told_failures():
            await act(await self.desk.reader.article(article))

    @contextmanager
    def told_failures(self) -> "Iterator[None]":
        """Those of programs and files too."""
        try:
            with super().told_failures():
                yield
        except programs.Missing as error:
            self.tell(str(error), alarm=True)
        except SuspendNotSupported:
            self.tell("not possible here: presscut has no terminal of its own", alarm=True)
        except OSError as error:
            self.tell(f"{error.filename}: {error.strerror}", alarm=True)

    # -- browser and pager ----------------------------------------------------------------------

    async def _browse(self, article: "Article") -> None:
        browser = programs.browser(_address(article))
        if browser.in_terminal:
            self._run(browser.command)
        else:
            programs.start(browser.command)
            self.tell(f"opened {_address(article)}")

    async def _page_article(self, article: "Article") -> None:
        from tui import output, plain

        summary = article.summary(self.desk.summarising.length)
        text = plain.article(article, summary, output.width(), full=True)
        self._run(programs.pager(), text)

    async def _page_brief(self, brief: "Callable[[], Awaitable[str]]") -> None:
        with self.told_failures():
            self._run(programs.pager(), await brief())

    def _run(self, command: "tuple[str, ...] | list[str]", text: str | None = None) -> bool:
        """Run a program in the app's place; whether it ended well.

        Raises OSError, SuspendNotSupported.
        """
        with self.desk.app.suspend():
            code = programs.run(command, None if text is None else store.printable(text))
        if code:
            self.tell(f"{command[0]} ended with code {code}", alarm=True)
        return code == 0

    # -- editor ---------------------------------------------------------------------------------

    async def _edit(self, article: "Article") -> None:
        from tui.editing import Sheet

        row = self.desk.following.holdings.rows_of([article.id]).get(article.id)
        if row is None:
            raise store.NotFound("this article is in the library no longer")
        before = Sheet.of(row, self.desk.marking.mark(row.id).note)
        if after := self._edited(before):
            await self._keep(row, before, after)

    def _edited(self, before: "Sheet") -> "Sheet | None":
        """What the editor made of it, asked again while it cannot be read; None for none."""
        from tui.editing import BadSheet, read_sheet, with_complaint

        with TemporaryDirectory(prefix="presscut-") as folder:
            path, text = Path(folder) / FILE, before.text()
            while True:
                path.write_text(text, "utf-8")
                if not self._run([*programs.editor(), str(path)]):
                    return None
                written = path.read_text("utf-8", "replace")
                try:
                    after = before if written == text else read_sheet(written)
                except BadSheet as error:
                    text = with_complaint(written, str(error))
                    continue
                if after == before:
                    self.tell("nothing was changed")
                return after if after != before else None

    async def _keep(self, row: "Row", before: "Sheet", after: "Sheet") -> None:
        changes = {
            name: value for name, value in after.fields.items() if value != before.fields[name]
        }
        if after.note != before.note:  # first: a library that is locked refuses the fields
            await self.desk.reader.on_desk(lambda desk: desk.marks.note(row.id, after.note))
        if changes:
            await self.desk.correcting.correct(row, changes)
        await self.desk.following.load(tell=False)
        self.tell(f"{'corrected' if changes else 'noted'} · {TAKES_BACK}")


def _address(article: "Article") -> str:
    """Where it is on the web, as it says or its sources do; else where it was read from."""
    places = (article.url or "", article.source, *article.also)
    return next(filter(store.is_address, places), article.source)
