"""The way out of things, and out of the desk."""

from desks import desk_of, presses
from textual.pilot import Pilot


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
