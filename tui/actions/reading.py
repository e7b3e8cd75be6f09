"""Reading articles in: a child process stores them, the desk shows them as they come."""

from collections.abc import Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING

import store
from tui import worker
from tui.actions.family import Actions
from tui.paths import is_there, typed_path

if TYPE_CHECKING:
    from tui.screens.desk import DeskScreen


SOURCES = "file, folder or https:// address · {field.submit} reads · {question.leave} leaves it"


class Reading(Actions):
    """o reads a file or folder, w says what could not be read."""

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self.progress = worker.Progress()

    def read_in(self, sources: Sequence[str]) -> None:
        """Start to read sources."""
        self.desk.work.start(self._ingest(sources), may_stop=True)

    async def _ingest(self, sources: Sequence[str]) -> None:
        self.progress = progress = worker.Progress()
        self.tell(progress.line, passing=True)
        try:
            async with aclosing(worker.ingest(self.desk.library, sources)) as told:
                async for one in told:
                    if not isinstance(one, store.Outcome):
                        progress.note(one)
                    else:
                        progress.add(one)
                        if one.status in ("new", "updated"):
                            self.desk.watching.load_soon()
                    self.tell(progress.line, passing=True)
        except worker.WorkFailed as error:
            await self.desk.following.load()
            self.tell(str(error), alarm=True)
            return
        await self.desk.following.load()
        if progress.failures:
            self.tell(f"{progress.result} · {{desk.failures}} says why", alarm=True)
        else:
            self.tell(progress.result)

    def action_add(self) -> None:
        """Ask for a file or folder to read."""
        self.desk.run_worker(self._add(), group="ask", exclusive=True)

    async def _add(self) -> None:
        from tui.screens.prompt import Prompt

        answer = await self.desk.app.push_screen_wait(
            Prompt("Read articles from", "", SOURCES, _objection)
        )
        if answer:
            self.read_in([answer if store.is_address(answer) else str(typed_path(answer))])

    def action_failures(self) -> None:
        """List what could not be read."""
        from tui.screens.failures import FailuresScreen

        self.desk.app.push_screen(FailuresScreen(self.progress.failures))


def _objection(answer: str) -> str | None:
    if store.is_address(answer) or is_there(typed_path(answer)):
        return None
    return f"There is no {answer}. {{field.submit}} again tries it all the same."
