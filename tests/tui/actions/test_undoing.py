"""What was done is taken back and done again, whatever it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, desk_of, presses, screen_text, until
from textual.pilot import Pilot

import store
from tui.app import Desk
from tui.passages import Passage, pin_of


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


def kept(desk: store.Desk) -> tuple[object, ...]:
    """What a person put on articles, and the tray."""
    return desk.marks.all(), [(pin.text, pin.comment) for pin in desk.tray.pins()]


@pytest.mark.parametrize(
    "keys",
    [
        ["full_stop"], ["asterisk"], ["T", *"budget", "enter"], ["T", "ctrl+u", "enter"],
        ["quotation_mark", *" anew", "enter"], ["a", "full_stop"], ["2", "j", "p"], ["4", "p"],
        ["P", "c", *"first", "enter"], ["P", "J"], ["P", "x"],
    ],
    ids=" ".join,
)  # fmt: skip
async def test_each_change_of_marks_and_tray_is_taken_back_and_done_again(
    keys: list[str], make_desk: Callable[..., Desk], shelf, tmp_path: Path
) -> None:
    desk = store.open_desk(tmp_path / "desk")
    desk.marks.retag(["aaaaaaaa"], {"flood"}, set())
    desk.marks.note("aaaaaaaa", "read again")
    for sentence in (3, 5):
        desk.tray.add(pin_of(Passage("aaaaaaaa", sentence), shelf.all["a"]))
    before = kept(desk)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press(keys[0])
        await until(pilot, lambda: keys[0] != "P" or "2 pins" in screen_text(app))
        await pilot.press(*keys[1:])
        await until(pilot, lambda: kept(desk) != before)
        after = kept(desk)
        await pilot.press("U")
        await until(pilot, lambda: kept(desk) == before)
        await until(pilot, lambda: not desk_of(pilot).work.under_way)
        await pilot.press("R")
        await until(pilot, lambda: kept(desk) == after)


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
