"""The form for title, outlet and date."""

from desks import LOOK, screen_text, until
from textual.app import App

from tui.screens.edit import BAD_DATE, EditScreen


async def answer(row, *keys: str) -> object:
    app: App[None] = App(css_path=LOOK)
    answers: list[object] = []
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(EditScreen(row), answers.append)
        await until(pilot, lambda: isinstance(app.screen, EditScreen))
        await pilot.press(*keys)
        await pilot.pause()
        return answers[0] if answers else screen_text(app)


async def test_only_what_was_changed_is_answered(shelf) -> None:
    row = shelf.rows()[0]
    assert await answer(row, "tab", "ctrl+u", *"Echo", "enter") == {"outlet": "Echo"}


async def test_nothing_changed_is_nothing_answered(shelf) -> None:
    assert await answer(shelf.rows()[0], "enter") is None
    assert await answer(shelf.rows()[0], "x", "escape") is None


async def test_a_bad_date_is_asked_for_again(shelf) -> None:
    said = await answer(shelf.rows()[0], "tab", "tab", "ctrl+u", *"2026-02-31", "enter")
    assert BAD_DATE in said


async def test_unknown_and_guessed_are_said(shelf) -> None:
    said = await answer(shelf.rows()[2])
    assert "Title ?  (a guess)" in said
    assert "unknown; as 2014-08-26" in said
