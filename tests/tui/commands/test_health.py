"""Whether the library and what is around presscut are sound."""

import json
import os
import shutil
from pathlib import Path

import pytest
from cuttings import answer

from tui.cli import ExitCode, main


@pytest.fixture
def shelf(ferry: Path) -> Path:
    """The only shelf of a library of two articles, and its backup the same."""
    path = ferry.parent / "library" / "shelves" / "0001.json"
    shutil.copy(path, f"{path}.bak")  # a slow machine keeps the second article by a second write
    return path


def damage(path: Path) -> None:
    """Alter a byte in the middle of a file."""
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


@pytest.mark.usefixtures("two_stories")
def test_a_sound_library_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == ExitCode.DONE
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["articles", "3"]
    assert lines[-1] == "no problem"
    report = answer(capsys, "check")
    assert (report["articles"], report["stories"], report["healthy"]) == (3, 2, True)
    assert report["problems"] == []


def test_damage_is_one_line_with_its_remedy_and_the_rest_is_still_there(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(shelf)
    damaged = shelf.read_bytes()
    assert main(["check"]) == ExitCode.LIBRARY
    (line,) = [line for line in capsys.readouterr().out.splitlines() if str(shelf) in line]
    assert "presscut check --repair" in line
    assert main(["list"]) == ExitCode.LIBRARY
    written = capsys.readouterr()
    assert "Ferry runs aground" in written.out
    assert written.err.splitlines() == [f"presscut: {line}"]
    assert main(["show", "1"]) == ExitCode.LIBRARY
    assert capsys.readouterr().err.splitlines() == [f"presscut: {line}"]
    assert main(["doctor"]) == ExitCode.LIBRARY
    assert line in capsys.readouterr().out
    assert shelf.read_bytes() == damaged


def test_a_repair_says_what_it_mended_and_where_the_damaged_file_is(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(shelf)
    assert main(["check", "--repair"]) == ExitCode.DONE
    lines = capsys.readouterr().out.splitlines()
    mended, aside = lines[0].split(maxsplit=1), lines[1].split(maxsplit=2)
    assert mended[0] == "mended"
    assert mended[1].startswith(str(shelf))
    assert Path(aside[2]).is_file()
    assert lines[-1] == "no problem"
    assert main(["check"]) == ExitCode.DONE
    assert main(["show", "1"]) == ExitCode.DONE


def test_a_repair_that_could_not_save_all_does_not_end_well(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in shelf.parent.iterdir():
        path.write_bytes(b"{}")
    assert main(["check", "--repair", "--json"]) == ExitCode.SOME_FAILED
    report = json.loads(capsys.readouterr().out)
    assert report["healthy"]
    assert report["repair"]["lost"] == 2
    assert report["repair"]["set_aside"]


def test_a_repair_of_a_sound_library_mends_nothing(
    shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = shelf.read_bytes()
    assert main(["check", "--repair"]) == ExitCode.DONE
    assert capsys.readouterr().out.startswith("nothing to mend\n")
    assert shelf.read_bytes() == before


def test_a_damaged_library_is_told_by_doctor(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "a file"
    place.write_text("")
    assert main(["doctor", "--library", str(place)]) == ExitCode.LIBRARY
    assert "a library's folder" in capsys.readouterr().out


def test_doctor_reports_terminal_locale_paths_and_versions(
    capsys: pytest.CaptureFixture[str],
) -> None:
    report = answer(capsys, "doctor")
    assert list(report) == ["terminal", "locale", "paths", "versions"]
    assert report["paths"]["library"] == os.environ["PRESSCUT_LIBRARY"]
    assert all(report["versions"].values())  # all are needed: none is missing
