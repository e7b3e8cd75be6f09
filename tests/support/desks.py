"""The desk in tests: pressing its keys, and what its screen says.

The screen is read from `App.export_screenshot()`, row by row.
"""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from html import unescape
from pathlib import Path
from string import ascii_letters
from time import monotonic

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.pilot import Pilot

from tui import clipboard
from tui.app import Desk
from tui.keys import KEYS
from tui.screens.article import ArticleScreen
from tui.screens.desk import DeskScreen

LOOK = Path(__file__).parents[2] / "tui" / "app.tcss"
"""For an app of a test's own."""

_TEXT = re.compile(
    r'<text class="[\w-]+-(r\d+)" x="([\d.]+)" y="([\d.]+)" textLength="[\d.]+"[^>]*>([^<]*)</text>'
)
_CELL = 12.2  # width of a cell in the picture


def screen_rows(app: App[object]) -> list[str]:
    """What the screen says, one string a row, without spaces at the end."""
    rows: dict[float, str] = {}
    for _, x, y, text in _TEXT.findall(app.export_screenshot()):
        row = rows.get(float(y), "")
        gap = round(float(x) / _CELL) - cell_len(row)
        rows[float(y)] = row + " " * gap + unescape(text).replace("\xa0", " ")
    return [rows[y].rstrip() for y in sorted(rows)]


def screen_text(app: App[object]) -> str:
    """What the screen says."""
    return "\n".join(screen_rows(app))


def screen_looks(app: App[object]) -> str:
    """What the screen looks like: each run of one look by its letter, and what the letters are."""
    letters: dict[str, str] = {}
    rows = []
    for strip in app.screen._compositor.render_strips():
        row = ""
        for text, style, _ in strip:
            letter = letters.setdefault(str(style), ascii_letters[len(letters)])
            row += letter * cell_len(text)
        rows.append(row)
    looks = [f"{letter} {look}" for look, letter in letters.items()]
    return "\n".join([screen_text(app), "", *rows, "", *looks])


async def until(
    pilot: Pilot[object],
    condition: Callable[[], object],
    seconds: float = 60,
    *,
    settle: bool = True,
) -> None:
    """Let the app work until a condition holds; fails, with the screen, when it does not.

    What follows from the same has then been done too, unless a test holds some of it back.
    """
    deadline = monotonic() + seconds
    while not condition():
        if monotonic() > deadline:
            raise AssertionError("never came about; the screen:\n" + screen_text(pilot.app))
        await pilot.pause(0.01)
    if settle:
        await pilot.pause()


async def loaded(pilot: Pilot[object]) -> None:
    """Wait until the desk shows its library and follows the cursor."""
    desk = desk_of(pilot)
    await until(pilot, lambda: desk.summary.article or "empty" in screen_text(pilot.app))


@asynccontextmanager
async def at_desk(app: Desk, size: tuple[int, int] = (120, 36)) -> AsyncIterator[Pilot[int]]:
    """A desk that runs on a screen of this size and shows its library."""
    async with app.run_test(size=size) as pilot:
        await loaded(pilot)
        yield pilot


Press = Callable[[Pilot[int], str], Awaitable[None]]


def presses(key_id: str) -> Callable[[Press], Callable[..., Awaitable[None]]]:
    """A test of a key of the table on a desk of 120x36; it runs for each way to press that key."""
    ways = next(key.keys for key in KEYS if key.id == key_id)

    def make(test: Press) -> Callable[..., Awaitable[None]]:
        @pytest.mark.parametrize("key", ways)
        async def pressed(key: str, make_desk: Callable[..., Desk]) -> None:
            async with at_desk(make_desk()) as pilot:
                await test(pilot, key)

        return pressed

    return make


def keep_copies(monkeypatch: pytest.MonkeyPatch, copied: list[str]) -> None:
    """Have what the desk copies in a list, as if that were a clipboard."""

    async def copy(text: str, _: object) -> str:
        copied.append(text)
        return "a clipboard"

    monkeypatch.setattr(clipboard, "copy", copy)


def desk_of(pilot: Pilot[object]) -> DeskScreen:
    """The desk, whatever screen stands on it."""
    desk = pilot.app.screen_stack[0]
    assert isinstance(desk, DeskScreen)
    return desk


def focused_pane(pilot: Pilot[object]) -> str:
    """The upper edge of the pane that has the keys, from its name on."""
    return next(row.partition("▸ ")[2] for row in screen_rows(pilot.app) if "─ ▸ " in row)


async def open_article(pilot: Pilot[object], *keys: str) -> ArticleScreen:
    """Open the article under the cursor, then press some keys in it."""
    await pilot.press("2", "enter", *keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, ArticleScreen)
    return screen
