"""Marked articles are compared, and Esc leads back to stories."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from desks import at_desk, presses, screen_text, until
from textual.pilot import Pilot

import store
from tui import worker
from tui.app import Desk


async def test_marked_articles_are_compared_and_escape_leads_back(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    async def compare(_: Path, articles: list[str]) -> store.Comparison:
        asked.extend(articles)
        whole = shelf.comparison("s1")
        return store.from_data(store.Comparison, store.as_data(whole) | {
            "story": None, "title": "Marked articles"})  # fmt: skip

    monkeypatch.setattr(worker, "compare", compare)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("j", "space", "end", "space", "c")
        await until(pilot, lambda: "Marked articles · 4 marked articles" in screen_text(app))
        assert asked == ["bbbbbbbb", "eeeeeeee"]
        await pilot.press("1", "k")
        await until(pilot, lambda: app.screen.summary.article.id == "dddddddd")
        assert "Marked articles · 4 marked articles" in screen_text(app)
        await pilot.press("escape")
        await until(pilot, lambda: "Kelmouth · 4 articles" in screen_text(app))


async def test_a_comparison_of_marked_articles_ends_when_one_of_them_is_changed(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def compare(*_: object) -> store.Comparison:
        return replace(shelf.comparison("s1"), story=None, title="Marked articles")

    monkeypatch.setattr(worker, "compare", compare)
    app = make_desk()
    async with at_desk(app) as pilot:
        following = app.screen.following
        await pilot.press("space", "space", "c")
        await until(pilot, lambda: following.picked)
        await following.load()
        assert following.picked
        shelf.all["b"] = replace(shelf.all["b"], digest="another text")
        await following.load(tell=False)
        assert not following.picked
        await until(pilot, lambda: "a marked article was changed since" in screen_text(app))
        assert "Kelmouth · 4 articles" in screen_text(app)


async def test_a_comparison_that_comes_while_one_types_leaves_the_keys_there(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go = asyncio.Event()

    async def compare(*_: object) -> store.Comparison:
        await let_go.wait()
        return replace(shelf.comparison("s1"), story=None, title="Marked articles")

    monkeypatch.setattr(worker, "compare", compare)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("space", "space", "c", "slash")
        await until(pilot, lambda: app.screen.articles.filtering)
        let_go.set()
        await until(pilot, lambda: "Marked articles · 4 marked" in screen_text(app))
        await pilot.press(*"quay")
        assert app.screen.finding.text == "quay"


async def test_a_comparison_that_fails_says_why(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def compare(*_: object) -> store.Comparison:
        raise worker.WorkFailed("the library is locked")

    monkeypatch.setattr(worker, "compare", compare)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("space", "space", "c")
        await until(pilot, lambda: "! the library is locked" in screen_text(app))


@presses("desk.compare")
async def test_comparing_asks_for_two_marks(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "mark two or more articles" in screen_text(pilot.app)
