"""The library that a command works on, and the articles that its words mean."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

import store


def location(arguments: Namespace) -> Path:
    """The library's folder: the one given, else the one of the settings."""
    given: Path | None = arguments.library
    return given or store.library_path(store.load_settings())


def named(library: store.Library, references: Sequence[str]) -> list[str]:
    """The ids of the articles that the references name, each once. Raises NotFound, Ambiguous."""
    return list(dict.fromkeys(map(library.find, references)))


def nothing_stored(library: store.Library) -> store.NotFound:
    """The error for a library without articles."""
    return store.NotFound(
        f"nothing is stored in {library.location}; store articles with: presscut ingest PATH"
    )
