"""What may reach a stream or a file, and in which characters."""

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

import store
from tui import output


def test_every_replacement_is_ascii_and_the_rest_falls_back() -> None:
    assert all(text.isascii() for text in output.IN_ASCII.values())
    output.prepare()
    assert "“Zoë” 港 ●".encode("ascii", "presscut") == b'"Zoe" ? @'


def test_a_file_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full_disk)
    for replace in (False, True):
        with pytest.raises(OSError, match="No space"):
            output.write_file(tmp_path / "brief.md", "text", replace=replace)
    assert list(tmp_path.iterdir()) == []


def test_a_file_whose_lines_break_off_is_not_there(tmp_path: Path) -> None:
    def lines() -> Iterator[str]:
        yield "the first"
        raise store.LibraryDamaged("the second")

    with pytest.raises(store.LibraryDamaged):
        output.write_lines(tmp_path / "library.jsonl", lines(), replace=False)
    assert list(tmp_path.iterdir()) == []


def test_json_in_ascii_is_the_same_json() -> None:
    text = "“Zoë” 港 \U0001f600 \u202e \x7f\x85"
    spelt = output.in_ascii(json.dumps(text, ensure_ascii=False))
    assert spelt.isprintable()
    assert spelt.isascii()
    assert json.loads(spelt) == text


def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="not a plain file"):
        output.write_file(pipe, "text", replace=True)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
