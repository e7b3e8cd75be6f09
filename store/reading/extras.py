"""Libraries that reading some kinds of source needs and that are installed only if asked for."""

from importlib import import_module
from typing import Any

from store.errors import ReadingError

INSTALL = "pip install '.[office]' in presscut's folder"


def needed(module: str, source: str) -> Any:
    """The module. Raises ReadingError, which says what to install, where it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        raise ReadingError(source, f"reading it needs {library}; {INSTALL}") from error
