"""A folder's lock: one writer at a time, among threads and among processes; readers take none.

The lock file holds the name of who has it, to be named to whoever waits too long, and is open to
whom its folder lets in. Refuses to write where the file system cannot lock.
"""

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from store.errors import LibraryLocked
from store.library import files, sharing

NAME = "library.lock"  # of a library; other folders name theirs
POLL_SECONDS = 0.01


@contextmanager
def exclusive(folder: Path, seconds: float, name: str = NAME) -> Iterator[bool]:
    """Hold the lock `name` of a folder; yields whether it was taken just now, not held already.

    A thread may take it again while it holds it. `name` is that of the lock's file. Waits
    `seconds` for another writer. Raises LibraryLocked, naming that writer, and LibraryUnwritable.
    """
    path = folder.resolve() / name
    with files.refusals(path):
        os.close(sharing.make(path))
        # one lock object a path in the process, with a state a thread: re-entrant, yet exclusive
        lock = FileLock(path, is_singleton=True, fallback_to_soft=False)
        try:
            lock.acquire(timeout=seconds, poll_interval=POLL_SECONDS)
        except Timeout:
            raise _locked(path, seconds) from None
    try:
        first = lock.lock_counter == 1
        if first:
            _sign(path)
        yield first
    finally:
        lock.release()


def _sign(path: Path) -> None:
    with files.refusals(path):
        path.write_text(f"process {os.getpid()} on {platform.node()}", "utf-8")


def _locked(path: Path, seconds: float) -> LibraryLocked:
    try:
        holder = path.read_text("utf-8") or "another presscut"
    except (OSError, UnicodeDecodeError):
        holder = "another presscut"
    waited = f" and did not finish in {seconds:g} s" if seconds else ""
    return LibraryLocked(f"{path}: {holder} is writing{waited}; try again, or end it")
