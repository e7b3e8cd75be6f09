"""Writing the brief of what is compared to a file."""

import re
from pathlib import Path

import store
from tui.actions.family import Actions

SLUG_LENGTH = 48


class Exporting(Actions):
    """e asks for a file's name and writes the brief there; its ending says the format."""

    def action_export(self) -> None:
        """Ask for a file name, then write the brief of the comparison shown."""
        self.desk.run_worker(self._export(), group="ask", exclusive=True)

    async def _export(self) -> None:
        from tui import output
        from tui.screens.prompt import Prompt

        comparison = self.desk.comparison.comparison
        if comparison is None:
            self.tell("no story here to write a brief of", alarm=True)
            return
        answer = await self.desk.app.push_screen_wait(
            Prompt(f"Write the brief of “{comparison.title}” to", brief_name(comparison.title),
                   "as .md, .html, .txt or .json · ⏎ writes · Esc leaves it", _objection)
        )  # fmt: skip
        if answer is None:
            return
        path = Path(answer).expanduser()
        try:
            brief = await self.desk.reader.brief(comparison, path.suffix.lstrip("."))
            output.write_file(path, brief, replace=path.exists())
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
    path = Path(answer).expanduser()
    if path.exists():
        return "That file is there already. ⏎ again replaces it; or change the name."
    return None
