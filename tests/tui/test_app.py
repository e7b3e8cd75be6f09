"""The app as a whole: what it loads, how it starts and ends."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import desk_of, loaded, screen_text, until
from textual.events import Key
from textual.widget import Widget

import store
from tui.app import Desk
from tui.reader import Reader

HEAVY = {"numpy", "nltk", "sumy", "sklearn", "scipy", "lxml"}
RUN = """
import asyncio, sys
from pathlib import Path
import store
from tui.app import Desk
from tui.reader import Reader

async def main():
    folder = Path(sys.argv[1])
    app = Desk(Reader(lambda: store.open_library(folder), store.open_desk), folder)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause(0.3)
        await pilot.press("j", "2", "4", "question_mark", "escape", "q")

asyncio.run(main())
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def test_showing_the_library_loads_no_numeric_library(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(tmp_path / "library")], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert not HEAVY & set(done.stdout.split())


async def test_an_empty_library_says_what_to_do(make_desk: Callable[..., Desk], shelf) -> None:
    shelf.keys = ""
    app = make_desk()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "The library is empty." in screen_text(app))
        assert "presscut seeds" in screen_text(app)
        await pilot.press("j", "enter", "space", "c", "e", "E", "4", "down", "enter", "left")
        await pilot.pause()
        assert app.is_running


async def test_a_library_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    def damaged() -> store.Library:
        raise store.LibraryDamaged("shelves/0001.json fails its checksum; run presscut check")

    app = Desk(Reader(damaged, store.open_desk), tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "shelves/0001.json fails" in screen_text(app))


async def test_the_first_picture_needs_no_library(shelf, tmp_path: Path) -> None:
    import threading

    gate = threading.Event()

    def slow():
        gate.wait(10)
        return shelf

    app = Desk(Reader(slow, store.open_desk), tmp_path)

    def current() -> Widget:
        return desk_of(pilot).arranging.current

    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "Opening the library" in screen_text(app), settle=False)
        for key, pane in (("4", "comparison"), ("2", "summary"), ("1", "articles")):
            app.post_message(Key(key, None))  # `press` would wait for the library
            await until(pilot, lambda pane=pane: current().id == pane, settle=False)
        assert "▸ 1 Articles" in screen_text(app)
        gate.set()
        await loaded(pilot)


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (1, 1), (60, 18), (200, 50)])
async def test_no_size_breaks_it(size: tuple[int, int], make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen.summary.article)
        for key in ("j", "2", "j", "3", "j", "4", "right", "5", "6", "7", "enter", "x", "x", "f",
                    "escape", "question_mark", "escape", "e", "escape", "E", "escape", "slash",
                    "a", "escape", "w", "escape"):  # fmt: skip
            await pilot.press(key)
        await pilot.pause()
        assert app.is_running
