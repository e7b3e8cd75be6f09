"""What others store appears by itself; an idle desk does nothing."""

from collections.abc import Callable

import pytest
from desks import at_desk, desk_of, presses, screen_text, until
from settling import OFTEN
from textual.pilot import Pilot

from tui.app import Desk
from tui.reader import Holdings


@pytest.fixture
def watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.actions.watching.LOOK", OFTEN)


@pytest.mark.usefixtures("watchful")
async def test_articles_that_others_store_appear_and_the_cursor_stays(
    make_desk: Callable[..., Desk], shelf
) -> None:
    shelf.keys = "bde"
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("j")
        shelf.keys = "abcde"
        await until(pilot, lambda: "2 new" in screen_text(app))
        assert app.screen.articles.current.id == "dddddddd"
        assert app.screen.summary.article.id == "dddddddd"
        shelf.corrected.append({})  # as when stories are written after articles
        await until(pilot, lambda: app.screen.following.holdings.stamp == shelf.stamp())
        assert "2 new" in screen_text(app)
        shelf.keys = "abcd"
        await until(pilot, lambda: "2 new · 1 gone" in screen_text(app))
        await pilot.press("r")
        await until(pilot, lambda: "4 articles · 1 story" in screen_text(app))


@pytest.mark.usefixtures("watchful")
async def test_new_articles_carry_a_sign_until_they_were_looked_at(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.actions.noticing.WHILE", 0.1)
    shelf.keys = "bde"
    app = make_desk()
    async with at_desk(app) as pilot:
        assert "+ A" not in screen_text(app)
        shelf.keys = "abcde"
        await until(pilot, lambda: "+ A  River" in screen_text(app))
        assert "+ C  Warning" in screen_text(app)
        assert "+ B" not in screen_text(app)
        await pilot.press("home")
        await until(pilot, lambda: "+ A" not in screen_text(app))
        assert "+ C  Warning" in screen_text(app)
        await pilot.press("r")
        await until(pilot, lambda: "+ C" not in screen_text(app))


@pytest.mark.usefixtures("watchful")
async def test_to_a_library_that_was_empty_nothing_is_new(
    make_desk: Callable[..., Desk], shelf
) -> None:
    shelf.keys = ""
    app = make_desk()
    async with at_desk(app) as pilot:
        shelf.keys = "abde"
        await until(pilot, lambda: "4 new" in screen_text(app))
        assert "+ A" not in screen_text(app)
        shelf.keys = "abcde"
        await until(pilot, lambda: "1 new" in screen_text(app))
        assert "+ C" in screen_text(app)


@pytest.mark.usefixtures("watchful")
async def test_an_idle_desk_paints_nothing(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        painted: list[object] = []
        monkeypatch.setattr(app, "_display", lambda *paint: painted.append(paint))
        looks, look = [], app.screen.reader.changed_since

        async def counted(stamp: object) -> bool:
            looks.append(stamp)
            return await look(stamp)

        monkeypatch.setattr(app.screen.reader, "changed_since", counted)
        await until(pilot, lambda: len(looks) == 2)
        assert painted == []


@presses("desk.reload")
async def test_the_library_is_read_again(pilot: Pilot[int], key: str) -> None:
    desk_of(pilot).following.holdings = Holdings()
    await pilot.press(key)
    await until(pilot, lambda: desk_of(pilot).following.holdings.rows)
