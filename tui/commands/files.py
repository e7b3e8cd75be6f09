"""Writing what a command gives into a file: never over another without being told."""

from collections.abc import Iterable
from pathlib import Path

import store
from tui import output


def is_file(path: Path | None) -> bool:
    """Whether a path stands for a file and not for standard output."""
    return path is not None and str(path) != "-"


def write(path: Path, lines: Iterable[str], *, replace: bool, quiet: bool) -> None:
    """Write a file whole or not at all, and say so. Raises UsageError, PresscutError."""
    try:
        output.write_lines(path, lines, replace=replace)
    except FileExistsError as error:
        raise store.UsageError(f"{path}: exists already; --force replaces it") from error
    except OSError as error:
        raise store.PresscutError(f"{path}: cannot be written ({error.strerror})") from error
    if not quiet:
        output.say(f"wrote {path}")
