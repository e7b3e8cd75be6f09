"""The line in which the words of the Articles filter are typed."""

from typing import ClassVar

from textual.message import Message

from tui.keys import Scope, bindings
from tui.widgets.field import Field


class FilterField(Field):
    """The line for the filter's words; Esc closes it."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("field", "filter")
    BINDINGS = bindings("filter")

    class Closed(Message):
        """All articles are wanted again."""

    def action_close(self) -> None:
        """Show all articles again."""
        self.post_message(self.Closed())
