"""Reading a desk's screen in tests: the text of `App.export_screenshot()`, row by row."""

import re
from collections.abc import Callable
from html import unescape
from time import monotonic

from rich.cells import cell_len
from textual.app import App
from textual.pilot import Pilot

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


async def until(pilot: Pilot[object], condition: Callable[[], object], seconds: float = 10) -> None:
    """Let the app work until a condition holds; fails, with the screen, when it does not."""
    deadline = monotonic() + seconds
    while not condition():
        if monotonic() > deadline:
            raise AssertionError("never came about; the screen:\n" + screen_text(pilot.app))
        await pilot.pause(0.01)


async def loaded(pilot: Pilot[object]) -> None:
    """Wait until the desk shows its library and follows the cursor."""
    desk = pilot.app.screen_stack[0]
    await until(pilot, lambda: desk.summary.article or "empty" in screen_text(pilot.app))
