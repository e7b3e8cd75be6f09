"""Articles are forgotten, listed, and brought back; all of it by commands that can be undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, desk_of, presses, screen_text, until
from textual.pilot import Pilot

import store
from tui import worker
from tui.app import Desk
from tui.screens.forgotten import ForgottenScreen


@presses("desk.forget")
async def test_the_article_that_is_forgotten_is_named(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert desk_of(pilot).bar.news == "forget “River Wend floods 240 homes in Kelmouth”…"


@presses("desk.forgotten")
async def test_the_list_says_how_articles_come_into_it(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: "No article is forgotten." in screen_text(pilot.app))


@presses("forgotten.back")
async def test_the_way_back_from_it(pilot: Pilot[int], key: str) -> None:
    await pilot.press("X")
    await until(pilot, lambda: isinstance(pilot.app.screen, ForgottenScreen))
    await pilot.press(key)
    await until(pilot, lambda: not isinstance(pilot.app.screen, ForgottenScreen))


@presses("forgotten.restore")
async def test_where_none_is_none_is_brought_back(pilot: Pilot[int], key: str) -> None:
    await pilot.press("X")
    await until(pilot, lambda: isinstance(pilot.app.screen, ForgottenScreen))
    await pilot.press(key)
    await pilot.pause()
    assert not desk_of(pilot).work.under_way


@pytest.fixture
def done(shelf: object, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The commands that were run, and what they do to the invented library."""
    done: list[tuple[str, ...]] = []

    async def rearrange(_: Path, *words: str) -> worker.Change:
        done.append(words)
        ids = [word[0] for word in words if len(word) == 8]
        undo = {"back": shelf.keys}  # type: ignore[attr-defined]
        left = [
            key
            for key in "abcde"
            if (key in ids) == ("--undo" in words) or (key in shelf.keys and key not in ids)
        ]  # type: ignore[attr-defined]
        shelf.keys = "".join(left)  # type: ignore[attr-defined]
        return worker.Change(undo, {"back": shelf.keys})  # type: ignore[attr-defined]

    async def undo(_: Path, change: dict[str, str]) -> None:
        shelf.keys = change["back"]  # type: ignore[attr-defined]

    monkeypatch.setattr(worker, "rearrange", rearrange)
    monkeypatch.setattr(worker, "undo", undo)
    return done


async def test_an_article_is_forgotten_and_taken_back(
    make_desk: Callable[..., Desk], done: list[tuple[str, ...]]
) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("end", "D")
        await until(pilot, lambda: "done: forget “Library in Ostrey" in screen_text(pilot.app))
        assert "Single articles" not in screen_text(pilot.app)
        await pilot.press("U")
        await until(pilot, lambda: "taken back: forget “Library" in screen_text(pilot.app))
        assert "Single articles" in screen_text(pilot.app)
        await pilot.press("R")
        await until(pilot, lambda: "done again: forget “Library" in screen_text(pilot.app))
        assert "Single articles" not in screen_text(pilot.app)
        await pilot.press("home", "down", "D")
        await until(pilot, lambda: "done: forget “Flood victims" in screen_text(pilot.app))
        assert desk_of(pilot).articles.current.id == "cccccccc"
    assert done == [("forget", "eeeeeeee"), ("forget", "bbbbbbbb")]


async def test_what_is_lit_in_comparison_is_forgotten(
    make_desk: Callable[..., Desk], done: list[tuple[str, ...]]
) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("4", "right", "right", "D")
        await until(pilot, lambda: "done: forget “Warning came" in screen_text(pilot.app))
    assert done == [("forget", "cccccccc")]


async def test_the_marked_ones_are_forgotten_and_never_what_is_hidden(
    make_desk: Callable[..., Desk], done: list[tuple[str, ...]]
) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("space", "space", "end", "space", "slash", *"Kelmouth", "enter")
        await until(pilot, lambda: "2 marks (1 hid" in screen_text(pilot.app))
        await pilot.press("D")
        await until(pilot, lambda: "done: forget" in screen_text(pilot.app))
        assert desk_of(pilot).articles.marked == {"eeeeeeee"}
    assert "eeeeeeee" not in done[0]
    assert done[0][0] == "forget"


async def test_a_forgotten_article_is_brought_back_from_the_list(
    make_desk: Callable[..., Desk], done: list[tuple[str, ...]], shelf: object, tmp_path: Path
) -> None:
    shelf.keys = "abcd"  # type: ignore[attr-defined]
    async with at_desk(make_desk()) as pilot:
        await pilot.press("X")
        await until(pilot, lambda: "forgotten 2026-02-05" in screen_text(pilot.app))
        await pilot.press("r")
        await until(pilot, lambda: "done: bring back “Library in" in screen_text(pilot.app))
        assert "Single articles" in screen_text(pilot.app)
    assert done == [("forget", "--undo", "eeeeeeee")]
    assert store.open_desk(tmp_path / "desk").history.last is not None
