"""From what a person named to the files to read: folders walked, duplicates named once.

Nothing is opened here, so a named pipe or a device cannot hold the walk up. What cannot be read
is handed on as a `ReadingError` in its place; the walk goes on. Inside a folder, hidden entries
and other kinds of file are passed over, and a symbolic link that leads out of it is refused:
only what a person names may reach beyond it.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from store.errors import ReadingError
from store.reading.kinds import SUFFIXES, is_named

STDIN = "-"

_KINDS_READ = " ".join(SUFFIXES)


class EmptyFolder(ReadingError):
    """A folder that holds nothing to read (yet)."""


def find_sources(names: Iterable[str | os.PathLike[str]]) -> Iterator[str | ReadingError]:
    """The sources that the names stand for, in order: paths made absolute, else as they are.

    A folder gives its readable files in alphabetical order, folder by folder. A file is given
    once, however many names or links lead to it. A named file is given whatever its kind: only
    reading it tells whether it is text.
    """
    seen: set[str] = set()
    for name in names:
        for source in _expand(os.fspath(name)):
            if isinstance(source, ReadingError):
                yield source
            elif (identity := _identity(source)) not in seen:
                seen.add(identity)
                yield source


def _identity(source: str) -> str:
    return source if is_address(source) else os.path.realpath(source)


def is_address(name: str) -> bool:
    """Whether a name is an address on the web rather than a path."""
    return name.lower().startswith(("http://", "https://"))


def is_path(source: str) -> bool:
    """Whether a source, as `find_sources` gives it, is a file rather than an address or a pipe."""
    return source.startswith(os.sep)


def _expand(name: str) -> Iterator[str | ReadingError]:
    if name == STDIN or is_address(name):
        yield name
        return
    path = Path(os.path.abspath(name))  # noqa: PTH100  (resolve() would follow links)
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        yield ReadingError(str(path), "there is no such file or folder")
    except (OSError, ValueError) as error:
        yield ReadingError(str(path), f"cannot be looked at ({reason(error)})")
    else:
        yield from _walk(path) if stat.S_ISDIR(mode) else _regular(path, mode)


def _regular(path: Path, mode: int) -> Iterator[str | ReadingError]:
    if stat.S_ISREG(mode):
        yield str(path)
    else:
        yield ReadingError(str(path), f"is {kind_of(mode)}; only files are read")


def _walk(folder: Path) -> Iterator[str | ReadingError]:
    """What a named folder holds, depth first; deep trees and loops of links come to an end."""
    root = folder.resolve()
    empty = True
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            with os.scandir(path) as entries:
                found = sorted(entries, key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            found, empty = [], False
            yield ReadingError(str(path), f"the folder cannot be read ({reason(error)})")
        for source in _sort_out(found, root, waiting):
            empty = False
            yield source
    if empty:
        yield EmptyFolder(str(folder), f"holds nothing to read; files read: {_KINDS_READ}")


def _sort_out(
    entries: list[os.DirEntry[str]], root: Path, waiting: list[Path]
) -> list[str | ReadingError]:
    """The readable files among the entries, in order; folders go to the end of `waiting`."""
    sources: list[str | ReadingError] = []
    for entry in reversed(entries):
        if entry.name.startswith("."):
            continue
        sources.extend(_linked(entry, root) if entry.is_symlink() else _entry(entry))
    waiting.extend(
        Path(entry.path)
        for entry in entries
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
    )
    return sources


def _entry(entry: os.DirEntry[str]) -> Iterator[str | ReadingError]:
    if entry.is_dir(follow_symlinks=False) or not _is_read(entry.name):
        return
    try:
        mode = entry.stat(follow_symlinks=False).st_mode
    except OSError as error:
        yield ReadingError(entry.path, f"cannot be looked at ({reason(error)})")
    else:
        yield from _regular(Path(entry.path), mode)


def _linked(entry: os.DirEntry[str], root: Path) -> Iterator[str | ReadingError]:
    """A link to a file of the folder is that file; one to a folder in it is walked there."""
    try:
        target = Path(entry.path).resolve(strict=True)
        mode = target.stat().st_mode
    except (OSError, RuntimeError):  # resolve() calls a loop of links a RuntimeError
        if _is_read(entry.name):
            yield ReadingError(entry.path, "is a link that leads nowhere")
        return
    if not stat.S_ISDIR(mode) and not _is_read(entry.name):
        return
    if not target.is_relative_to(root):
        yield ReadingError(entry.path, "is a link out of its folder; name what it leads to")
    elif not stat.S_ISDIR(mode):
        yield from _regular(Path(entry.path), mode)


def _is_read(name: str) -> bool:
    return is_named(name, SUFFIXES)


def kind_of(mode: int) -> str:
    """What a file that is not a regular one is called."""
    for test, name in _NOT_FILES:
        if test(mode):
            return name
    return "not a file"


_NOT_FILES = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def reason(error: Exception) -> str:
    """An error of the system in its own few words, without number and path."""
    return (getattr(error, "strerror", None) or str(error)).lower()
