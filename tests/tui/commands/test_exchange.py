"""The whole library out as JSON Lines and in again."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cuttings import answer

from tui.cli import ExitCode, main


@pytest.mark.usefixtures("two_stories")
def test_what_was_exported_is_a_library_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, other = str(tmp_path / "library.jsonl"), ["--library", str(tmp_path / "other")]
    assert main(["export", "-o", path]) == ExitCode.DONE
    assert capsys.readouterr().err == f"wrote {path}\n"
    assert main([*other, "import", path]) == ExitCode.DONE
    assert capsys.readouterr().err == "articles: 3, stories: 2, there already: 0\n"
    for words in (["list"], ["show", "1"], ["compare", "s1"]):
        assert answer(capsys, *other, *words) == answer(capsys, *words)
    done = answer(capsys, *other, "import", path)
    assert (done["articles"], done["stories"], done["known"]) == (0, 0, 5)


def test_an_export_is_the_same_through_a_stream_that_knows_only_ascii(
    tmp_path: Path,
) -> None:
    source = tmp_path / "a.txt"
    source.write_text("Zoë Brun said: “Nobody was hurt” in the 港 of Holm on Tuesday.")
    assert main(["ingest", str(source)]) == ExitCode.DONE
    path = tmp_path / "library.jsonl"
    assert main(["export", "-o", str(path)]) == ExitCode.DONE
    command = [sys.executable, "-m", "tui.cli", "export"]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    piped = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    assert piped == path.read_bytes()
    assert piped.isascii()
    assert "“Nobody was hurt”" in json.loads(piped.splitlines()[1])["article"]["current"]["text"]


@pytest.mark.usefixtures("ferry")
def test_an_export_replaces_a_file_only_when_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "library.jsonl"
    path.write_text("my own words")
    assert main(["export", "-o", str(path)]) == ExitCode.USAGE
    assert path.read_text() == "my own words"
    assert "--force" in capsys.readouterr().err
    assert main(["export", "-o", str(path), "--force"]) == ExitCode.DONE
    assert "my own words" not in path.read_text()


def test_an_export_that_breaks_off_leaves_no_file(
    ferry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library, path = ferry.parent / "library", tmp_path / "library.jsonl"
    shelf = library / "shelves" / "0001.json"
    shelf.write_bytes(shelf.read_bytes()[:-40])
    assert main(["export", "-o", str(path)]) == ExitCode.LIBRARY
    assert not path.exists()
    assert str(shelf) in capsys.readouterr().err


@pytest.mark.usefixtures("ferry")
def test_standard_input_can_be_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export"]) == ExitCode.DONE
    lines = capsys.readouterr().out.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
    assert main(["import", "-", "--library", str(tmp_path / "other")]) == ExitCode.DONE
    assert "articles: 2, stories: 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content",
    [b"", b"The ferry ran aground.", b'{"presscut": "library", "schema": 1}\n\xff', b"[]\n{}"],
)
def test_what_is_no_export_is_refused_in_one_line_with_its_place(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "other.jsonl"
    path.write_bytes(content)
    assert main(["import", str(path)]) == ExitCode.NOTHING
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"presscut: {path}: line ")


@pytest.mark.parametrize("name", ["absent.jsonl", "."])
def test_a_file_that_cannot_be_read_is_named(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(tmp_path / name)]) == ExitCode.NOTHING
    assert "cannot be read" in capsys.readouterr().err


def test_an_empty_library_is_not_exported(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export"]) == ExitCode.NOTHING
    assert capsys.readouterr().out == ""
