"""A part of the desk: a list in a frame."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from tui.render import Part, shown
from tui.widgets.frame import SIDE, bottom_edge, top_edge
from tui.widgets.lines import LineList


class Pane(LineList):
    """A framed list."""

    INSET: ClassVar[int] = 1

    def __init__(self, name: str, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._title = name
        self._foot = ""

    def rename(self, name: str) -> None:
        """Show another name on the upper edge."""
        self._title = name
        self.repaint_line(0)

    def subtitle(self, text: str) -> None:
        """Say something on the lower edge; what stands there already is not painted again."""
        if (text := shown(text)) != self._foot:
            self._foot = text
            self.repaint_line(self.size.height - 1)

    @property
    def takes_keys(self) -> bool:
        """Whether keys go to the list, or to something that stands on it."""
        return self.has_focus

    def heading(self) -> Sequence[Part]:
        """What stands on the upper edge."""
        return [(self._title, "frame-focused" if self.takes_keys else "frame")]

    def on_descendant_focus(self) -> None:
        """Show the sign of focus."""
        self.repaint_line(0)

    def on_descendant_blur(self) -> None:
        """Take the sign of focus away."""
        self.repaint_line(0)

    def render_line(self, y: int) -> Strip:
        """An edge, or a line of the list between the sides."""
        width, height = self.size
        if y == 0:
            return self.strip(top_edge(self.heading(), width, focused=self.takes_keys))
        if y == height - 1:
            return self.strip(bottom_edge(self._foot, width))
        side = self.margin(SIDE, "frame", self.base_style)
        return Strip(Segment.simplify([side, *self.list_line(y - 1), side]))
