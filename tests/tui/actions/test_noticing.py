"""An article is read when one looked at it, and no longer new; that can be taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, desk_of, loaded, open_article, screen_text, until
from textual.timer import Timer

import store
from tui.app import Desk
from tui.screens.desk import DeskScreen


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.actions.noticing.WHILE", 0.1)


async def test_an_opened_article_is_read(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await open_article(pilot)
        await until(pilot, lambda: "unread" not in screen_text(app))
        await pilot.press("escape")
        await until(pilot, lambda: "   A  River" in screen_text(app))
        assert " o B  Flood" in screen_text(app)


@pytest.mark.usefixtures("quick")
async def test_a_summary_rested_on_is_read_and_stays_unread_once_taken_back(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await until(pilot, lambda: "   A  River" in screen_text(app))
        await pilot.press("down")
        await until(pilot, lambda: "   B  Flood" in screen_text(app))
        await pilot.press("U")
        await until(pilot, lambda: "taken back: what was read in passing" in screen_text(app))
        assert " o A  River" in screen_text(app)
        await pilot.pause()
        assert " o B  Flood" in screen_text(app)  # the cursor still rests on it
        await pilot.press("R")
        await until(pilot, lambda: "   B  Flood" in screen_text(app))


@pytest.fixture
def rests(monkeypatch: pytest.MonkeyPatch) -> list[Timer]:
    """The rests on an article, each of which begins once a test resumes it."""
    begun: list[Timer] = []
    set_timer = DeskScreen.set_timer

    def held(desk: DeskScreen, delay: float, callback: Callable[[], None]) -> Timer:
        rest = callback == desk.noticing._rested
        timer = set_timer(desk, delay, callback, pause=rest)
        if rest:
            begun.append(timer)
        return timer

    monkeypatch.setattr(DeskScreen, "set_timer", held)
    return begun


@pytest.mark.usefixtures("quick")
async def test_an_article_starred_for_later_stays_unread_and_u_takes_the_star_back(
    make_desk: Callable[..., Desk], rests: list[Timer]
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await until(pilot, lambda: rests)
        await pilot.press("asterisk")
        await until(pilot, lambda: " o A  * River" in screen_text(app))
        for rest in rests:
            rest.resume()
        await pilot.pause()
        await pilot.press("U")
        await until(pilot, lambda: "taken back: star" in screen_text(app))
        assert " o A  River" in screen_text(app)


@pytest.mark.usefixtures("quick")
async def test_a_headline_alone_is_not_an_article_read(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    app = make_desk()
    async with at_desk(app, (60, 18)) as pilot:
        await pilot.pause()
        assert " o A  River" in screen_text(app)
    assert store.open_desk(tmp_path / "desk").marks.all() == {}


@pytest.mark.usefixtures("quick")
async def test_what_came_since_the_last_look_is_new_on_the_next_start(
    make_desk: Callable[..., Desk], shelf
) -> None:
    shelf.keys = "abe"
    app = make_desk()
    async with at_desk(app) as pilot:
        await until(pilot, lambda: "   A  River" in screen_text(app))
    shelf.keys = "abcde"
    app = make_desk()
    async with at_desk(app) as pilot:
        await until(pilot, lambda: "4  +2 new" in screen_text(app))
        assert " + C  Warning" in screen_text(app)
        await pilot.press("down", "down")
        await until(pilot, lambda: "4  +1 new" in screen_text(app))
        assert "   C  Warning" in screen_text(app)
    app = make_desk()
    async with at_desk(app) as pilot:
        await until(pilot, lambda: "4  +1 new" in screen_text(app))
        await pilot.press("r")
        await until(pilot, lambda: "new" not in screen_text(app))
        assert " o D  " in screen_text(app)


@pytest.mark.usefixtures("quick")
async def test_where_nothing_can_be_kept_that_is_told_once(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.actions.watching.LOOK", 60)  # it asks the desk as well
    app = make_desk()
    asked = 0

    async def refuse(_: object) -> None:
        nonlocal asked
        asked += 1
        raise store.LibraryUnwritable("the desk is full")

    async with app.run_test(size=(120, 36)) as pilot:
        monkeypatch.setattr(desk_of(pilot).reader, "on_desk", refuse)
        await loaded(pilot)
        await until(
            pilot, lambda: "what you read is not kept: the desk is full" in screen_text(app)
        )
        before = asked
        await pilot.press("down")
        await pilot.pause()
        assert asked == before
