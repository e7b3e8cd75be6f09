"""A question with one line for an answer."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Static

from tui.keys import bindings, in_force, with_keys
from tui.render import shown
from tui.widgets.bars import Hints
from tui.widgets.field import Field

KEEPS = "{field.submit} keeps · {question.leave} leaves it as it is"

Objection = Callable[[str], str | None]


class Prompt(ModalScreen[str | None]):
    """Asks for a line. An objection is shown once; the same answer a second time is meant so.

    In hint and objection the ids of commands in braces stand for their keys.
    """

    BINDINGS = bindings("question")

    def __init__(
        self,
        question: str,
        answer: str,
        hint: str,
        objection: Objection = lambda _: None,
        *,
        suggester: Suggester | None = None,
        may_be_empty: bool = False,
    ) -> None:
        super().__init__()
        self._question = question
        self._answer = answer
        self._hint = hint
        self._objection = objection
        self._suggester = suggester
        self._may_be_empty = may_be_empty
        self._warned: str | None = None

    def compose(self) -> ComposeResult:
        """Question, line, hint."""
        with Vertical(id="dialog"):
            yield Static(Content(shown(self._question)), id="question", markup=False)
            yield Field(self._answer, id="answer", suggester=self._suggester)
            yield Static(self._told(self._hint), id="hint", markup=False)
        yield Hints("field", "question")

    def _told(self, hint: str) -> Content:
        return Content(with_keys(shown(hint), in_force(self.app)))

    @on(Field.Submitted)
    def _submitted(self, event: Field.Submitted) -> None:
        event.stop()
        answer = event.value.strip()
        if not (answer or self._may_be_empty):
            return
        objection = self._objection(answer)
        if objection and answer != self._warned:
            self._warned = answer
            self.query_one("#hint", Static).update(self._told(objection))
            return
        self.dismiss(answer)

    def action_leave(self) -> None:
        """Leave all as it is."""
        self.dismiss(None)
