"""The keys that lead to two articles side by side, and back."""

from desks import desk_of, presses, until
from textual.pilot import Pilot

from tui.screens.beside import BesideScreen


async def open_beside(pilot: Pilot[int]) -> BesideScreen:
    await pilot.press("4", "s")
    await until(pilot, lambda: isinstance(pilot.app.screen, BesideScreen))
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, BesideScreen)
    return screen


@presses("grid.beside")
async def test_two_articles_that_say_it_open_abreast(pilot: Pilot[int], key: str) -> None:
    assert key == "s"
    screen = await open_beside(pilot)
    assert [side.article.id[0] for side in screen.sides] == ["a", "b"]


@presses("beside.other")
async def test_to_the_other_article(pilot: Pilot[int], key: str) -> None:
    screen = await open_beside(pilot)
    await pilot.press(key)
    assert screen.sides[1].has_focus
    await pilot.press(key)
    assert screen.sides[0].has_focus


@presses("beside.back")
async def test_back_to_the_desk(pilot: Pilot[int], key: str) -> None:
    await open_beside(pilot)
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.screen is desk_of(pilot)
    assert pilot.app.is_running
