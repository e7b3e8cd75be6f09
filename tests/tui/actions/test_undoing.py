"""What was done is taken back and done again, whatever it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, desk_of, presses, screen_text, until
from textual.pilot import Pilot

import store
from tui.app import Desk


async def correct(pilot: Pilot[int]) -> None:
    await pilot.press("E", *" again", "enter")
    await until(pilot, lambda: "corrected · U takes it back" in screen_text(pilot.app))


@presses("desk.undo")
async def test_a_correction_is_taken_back(pilot: Pilot[int], key: str) -> None:
    await correct(pilot)
    await pilot.press(key)
    await until(pilot, lambda: "taken back: correct “River Wend" in screen_text(pilot.app))
    await pilot.press(key)
    await until(pilot, lambda: "there is nothing to take back" in screen_text(pilot.app))


@presses("desk.redo")
async def test_it_is_done_again(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: "there is nothing to do again" in screen_text(pilot.app))
    await correct(pilot)
    await pilot.press("U")
    await until(pilot, lambda: "taken back" in screen_text(pilot.app))
    await pilot.press(key)
    await until(pilot, lambda: "done again: correct “River Wend" in screen_text(pilot.app))
    row = desk_of(pilot).articles.current
    assert row is not None
    assert row.title.endswith(" again")


async def test_what_a_person_did_is_taken_back_before_what_they_read_in_passing(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = store.open_desk(tmp_path / "desk")
    desk.marks.star(["aaaaaaaa"])
    desk.marks.see("bbbbbbbb")
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("U")
        await until(pilot, lambda: "taken back: star" in screen_text(app))
        await pilot.press("U")
        await until(pilot, lambda: "taken back: what was read in passing" in screen_text(app))
    assert store.open_desk(tmp_path / "desk").marks.all() == {}


async def test_marks_are_taken_back_and_what_changed_since_is_left(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = store.open_desk(tmp_path / "desk")
    desk.marks.star(["aaaaaaaa", "bbbbbbbb"])
    desk.marks.star(["bbbbbbbb"], False)
    last = desk.history.last
    assert last is not None
    desk.history.undo(last)
    desk.marks.note("aaaaaaaa", "ask the council")
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("U")
        await until(pilot, lambda: "taken back: note" in screen_text(app))
        await pilot.press("U")
        await until(pilot, lambda: "taken back: star, 2 articles" in screen_text(app))
    assert store.open_desk(tmp_path / "desk").marks.all() == {}


async def test_what_this_presscut_does_not_know_stays_as_it_is(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = store.open_desk(tmp_path / "desk")
    desk.history.note("fold a story", store.Call("fold", {}), store.Call("unfold", {}))
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("U")
        await until(pilot, lambda: "a later presscut knows how" in screen_text(app))
    assert desk.history.last is not None


async def test_a_desk_that_is_locked_says_so(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:

        async def refuse(_: object) -> None:
            raise store.LibraryLocked("process 12 is writing")

        monkeypatch.setattr(desk_of(pilot).reader, "on_desk", refuse)
        await pilot.press("U")
        await until(pilot, lambda: "! process 12 is writing" in screen_text(app))
