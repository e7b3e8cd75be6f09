"""The app: theme, first screen, the keys that work everywhere, and how it ends. Wiring only.

What a person sees first, and the map of all that can be done there, is `screens/desk.py`.
"""

import asyncio
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import App
from textual.filter import LineFilter
from textual.reactive import Reactive
from textual.screen import Screen
from textual.theme import Theme
from textual.widget import Widget

from tui import terminal
from tui.keys import KEYS, Key, Scope, bindings
from tui.reader import Reader
from tui.screens.desk import DeskScreen
from tui.session import NOWHERE, Place
from tui.themes import QUIET, THEMES, after
from tui.widgets.bars import Hints

PATIENCE = 5.0  # seconds that a key waits for a screen that is opening to take it
TURN = 0.001  # seconds for which a busy thread keeps the app's waiting; Python's own is 0.005


class Desk(App[int], inherit_bindings=False):
    """The presscut desk over one library, reading `sources` in once it is shown."""

    TITLE = "presscut"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    SCOPES: ClassVar[tuple[Scope, ...]] = ("everywhere", "cited")
    BINDINGS = bindings("everywhere", "cited")

    theme: Reactive[str] = Reactive(QUIET.name)

    def __init__(
        self,
        reader: Reader,
        library: Path,
        sources: Sequence[str] = (),
        *,
        length: int = 3,
        place: Place = NOWHERE,
        keys: tuple[Key, ...] = KEYS,
        encoding: str = "utf-8",
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        if (theme := THEMES.get(place.theme, QUIET)) is not QUIET:
            self._begin_in(theme)
        self.key_table = keys
        if keys is not KEYS:
            from tui.remapping import keymap

            self.set_keymap(keymap(keys))
        self._more_filters: list[LineFilter] = []
        if self.no_color:  # Textual's own way paints in greys, on a ground of its own
            from textual.filter import NoColor

            self._more_filters.append(NoColor())
        if encoding != "utf-8":
            from tui.signs import InEncoding, spelled_out

            self._more_filters.append(InEncoding(encoding))
            self.key_table = spelled_out(keys)
        self._desk = DeskScreen(reader, library, sources, length, place)
        for family in (self._desk.collecting, self._desk.copying, self._desk.leaving):
            family.offer_to(self)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our own alone: Textual works the first colours out before it would let us add any."""
        return THEMES

    def _begin_in(self, theme: Theme) -> None:
        """Take another theme before anything has colours: later, all styles are parsed twice."""
        if theme.dark and not theme.ansi:  # as the one with which Textual makes an app
            self.set_reactive(App.theme, theme.name)
            self.stylesheet.set_variables(self.get_css_variables())
        else:
            self.theme = theme.name

    def get_default_screen(self) -> Screen[None]:
        """The desk itself, so that the first picture shows it."""
        return self._desk

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line passes before it is painted."""
        return [*super().get_line_filters(), *self._more_filters]

    def on_mount(self) -> None:
        """Take charge of the signals."""
        terminal.guard(self, vanish=_vanish)

    def on_ready(self) -> None:
        """Collect garbage from now on, but not among what starting made; let keys go first."""
        gc.freeze()
        gc.enable()
        sys.setswitchinterval(TURN)

    async def on_key(self, event: events.Key) -> None:
        """Take a letter that came together with the key that asks as an answer, not as a command.

        A line to type in keeps its letters: one that gets here set out before the line stood.
        """
        await asyncio.sleep(0)  # what the key before began puts its question
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while self.focused is None and len(self.screen_stack) > 1:
                    await asyncio.sleep(TURN)
        insert = getattr(self.focused, "insert_text_at_cursor", None)
        if insert and event.is_printable:
            event.prevent_default()
            insert(event.character)

    async def on_exit_app(self) -> None:
        """Keep the place for the next time, however the app is left."""
        await self._desk.remembering.keep()

    def action_help(self) -> None:
        """Show all keys, those that count here first; in help itself, lead back."""
        from tui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
        elif lower := self.screen.query(Hints):
            self.push_screen(HelpScreen(lower.first().scopes))

    def action_palette(self) -> None:
        """Show all commands, and do the one that is chosen."""
        from tui.screens.palette import PaletteScreen, offers

        if not isinstance(self.screen, PaletteScreen):
            self.push_screen(PaletteScreen(offers(self.key_table, self.screen)), self._do)

    async def _do(self, key: Key | None) -> None:
        """Do what was chosen, in the pane that it belongs to."""
        from tui.screens.palette import PANES, holder

        if key is not None and (node := holder(key, self.screen)) is not None:
            if key.scope in PANES and isinstance(node, Widget):
                self._desk.arranging.bring_forward(node)
                node.focus()
            await self.run_action(key.action, node)

    def action_next_theme(self) -> None:
        """Other colours, and say their name."""
        self.theme = after(self.theme)
        self._desk.bar.tell(f"colours: {self.theme}")

    def action_stop(self) -> None:
        """Leave the app from anywhere."""
        self.exit(0)


def _vanish() -> None:
    """End at once: there is nothing left to write to."""
    os._exit(128 + 1)
