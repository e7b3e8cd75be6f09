"""What the words of a command line mean, and that mistakes in them are told at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from store.library.orders import SORTS
from store.models import FigureKind
from tui import arguments, options
from tui.cli import ExitCode, main


@pytest.mark.parametrize("words", [["-q", "list"], ["list", "-q"], ["--quiet", "list"]])
def test_global_options_stand_before_and_after_the_command(words: list[str]) -> None:
    parsed = arguments.parse(["--library", "/tmp/a", *words])
    assert (parsed.command, parsed.quiet, parsed.json) == ("list", True, False)
    assert parsed.library == Path("/tmp/a")


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ([], []),
        (["seeds"], ["seeds"]),
        (["./list"], ["./list"]),
        (["--library", "list", "seeds", "more"], ["seeds", "more"]),
        (["--", "list"], ["list"]),
        (["-"], ["-"]),
    ],
)
def test_a_first_word_that_is_no_command_is_a_path(words: list[str], paths: list[str]) -> None:
    parsed = arguments.parse(words)
    assert parsed.command is None
    assert parsed.paths == paths


@pytest.mark.parametrize(
    "words",
    [
        ["list", "--no-such"],
        ["--no-such"],
        ["ingest"],
        ["show"],
        ["list", "--since", "yesterday"],
        ["list", "--since", "2026-02-30"],
        ["ingest", "a.txt", "--date", "11-05-2026"],
        ["show", "1", "--sentences", "0"],
        ["figures", "--kind", "colour"],
        ["compare", "--view", "prices"],
        ["brief", "--format", "pdf"],
        ["search"],
        ["search", "ferry", "--limit", "0"],
        ["show", "1", "--full", "--versions"],
        ["forget", "--list", "--undo"],
        ["split", "s1"],
        ["import"],
        ["--library"],
    ],
)
def test_wrong_usage_ends_with_2_and_a_line_on_stderr(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == ExitCode.USAGE
    written = capsys.readouterr()
    assert written.out == ""
    assert "error:" in written.err


@pytest.mark.parametrize("text", ["2026", "2026-03", "2026-03-31"])
def test_a_date_may_be_a_year_a_month_or_a_day(text: str) -> None:
    assert arguments.parse(["list", "--since", text]).since == text


@pytest.mark.parametrize(
    "text", ["2026-13-01", "2026-00", "3 Feb 2026", "26", "2026-02-31", "20260203", "2026-02-03\n"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not options.is_date(text)


@pytest.mark.parametrize("command", arguments.COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == ExitCode.DONE
    assert f"usage: presscut {command}" in capsys.readouterr().out


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == ExitCode.DONE
    text = capsys.readouterr().out
    assert [command for command in arguments.COMMANDS if f"\n  {command} " not in text] == []


def test_the_kinds_offered_are_those_of_a_figure() -> None:
    assert set(options.KINDS) == set(FigureKind.__args__)


def test_the_orders_offered_are_those_of_the_library() -> None:
    assert options.SORTS == SORTS


def test_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--version"]) == ExitCode.DONE
    assert capsys.readouterr().out.startswith("presscut ")


def test_reading_the_words_loads_nothing_of_the_engine() -> None:
    program = (
        "import sys, tui.arguments; tui.arguments.parse(['list']);"
        "sys.exit(repr([name for name in sys.modules if name.split('.')[0] == 'store']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stderr == "[]\n"
