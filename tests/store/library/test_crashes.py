"""Killed, or with a full disk, at every write-like system call: nothing unreadable or lost."""

import subprocess
import sys
from pathlib import Path

import pytest

CRASHER = Path(__file__).with_name("crasher.py")


@pytest.mark.parametrize("mode", ["kill", "full"])
@pytest.mark.parametrize(
    "action",
    ["begin", "keep", "update", "stories", "comparisons", "undo", "forget", "repair"],
)
def test_a_fault_at_every_step_is_mended_without_a_person(
    tmp_path: Path, action: str, mode: str
) -> None:
    done = subprocess.run(
        [sys.executable, CRASHER, tmp_path, action, mode], capture_output=True, text=True
    )
    assert done.stderr == ""
    assert int(done.stdout) > 8  # so many calls failed
