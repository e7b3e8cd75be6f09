"""Reading articles in: they appear as they are stored, Esc stops, failures are told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from desks import (
    at_desk,
    open_article,
    presses,
    screen_text,
    until,
)
from textual.pilot import Pilot

import store
from tui import worker
from tui.app import Desk
from tui.screens.failures import FailuresScreen
from tui.screens.prompt import Prompt


class Reading:
    """A child that reads sources as a test lets it: puts articles into the shelf, one by one."""

    def __init__(self, shelf) -> None:
        self.shelf = shelf
        self.steps: asyncio.Queue[store.Outcome | store.Arranging | None] = asyncio.Queue()
        self.asked: list[str] = []
        self.ended = False

    async def ingest(
        self, _: Path, sources: list[str]
    ) -> AsyncIterator[store.Outcome | store.Arranging]:
        self.asked = list(sources)
        try:
            while told := await self.steps.get():
                if isinstance(told, store.Outcome) and told.status == "new":
                    self.shelf.keys += told.id or ""
                yield told
        finally:
            self.ended = True


@pytest.fixture
def reading(shelf, monkeypatch: pytest.MonkeyPatch) -> Reading:
    fake = Reading(shelf)
    monkeypatch.setattr(worker, "ingest", fake.ingest)
    return fake


async def test_articles_appear_as_they_are_stored(
    make_desk: Callable[..., Desk], shelf, reading: Reading
) -> None:
    shelf.keys = ""
    app = make_desk("cuttings")
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: reading.asked == ["cuttings"])
        reading.steps.put_nowait(store.Outcome("a", "new", "a", number=1, total=3))
        await until(pilot, lambda: "River Wend floods 240" in screen_text(app))
        assert "reading 1 of 3 · 1 new" in screen_text(app)
        await pilot.press("2", "j")  # the screen stays usable
        reading.steps.put_nowait(store.Outcome("b", "new", "b", number=2, total=3))
        reading.steps.put_nowait(
            store.Outcome("bad.txt", "failed", reason="the file is empty", number=3, total=3)
        )
        await until(pilot, lambda: "reading 3 of 3 · 2 new · 1 failed" in screen_text(app))
        reading.steps.put_nowait(store.Arranging(3, 12))
        told = "comparing 3 of 12 stories · 2 new · 1 failed"
        await until(pilot, lambda: told in screen_text(app))
        reading.steps.put_nowait(None)
        await until(pilot, lambda: "2 new · 1 failed · w says why" in screen_text(app))
        assert len(app.screen.articles.entries) == 2
        await pilot.press("w")
        await pilot.pause()
        assert "bad.txt" in screen_text(app)
        assert "the file is empty" in screen_text(app)


async def test_escape_stops_reading_and_keeps_what_was_stored(
    make_desk: Callable[..., Desk], shelf, reading: Reading
) -> None:
    shelf.keys = ""
    app = make_desk("cuttings")
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: reading.asked)
        reading.steps.put_nowait(store.Outcome("a", "new", "a", number=1, total=3))
        await until(pilot, lambda: "1 new" in screen_text(app))
        await pilot.press("escape")
        await until(pilot, lambda: reading.ended)
        assert "stopped; what was stored stays" in screen_text(app)
        await until(pilot, lambda: len(app.screen.articles.entries) == 1)


async def test_leaving_ends_the_child(make_desk: Callable[..., Desk], reading: Reading) -> None:
    app = make_desk("cuttings")
    async with app.run_test() as pilot:
        await until(pilot, lambda: reading.asked)
        await pilot.press("q")
    assert reading.ended


async def test_two_errands_do_not_run_at_once(
    make_desk: Callable[..., Desk], reading: Reading
) -> None:
    app = make_desk("cuttings")
    async with at_desk(app) as pilot:
        await until(pilot, lambda: reading.asked)
        await pilot.press("space", "space", "c")
        await pilot.pause()
        assert "not done: still at work; Esc stops it" in screen_text(app)
        await open_article(pilot)
        await pilot.press("U")  # Esc goes back from here
        await until(pilot, lambda: "not done: still at work\n" in screen_text(app))


async def test_a_child_that_breaks_off_is_told(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> AsyncIterator[store.Outcome]:
        yield store.Outcome("a", "unchanged", number=1, total=2)
        raise worker.WorkFailed("the disk is full")

    monkeypatch.setattr(worker, "ingest", broken)
    app = make_desk("cuttings")
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "! the disk is full" in screen_text(app))
        assert len(app.screen.articles.entries) == 5


async def test_a_path_can_be_read_from_the_desk(
    make_desk: Callable[..., Desk], reading: Reading, tmp_path: Path
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("o", *str(tmp_path), "enter")
        await until(pilot, lambda: reading.asked == [str(tmp_path)])


async def test_an_address_is_read_as_it_was_typed(
    make_desk: Callable[..., Desk], reading: Reading
) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("o", *"https://news.example/a//b", "enter")
        await until(pilot, lambda: reading.asked == ["https://news.example/a//b"])


async def test_a_path_that_is_not_there_is_questioned_once(
    make_desk: Callable[..., Desk], reading: Reading
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("o", *"nowhere.txt", "enter")
        await until(pilot, lambda: "There is no nowhere.txt" in screen_text(app))
        assert not reading.asked
        await pilot.press("enter")
        await until(pilot, lambda: reading.asked == ["nowhere.txt"])


@presses("desk.add")
async def test_a_path_is_asked_for(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, Prompt))
    await pilot.pause()
    assert "Read articles from" in screen_text(pilot.app)


@presses("desk.failures")
async def test_failures_are_listed(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert isinstance(pilot.app.screen, FailuresScreen)
