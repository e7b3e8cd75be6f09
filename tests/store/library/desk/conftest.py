"""A desk in a folder of its own, opened as often as a test wants."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.library.desk import Desk, open_desk
from store.settings import Settings

Opener = Callable[..., Desk]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the desk lies, once something was written."""
    return tmp_path / "desk"


@pytest.fixture
def opened(folder: Path) -> Opener:
    """Opens the desk: as one more terminal, or for another library."""

    def opener(library: str = "/cuttings") -> Desk:
        return open_desk(folder, library=library, settings=Settings())

    return opener


@pytest.fixture
def desk(opened: Opener) -> Desk:
    """An empty desk, not yet on the disk."""
    return opened()
