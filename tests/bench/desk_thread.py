"""What keys cost in the app's own thread, by its own clock, on however busy a machine.

The app runs without a terminal. Refuses to tell how long a person waits: that is desk.py's.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from textual.events import Key
from textual.keys import _character_to_key

import store
from tui.actions import following
from tui.actions.finding import ORDERS
from tui.app import Desk
from tui.reader import Reader
from tui.screens.desk import DeskScreen

PAINTED = 0.1  # seconds after which a key is painted
BEAT = 0.001  # seconds between two looks whether the thread has its turn


@asynccontextmanager
async def _desk(library: Path) -> AsyncIterator[tuple[Desk, DeskScreen]]:
    reader = Reader(lambda: store.open_library(library), lambda: store.open_desk(library=library))
    app = Desk(reader, library)
    async with app.run_test(size=(80, 24)):
        screen = app.screen
        assert isinstance(screen, DeskScreen)
        while not screen.following.holdings.whole:
            await asyncio.sleep(PAINTED)
        await asyncio.sleep(PAINTED)
        yield app, screen


async def of_keys(library: Path, keys: str, before: str = "") -> list[float]:
    """Milliseconds of the thread for each of some keys, without the panes that follow the list.

    Those typed `before` them are not counted.
    """
    times = []
    following.REST = 3600.0
    async with _desk(library) as (app, _):
        for key in before + keys:
            start = time.thread_time()
            app.post_message(Key(_character_to_key(key), key))
            await asyncio.sleep(PAINTED)
            times.append(1000 * (time.thread_time() - start))
    return times[len(before) :]


async def of_sorting(library: Path) -> dict[str, tuple[float, float]]:
    """For each order, seconds until the list stands in it, and for how long no key got its turn."""
    found = {}
    async with _desk(library) as (_, screen):
        for order in (*ORDERS[1:], ORDERS[0]):
            shown, start = screen.articles.entries, time.perf_counter()
            heart = asyncio.create_task(_longest_gap())
            screen.finding.action_sort()
            while screen.articles.entries is shown:
                await asyncio.sleep(BEAT)
            seconds = time.perf_counter() - start
            await asyncio.sleep(PAINTED)
            heart.cancel()
            found[order] = seconds, await heart
    return found


async def _longest_gap() -> float:
    """Until it is cancelled: the longest time for which the loop did nothing else, in seconds."""
    longest, last = 0.0, time.perf_counter()
    with suppress(asyncio.CancelledError):
        while True:
            await asyncio.sleep(BEAT)
            now = time.perf_counter()
            longest, last = max(longest, now - last - BEAT), now
    return longest
