"""Merging, splitting and releasing stories, each with its way back."""

import json
from pathlib import Path

import pytest
from cuttings import answer

from tui.cli import ExitCode, main


def members(capsys: pytest.CaptureFixture[str]) -> dict[str, list[int]]:
    """The numbers of the articles of each story."""
    told: dict[str, list[int]] = {}
    for row in answer(capsys, "list")["articles"]:
        told.setdefault(row["story"], []).append(row["number"])
    return told


def undone(line: str) -> list[str]:
    """The words of the command that a line names."""
    return line.removeprefix("undo it with: presscut ").split()


@pytest.mark.usefixtures("two_stories")
def test_stories_are_merged_and_parted_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert members(capsys) == {"s1": [1, 2], "s2": [3]}
    assert main(["merge", "s1", "s2"]) == ExitCode.DONE
    said, undo = capsys.readouterr().err.splitlines()
    assert said == "s1 now has 3 articles"
    assert members(capsys) == {"s1": [1, 2, 3]}
    assert len(answer(capsys, "compare", "s1")["articles"]) == 3
    assert main(undone(undo)) == ExitCode.DONE
    said, _ = capsys.readouterr().err.splitlines()
    assert said == "taken back: s1 has 2 articles, s2 has 1 article"
    assert list(members(capsys).values()) == [[1, 2], [3]]


@pytest.mark.usefixtures("two_stories")
def test_a_story_is_split_and_made_one_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["split", "s1", "2"]) == ExitCode.DONE
    said, undo = capsys.readouterr().err.splitlines()
    assert said == "s3 is new and has 1 article; 1 article left in s1"
    assert len(answer(capsys, "compare", "s1")["articles"]) == 1
    assert main(undone(undo)) == ExitCode.DONE
    capsys.readouterr()
    assert sorted(map(len, members(capsys).values())) == [1, 2]


@pytest.mark.usefixtures("two_stories")
def test_a_story_that_was_merged_can_be_released_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "s1", "s2"]) == ExitCode.DONE
    assert main(["release", "s1"]) == ExitCode.DONE
    said = capsys.readouterr().err.splitlines()[-2]
    assert said == "the articles of s1 are now in s1 (2 articles), s3 (1 article)"
    assert list(members(capsys).values()) == [[1, 2], [3]]
    assert main(["release", "s1"]) == ExitCode.NOTHING
    assert "neither merged nor split" in capsys.readouterr().err


@pytest.mark.usefixtures("two_stories")
def test_json_has_the_stories_as_they_are_now(capsys: pytest.CaptureFixture[str]) -> None:
    (story,) = answer(capsys, "merge", "s2", "s1")["stories"]
    assert story["id"] == "s2"
    assert len(story["articles"]) == 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["merge", "s1"], ExitCode.USAGE),
        (["merge", "s1", "s1"], ExitCode.USAGE),
        (["merge", "s1", "s99"], ExitCode.NOTHING),
        (["split", "s1", "1", "2"], ExitCode.USAGE),
        (["split", "s1", "3"], ExitCode.USAGE),
        (["split", "s99", "1"], ExitCode.NOTHING),
        (["release", "s99"], ExitCode.NOTHING),
    ],
)
@pytest.mark.usefixtures("two_stories")
def test_what_cannot_be_done_is_one_line_and_changes_nothing(
    capsys: pytest.CaptureFixture[str], words: list[str], code: ExitCode
) -> None:
    assert main(words) == code
    assert capsys.readouterr().err.count("\n") == 1
    assert members(capsys) == {"s1": [1, 2], "s2": [3]}


@pytest.mark.usefixtures("two_stories")
@pytest.mark.parametrize("words", [["merge", "s1", "s2"], ["split", "s1", "2"], ["forget", "1"]])
def test_what_a_command_wrote_takes_it_back_exactly_and_makes_it_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str]
) -> None:
    before = answer(capsys, "list")
    done = tmp_path / "done.json"
    done.write_text(json.dumps(answer(capsys, *words)))
    after = answer(capsys, "list")
    assert after != before
    undone = answer(capsys, "undo", str(done))
    assert answer(capsys, "list") == before
    done.write_text(json.dumps(undone))
    assert main(["undo", str(done)]) == ExitCode.DONE
    assert "taken back" in capsys.readouterr().err
    assert answer(capsys, "list") == after


@pytest.mark.usefixtures("two_stories")
@pytest.mark.parametrize("words", [["merge", "s1", "s2"], ["split", "s1", "2"], ["forget", "1"]])
def test_without_a_file_the_last_command_is_taken_back_exactly_and_made_again(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(["merge", "s2", "s1"]) == ExitCode.DONE
    assert main(["undo"]) == ExitCode.DONE
    capsys.readouterr()
    before = answer(capsys, "list")
    assert main(words) == ExitCode.DONE
    capsys.readouterr()
    after = answer(capsys, "list")
    assert main(["undo"]) == ExitCode.DONE
    capsys.readouterr()
    assert answer(capsys, "list") == before
    assert main(["undo"]) == ExitCode.DONE
    capsys.readouterr()
    assert answer(capsys, "list") == after


@pytest.mark.usefixtures("two_stories")
def test_what_is_taken_back_and_of_which_article_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    title = answer(capsys, "list")["articles"][0]["title"]
    for words, act in (
        (["forget", "1"], "brought back"),
        (["forget", "--undo"], "forgotten again"),
    ):
        assert main(words) == ExitCode.DONE
        capsys.readouterr()
        assert main(["undo"]) == ExitCode.DONE
        first, second, _ = capsys.readouterr().err.splitlines()
        assert first == f"taken back: 1 article {act}"
        assert second.endswith(title)
        assert main(["undo"]) == ExitCode.DONE


@pytest.mark.usefixtures("ferry")
def test_where_no_story_was_changed_there_is_nothing_to_take_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["undo"]) == ExitCode.NOTHING
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize("text", ["", "[]", "{}", '{"undo": 3}', '{"undo": {"stories": [1]}}'])
def test_what_no_command_wrote_takes_nothing_back(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str
) -> None:
    other = tmp_path / "other.json"
    other.write_text(text)
    assert main(["undo", str(other)]) != ExitCode.DONE
    assert "not what merge, split, release or forget write" in capsys.readouterr().err
    assert main(["undo", str(tmp_path / "none")]) != ExitCode.DONE
    assert "cannot be read" in capsys.readouterr().err
