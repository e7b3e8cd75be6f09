"""The frame around a part of the desk: its name, a sign when keys go to it, a word at its foot.

The edges are lines of their own, not a CSS border: a change of focus or of a number then paints
one line, where Textual would paint the whole pane again.
"""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widget import Widget

from tui.render import Part, clip, shown
from tui.widgets.lines import LineList


class Edge(Widget):
    """The upper or lower line of a frame, with text in it."""

    ALLOW_SELECT = False

    def __init__(self, corners: str, *, right: bool) -> None:
        super().__init__()
        self._corners = corners
        self._right = right
        self._parts: tuple[Part, ...] = ()

    def tell(self, parts: Iterable[Part]) -> None:
        """Show text, each part with a style; what stands there already is not painted again."""
        parts = tuple(parts)
        if parts != self._parts:
            self._parts = parts
            self.refresh()

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(text for text, _ in self._parts)

    def render(self) -> Content:
        """The line with its corners; text that is too long is cut."""
        left, right = tuple(self._corners)
        space = self.size.width - 6
        used = 0
        fitting: list[Part] = []
        for text, style in self._parts:
            fitting.append((clip(text, space - used), style))
            used += cell_len(fitting[-1][0])
        if not used:
            return Content(left + "─" * (self.size.width - 2) + right)
        rule = "─" * (space - used)
        before, after = (rule, "") if self._right else ("", rule)
        return Content.assemble(f"{left}{before}─ ", *fitting, f" ─{after}{right}")


class Pane(Vertical):
    """A framed part of the desk with one list that takes the keys."""

    def __init__(self, name: str, lines: LineList, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.lines = lines
        self.head = Edge("╭╮", right=False)
        self.foot = Edge("╰╯", right=True)
        self._heading = name

    def compose(self) -> ComposeResult:
        """The edges, and between them what the pane holds."""
        yield self.head
        with Container(classes="body"):
            yield from self.body()
        yield self.foot

    def body(self) -> Sequence[Widget]:
        """What the pane holds."""
        return [self.lines]

    def focus(self, scroll_visible: bool = True) -> "Pane":
        """Give the keys to the list."""
        self.lines.focus(scroll_visible)
        return self

    def subtitle(self, text: str) -> None:
        """Say something on the lower edge."""
        self.foot.tell([(shown(text), "")] if text else [])

    def heading(self) -> list[Part]:
        """What stands on the upper edge."""
        return [(self._heading, "")]

    def update_heading(self) -> None:
        """Show the heading, with a sign where keys go to this pane."""
        focused = self.screen.focused is not None and self in self.screen.focused.ancestors
        self.head.set_class(focused, "-focused")
        self.head.tell([("▸ ", ""), *self.heading()] if focused else self.heading())

    def on_mount(self) -> None:
        """Show the heading."""
        self.update_heading()

    def on_descendant_focus(self) -> None:
        """Mark the pane as the one that takes the keys."""
        self.update_heading()

    def on_descendant_blur(self) -> None:
        """Take the mark away."""
        self.update_heading()
