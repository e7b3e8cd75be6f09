"""A small form: title, outlet and date of an article, as a person corrects them."""

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keys import bindings, in_force, with_keys
from tui.options import is_date
from tui.render import shown
from tui.widgets.bars import Hints
from tui.widgets.field import Field

if TYPE_CHECKING:
    from store import Row

FIELDS = {
    "title": ("Title", "the headline"),
    "outlet": ("Outlet", "unknown"),
    "published": ("Date", "unknown; as 2014-08-26, 2014-08 or 2014"),
}
HINT = "{field.submit} saves · {form.next} next field · {question.leave} leaves all as it is"
BAD_DATE = "Write the date as 2014-08-26, 2014-08 or 2014."


class EditScreen(ModalScreen[dict[str, str] | None]):
    """Answers with the fields that were changed, None where all stays as it is."""

    BINDINGS = bindings("form", "question")

    def __init__(self, row: "Row", letter: str = "") -> None:
        super().__init__()
        self._letter = letter
        self._before = {
            "title": shown(row.title),
            "outlet": shown(row.outlet or ""),
            "published": shown(row.published or ""),
        }
        self._guesses = row.guesses

    def compose(self) -> ComposeResult:
        """A label and a line for each field."""
        with Vertical(id="dialog"):
            for field, (label, placeholder) in FIELDS.items():
                of = f" of article {self._letter}" if self._letter and field == "title" else ""
                guess = " ?  (a guess)" if field in self._guesses else ""
                yield Static(Content(label + of + guess), classes="label", markup=False)
                yield Field(self._before[field], placeholder=placeholder, id=field)
            yield Static(Content(with_keys(HINT, in_force(self.app))), id="hint", markup=False)
        yield Hints("field", "form", "question")

    @on(Field.Submitted)
    def _submitted(self, event: Field.Submitted) -> None:
        event.stop()
        after = {field: self.query_one(f"#{field}", Field).value.strip() for field in FIELDS}
        if after["published"] and not is_date(after["published"]):
            self.query_one("#hint", Static).update(Content(BAD_DATE))
            self.query_one("#published", Field).focus()
            return
        changes = {field: text for field, text in after.items() if text != self._before[field]}
        self.dismiss(changes or None)

    def action_next(self) -> None:
        """To the next field, around the end."""
        self.focus_next(Field)

    def action_previous(self) -> None:
        """To the field before."""
        self.focus_previous(Field)

    def action_leave(self) -> None:
        """Leave all as it is."""
        self.dismiss(None)
