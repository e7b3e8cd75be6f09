"""Articles over the desk: one over another with the tray between, and what changes meanwhile."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from desks import at_desk, desk_of, open_article, screen_text, until
from textual.pilot import Pilot

import store
from tui.app import Desk
from tui.reader import Reader
from tui.screens.article import ArticleScreen
from tui.screens.beside import BesideScreen
from tui.screens.tray import TrayScreen

PIN = store.Pin("sentence", "cccccccc", 1, "The river flooded 240 homes on Monday.")


@pytest.fixture
def pinned(tmp_path: Path) -> None:
    """A pin in the tray."""
    store.open_desk(tmp_path / "desk").tray.add(PIN)


async def over_the_tray(pilot: Pilot[int]) -> list[ArticleScreen]:
    """Open the first article, the tray over it, and over that the article of a pin."""
    first = await open_article(pilot)
    await pilot.press("P")
    await until(pilot, lambda: isinstance(pilot.app.screen, TrayScreen))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
    await pilot.pause()
    second = pilot.app.screen
    assert isinstance(second, ArticleScreen)
    return [first, second]


@pytest.mark.usefixtures("pinned")
async def test_each_of_two_open_articles_is_shown_as_it_is_by_now(
    make_desk: Callable[..., Desk], shelf
) -> None:
    async with at_desk(make_desk()) as pilot:
        first, second = await over_the_tray(pilot)
        for key in "ac":
            shelf.all[key] = replace(shelf.all[key], title=f"Corrected {key}")
        await desk_of(pilot).following.load()
        titles = [screen.article.title for screen in (first, second)]
    assert titles == ["Corrected a", "Corrected c"]


@pytest.mark.usefixtures("pinned")
async def test_back_in_the_first_of_two_its_keys_are_its_own(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    async with at_desk(make_desk()) as pilot:
        first, second = await over_the_tray(pilot)
        await pilot.press("J")
        await until(pilot, lambda: second.article.id[0] == "d")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: pilot.app.screen is first)
        await pilot.press("asterisk")
        await until(pilot, lambda: first.leaf.mark.star)
    assert store.open_desk(tmp_path / "desk").marks.of("aaaaaaaa").star


async def test_two_articles_abreast_are_shown_as_they_are_by_now(
    make_desk: Callable[..., Desk], shelf
) -> None:
    async with at_desk(make_desk(), (120, 36)) as pilot:
        await pilot.press("4", "s")
        await until(pilot, lambda: isinstance(pilot.app.screen, BesideScreen))
        shelf.all["b"] = replace(shelf.all["b"], title="Corrected b", outlet="The Echo")
        await desk_of(pilot).following.load()
        await until(pilot, lambda: "Corrected b" in screen_text(pilot.app))
        await until(pilot, lambda: "B  The Echo ─" in screen_text(pilot.app))


async def test_who_leaves_before_an_article_comes_is_not_shown_it(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, let_go = asyncio.Event(), asyncio.Event()
    at_once = Reader.article

    async def slowly(reader: Reader, article_id: str) -> store.Article:
        asked.set()
        await let_go.wait()
        return await at_once(reader, article_id)

    async with at_desk(make_desk()) as pilot:
        await open_article(pilot)
        monkeypatch.setattr(Reader, "article", slowly)
        await pilot.press("J")
        await asked.wait()
        await pilot.press("escape")
        desk = desk_of(pilot)
        await until(pilot, lambda: pilot.app.screen is desk)
        let_go.set()
        await until(pilot, lambda: not any(one.group == "open" for one in desk.workers))
        assert pilot.app.screen is desk
