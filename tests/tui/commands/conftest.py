"""A library that commands are tried on: two articles on a ferry, and one that stands alone."""

from pathlib import Path

import pytest
from cuttings import LIBRARY_VOTE, write_ferry

from tui.cli import ExitCode, main


@pytest.fixture
def cuttings(tmp_path: Path) -> Path:
    """Two articles on one event."""
    return write_ferry(tmp_path / "cuttings")


@pytest.fixture
def ferry(cuttings: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The same, stored in the library that the environment names."""
    assert main(["ingest", str(cuttings)]) == ExitCode.DONE
    capsys.readouterr()
    return cuttings


@pytest.fixture
def two_stories(ferry: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The same, and an article on something else."""
    other = ferry.parent / "vote.md"
    other.write_text(LIBRARY_VOTE, "utf-8")
    assert main(["ingest", str(other)]) == ExitCode.DONE
    capsys.readouterr()
    return ferry
