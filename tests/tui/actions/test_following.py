"""The other panes follow the cursor in Articles, and what fails is told."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest
from desks import (
    at_desk,
    desk_of,
    screen_text,
    until,
)
from textual.events import Key

import store
from tui.actions import following
from tui.app import Desk
from tui.reader import Reader


async def test_the_panes_follow_when_the_cursor_rests(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "REST", 1.0)  # longer than a busy machine takes for a key
    app = make_desk()
    async with at_desk(app) as pilot:
        shown: list[str] = []
        follow = app.screen.summary.show_summary

        def record(article, *how):
            shown.append(article.id[0])
            follow(article, *how)

        app.screen.summary.show_summary = record
        await pilot.press("j", "j", "j")
        await until(pilot, lambda: "d" in shown)
        assert shown[-1] == "d"
        assert len(shown) < 3  # not for every article passed
        assert "6,000" in screen_text(app)


async def test_the_comparison_stays_while_the_story_does(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("4", "down", "1", "j")
        await until(pilot, lambda: app.screen.summary.article.id[0] == "b")
        assert app.screen.comparison.grid.cursor == 1


async def test_what_comes_late_of_an_article_that_one_has_left_is_not_shown(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, let_go, at_once = asyncio.Event(), asyncio.Event(), Reader.article

    async def slowly(reader: Reader, article_id: str) -> store.Article:
        article = await at_once(reader, article_id)
        if article_id[0] == "a":
            asked.set()
            await let_go.wait()
        return article

    app = make_desk()
    async with at_desk(app) as pilot:
        desk = desk_of(pilot)
        monkeypatch.setattr(Reader, "article", slowly)
        loading = asyncio.create_task(desk.following.load())
        await asked.wait()
        await pilot.press("j")
        await until(pilot, lambda: desk.summary.article.id[0] == "b")
        let_go.set()
        await loading
        assert [desk.summary.article.id[0], desk.figures.article.id[0]] == ["b", "b"]


async def test_every_cursor_stays_where_it_is_when_the_library_is_read_again(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        desk = desk_of(pilot)
        await pilot.press("4", "down", "right", "3", "down", "down", "2", "down")
        await desk.following.load()
        lists = desk.summary, desk.figures, desk.comparison.grid
        assert [one.cursor for one in lists] == [1, 2, 1]
        assert desk.comparison.grid.column == 1


async def test_a_library_that_cannot_be_read_again_is_told_and_the_list_stays(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> store.Rows:
        raise store.LibraryDamaged("shelves/0001.json fails its checksum")

    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("j", "j")
        monkeypatch.setattr(shelf, "all_rows", damaged)
        await pilot.press("r")
        await until(pilot, lambda: "! shelves/0001.json fails its checksum" in screen_text(app))
        assert app.screen.articles.current.id[0] == "c"


async def test_an_article_that_vanished_is_named(make_desk: Callable[..., Desk], shelf) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        shelf.all.pop("b")
        await pilot.press("j", "enter")
        await until(pilot, lambda: "! no article bbbbbbbb" in screen_text(app))


async def test_what_is_not_in_english_is_said_to_be_read_in_part(
    make_desk: Callable[..., Desk], shelf
) -> None:
    shelf.all["e"] = replace(shelf.all["e"], language="de", figures=())
    shelf.all["b"] = replace(shelf.all["b"], language="fr")
    shelf.all["d"] = replace(shelf.all["d"], language="de")
    app = make_desk()
    async with at_desk(app) as pilot:
        screen = screen_text(app)
        assert "B, D: figures and quotes are read in English only · River Wend" in screen
        assert "in French" not in screen
        await pilot.press("j")
        await until(pilot, lambda: "in French: figures and quotations" in screen_text(app))
        assert "200" in screen_text(app)
        await pilot.press("end")
        await until(pilot, lambda: "This article is in German:" in screen_text(app))
        assert "gives no figures" not in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: "/cuttings/e.txt" in screen_text(app))
        assert "in German: figures and quotations are read in English only" in screen_text(app)


def holding_back(shelf) -> Event:
    """Have reading all rows wait for an event; the first ones come at once."""
    everything, read = shelf.rows, Event()

    def rows(limit: int | None = None):
        assert limit or read.wait(10)
        return everything(limit)

    shelf.rows = rows
    return read


async def test_a_large_library_shows_its_first_rows_before_all_are_read(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.reader.FIRST", 2)
    read = holding_back(shelf)
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: len(app.screen.articles.entries) == 2, settle=False)
        app.post_message(Key("j", None))  # `press` would wait for what is held back
        await until(pilot, lambda: app.screen.articles.cursor == 1, settle=False)
        read.set()
        await until(pilot, lambda: "5 articles" in screen_text(app))
        assert len(app.screen.articles.entries) == 5
        assert app.screen.articles.current.id[0] == "b"


async def test_the_article_that_was_left_is_shown_before_its_place_in_the_list_is_found(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.reader.FIRST", 2)
    read = holding_back(shelf)
    app = make_desk()
    app.get_default_screen().articles.wanted = shelf.rows(4)[3].id
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "6,000" in screen_text(app), settle=False)
        assert app.screen.summary.article.id[0] == "d"
        assert app.screen.articles.current is None
        read.set()
        await until(pilot, lambda: "5 articles" in screen_text(app))
        assert app.screen.articles.current.id[0] == "d"
