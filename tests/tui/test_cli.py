"""The command line as a person and a script meet it: what is printed where, and how it ends."""

import json
import os
import signal
import subprocess
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

import store
from store.models import Outcome
from tui import cli
from tui.cli import ExitCode, main

PRESSCUT = [sys.executable, "-m", "tui.cli"]

FERRY = {
    "post.md": """---
title: Ferry runs aground at Holm
outlet: Harbour Post
date: 2026-03-03
---

The ferry Sula ran aground at Holm on Tuesday with at least 240 people on board.

"Nobody was hurt and everybody is on land," said Ada Brun, the harbour master of Holm.

Divers will look at the hull on Friday, and the ferry will stay in port for 12 days.
""",
    "mail.md": """---
title: Passengers land safely after ferry hits sandbank at Holm
outlet: Coast Mail
date: 2026-03-04
---

The ferry Sula ran aground at Holm on Tuesday with 240 people on board.

"Nobody was hurt and everybody is on land," said Ada Brun, the harbour master.

The owner has a second ship, which will sail from 6 March.
""",
}
LIBRARY_VOTE = """---
title: Council votes to keep three village libraries open
outlet: Valley News
date: 2026-05-11
---

Orrin council voted on Monday to keep three village libraries open for another five years.

The decision will cost £120,000 a year, the treasurer told the meeting.
"""


