"""Paths as a person types them: however one is spelled, asking about it raises nothing."""

from pathlib import Path


def typed_path(text: str) -> Path:
    """The path; "~" is the person's home, and that of somebody unknown stays as it is written."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)


def is_there(path: Path) -> bool:
    """Whether there is such a file or folder; a name that none can have is not there."""
    try:
        return path.exists()
    except (OSError, ValueError):  # too long; a NUL
        return False
