"""The app: theme, first screen, the keys that work everywhere, and how it ends. Wiring only."""

import gc
import os
from collections.abc import Sequence
from pathlib import Path

from textual.app import App
from textual.screen import Screen
from textual.theme import Theme

from tui import terminal
from tui.keys import bindings
from tui.reader import Reader
from tui.screens.desk import DeskScreen

# Quiet colours that keep apart when a terminal rounds them to its 16.
QUIET = Theme(
    name="presscut",
    primary="#7fb2d9",
    secondary="#9aa7b4",
    accent="#e0b860",
    success="#86b98a",
    warning="#e0b860",
    error="#e08a7a",
    foreground="#d6dae0",
    background="#14171b",
    surface="#14171b",
    panel="#1f252c",
    variables={"cursor": "#264463"},
)


class Desk(App[int], inherit_bindings=False):
    """The presscut desk over one library, reading `sources` in once it is shown."""

    TITLE = "presscut"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings("everywhere")

    def __init__(
        self, reader: Reader, library: Path, sources: Sequence[str] = (), *, length: int = 3
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        self.register_theme(QUIET)
        self.theme = QUIET.name
        self._desk = DeskScreen(reader, library, sources, length)

    def get_default_screen(self) -> Screen[None]:
        """The desk itself, so that the first picture shows it."""
        return self._desk

    def on_mount(self) -> None:
        """Take charge of the signals."""
        terminal.guard(self, vanish=_vanish)

    def on_ready(self) -> None:
        """Collect garbage from now on, but not among what starting made."""
        gc.freeze()
        gc.enable()

    def action_help(self) -> None:
        """Show all keys, those of this screen first."""
        from tui.screens.beside import BesideScreen
        from tui.screens.help import HelpScreen
        from tui.screens.page import ListScreen

        screen = self.screen
        if isinstance(screen, HelpScreen):
            screen.dismiss()
        elif isinstance(screen, ListScreen):
            self.push_screen(HelpScreen((*screen.SCOPES, *screen.lines.SCOPES)))
        elif isinstance(screen, BesideScreen):
            self.push_screen(HelpScreen((*screen.SCOPES, *screen.sides[0].SCOPES)))
        elif isinstance(screen, DeskScreen):
            screen.action_help()

    def action_stop(self) -> None:
        """Leave the app from anywhere."""
        self.exit(0)


def _vanish() -> None:
    """End at once: there is nothing left to write to."""
    os._exit(128 + 1)
