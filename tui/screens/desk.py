"""The desk: the panes, and the commands that read articles in, compare, correct and export."""

import asyncio
import re
from collections.abc import Sequence
from contextlib import aclosing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on
from textual.worker import Worker

import store
from tui import worker
from tui.keys import Scope, bindings
from tui.reader import Reader
from tui.screens.panes import PanesScreen, chosen_in
from tui.widgets.comparison import ComparisonPane
from tui.widgets.lines import LineList

if TYPE_CHECKING:
    from store import Article

SLUG_LENGTH = 48
LOOK = 1.0  # seconds between two looks whether something was written to the library
QUICK = 0.1  # seconds that the first picture waits for the library


class DeskScreen(PanesScreen, inherit_bindings=False):
    """What the app opens with. Heavy work runs in children (worker.py), Esc ends it."""

    BINDINGS = bindings("desk")

    def __init__(self, reader: Reader, library: Path, sources: Sequence[str], length: int) -> None:
        super().__init__(reader, length)
        self._library = library
        self._sources = sources
        self._busy: Worker[None] | None = None
        self.progress = worker.Progress()
        self.method = ""  # of the summary; empty for presscut's own, which is stored
        self._news: set[str] = set()  # ids that others stored, until the library is read again
        self._summaries: dict[tuple[str, str, int], list[int]] = {}

    @on(events.Mount)
    async def _start(self) -> None:
        """Show the library; the first picture waits for it a moment, then comes without it."""
        self.run_worker(self._open_library(), group="load")
        with suppress(TimeoutError):
            await asyncio.wait_for(self.rows_shown.wait(), QUICK)

    async def _open_library(self) -> None:
        await self.load()
        self.set_interval(LOOK, self._look)
        if self._sources:
            self._work(self._ingest(self._sources))

    # -- reading articles in ------------------------------------------------------------------

    def _work(self, errand: "worker.Errand") -> None:
        """Start heavy work, unless some is under way."""
        if self._busy and self._busy.is_running:
            errand.close()
            self.bar.tell("still at work; Esc stops it", alarm=True)
            return
        self._busy = self.run_worker(errand, group="work")

    async def _ingest(self, sources: Sequence[str]) -> None:
        self.progress = progress = worker.Progress()
        self.bar.tell(progress.line)
        try:
            async with aclosing(worker.ingest(self._library, sources)) as outcomes:
                async for outcome in outcomes:
                    progress.add(outcome)
                    self.bar.tell(progress.line)
                    if outcome.status in ("new", "updated"):
                        self._load_soon()
        except worker.WorkFailed as error:
            await self.load()
            self.bar.tell(str(error), alarm=True)
            return
        await self.load()
        if progress.failures:
            self.bar.tell(f"{progress.result} · w says why", alarm=True)
        else:
            self.bar.tell(progress.result)

    @property
    def _loading(self) -> bool:
        return any(one.group == "load" and one.is_running for one in self.workers)

    def _load_soon(self) -> None:
        """Show what is stored so far, without ever reading the library twice at once."""
        if not self._loading:
            self.run_worker(self._load_rows(), group="load")

    def _look(self) -> None:
        """See whether somebody else wrote to the library; our own reading in shows by itself."""
        if not (self._loading or (self._busy and self._busy.is_running)):
            self.run_worker(self._load_news(), group="load")

    async def _load_news(self) -> None:
        before = {row.id for row in self.holdings.rows}
        try:
            if not await self._reader.changed_since(self.holdings.stamp):
                return
        except store.PresscutError:
            return  # it was said when the library was opened; r tries again
        await self.load(tell=False)
        after = {row.id for row in self.holdings.rows}
        self._news = (self._news | (after - before)) & after
        told = [f"{len(self._news)} new"] if self._news else []
        told += [f"{len(before - after)} gone"] if before - after else []
        if told and before != after:
            self.bar.tell(" · ".join(told))

    async def _load_rows(self) -> None:
        await self.load(tell=False)

    async def action_add(self) -> None:
        """Ask for a file or folder to read."""
        self.run_worker(self._add(), group="ask", exclusive=True)

    async def _add(self) -> None:
        from tui.screens.prompt import Prompt

        answer = await self.app.push_screen_wait(
            Prompt("Read articles from", "", "a file or a folder · ⏎ reads · Esc leaves it",
                   _objection_to_source)
        )  # fmt: skip
        if answer:
            self._work(self._ingest([str(Path(answer).expanduser())]))

    def action_failures(self) -> None:
        """List what could not be read."""
        from tui.screens.failures import FailuresScreen

        self.app.push_screen(FailuresScreen(self.progress.failures))

    def action_reload(self) -> None:
        """Read the library again."""
        self._news.clear()
        self.run_worker(self.load(), group="load", exclusive=True)

    # -- comparing ----------------------------------------------------------------------------

    def action_compare(self) -> None:
        """Compare the marked articles that are shown."""
        chosen = [row.id for row in self.articles.chosen]
        if len(chosen) < 2:
            hidden = len(self.articles.marked) - len(chosen)
            why = f" ({hidden} marked are hidden by the filter)" if hidden else ""
            self.bar.tell(f"mark two or more articles with space, then c{why}", alarm=True)
            return
        self._work(self._compare(chosen))

    async def _compare(self, chosen: Sequence[str]) -> None:
        self.bar.tell("comparing…")
        try:
            comparison = await worker.compare(self._library, chosen)
        except worker.WorkFailed as error:
            self.bar.tell(str(error), alarm=True)
            return
        self.bar.tell(f"{len(chosen)} marked articles compared · Esc goes back to stories")
        self.show_picked(comparison)

    # -- summaries by other methods -----------------------------------------------------------

    def action_next_method(self) -> None:
        """Summarise by the next method, and say what it prefers."""
        own, *others = store.METHODS
        order = ["", *others]
        self.method = order[(order.index(self.method) + 1) % len(order)]
        name = self.method or own
        self.bar.tell(f"{name}: {store.METHODS[name]}")
        if self.summary.article:
            self.show_summary(self.summary.article)

    def show_summary(self, article: "Article") -> None:
        """Show the summary by the method in force; another than presscut's is worked out first."""
        if not self.method:
            super().show_summary(article)
            return
        known = self._summaries.get((article.digest, self.method, self.length))
        if known is not None:
            self.summary.show_summary(article, known, self.method)
            return
        stored = chosen_in(article, self.length)
        self.summary.show_summary(article, stored, f"{self.method} is at work…")
        self.run_worker(self._summarise(article), group="summary", exclusive=True)

    async def _summarise(self, article: "Article") -> None:
        method, length = self.method, self.length
        try:
            chosen = await worker.summarise(self._library, article.id, method, length)
        except worker.WorkFailed as error:
            self.method = ""
            self.show_summary(article)
            self.bar.tell(str(error), alarm=True)
            return
        self._summaries[article.digest, method, length] = chosen
        if (self.summary.article, self.method, self.length) == (article, method, length):
            self.summary.show_summary(article, chosen, method)

    # -- exporting and correcting -------------------------------------------------------------

    def action_export(self) -> None:
        """Ask for a file name, then write the brief of the comparison shown."""
        self.run_worker(self._export(), group="ask", exclusive=True)

    async def _export(self) -> None:
        from tui import output
        from tui.screens.prompt import Prompt

        comparison = self.comparison.comparison
        if comparison is None:
            self.bar.tell("no story here to write a brief of", alarm=True)
            return
        answer = await self.app.push_screen_wait(
            Prompt(f"Write the brief of “{comparison.title}” to", brief_name(comparison.title),
                   "as .md, .html, .txt or .json · ⏎ writes · Esc leaves it", _objection_to_file)
        )  # fmt: skip
        if answer is None:
            return
        path = Path(answer).expanduser()
        try:
            brief = await self._reader.brief(comparison, path.suffix.lstrip("."))
            output.write_file(path, brief, replace=path.exists())
        except OSError as error:
            self.bar.tell(f"{path}: {error.strerror or error}; choose another name", alarm=True)
        except store.PresscutError as error:
            self.bar.tell(str(error), alarm=True)
        else:
            self.bar.tell(f"wrote {path.absolute()}")

    def action_edit(self) -> None:
        """Correct title, outlet or date of the article under the cursor."""
        self.run_worker(self._edit(), group="ask", exclusive=True)

    async def _edit(self) -> None:
        from tui.screens.edit import EditScreen

        row = self.articles.current
        if row is None:
            return
        changes = await self.app.push_screen_wait(EditScreen(row))
        if not changes:
            return
        try:
            await self._reader.correct(row.id, changes)
        except store.PresscutError as error:
            self.bar.tell(str(error), alarm=True)
            return
        await self.load()
        self.bar.tell("corrected")

    # -- other screens, and the way out -------------------------------------------------------

    def on_panes_screen_open_wanted(self, event: PanesScreen.OpenWanted) -> None:
        """Open an article over the desk."""
        self.run_worker(self._open(event.article, event.sentence), group="open", exclusive=True)

    async def _open(self, article_id: str, sentence: int) -> None:
        try:
            article = await self._reader.article(article_id)
        except store.PresscutError as error:
            self.bar.tell(str(error), alarm=True)
            return
        from tui.screens.article import ArticleScreen

        mark = self.letter_of(article_id)
        known = self._summaries.get((article.digest, self.method, self.length))
        chosen = chosen_in(article, self.length) if known is None else known
        self.app.push_screen(ArticleScreen(article, sentence=sentence, chosen=chosen, mark=mark))

    @on(ComparisonPane.BesideWanted)
    def _beside_wanted(self, event: ComparisonPane.BesideWanted) -> None:
        if len(event.places) < 2:
            self.bar.tell("only one article says this; there is none to put beside it")
            return
        self.run_worker(self._open_beside(*event.places), group="open", exclusive=True)

    async def _open_beside(self, here: tuple[str, int], there: tuple[str, int]) -> None:
        from tui.screens.beside import ArticlePane, BesideScreen, aligned

        comparison = self.comparison.comparison
        try:
            left, right = await self._reader.articles([here[0], there[0]])
        except store.PresscutError as error:
            self.bar.tell(str(error), alarm=True)
            return
        if comparison:
            partners = aligned(comparison, left.id, right.id)
            back = aligned(comparison, right.id, left.id)
            sides = (
                ArticlePane(left, self.letter_of(left.id), partners | {here[1]: there[1]}),
                ArticlePane(right, self.letter_of(right.id), back | {there[1]: here[1]}),
            )
            self.app.push_screen(BesideScreen(*sides, (here[1], there[1])))

    def action_help(self) -> None:
        """Show all keys, those of this pane first."""
        from tui.screens.help import HelpScreen

        focused = self.focused
        scopes: tuple[Scope, ...] = focused.SCOPES if isinstance(focused, LineList) else ()
        self.app.push_screen(HelpScreen((*scopes, *self.SCOPES)))

    def action_back(self) -> None:
        """Stop heavy work, else close the filter, else leave marked articles, else the marks."""
        if self._busy and self._busy.is_running:
            self._busy.cancel()
            self.bar.tell("stopped; what was stored stays")
            self._load_soon()
        elif self.articles.filtering:
            self.articles.close_filter()
        elif self.picked:
            self.show_picked(None)
            self.tell_holdings()
        else:
            self.articles.clear_marks()

    def action_quit(self) -> None:
        """Leave the app."""
        self.app.exit(0)


def brief_name(title: str) -> str:
    """A file name for a brief: "brief-a-flood-in-kelmouth.md"."""
    words = re.sub(r"[^0-9a-z]+", "-", title.casefold()).strip("-")[:SLUG_LENGTH].strip("-")
    return f"brief-{words}.md" if words else "brief.md"


def _objection_to_file(answer: str) -> str | None:
    path = Path(answer).expanduser()
    if path.exists():
        return "That file is there already. ⏎ again replaces it; or change the name."
    return None


def _objection_to_source(answer: str) -> str | None:
    if answer.startswith(("http://", "https://")) or Path(answer).expanduser().exists():
        return None
    return f"There is no {answer}. ⏎ again tries it all the same."
