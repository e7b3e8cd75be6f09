"""The brief gets a plain name, is written, and replaces nothing unasked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, presses, screen_text, until
from textual.pilot import Pilot

from tui.actions.exporting import brief_name
from tui.app import Desk
from tui.screens.prompt import Prompt


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("River Wend floods Kelmouth", "brief-river-wend-floods-kelmouth.md"),
        ("../../etc/passwd", "brief-etc-passwd.md"),
        ("洪水", "brief.md"),
        ("word " * 40, "brief-word-word-word-word-word-word-word-word-word-wor.md"),
    ],
)
def test_a_brief_gets_a_plain_file_name(title: str, name: str) -> None:
    assert brief_name(title) == name


async def test_the_brief_is_written(
    make_desk: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("e", "enter")
        await until(pilot, lambda: "wrote " in screen_text(app))
    brief = (tmp_path / "brief-river-wend-floods-kelmouth.md").read_text()
    assert "River Wend floods Kelmouth" in brief
    assert "A1" in brief


async def test_a_file_is_only_replaced_when_told_so_twice(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    path = tmp_path / "mine.html"
    path.write_text("my notes")
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("e", "ctrl+u", *str(path), "enter")
        await until(pilot, lambda: "there already" in screen_text(app))
        await pilot.press("escape")
        await pilot.pause()
        assert path.read_text() == "my notes"
        await pilot.press("e", "ctrl+u", *str(path), "enter", "enter")
        await until(pilot, lambda: "wrote " in screen_text(app))
    assert path.read_text().startswith("<!")


async def test_what_ends_in_no_format_is_not_written(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    path = tmp_path / "brief.pdf"
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("e", "ctrl+u", *str(path), "enter")
        await until(pilot, lambda: "That is no format" in screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: "name ends in .md, .html, .json or .txt" in screen_text(app))
    assert not path.exists()


async def test_a_place_that_cannot_be_written_is_named(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("e", "ctrl+u", *str(tmp_path / "no" / "b.md"), "enter")
        await until(pilot, lambda: "No such file or directory" in screen_text(app))


async def test_an_article_without_a_story_has_no_brief(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("end")
        await until(pilot, lambda: app.screen.summary.article.id == "eeeeeeee")
        await pilot.press("e")
        await until(pilot, lambda: "no story here" in screen_text(app))


@presses("desk.export")
async def test_a_file_name_is_proposed(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, Prompt))
    await pilot.pause()
    assert "brief-river-wend-floods-kelmouth.md" in screen_text(pilot.app)
