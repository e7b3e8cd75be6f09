"""What may reach a stream or a file, and in which characters."""

import os
import stat
from pathlib import Path

import pytest

from tui import output


def test_every_replacement_is_ascii_and_the_rest_falls_back() -> None:
    assert all(text.isascii() for text in output.IN_ASCII.values())
    output.prepare()
    assert "“Zoë” 港 ●".encode("ascii", "presscut") == b'"Zoe" ? *'


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full_disk)
    for replace in (False, True):
        with pytest.raises(OSError, match="No space"):
            output.write_file(tmp_path / "brief.md", "text", replace=replace)
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="not a plain file"):
        output.write_file(pipe, "text", replace=True)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
