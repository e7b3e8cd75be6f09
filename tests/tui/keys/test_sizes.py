"""The keys that share the screen out: one pane alone, dividers, other colours."""

from desks import desk_of, focused_pane, presses, screen_rows, screen_text
from textual.pilot import Pilot


def width_of(pilot: Pilot[int], pane: str) -> int:
    return pilot.app.query_one(f"#{pane}").size.width


@presses("desk.zoom")
async def test_one_pane_has_the_screen_and_gives_it_back(pilot: Pilot[int], key: str) -> None:
    await pilot.press("3", key)
    await pilot.pause()
    assert width_of(pilot, "figures") == 120
    assert "[3 Figures]" in screen_rows(pilot.app)[0]
    await pilot.press("tab")
    await pilot.pause()
    assert focused_pane(pilot).startswith("Comparison")
    await pilot.press("1", key)
    await pilot.pause()
    assert all(name in screen_text(pilot.app) for name in ("2 Summary", "3 Figures", "Comparison"))


@presses("desk.wider")
async def test_a_pane_grows_at_its_neighbours_cost_and_to_an_end(
    pilot: Pilot[int], key: str
) -> None:
    before = width_of(pilot, "articles"), width_of(pilot, "figures")
    await pilot.press(key)
    await pilot.pause()
    assert width_of(pilot, "articles") == before[0] + 4
    assert width_of(pilot, "figures") == before[1]
    await pilot.press(*[key] * 40)
    await pilot.pause()
    assert 12 <= width_of(pilot, "summary") <= 13


@presses("desk.narrower")
async def test_a_pane_gives_room_to_its_neighbour(pilot: Pilot[int], key: str) -> None:
    before = width_of(pilot, "figures"), width_of(pilot, "summary")
    await pilot.press("3", key)
    await pilot.pause()
    assert width_of(pilot, "figures") == before[0] - 4
    assert width_of(pilot, "summary") == before[1] + 4


@presses("desk.taller")
async def test_a_pane_grows_upwards(pilot: Pilot[int], key: str) -> None:
    before = pilot.app.query_one("#comparison").size.height
    await pilot.press("4", key)
    await pilot.pause()
    assert pilot.app.query_one("#comparison").size.height > before


@presses("desk.lower")
async def test_a_pane_gives_room_to_the_one_below(pilot: Pilot[int], key: str) -> None:
    before = pilot.app.query_one("#comparison").size.height
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.query_one("#comparison").size.height > before


@presses("everywhere.next_theme")
async def test_the_colours_change_and_say_their_name(pilot: Pilot[int], key: str) -> None:
    seen = []
    for _ in range(4):
        await pilot.press(key)
        await pilot.pause()
        seen.append(pilot.app.theme)
        assert f"colours: {pilot.app.theme}" in screen_rows(pilot.app)[0]
    assert seen == ["light", "terminal", "contrast", "presscut"]
    assert "River Wend" in screen_text(pilot.app)
    assert desk_of(pilot).is_current
