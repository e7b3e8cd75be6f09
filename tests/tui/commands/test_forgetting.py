"""Taking articles out, bringing them back, deleting them for good."""

import io
import sys

import pytest
from cuttings import answer

import store
from tui.cli import ExitCode, main


def outlets(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [row["outlet"] for row in answer(capsys, "list")["articles"]]


@pytest.mark.usefixtures("two_stories")
def test_a_forgotten_article_is_gone_and_the_line_it_gives_brings_it_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = answer(capsys, "compare", "s1")
    assert main(["forget", "2"]) == ExitCode.DONE
    said, undo = capsys.readouterr().err.splitlines()
    assert said.startswith("forgotten")
    assert len(outlets(capsys)) == 2
    assert len(answer(capsys, "compare", "s1")["articles"]) == 1
    assert main(undo.removeprefix("undo it with: presscut ").split()) == ExitCode.DONE
    capsys.readouterr()
    assert answer(capsys, "compare", "s1") == before


@pytest.mark.usefixtures("two_stories")
def test_comparisons_are_stored_anew_when_a_member_goes_or_comes_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for words, members in ((["forget", "2"], 1), (["forget", "--undo"], 2)):
        assert main(words) == ExitCode.DONE
        stored = store.open_library().comparison("s1")
        assert stored is not None
        assert len(stored.articles) == members
    capsys.readouterr()


@pytest.mark.usefixtures("two_stories")
def test_undo_without_id_brings_back_what_was_forgotten_together(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = outlets(capsys)
    assert main(["forget", "1", "3"]) == ExitCode.DONE
    assert main(["forget", "--undo"]) == ExitCode.DONE
    capsys.readouterr()
    assert outlets(capsys) == before
    assert main(["forget", "--undo"]) == ExitCode.NOTHING


@pytest.mark.usefixtures("two_stories")
def test_what_is_forgotten_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forget", "--list"]) == ExitCode.NOTHING
    assert main(["forget", "3"]) == ExitCode.DONE
    capsys.readouterr()
    assert main(["forget", "--list"]) == ExitCode.DONE
    (line,) = capsys.readouterr().out.splitlines()
    assert line.endswith("Council votes to keep three village libraries open")
    (each,) = answer(capsys, "forget", "--list")["forgotten"]
    assert line.startswith(each["id"][:8])
    assert each["source"].endswith("vote.md")


@pytest.mark.usefixtures("two_stories")
def test_a_forgotten_article_can_be_deleted_for_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forget", "3"]) == ExitCode.DONE
    (out,) = answer(capsys, "forget", "--list")["forgotten"]
    assert main(["forget", "--purge", out["id"][:8], "--force"]) == ExitCode.DONE
    assert capsys.readouterr().err.startswith("deleted")
    assert main(["forget", "--list"]) == ExitCode.NOTHING
    assert main(["forget", "--undo", out["id"]]) == ExitCode.NOTHING
    assert len(outlets(capsys)) == 2


@pytest.mark.usefixtures("two_stories")
def test_without_a_terminal_nothing_is_deleted_unless_forced(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["forget", "3"]) == ExitCode.DONE
    capsys.readouterr()
    assert main(["forget", "--purge"]) == ExitCode.USAGE
    assert "--force" in capsys.readouterr().err
    assert main(["forget", "--list"]) == ExitCode.DONE


class Terminal(io.StringIO):
    """A terminal in which someone has typed."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "code"), [("yes\n", ExitCode.DONE), ("\n", ExitCode.NOTHING), ("", ExitCode.NOTHING)]
)
@pytest.mark.usefixtures("two_stories")
def test_in_a_terminal_deleting_is_asked_first(
    typed: str, code: ExitCode, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["forget", "3"]) == ExitCode.DONE
    asked = Terminal()
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys, "stderr", asked)
    assert main(["forget", "--purge"]) == code
    assert "Council votes" in asked.getvalue()
    assert len(store.open_library().forgotten()) == (code is not ExitCode.DONE)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], ExitCode.USAGE),
        (["99"], ExitCode.NOTHING),
        (["--undo", "abcd"], ExitCode.NOTHING),
        (["--undo", "3"], ExitCode.NOTHING),
        (["--purge", "--force"], ExitCode.NOTHING),
    ],
)
@pytest.mark.usefixtures("two_stories")
def test_what_is_not_there_is_one_line_and_changes_nothing(
    capsys: pytest.CaptureFixture[str], words: list[str], code: ExitCode
) -> None:
    assert main(["forget", *words]) == code
    assert capsys.readouterr().err.count("\n") == 1
    assert len(outlets(capsys)) == 3


def test_a_start_that_two_forgotten_articles_share_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    twins = [store.Forgotten("abcd" + end * 60, "A title", "a.txt", "2026-01-01") for end in "12"]
    monkeypatch.setattr(store.Library, "forgotten", lambda _: twins)
    assert main(["forget", "--undo", "abcd"]) == ExitCode.USAGE
    assert "2 ids start with 'abcd'" in capsys.readouterr().err
