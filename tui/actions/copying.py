"""Copying words with where they are from, by the way to the clipboard that this terminal has."""

from collections.abc import Awaitable, Callable

import store
from tui import clipboard
from tui.actions.family import Actions
from tui.passages import cited, passage_of, passages_of
from tui.render import count

COPIED = "copied.txt"  # in the desk's folder, where there is no clipboard


class Copying(Actions):
    """y copies what stands under the cursor, Y all of it: a summary, the marked, a brief."""

    def action_copy(self) -> None:
        """Copy what stands under the cursor, with its citation."""
        passage = passage_of(self.desk.app.screen)
        if passage is None:
            self.tell("there is nothing to copy here", alarm=True)
            return

        async def text() -> str:
            return cited(passage, await self.desk.reader.article(passage.article))

        whole = passage.sentence is None and not passage.snippet
        self._start(text, "this " + ("article" if whole else passage.kind))

    def action_copy_all(self) -> None:
        """Copy all that the pane or screen holds: passages with their citations, or the brief."""
        passages = passages_of(self.desk.app.screen)
        brief = getattr(self.desk.app.screen, "brief", None)
        if brief is not None:
            self._start(brief, "the brief")
        elif passages:

            async def text() -> str:
                articles = await self.desk.reader.articles([one.article for one in passages])
                return "\n\n".join(map(cited, passages, articles))

            self._start(text, count(len(passages), "passage"))
        else:
            self.tell("there is nothing to copy here", alarm=True)

    def _start(self, make: Callable[[], Awaitable[str]], what: str) -> None:
        self.desk.run_worker(self._copy(make, what), group="copy", exclusive=True)

    async def _copy(self, make: Callable[[], Awaitable[str]], what: str) -> None:
        try:
            text = store.printable(await make())
            route = await clipboard.copy(text, self.desk.app.copy_to_clipboard)
            if route is None:
                route = await self._file(text)
        except store.PresscutError as error:
            self.tell(str(error), alarm=True)
        except OSError as error:
            self.tell(f"{error.filename}: {error.strerror}; nothing was copied", alarm=True)
        else:
            self.tell(f"copied to {route}: {what}")

    async def _file(self, text: str) -> str:
        """Write it into a file of the desk's folder; its path, and why. Raises OSError."""
        from tui import output

        folder = await self.desk.reader.on_desk(lambda desk: desk.location)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / COPIED
        output.write_file(path, text, replace=True)
        return f"{path}, for there is no clipboard"
