"""Who may read and write what is made in a library: whoever its folder lets in.

A library is opened to others by opening its folders (chgrp, and chmod g+rwX);
in a folder for its owner alone, so is what is in it. Nothing of another person's is altered here.
"""

import os
from contextlib import suppress
from pathlib import Path
from stat import S_IRWXG


def mode_in(folder: Path) -> int:
    """The mode of a new file in a folder: whom the folder lets in may read it, or write it too."""
    return folder.stat().st_mode & 0o066 | 0o600


def mode_of_folder_in(folder: Path) -> int:
    """The mode of a new folder in a shared one; one that hands its group down, does so too."""
    return folder.stat().st_mode & 0o2777


def make(path: Path) -> int:
    """A descriptor of a file to be read and written, an empty one if there was none.

    One that is ours is opened to whom its folder lets in. Raises OSError.
    """
    mode = mode_in(path.parent)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, mode)
    open_to_others(path, mode)
    return descriptor


def open_to_others(path: Path, mode: int) -> None:
    """Give a file or folder of ours a mode, whatever the umask is, and its folder's group."""
    status = path.stat()
    if status.st_uid != os.geteuid():
        return
    group = path.parent.stat().st_gid
    if mode & S_IRWXG and status.st_gid != group:
        with suppress(PermissionError):  # we are not in it, and write because everybody may
            os.chown(path, -1, group)
    path.chmod(mode)
