"""The frame around a part of the desk: its number, its name, and a sign when keys go to it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from tui.render import shown
from tui.widgets.lines import LineList


class Pane(Vertical):
    """A framed part of the desk with one list that takes the keys."""

    def __init__(self, number: str, name: str, lines: LineList, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.lines = lines
        self._heading = f"{number} {name}".strip()
        self._head()

    def compose(self) -> ComposeResult:
        """The list; a pane with more in it says so itself."""
        yield self.lines

    def focus(self, scroll_visible: bool = True) -> "Pane":
        """Give the keys to the list."""
        self.lines.focus(scroll_visible)
        return self

    def subtitle(self, text: str) -> None:
        """Say something on the lower edge; nothing is painted where it says the same already."""
        content = Content(shown(text))
        if content.markup != (self.border_subtitle or ""):
            self.border_subtitle = content

    def on_descendant_focus(self) -> None:
        """Mark the pane as the one that takes the keys."""
        self._head()

    def on_descendant_blur(self) -> None:
        """Take the mark away."""
        self._head()

    def heading(self) -> list[tuple[str, str]]:
        """What follows the name on the upper edge: (text, style)."""
        return []

    def _head(self) -> None:
        focused = self._has_keys
        name = f"▸ {self._heading}" if focused else self._heading
        parts = [(name, "bold" if focused else ""), *self.heading()]
        title = Content.assemble(*parts)
        if title.markup != (self.border_title or ""):
            self.border_title = title

    @property
    def _has_keys(self) -> bool:
        focused: Widget | None = self.screen.focused if self.is_attached else None
        return focused is not None and self in focused.ancestors
