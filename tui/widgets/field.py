"""A line to type in. It does not blink: an idle desk sends nothing over the line.

What it is given, typed, pasted or offered, is cleaned as all text is before a terminal sees it.
"""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.suggester import Suggester
from textual.widgets import Input

from tui.keys import Scope, bindings, bindings_while_typing
from tui.render import shown


class Field(Input):
    """Textual's input, quiet, with its text not selected when it is entered."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("field",)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("field"), *bindings_while_typing()]

    # The length of its text: Textual lays the whole screen out anew when that changes.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002
        suggester: Suggester | None = None,
    ) -> None:
        super().__init__(
            value, placeholder=placeholder, id=id, suggester=suggester, select_on_focus=False
        )
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        """Obey a key of this line where it stands among letters, which else overtake it.

        Textual asks for the meaning of a key last, when letters that came with it are typed; over
        a slow line they come together, and a letter typed after a backspace was the one it took.
        """
        if not event.is_printable and await self.app._check_bindings(event.key):
            event.stop()
            event.prevent_default()

    def validate_value(self, value: str) -> str:
        """The line without what a terminal would obey."""
        return shown(value)

    def validate__suggestion(self, suggestion: str) -> str:
        """The same of what is offered."""
        return shown(suggestion)
