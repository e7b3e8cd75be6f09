"""A screen of one list between the two bars: what is read and left again."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.screen import Screen

from tui.keys import Scope, bindings
from tui.render import Page
from tui.widgets.bars import Bar, Hints
from tui.widgets.lines import TextList


class ListScreen(Screen[None], inherit_bindings=False):
    """A list over the whole screen; Esc, q and Enter lead back."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("page",)
    BINDINGS = bindings("page")

    def __init__(self, name: str, build: Callable[[int], Page], start: int = 0) -> None:
        super().__init__()
        self._start = start
        self.bar = Bar(name)
        self.lines: TextList = PageList()
        self._build = build

    def compose(self) -> ComposeResult:
        """Bar, list, hints."""
        yield self.bar
        yield self.lines
        yield Hints(*self.SCOPES, *self.lines.SCOPES)

    def on_mount(self) -> None:
        """Show the page."""
        self.lines.show(self._build, self._start)
        self.lines.focus()

    def action_back(self) -> None:
        """To the screen below."""
        self.dismiss()


class PageList(TextList):
    """A list in which Enter leads back."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("text",)

    def action_open(self) -> None:
        """Back."""
        self.screen.dismiss()
