"""Longer and shorter summaries, and those of other methods."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, desk_of, presses, screen_text, until
from textual.pilot import Pilot

from tui import worker
from tui.app import Desk
from tui.screens.article import ArticleScreen


async def test_the_next_method_is_worked_out_once_and_then_marked_in_the_article(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str, int]] = []

    async def summarise(_: Path, article: str, method: str, length: int) -> list[int]:
        asked.append((article, method, length))
        return [1, 5]

    monkeypatch.setattr(worker, "summarise", summarise)
    app = make_desk()
    async with at_desk(app) as pilot:
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
    async with at_desk(app) as pilot:
        await pilot.press("m")
        await until(pilot, lambda: "! no article aaaaaaaa" in screen_text(app))
        assert "3 of 6 sentences ─" in screen_text(app)


async def test_a_method_that_fails_for_an_article_that_one_has_left_leaves_what_is_shown(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, let_go = asyncio.Event(), asyncio.Event()

    async def summarise(_: Path, article: str, *_how: object) -> list[int]:
        if article[0] == "a":
            return [0]
        asked.set()
        await let_go.wait()
        raise worker.WorkFailed("no article bbbbbbbb")

    monkeypatch.setattr(worker, "summarise", summarise)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("m")
        await until(pilot, lambda: "1 of 6 sentences · lexrank" in screen_text(app))
        await pilot.press("down")
        await asked.wait()
        await pilot.press("up")
        await until(pilot, lambda: "1 of 6 sentences · lexrank" in screen_text(app))
        let_go.set()
        await until(pilot, lambda: "! no article bbbbbbbb" in screen_text(app))
        assert "3 of 6 sentences ─" in screen_text(app)


async def test_a_summary_that_comes_late_leaves_that_of_the_story(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go = asyncio.Event()

    async def summarise(*_: object) -> list[int]:
        await let_go.wait()
        return [0]

    monkeypatch.setattr(worker, "summarise", summarise)
    app = make_desk()
    async with at_desk(app) as pilot:
        desk = desk_of(pilot)
        await pilot.press("m", "i")
        await until(pilot, lambda: desk.summary.story)
        let_go.set()
        await until(pilot, lambda: not any(one.group == "summary" for one in desk.workers))
        assert desk.summary.story


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


@presses("desk.story")
async def test_the_story_is_summed_up_over_all_outlets(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: "4 articles, summed up over all of them" in screen_text(pilot.app))
    text = screen_text(pilot.app)
    assert "▸C2  The river flooded 240 homes on Monday." in text
    assert "! outlets differ on damage: £3m, £5m" in text
    await pilot.press("down")
    await until(pilot, lambda: "▸B1  About 130 people" in screen_text(pilot.app))
    await pilot.press("1", "down")
    assert "summed up over all of them" in screen_text(pilot.app)
    await pilot.press(key)
    await until(pilot, lambda: "3 of 4 sentences" in screen_text(pilot.app))


async def test_a_sentence_of_the_storys_summary_opens_its_article_there(
    make_desk: Callable[..., Desk],
) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("i")
        await until(pilot, lambda: "summed up" in screen_text(pilot.app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
        screen = pilot.app.screen
        assert isinstance(screen, ArticleScreen)
        assert (screen.article.id[0], screen.lines.cursor) == ("c", 1)


async def test_a_longer_summary_is_that_of_the_article_again(
    make_desk: Callable[..., Desk],
) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("i")
        await until(pilot, lambda: "summed up" in screen_text(pilot.app))
        await pilot.press("plus")
        await until(pilot, lambda: "4 of 6 sentences" in screen_text(pilot.app))


async def test_an_article_in_no_story_has_none(make_desk: Callable[..., Desk]) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("end")
        await until(pilot, lambda: desk_of(pilot).summary.article.id == "eeeeeeee")
        await pilot.press("i")
        await until(pilot, lambda: "in no story with others" in screen_text(pilot.app))
