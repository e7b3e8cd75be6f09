"""The line in which the filter of Articles is typed, and below it what could follow or is wrong."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip

from tui.keys import Scope, bindings
from tui.render import Part, clip, flow, shown
from tui.widgets.field import Field
from tui.widgets.painted import Painted

if TYPE_CHECKING:
    from store import Completion

MOST_LINES = 3  # of an error
PLACEHOLDER = "words, outlet:, is:unread, before:, figure>…"


class FilterField(Field):
    """The line itself; Esc closes it, Tab or the right arrow takes what is offered."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("field", "filter")
    BINDINGS = bindings("filter")

    class Closed(Message):
        """All articles are wanted again."""

    def __init__(self, text: str) -> None:
        super().__init__(text, placeholder=PLACEHOLDER, id="filter")
        self.offered: Completion | None = None

    def action_close(self) -> None:
        """Show all articles again."""
        self.post_message(self.Closed())

    def action_complete(self) -> None:
        """Take the likeliest of what is offered; where nothing is, all is typed."""
        if not self._take():
            self.post_message(self.Submitted(self, self.value))

    def action_cursor_right(self, select: bool = False) -> None:
        """One to the right; at the end, take what is offered."""
        if select or self.cursor_position < len(self.value) or not self._take():
            super().action_cursor_right(select)

    def _take(self) -> bool:
        if not (self.offered and self.offered.choices):
            return False
        self.value = self.value[: self.offered.start] + self.offered.choices[0]
        self.cursor_position = len(self.value)
        return True


class FilterNote(Painted):
    """What could follow in the filter, on a line, or what is wrong with it, on a few.

    It keeps its line where there is nothing to say: the list above would jump with every letter.
    """

    def __init__(self) -> None:
        super().__init__(id="filter-note")
        self._lines: list[tuple[Part, ...]] = [()]

    def show(self, lines: list[tuple[Part, ...]]) -> None:
        """Show these lines."""
        if lines != self._lines:
            self._lines = lines
            self.styles.height = len(lines)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line."""
        parts = self._lines[y] if y < len(self._lines) else ()
        return self.strip(parts).adjust_cell_length(self.size.width, self.base_style)


class Filter(Vertical):
    """The field and the note below it."""

    # Textual lays the screen out for a box that has grown, and then again for what is in it.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=False)

    def __init__(self, text: str = "") -> None:
        super().__init__(id="filter-box")
        self.field = FilterField(text)
        self._note = FilterNote()
        self.lines = 2  # that it takes
        self._told: tuple[Completion | None, str] = (None, "")

    def compose(self) -> ComposeResult:
        """The field above the note."""
        yield self.field
        yield self._note

    @property
    def error(self) -> str:
        """What is wrong with what was typed; empty where nothing is."""
        return self._told[1]

    def tell(self, completion: "Completion | None", error: str) -> bool:
        """Say what could follow, else what is wrong; whether that takes more or fewer lines."""
        self._told = completion, error
        self.field.offered = completion
        before, lines = self.lines, self._note_lines(max(1, self.size.width - 2))
        self._note.show(lines)
        self.lines = 1 + len(lines)
        return before != self.lines

    def on_resize(self) -> None:
        """Lay the note out for another width."""
        self.tell(*self._told)

    def _note_lines(self, width: int) -> list[tuple[Part, ...]]:
        completion, error = self._told
        if completion and completion.choices:
            first, *others = (shown(choice) for choice in completion.choices)
            more = clip("  ".join(others), width - len(first) - 4)
            return [((" ⇥ ", "sign"), (clip(first, width - 2), "strong"), (f"  {more}", "dim"))]
        if error:
            lines = list(flow([(f"! {shown(error)}", "warn")], width))[:MOST_LINES]
            return [((" ", "plain"), *line) for line in lines]
        return [()]
