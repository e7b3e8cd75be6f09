"""What takes back the last change of the stories, in one TinyDB file of the library.

For whoever did not keep the Undo that a change gave. Only the last one is here, whoever made it;
what it was is not told. Whoever writes holds the library's lock.
"""

from pathlib import Path

from store.errors import NotFound
from store.library import files
from store.library.entries import plain
from store.library.undo import Undo
from store.records import from_data

NAME = "undo.json"
CHANGES = "undo"


def keep_latest(folder: Path, undo: Undo) -> None:
    """Keep what takes the last change back; the one before is gone. Raises LibraryUnwritable."""
    files.sweep(folder, NAME)
    files.write(folder / NAME, {CHANGES: {"1": plain(undo, NAME)}}, anew=True)


def latest(folder: Path) -> Undo:
    """What takes the last change back. Raises NotFound where there was none, and LibraryError."""
    documents = (files.read(folder / NAME) or {}).get(CHANGES, {})
    if not documents:
        raise NotFound("nothing to take back: no story was changed here")
    return from_data(Undo, documents["1"])
