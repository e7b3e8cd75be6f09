"""Opening the desk: what is done before Textual is there, so that the first picture comes soon.

The library is read in a thread while Textual is imported: by the time that there is a screen to
paint, a library of usual size is ready to stand on it.
"""

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import store
from tui import terminal
from tui.reader import Reader
from tui.session import from_state

if TYPE_CHECKING:
    from tui.keys import Key


def open_desk(library: Path | None, sources: Sequence[str], *, mouse: bool = True) -> int:
    """Show the desk until the person leaves; the exit code.

    `library` is its folder, None for the one of the settings; `sources` are read in; without
    `mouse` the terminal keeps it. Raises SettingsError.
    """
    gc.disable()  # what starting makes is there to stay; the app collects once it is shown
    settings = store.load_settings()
    folder = library or store.library_path(settings)
    reader = Reader(
        lambda: store.open_library(folder, settings=settings),
        lambda: store.open_desk(library=folder, settings=settings),
    )
    reader.begin()
    terminal.prepare(colours=settings.colours)
    encoding = terminal.encoding()

    from tui.app import Desk

    terminal.speak(encoding)
    place = from_state(reader.session())
    app = Desk(
        reader,
        folder,
        sources,
        length=settings.summary_sentences,
        place=place._replace(theme=_theme(settings) or place.theme),
        keys=_keys(settings),
        encoding=encoding,
    )
    code = app.run(mouse=mouse and settings.mouse)
    return app.return_code or 0 if code is None else code


def _keys(settings: store.Settings) -> "tuple[Key, ...]":
    """The key table with the keys that a person has set. Raises SettingsError."""
    from tui.keys import KEYS

    if not settings.keys:
        return KEYS
    from tui.remapping import KeysRefused, remapped

    try:
        return remapped(settings.keys)
    except KeysRefused as refused:
        raise store.SettingsError(f"{store.config_path()}: [keys] {refused}") from refused


def _theme(settings: store.Settings) -> str:
    """The name of the theme that is set, empty where none is. Raises SettingsError."""
    from tui.themes import THEMES

    if settings.theme and settings.theme not in THEMES:
        known = ", ".join(THEMES)
        raise store.SettingsError(
            f"{store.config_path()}: no theme {settings.theme!r}; known: {known}"
        )
    return settings.theme
