"""Longer and shorter summaries, and those of other methods."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import loaded, presses, screen_text, until
from textual.pilot import Pilot

from tui import worker
from tui.app import Desk


async def test_the_next_method_is_worked_out_once_and_then_marked_in_the_article(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str, int]] = []

    async def summarise(_: Path, article: str, method: str, length: int) -> list[int]:
        asked.append((article, method, length))
        return [1, 5]

    monkeypatch.setattr(worker, "summarise", summarise)
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("m")
        await until(pilot, lambda: "2 of 6 sentences · lexrank" in screen_text(app))
        assert "6 She put the damage at £3m." in screen_text(app)
        await pilot.press("2", "down", "enter")
        await until(pilot, lambda: "▌ 6" in screen_text(app))
        assert app.screen.lines.cursor == 5
        await pilot.press("escape", *"mmmmmmm", "m")  # through all the others to presscut's own
        await until(pilot, lambda: "3 of 6 sentences ─" in screen_text(app))
        await pilot.press("m")
        await until(pilot, lambda: "2 of 6 sentences · lexrank" in screen_text(app))
        assert asked.count(("aaaaaaaa", "lexrank", 3)) == 1


async def test_a_method_that_fails_says_why_and_leaves_the_summary(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def summarise(*_: object) -> list[int]:
        raise worker.WorkFailed("no article aaaaaaaa")

    monkeypatch.setattr(worker, "summarise", summarise)
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("m")
        await until(pilot, lambda: "! no article aaaaaaaa" in screen_text(app))
        assert "3 of 6 sentences ─" in screen_text(app)


@presses("desk.longer")
async def test_a_longer_summary(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "4 of 6 sentences" in screen_text(pilot.app)


@presses("desk.shorter")
async def test_a_shorter_summary(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "2 of 6 sentences" in screen_text(pilot.app)


@presses("desk.next_method")
async def test_the_next_method_says_what_it_prefers(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: "lexrank: sentences like many others" in screen_text(pilot.app))
