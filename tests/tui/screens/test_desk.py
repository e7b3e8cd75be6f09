"""The way out of things, and out of the desk."""

from collections.abc import Callable

from desks import at_desk, desk_of, focused_pane, presses, screen_rows, until
from textual.pilot import Pilot

from tui.app import Desk


@presses("desk.back")
async def test_the_filter_and_the_marks_go(pilot: Pilot[int], key: str) -> None:
    await pilot.press("slash", *"ostrey", "enter", key)
    await pilot.pause()
    assert len(desk_of(pilot).articles.entries) == 5
    await pilot.press("1", "space", key)
    await pilot.pause()
    assert not desk_of(pilot).articles.marked


@presses("desk.quit")
async def test_the_app_is_left(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.return_value == 0


async def test_a_click_on_a_tab_goes_to_its_pane(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app, (60, 18)) as pilot:
        await pilot.click(offset=(screen_rows(app)[0].index("3"), 0))
        await until(pilot, lambda: focused_pane(pilot).startswith("3 Figures"))
