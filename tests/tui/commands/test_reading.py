"""Reading articles in, with and without a terminal."""

import json
import signal
import subprocess
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest
from cuttings import LIBRARY_VOTE, answer
from waiting import PATIENCE, until

import store
from store.models import Outcome
from tui.cli import ExitCode, main


def test_ingest_tells_what_became_of_each_source(
    cuttings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest", str(cuttings)]) == ExitCode.DONE
    written = capsys.readouterr()
    assert written.out == ""
    assert f"new       {cuttings / 'mail.md'}" in written.err.splitlines()
    assert written.err.splitlines()[-1] == "2 new"


def test_ingest_again_stores_nothing_new(ferry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", str(ferry)]) == ExitCode.DONE
    assert capsys.readouterr().err.splitlines()[-1] == "2 unchanged"


def test_ingest_as_json_is_one_object_a_line(
    cuttings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (cuttings / "empty.txt").write_text("")
    assert main(["ingest", "--json", str(cuttings)]) == ExitCode.SOME_FAILED
    written = capsys.readouterr()
    outcomes = [json.loads(line) for line in written.out.splitlines()]
    assert sorted(outcome["status"] for outcome in outcomes) == ["failed", "new", "new"]
    documented = {"source", "status", "id", "reason", "title", "number", "total"}
    assert all(documented <= outcome.keys() for outcome in outcomes)
    assert written.err == ""


def test_with_progress_the_json_says_what_goes_on_in_between(
    cuttings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest", "--json", "--progress", str(cuttings)]) == ExitCode.DONE
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["status"] for line in lines[:2]] == ["new", "new"]
    assert lines[2] == {"arranging": {"number": 0, "total": 0}}
    assert lines[-1]["arranging"]["number"] == lines[-1]["arranging"]["total"] > 0


def test_ingest_where_all_fails_ends_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest", "--quiet", str(tmp_path / "absent.txt")]) == ExitCode.NOTHING
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("failed")
    assert "absent.txt" in line


def test_dry_run_stores_nothing(cuttings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ingest", "--dry-run", str(cuttings)]) == ExitCode.DONE
    assert capsys.readouterr().err.splitlines()[-1] == "2 new (nothing was stored: dry run)"
    assert main(["list"]) == ExitCode.NOTHING


def test_outlet_and_date_can_be_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "plain.txt"
    source.write_text("The mill at Orrin closed its gates on Monday after 90 years of work.")
    words = ["ingest", str(source), "--outlet", "Valley News", "--date", "2026-05"]
    assert main(words) == ExitCode.DONE
    capsys.readouterr()
    (article,) = answer(capsys, "list")["articles"]
    assert (article["outlet"], article["published"]) == ("Valley News", "2026-05")


def test_each_json_outcome_is_written_as_it_happens(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = []

    def ingest(sources: list[str], *_: object, **__: object) -> Iterator[Outcome]:
        for number, source in enumerate(sources, 1):
            yield Outcome(source, "new", "0" * 64, "A title", None, number, len(sources))
            seen.append(capsys.readouterr().out)

    monkeypatch.setattr(store, "ingest", ingest)
    assert main(["ingest", "--json", "a", "b"]) == ExitCode.DONE
    assert [json.loads(line)["source"] for line in seen] == ["a", "b"]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, list[str], bool]]:
    """A desk that only notes how it was opened."""
    calls: list[tuple[Path, list[str], bool]] = []
    start = types.ModuleType("tui.start")
    start.open_desk = lambda *call, mouse: calls.append((*call, mouse)) or 0
    monkeypatch.setitem(sys.modules, "tui.start", start)
    return calls


def test_in_a_terminal_the_desk_opens_with_the_paths(
    opened: list[tuple[Path, list[str], bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.terminal.obstacle", lambda: None)
    assert main(["--library", "/tmp/cuttings", "seeds"]) == ExitCode.DONE
    assert opened == [(Path("/tmp/cuttings"), ["seeds"], True)]


def test_the_mouse_may_be_left_to_the_terminal(
    opened: list[tuple[Path, list[str], bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.terminal.obstacle", lambda: None)
    assert main(["--no-mouse"]) == ExitCode.DONE
    assert [mouse for _, _, mouse in opened] == [False]


def test_without_a_terminal_paths_are_read_and_the_list_is_printed(
    cuttings: Path, opened: list[tuple[Path, list[str], bool]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(cuttings)]) == ExitCode.DONE
    written = capsys.readouterr()
    assert "Ferry runs aground" in written.out
    assert "2 new" in written.err
    assert opened == []


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch, cuttings: Path) -> Path:
    """A folder to which one file comes while it is watched; then Ctrl-C is pressed."""

    def changes(*_: object) -> Iterator[list[str]]:
        (cuttings / "vote.md").write_text(LIBRARY_VOTE, "utf-8")
        yield [str(cuttings / "vote.md")]
        raise KeyboardInterrupt

    monkeypatch.setattr(store, "watch", changes)
    monkeypatch.setattr("time.sleep", lambda _: None)
    return cuttings


def test_a_watch_outlives_another_presscut_that_writes(
    watched: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ingest = store.ingest
    locked = [True, False, True, True, False]

    def busy(*sources: object, **options: object) -> Iterator[Outcome]:
        if locked.pop(0):
            raise store.LibraryLocked("process 7 is writing; try again, or end it")
        yield from ingest(*sources, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "ingest", busy)
    assert main(["ingest", "--watch", "--json", str(watched)]) == ExitCode.DONE
    written = capsys.readouterr()
    assert [json.loads(line)["status"] for line in written.out.splitlines()] == ["new"] * 3
    assert [line for line in written.err.splitlines() if "watching:" in line] == [
        "presscut: process 7 is writing; try again, or end it (still watching: it is tried again)"
    ] * 2


def test_a_folder_that_is_empty_as_yet_is_watched_and_none_that_failed(
    watched: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = watched.parent / "empty"
    empty.mkdir()
    assert main(["ingest", "--watch", str(empty)]) == ExitCode.DONE
    assert "failed" not in capsys.readouterr().err


def compared(stories: int) -> bool:
    """Whether the library has so many stories, and a comparison of each."""
    library = store.open_library()
    told = library.stories()
    return len(told) == stories and all(library.comparison(story.id) for story in told)


def test_a_watched_folder_is_read_then_what_comes_to_it_until_ctrl_c(cuttings: Path) -> None:
    command = [sys.executable, "-m", "tui.cli", "ingest", "--watch", "--json", str(cuttings)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert child.stdout
    assert child.stderr
    try:
        first = [json.loads(child.stdout.readline()) for _ in range(2)]
        assert child.stderr.readline() == "watching; Ctrl-C ends it\n"
        (cuttings / "vote.md").write_text(LIBRARY_VOTE, "utf-8")
        came = json.loads(child.stdout.readline())
        # Python drops a Ctrl-C that falls into certain moments of an import: let it have compared
        until(lambda: compared(2), "all to be compared")
        child.send_signal(signal.SIGINT)
        rest, said = child.communicate(timeout=PATIENCE)
    finally:
        child.kill()
    assert {one["status"] for one in first} == {"new"}
    assert (came["status"], came["source"]) == ("new", str(cuttings / "vote.md"))
    assert (child.returncode, rest, said) == (ExitCode.DONE, "", "")
    assert store.open_library().article(came["id"]).title.startswith("Council votes")
