"""Title, outlet and date are set right."""

from collections.abc import Callable

import pytest
from desks import at_desk, presses, screen_text, until
from textual.pilot import Pilot

import store
from tui.app import Desk
from tui.screens.edit import EditScreen


@pytest.mark.parametrize("keys", ["j j", "4 right right", "i"])
async def test_the_outlet_of_the_article_under_the_cursor_is_corrected(
    keys: str, make_desk: Callable[..., Desk], shelf
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press(*keys.split(), "E")
        await until(pilot, lambda: "Title of article C" in screen_text(app))
        await pilot.press("tab", *"Coast Radio", "enter")
        await until(pilot, lambda: "Coast Radio" in screen_text(app))
    assert shelf.corrected == [{"id": "cccccccc", "outlet": "Coast Radio"}]


async def test_what_another_corrected_since_is_left_as_it_is(
    make_desk: Callable[..., Desk], shelf
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("j", "j", "E", "tab", *"Coast Radio", "enter")
        await until(pilot, lambda: "corrected · U takes it back" in screen_text(app))
        shelf.correct("cccccccc", outlet="Coast FM")
        await pilot.press("U")
        await until(pilot, lambda: "1 changed since and left as is" in screen_text(app))
    assert shelf.corrections("cccccccc") == {"outlet": "Coast FM"}


async def test_a_library_that_refuses_a_correction_is_quoted(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: str, **__: str) -> None:
        raise store.LibraryUnwritable("the library is read-only")

    monkeypatch.setattr(shelf, "correct", refuse)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("E", *" again", "enter")
        await until(pilot, lambda: "! the library is read-only" in screen_text(app))


@presses("desk.edit")
async def test_the_form_opens(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, EditScreen))
