"""Articles side by side, and the brief."""

from dataclasses import replace
from pathlib import Path

import pytest
from cuttings import answer

import store
from tui.cli import ExitCode, main


@pytest.mark.usefixtures("ferry")
def test_compare_takes_the_only_story(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare"]) == ExitCode.DONE
    text = capsys.readouterr().out
    for heading in ("FACTS", "FIGURES", "WHO IS QUOTED", "WHAT ONLY ONE SAYS"):
        assert f"\n{heading}" in text
    assert main(["compare", "s1", "--view", "quotes"]) == ExitCode.DONE
    assert "FACTS" not in capsys.readouterr().out


@pytest.mark.usefixtures("ferry")
def test_a_story_of_another_name_is_compared_by_it(capsys: pytest.CaptureFixture[str]) -> None:
    library = store.open_library()
    library.change_stories([replace(library.stories()[0], id="quayside")])
    assert main(["compare", "quayside"]) == ExitCode.DONE
    assert "\nFACTS" in capsys.readouterr().out


@pytest.mark.usefixtures("ferry")
def test_two_named_articles_are_read_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "2", "1", "--view", "beside"]) == ExitCode.DONE
    lines = capsys.readouterr().out.splitlines()
    assert "what B says and A does not" in lines
    assert any(line.startswith('      [B2]  "Nobody was hurt') for line in lines)


@pytest.mark.usefixtures("ferry")
def test_json_carries_what_the_views_show(capsys: pytest.CaptureFixture[str]) -> None:
    shape = answer(capsys, "compare")
    views = {
        "facts", "figures", "quotes", "names", "copies", "timeline", "wordings", "hedges",
    }  # fmt: skip
    assert views <= shape.keys()
    assert shape["facts"]
    assert shape["names"]
    assert main(["compare", "--json", "--view", "names"]) == ExitCode.USAGE
    assert "--json gives all views" in capsys.readouterr().err


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
def test_brief_is_not_written_under_the_name_of_another_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brief.pdf"
    assert main(["brief", "-o", str(path)]) == ExitCode.USAGE
    assert "ends in .md, .html, .json or .txt" in capsys.readouterr().err
    assert not path.exists()
    assert main(["brief", "-o", str(path), "--format", "txt"]) == ExitCode.DONE


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


@pytest.mark.usefixtures("ferry")
def test_the_brief_of_the_tray_has_what_was_pinned(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["brief", "--tray"]) == ExitCode.NOTHING
    assert "nothing is pinned" in capsys.readouterr().err
    first = answer(capsys, "show", "1")
    text = first["sentences"][0]["text"]
    tray = store.open_desk(tmp_path / "desk").tray
    tray.add(store.Pin("sentence", first["id"], 0, text, "open with this"))
    tray.add(store.Pin("sentence", "none", 0, "A sentence of long ago."))
    assert main(["brief", "--tray", "--format", "txt"]) == ExitCode.DONE
    brief = " ".join(capsys.readouterr().out.split())
    assert "[A1]; Comment: open with this" in brief
    assert "A sentence of long ago. (its article is in the library no longer)" in brief
    assert len(answer(capsys, "brief", "--tray")["pins"]) == 2
    assert main(["brief", "--tray", "s1"]) == ExitCode.USAGE
