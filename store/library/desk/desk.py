"""A person's desk in a folder: its parts, opened together. Opening writes nothing.

Each file is a TinyDB database, read whole without loading TinyDB, and written as the library's
are. Two desks may be open on one folder.
"""

from pathlib import Path

from store.errors import LibraryError
from store.library.desk.history import History
from store.library.desk.marks import LOOKS, MARKS, Looks, Marks
from store.library.desk.session import Session
from store.library.desk.tray import TRAY, Tray
from store.settings import Settings, desk_path, load_settings


def open_desk(
    location: str | Path | None = None,
    *,
    library: str | Path = "",
    settings: Settings | None = None,
) -> "Desk":
    """The desk in a folder, by default the one of the settings; an absent folder is an empty one.

    `library` is the one that is open: sessions, looks at stories and what was done to stories
    belong to it; marks and pins belong to articles, wherever they are. Raises LibraryError if the
    location is a file or a later presscut wrote it.
    """
    settings = settings or load_settings()
    path = Path(location) if location is not None else desk_path(settings)
    path = path.expanduser().absolute()
    if path.is_file():
        raise LibraryError(
            f"{path}: a file, not a desk's folder; choose another with $PRESSCUT_DESK"
        )
    name = str(Path(library).expanduser().absolute()) if library else ""
    return Desk(path, name, settings)


class Desk:
    """One person's marks, looks, tray, history and session. Safe to share among processes."""

    def __init__(self, location: Path, library: str, settings: Settings) -> None:
        self.location = location
        self.history = History(location, settings.lock_seconds, library, (MARKS, LOOKS, TRAY))
        self.marks = Marks(self.history)
        self.looks = Looks(self.history, library)
        self.tray = Tray(self.history)
        self.session = Session(location / "session.json", library, self.history.writing)

    def stamp(self) -> object:
        """Differs once something was written here, by this desk or another. Raises LibraryError."""
        return self.history.stamp()
