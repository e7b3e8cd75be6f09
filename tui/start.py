"""Opening the desk: what is done before Textual is there, so that the first picture comes soon.

The library is read in a thread while Textual is imported: by the time that there is a screen to
paint, a library of usual size is ready to stand on it.
"""

import gc
from collections.abc import Sequence
from pathlib import Path

import store
from tui import terminal
from tui.reader import Reader


def open_desk(library: Path | None, sources: Sequence[str]) -> int:
    """Show the desk until the person leaves; the exit code.

    `library` is its folder, None for the one of the settings; `sources` are read in. Raises
    SettingsError.
    """
    gc.disable()  # what starting makes is there to stay; the app collects once it is shown
    settings = store.load_settings()
    folder = library or store.library_path(settings)
    reader = Reader(
        lambda: store.open_library(folder, settings=settings),
        lambda: store.open_desk(library=folder, settings=settings),
    )
    reader.begin()
    terminal.prepare()

    from tui.app import Desk

    app = Desk(reader, folder, sources, length=settings.summary_sentences)
    code = app.run()
    return app.return_code or 0 if code is None else code
