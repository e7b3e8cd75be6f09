"""The tray: pins are ordered, commented, taken out, opened, and written out as a brief."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, keep_copies, presses, screen_rows, screen_text, until
from textual.pilot import Pilot

import store
from tui.app import Desk
from tui.screens.article import ArticleScreen
from tui.screens.tray import TrayScreen

PINS = (
    store.Pin("sentence", "aaaaaaaa", 1, "Nobody was hurt, the fire service said."),
    store.Pin("figure", "cccccccc", 1, "The river flooded 240 homes on Monday.", label="240"),
    store.Pin("quote", "bbbbbbbb", 2, "Nobody told us anything", label="Per Aldous"),
    store.Pin("sentence", "zzzzzzzz", 4, "A sentence of long ago."),
    store.Pin("sentence", "aaaaaaaa", 3, "The council opened nothing."),
)


@pytest.fixture(autouse=True)
def _pinned(tmp_path: Path) -> None:
    for pin in PINS:
        store.open_desk(tmp_path / "desk").tray.add(pin)


def texts() -> list[str]:
    return [pin.text[:12] for pin in store.open_desk().tray.pins()]


async def tray(pilot: Pilot[int], *keys: str) -> TrayScreen:
    """Open the tray, then press some keys in it."""
    await pilot.press("P")
    await until(pilot, lambda: isinstance(pilot.app.screen, TrayScreen))
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, TrayScreen)
    await pilot.press(*keys)
    return screen


async def test_each_pin_stands_with_its_source_and_what_became_of_it(
    make_desk: Callable[..., Desk],
) -> None:
    async with at_desk(make_desk(), (100, 30)) as pilot:
        await tray(pilot)
        text = screen_text(pilot.app)
    assert "Brief tray · 5 pins" in text
    assert "2 240: The river flooded 240 homes on Monday." in text
    assert "3 Per Aldous: “Nobody told us anything”" in text
    assert "The Coast Echo · 3 Feb 2026" in text
    gone = text.index("4 A sentence of long ago.")
    assert text.index("! its article is not in this library any more") > gone
    assert text.index("! the article was changed and does not say this any more") > gone


@presses("tray.move_down")
async def test_a_pin_goes_down(pilot: Pilot[int], key: str) -> None:
    screen = await tray(pilot, key)
    await until(pilot, lambda: texts()[:2] == ["The river fl", "Nobody was h"])
    await until(pilot, lambda: screen.lines.cursor == 1)


@presses("tray.move_up")
async def test_a_pin_goes_up(pilot: Pilot[int], key: str) -> None:
    screen = await tray(pilot, "end", key)
    await until(pilot, lambda: texts()[3:] == ["The council ", "A sentence o"])
    await until(pilot, lambda: screen.lines.cursor == 3)


@presses("tray.comment")
async def test_a_pin_gets_a_comment(pilot: Pilot[int], key: str) -> None:
    await tray(pilot, "down", key, *"ask", "enter")
    await until(pilot, lambda: "Comment: ask" in screen_text(pilot.app))
    await pilot.press(key, "ctrl+u", "enter")
    await until(pilot, lambda: "Comment:" not in screen_text(pilot.app))


@presses("tray.remove")
async def test_a_pin_is_taken_out(pilot: Pilot[int], key: str) -> None:
    await tray(pilot, key)
    await until(pilot, lambda: "Brief tray · 4 pins" in screen_text(pilot.app))
    assert texts()[0] == "The river fl"


@presses("tray.undo")
async def test_what_was_done_to_the_tray_is_taken_back_in_it(pilot: Pilot[int], key: str) -> None:
    await tray(pilot, "x")
    await until(pilot, lambda: "· 4 pins" in screen_text(pilot.app))
    await pilot.press(key)
    await until(pilot, lambda: "· 5 pins" in screen_text(pilot.app))
    assert texts()[0] == "Nobody was h"


@presses("tray.redo")
async def test_and_done_again(pilot: Pilot[int], key: str) -> None:
    await tray(pilot, "x")
    await until(pilot, lambda: "· 4 pins" in screen_text(pilot.app))
    await pilot.press("U")
    await until(pilot, lambda: "· 5 pins" in screen_text(pilot.app))
    await pilot.press(key)
    await until(pilot, lambda: "· 4 pins" in screen_text(pilot.app))


@presses("tray.export")
async def test_the_brief_of_the_tray_is_written(pilot: Pilot[int], key: str) -> None:
    path = Path(store.open_desk().location).parent / "mine.txt"
    await tray(pilot, key, "ctrl+u", *str(path), "enter")
    await until(pilot, lambda: "wrote " in screen_rows(pilot.app)[0])
    brief = path.read_text()
    assert "[B2]" in brief
    assert "no longer" in brief


@presses("tray.back")
async def test_the_way_back(pilot: Pilot[int], key: str) -> None:
    await tray(pilot, key)
    await until(pilot, lambda: not isinstance(pilot.app.screen, TrayScreen))


async def test_enter_opens_the_article_where_it_says_it(make_desk: Callable[..., Desk]) -> None:
    async with at_desk(make_desk(), (100, 30)) as pilot:
        await tray(pilot, "down", "down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        screen = pilot.app.screen
        assert isinstance(screen, ArticleScreen)
        assert (screen.article.id[0], screen.lines.cursor) == ("b", 2)
        await pilot.press("escape", "down", "enter")
        await until(pilot, lambda: "! its article is not" in screen_rows(pilot.app)[0])


async def test_from_an_article_over_the_tray_leads_a_way_back_to_the_same_tray(
    make_desk: Callable[..., Desk],
) -> None:
    async with at_desk(make_desk(), (100, 30)) as pilot:
        screen = await tray(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        await pilot.press("g", "p")
        await until(pilot, lambda: len(screen.pinned) == 6)
        await pilot.press("P")
        await until(pilot, lambda: pilot.app.screen is screen)
        await pilot.press("x")
        await until(pilot, lambda: "Brief tray · 5 pins" in screen_text(pilot.app))
        await pilot.press("escape")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)


async def test_the_whole_brief_is_copied(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    keep_copies(monkeypatch, copied)
    async with at_desk(make_desk(), (100, 30)) as pilot:
        await tray(pilot, "Y")
        await until(pilot, lambda: "copied to a clipboard: the brief" in screen_text(pilot.app))
        await pilot.press("down", "down", "y")
        await until(pilot, lambda: "copied to a clipboard: this quote" in screen_text(pilot.app))
    assert copied[0].startswith("Brief\n=====\n")
    assert copied[1].startswith("“Nobody told us anything” (The Coast Echo, 3 Feb 2026, “Flood")


async def test_a_pin_that_another_desk_took_out_meanwhile_is_told(
    make_desk: Callable[..., Desk],
) -> None:
    async with at_desk(make_desk(), (100, 30)) as pilot:
        screen = await tray(pilot)
        store.open_desk().tray.remove([screen.pinned[0].pin.id])
        await pilot.press("J")
        await until(pilot, lambda: "not in the tray any more" in screen_text(pilot.app))
        await until(pilot, lambda: "· 4 pins" in screen_text(pilot.app))
