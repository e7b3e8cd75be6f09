"""The keys that work everywhere, and those of pages."""

from desks import desk_of, open_article, presses, screen_rows, screen_text, until
from textual.pilot import Pilot

from tui.screens.help import HelpScreen


@presses("page.back")
async def test_a_page_is_left(pilot: Pilot[int], key: str) -> None:
    await pilot.press("question_mark")
    await pilot.pause()
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.screen is desk_of(pilot)
    assert pilot.app.is_running


@presses("everywhere.help")
async def test_help_comes_and_goes(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert isinstance(pilot.app.screen, HelpScreen)
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.screen is desk_of(pilot)
    await open_article(pilot)
    await pilot.press(key)
    await pilot.pause()
    assert screen_text(pilot.app).split("\n")[1].strip(" ┃") == "In an open article"


@presses("help.search")
async def test_help_is_looked_through(pilot: Pilot[int], key: str) -> None:
    await pilot.press("question_mark", key, *"brief FILE", "enter")
    await until(pilot, lambda: "Help · brief FILE" in screen_text(pilot.app))
    rows = [row.rstrip(" ┃") for row in screen_rows(pilot.app)[1:-1] if row.rstrip(" ┃")]
    assert rows == [
        " On the desk", "   e         Write the brief of this story to a file",
        " In the brief tray", "   e         Write the brief of the tray to a file",
    ]  # fmt: skip
    await pilot.press(key, *" zebra", "enter")
    await until(pilot, lambda: "Nothing here has these words." in screen_text(pilot.app))
    await pilot.press("escape")
    await until(pilot, lambda: "One down" in screen_text(pilot.app))
    await pilot.press("escape")
    await until(pilot, lambda: pilot.app.screen is desk_of(pilot))


@presses("everywhere.suspend_process")
async def test_the_app_is_put_aside(pilot: Pilot[int], key: str) -> None:
    asked: list[bool] = []
    pilot.app.action_suspend_process = lambda: asked.append(True)
    await pilot.press(key)
    assert asked == [True]


@presses("everywhere.stop")
async def test_the_app_is_left_at_once(pilot: Pilot[int], key: str) -> None:
    await open_article(pilot)
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.return_value == 0
