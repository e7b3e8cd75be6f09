"""Sentences, figures, quotations and facts are pinned wherever they stand, and kept in a tray."""

from collections.abc import Callable
from pathlib import Path

from desks import at_desk, desk_of, open_article, presses, screen_text, until
from textual.pilot import Pilot

import store
from tui.app import Desk
from tui.screens.tray import TrayScreen


def pins(tmp_path: Path) -> list[store.Pin]:
    return store.open_desk(tmp_path / "desk").tray.pins()


async def told(pilot: Pilot[int], words: str) -> None:
    await until(pilot, lambda: words in screen_text(pilot.app))


@presses("cited.pin")
async def test_what_stands_under_the_cursor_is_pinned(pilot: Pilot[int], key: str) -> None:
    await pilot.press("2", "down", key)
    await told(pilot, "1 pin, P shows them · U takes it back")


@presses("cited.tray")
async def test_the_tray_says_how_to_fill_it(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await told(pilot, "Nothing is pinned yet.")
    await pilot.press(key)
    await pilot.pause()
    assert len(pilot.app.screen_stack) == 2


async def test_every_pane_has_something_to_pin(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    async with at_desk(make_desk()) as pilot:
        for number, keys in enumerate(["1", "2", "3", "4", "6"], 1):
            await pilot.press(keys, "down" if keys in "24" else "home", "p")
            await until(pilot, lambda number=number: len(pins(tmp_path)) == number)
    assert [(pin.kind, pin.label, pin.article[0], pin.sentence) for pin in pins(tmp_path)] == [
        ("sentence", "", "a", 0),
        ("sentence", "", "a", 1),
        ("figure", "240 (homes)", "a", 0),
        ("fact", "", "a", 3),
        ("quote", "Ines Halloran", "a", 4),
    ]
    assert pins(tmp_path)[4].text == "We had an hour to get everyone out"


async def test_an_open_article_and_two_abreast_have_too(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    async with at_desk(make_desk()) as pilot:
        await open_article(pilot, "j", "p")
        await told(pilot, "1 pin, P shows them")
        await pilot.press("escape", "4", "s")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        await pilot.press("tab", "p")
        await told(pilot, "2 pins, P shows them")
    assert [pin.article[0] for pin in pins(tmp_path)] == ["a", "b"]


async def test_what_is_pinned_already_is_not_pinned_twice(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("2", "p")
        await told(pilot, "1 pin")
        await pilot.press("p")
        await told(pilot, "in the tray already")
    assert len(pins(tmp_path)) == 1


async def test_a_pin_is_taken_back_and_made_again(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("2", "p")
        await told(pilot, "1 pin")
        await pilot.press("U")
        await told(pilot, "taken back: pin a sentence")
        assert pins(tmp_path) == []
        await pilot.press("R")
        await told(pilot, "done again: pin a sentence")
        assert len(pins(tmp_path)) == 1


async def test_where_nothing_stands_nothing_is_pinned(
    make_desk: Callable[..., Desk], shelf: object
) -> None:
    shelf.keys = ""  # type: ignore[attr-defined]
    async with at_desk(make_desk()) as pilot:
        await pilot.press("p")
        await told(pilot, "p pins a sentence, figure, quotation or fact; none is here")


async def test_a_tray_that_cannot_be_written_says_so(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    async with at_desk(make_desk()) as pilot:
        (tmp_path / "desk").mkdir(exist_ok=True)
        (tmp_path / "desk" / "tray.json").mkdir()
        await pilot.press("2", "p")
        await told(pilot, "! ")
        await pilot.press("P")
        assert not isinstance(pilot.app.screen, TrayScreen)
        assert desk_of(pilot).bar.news
