"""Lines put back and taken out by hand."""

from pathlib import Path

import pytest
from cuttings import answer

from tui.cli import ExitCode, main

PAGE = """Mill closes at Orrin

The mill at Orrin closed its gates on Monday after 90 years of work.

Photo: The gates on Monday with 40 workers

The owner said that nobody would buy the paper that it made any more.
"""


@pytest.fixture
def mill(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mill.txt").write_text(PAGE, "utf-8")
    assert main(["ingest", str(tmp_path / "mill.txt")]) == ExitCode.DONE
    capsys.readouterr()


@pytest.mark.usefixtures("mill")
def test_removed_lines_are_listed_with_their_numbers_and_rules(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for option in ("--removed", "--full"):
        assert main(["show", "1", option]) == ExitCode.DONE
        assert "[1]   picture credit: Photo: The gates on Monday" in capsys.readouterr().out


@pytest.mark.usefixtures("mill")
def test_a_line_is_put_back_and_taken_back(capsys: pytest.CaptureFixture[str]) -> None:
    before = answer(capsys, "show", "1")
    assert main(["restore", "1", "1"]) == ExitCode.DONE
    told = capsys.readouterr().err
    after = answer(capsys, "show", "1")
    assert "40 workers" in after["text"]
    assert after["removed"] == []
    assert after["id"] == before["id"]
    undo = next(line for line in told.splitlines() if "undo" in line).partition("presscut ")[2]
    assert main(undo.split()) == ExitCode.DONE
    capsys.readouterr()
    assert answer(capsys, "show", "1") == before


@pytest.mark.usefixtures("mill")
def test_the_paragraph_of_a_sentence_is_cut(capsys: pytest.CaptureFixture[str]) -> None:
    cut = answer(capsys, "cut", "1", "2")
    assert "The owner" not in cut["text"]
    assert [one["rule"] for one in cut["removed"]] == ["picture credit", "by hand"]


@pytest.mark.usefixtures("mill")
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["restore", "1"], ExitCode.USAGE),
        (["restore", "1", "1", "--undo"], ExitCode.USAGE),
        (["restore", "1", "7"], ExitCode.USAGE),
        (["restore", "1", "0"], ExitCode.USAGE),
        (["cut", "1", "9"], ExitCode.USAGE),
        (["cut", "1", "1", "2"], ExitCode.USAGE),
        (["restore", "1", "--undo"], ExitCode.NOTHING),
        (["restore", "ffff", "1"], ExitCode.NOTHING),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    words: list[str], code: ExitCode, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == code
    assert capsys.readouterr().err.splitlines()[-1].strip()


def test_an_article_with_two_sources_names_both(
    ferry: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twin = ferry / "twin.md"
    twin.write_text((ferry / "post.md").read_text("utf-8"), "utf-8")
    assert main(["ingest", str(twin)]) == ExitCode.DONE
    assert capsys.readouterr().err.splitlines()[-1] == "1 duplicate"
    found = answer(capsys, "list", "--search", "Divers")["articles"]
    shown = answer(capsys, "show", found[0]["id"])
    assert shown["sources"] == [str(ferry / "post.md"), str(twin)]
    assert main(["show", found[0]["id"]]) == ExitCode.DONE
    assert "twin.md" in capsys.readouterr().out.replace("\n", "")
