"""Writing a brief to a file: that of what is compared, or of what was pinned."""

import re
from collections.abc import Awaitable, Callable

import store
from tui.actions.family import Actions
from tui.options import ENDINGS, format_of
from tui.paths import is_there, typed_path

SLUG_LENGTH = 48


class Exporting(Actions):
    """e asks for a file's name and writes the brief there; its ending says the format."""

    def action_export(self) -> None:
        """Ask for a file name, then write the brief of the comparison shown."""
        comparison = self.desk.comparison.comparison
        if comparison is None:
            self.tell("no story here to write a brief of", alarm=True)
            return
        question = f"Write the brief of “{comparison.title}” to"
        self.ask(
            question,
            brief_name(comparison.title),
            lambda form: self.desk.reader.brief(comparison, form),
        )

    def ask(self, question: str, name: str, make: Callable[[str], Awaitable[str]]) -> None:
        """Ask for a file's name, and write there what `make` gives for a format."""
        self.desk.run_worker(self._export(question, name, make), group="ask", exclusive=True)

    async def _export(
        self, question: str, name: str, make: Callable[[str], Awaitable[str]]
    ) -> None:
        from tui import output
        from tui.screens.prompt import Prompt

        hint = "as .md, .html, .txt or .json · {field.submit} writes · {question.leave} leaves it"
        answer = await self.desk.app.push_screen_wait(Prompt(question, name, hint, _objection))
        if answer is None:
            return
        path = typed_path(answer)
        form = format_of(path.name)
        if form is None:
            self.tell(f"nothing was written: {ENDINGS}", alarm=True)
            return
        try:
            brief = await make(form)
            output.write_file(path, brief, replace=is_there(path))
        except OSError as error:
            self.tell(f"{path}: {error.strerror or error}; choose another name", alarm=True)
        except store.PresscutError as error:
            self.tell(str(error), alarm=True)
        else:
            self.tell(f"wrote {path.absolute()}")


def brief_name(title: str) -> str:
    """A file name for a brief: "brief-a-flood-in-kelmouth.md"."""
    words = re.sub(r"[^0-9a-z]+", "-", title.casefold()).strip("-")[:SLUG_LENGTH].strip("-")
    return f"brief-{words}.md" if words else "brief.md"


def _objection(answer: str) -> str | None:
    if format_of(answer) is None:
        return f"That is no format: {ENDINGS}."
    if is_there(typed_path(answer)):
        return "That file is there already. {field.submit} again replaces it; or change the name."
    return None