@pytest.fixture
def cuttings(tmp_path: Path) -> Path:
    """Two articles on one event."""
    folder = tmp_path / "cuttings"
    folder.mkdir()
    for name, text in FERRY.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def ferry(cuttings: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The same, stored in the library that the environment names."""
    assert main(["ingest", str(cuttings)]) == ExitCode.DONE
    capsys.readouterr()
    return cuttings


@pytest.fixture
def two_stories(ferry: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    other = ferry.parent / "vote.md"
    other.write_text(LIBRARY_VOTE, "utf-8")
    assert main(["ingest", str(other)]) == ExitCode.DONE
    capsys.readouterr()
    return ferry


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    """What a command that goes well writes as JSON."""
    assert main([*words, "--json"]) == ExitCode.DONE
    return json.loads(capsys.readouterr().out)


# Ingesting


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


# Reading what is stored


@pytest.mark.usefixtures("two_stories")
def test_list_has_every_article_under_its_story(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == ExitCode.DONE
    text = capsys.readouterr().out
    assert text.count("\ns2  ") + text.startswith("s1  ") == 2
    for title in ("Ferry runs aground", "Passengers land safely", "Council votes"):
        assert title in text


@pytest.mark.parametrize(
    ("words", "outlets"),
    [
        (["--outlet", "coast"], ["Coast Mail"]),
        (["--since", "2026-03-04"], ["Coast Mail", "Valley News"]),
        (["--search", "SANDBANK"], ["Coast Mail"]),
        (["--story", "s1"], ["Coast Mail", "Harbour Post"]),
    ],
)
@pytest.mark.usefixtures("two_stories")
def test_list_can_be_narrowed(
    capsys: pytest.CaptureFixture[str], words: list[str], outlets: list[str]
) -> None:
    rows = answer(capsys, "list", *words)["articles"]
    assert sorted(row["outlet"] for row in rows) == outlets


@pytest.mark.usefixtures("two_stories")
def test_list_can_be_sorted(capsys: pytest.CaptureFixture[str]) -> None:
    rows = answer(capsys, "list", "--sort", "outlet")["articles"]
    assert [row["outlet"] for row in rows] == ["Coast Mail", "Harbour Post", "Valley News"]
    rows = answer(capsys, "list", "--sort", "date")["articles"]
    assert [row["published"] for row in rows] == ["2026-03-03", "2026-03-04", "2026-05-11"]


@pytest.mark.usefixtures("ferry")
def test_list_of_nothing_says_so_and_ends_with_3(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--outlet", "Nobody"]) == ExitCode.NOTHING
    assert capsys.readouterr().err == "presscut: no article is like that\n"


@pytest.mark.parametrize("command", ["list", "figures", "compare", "brief"])
def test_an_empty_library_says_how_to_fill_it(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command]) == ExitCode.NOTHING
    written = capsys.readouterr()
    assert written.out == ""
    assert "presscut ingest PATH" in written.err


@pytest.mark.usefixtures("ferry")
def test_show_takes_a_number_or_the_start_of_an_id(capsys: pytest.CaptureFixture[str]) -> None:
    by_number = answer(capsys, "show", "1")
    assert answer(capsys, "show", by_number["id"][:8]) == by_number
    assert by_number["sentences"][0]["text"].startswith("The ferry Sula")


@pytest.mark.usefixtures("ferry")
def test_show_can_be_longer_and_by_another_method(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(answer(capsys, "show", "1", "--sentences", "1")["summary"]) == 1
    shape = answer(capsys, "show", "1", "--sentences", "2", "--method", "lexrank")
    for chosen in shape["summary"]:
        assert shape["sentences"][chosen["sentence"]]["text"] == chosen["text"]


@pytest.mark.usefixtures("ferry")
def test_show_full_has_the_whole_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "1", "2", "--full"]) == ExitCode.DONE
    text = capsys.readouterr().out
    assert text.count("\nTEXT\n") == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["show", "99"], ExitCode.NOTHING),
        (["show", "ffffffff"], ExitCode.NOTHING),
        (["compare", "s99"], ExitCode.NOTHING),
        (["show", "1", "--method", "guess"], ExitCode.USAGE),
    ],
)
@pytest.mark.usefixtures("ferry")
def test_what_is_not_there_is_named_in_one_line(
    capsys: pytest.CaptureFixture[str], words: list[str], code: ExitCode
) -> None:
    assert main(words) == code
    written = capsys.readouterr()
    assert written.err.startswith("presscut: ")
    assert written.err.count("\n") == 1
    assert words[-1] in written.err


@pytest.mark.usefixtures("ferry")
def test_figures_can_be_narrowed_to_a_kind(capsys: pytest.CaptureFixture[str]) -> None:
    figures = answer(capsys, "figures", "--kind", "count")["figures"]
    assert {figure["value"] for figure in figures} >= {240}
    assert {figure["kind"] for figure in figures} == {"count"}
    assert all(figure["surface"] in figure["context"] for figure in figures)


@pytest.mark.usefixtures("ferry")
def test_compare_takes_the_only_story(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare"]) == ExitCode.DONE
    text = capsys.readouterr().out
    for heading in ("FACTS", "FIGURES", "WHO IS QUOTED", "WHAT ONLY ONE SAYS"):
        assert f"\n{heading}" in text
    assert main(["compare", "s1", "--view", "quotes"]) == ExitCode.DONE
    assert "FACTS" not in capsys.readouterr().out


@pytest.mark.usefixtures("two_stories")
def test_compare_names_the_stories_when_there_are_several(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["compare"]) == ExitCode.USAGE
    written = capsys.readouterr().err
    assert "s1 (" in written
    assert "s2 (" in written


@pytest.mark.usefixtures("two_stories")
def test_compare_takes_articles_of_any_story(capsys: pytest.CaptureFixture[str]) -> None:
    shape = answer(capsys, "compare", "1", "3")
    assert shape["story"]["id"] is None
    assert len(shape["articles"]) == 2


# The brief


@pytest.mark.usefixtures("ferry")
def test_brief_goes_to_stdout_as_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief"]) == ExitCode.DONE
    text = capsys.readouterr().out
    assert text.startswith("# ")
    assert "\n## What all say\n" in text
    assert "[A1]" in text


@pytest.mark.usefixtures("ferry")
def test_brief_takes_its_format_from_the_file_and_overwrites_only_when_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brief.html"
    assert main(["brief", "-o", str(path)]) == ExitCode.DONE
    page = path.read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    path.write_text("my own words")
    assert main(["brief", "-o", str(path)]) == ExitCode.USAGE
    assert path.read_text() == "my own words"
    assert "--force" in capsys.readouterr().err
    assert main(["brief", "-o", str(path), "--force"]) == ExitCode.DONE
    assert path.read_text("utf-8") == page


@pytest.mark.usefixtures("ferry")
def test_brief_of_json_is_what_compare_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "brief") == answer(capsys, "compare")


@pytest.mark.parametrize("target", ["absent/brief.md", "."])
@pytest.mark.usefixtures("ferry")
def test_brief_that_cannot_be_written_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    assert main(["brief", "-o", str(tmp_path / target), "--force"]) == ExitCode.SOME_FAILED
    assert "cannot be written" in capsys.readouterr().err


# The desk


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, list[str]]]:
    """A desk that only notes how it was opened."""
    calls: list[tuple[Path, list[str]]] = []
    desk = types.ModuleType("tui.app")
    desk.open_desk = lambda *call: calls.append(call) or 0
    monkeypatch.setitem(sys.modules, "tui.app", desk)
    return calls


def test_in_a_terminal_the_desk_opens_with_the_paths(
    opened: list[tuple[Path, list[str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.terminal.obstacle", lambda: None)
    assert main(["--library", "/tmp/cuttings", "seeds"]) == ExitCode.DONE
    assert opened == [(Path("/tmp/cuttings"), ["seeds"])]


def test_without_a_terminal_paths_are_read_and_the_list_is_printed(
    cuttings: Path, opened: list[tuple[Path, list[str]]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(cuttings)]) == ExitCode.DONE
    written = capsys.readouterr()
    assert "Ferry runs aground" in written.out
    assert "2 new" in written.err
    assert opened == []


# The edges


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (store.NotFound, ExitCode.NOTHING),
        (store.Ambiguous, ExitCode.USAGE),
        (store.SettingsError, ExitCode.USAGE),
        (store.LibraryDamaged, ExitCode.LIBRARY),
        (store.LibraryLocked, ExitCode.LIBRARY),
        (store.PresscutError, ExitCode.SOME_FAILED),
    ],
)
def test_each_error_is_one_line_and_a_code(
    error: type[store.PresscutError],
    code: ExitCode,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> None:
        raise error("the shelf\nis \x1b[31mgone")

    monkeypatch.setattr(store, "open_library", fail)
    assert main(["list"]) == code
    assert capsys.readouterr().err == "presscut: the shelf is gone\n"


def test_an_interrupt_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(store, "open_library", interrupt)
    assert main(["list"]) == ExitCode.INTERRUPTED
    assert capsys.readouterr().err == "presscut: interrupted; what was stored is kept\n"


@pytest.mark.parametrize("words", [["list"], ["list", "-v"]])
def test_a_fault_of_its_own_is_one_line_and_a_traceback_only_when_asked(
    words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(store, "open_library", fail)
    monkeypatch.setattr(sys, "argv", ["presscut", *words])
    assert cli.run() == ExitCode.SOME_FAILED
    written = capsys.readouterr().err
    assert "ZeroDivisionError: by nought" in written.splitlines()[0]
    assert ("Traceback" in written) == ("-v" in words)


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
    assert report["versions"]["presscut"]


def test_escape_sequences_of_an_article_reach_no_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "nasty.txt"
    source.write_text("The mayor \x1b]0;owned\x07opened the \x1b[31mlibrary\u202e with 40 guests.")
    assert main(["ingest", str(source)]) == ExitCode.DONE
    for words in (["list"], ["show", "1", "--full"], ["figures"], ["compare"], ["brief"]):
        assert main(words) == ExitCode.DONE
        assert main([*words, "--json"]) == ExitCode.DONE
    written = capsys.readouterr()
    assert not {"\x1b", "\x07", "\u202e"} & set(written.out + written.err)


@pytest.mark.usefixtures("ferry")
def test_a_stream_that_knows_only_ascii_gets_ascii() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    for words in (["show", "1"], ["compare"], ["brief"]):
        done = subprocess.run([*PRESSCUT, *words], env=environment, capture_output=True)
        assert done.returncode == 0
        assert done.stderr == b""
        assert done.stdout.isascii()


@pytest.mark.usefixtures("ferry")
def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    source, sink = os.pipe()
    os.close(source)
    done = subprocess.run([*PRESSCUT, "show", "1"], stdout=sink, stderr=subprocess.PIPE)
    os.close(sink)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.usefixtures("ferry")
def test_output_that_cannot_be_written_is_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*PRESSCUT, "list"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == ExitCode.SOME_FAILED
    assert done.stderr == "presscut: cannot write (No space left on device)\n"


@pytest.mark.usefixtures("ferry")
def test_a_closed_output_is_no_traceback() -> None:
    command = " ".join([*PRESSCUT, "list", ">&-", "2>&-"])
    assert subprocess.run(["sh", "-c", command]).returncode == 0


def test_ctrl_c_while_reading_ends_with_130() -> None:
    child = subprocess.Popen(
        [*PRESSCUT, "ingest", "-v", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPROFILEIMPORTTIME": "1"},
    )
    for line in child.stderr:
        if "store.library.repository" in line:
            break
    child.send_signal(signal.SIGINT)
    _, written = child.communicate()
    assert child.returncode == ExitCode.INTERRUPTED
    assert "Traceback" not in written


HEAVY = ("textual", "rich", "numpy", "nltk", "sumy", "sklearn", "tinydb", "asyncio")


@pytest.mark.parametrize("words", [["list"], ["figures"], ["compare"], ["brief"], ["show", "1"]])
@pytest.mark.usefixtures("ferry")
def test_showing_what_is_stored_loads_nothing_heavy(words: list[str]) -> None:
    program = (
        "import sys; from tui.cli import main; code = main(sys.argv[1:]);"
        f"sys.exit(code or repr([name for name in {HEAVY} if name in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True)
    assert done.stderr.splitlines()[-1] == "[]"
