"""The keys of one pane only."""

from desks import desk_of, presses, screen_text
from textual.pilot import Pilot


@presses("articles.mark")
async def test_an_article_is_marked_and_unmarked(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "● A  River" in screen_text(pilot.app)
    await pilot.press("up", key)
    await pilot.pause()
    assert "● A  River" not in screen_text(pilot.app)


@presses("figures.next_kind")
async def test_one_kind_of_figures_is_shown(pilot: Pilot[int], key: str) -> None:
    await pilot.press("3", key)
    await pilot.pause()
    assert "counts · 2 of 4" in screen_text(pilot.app)


@presses("grid.right")
async def test_to_the_outlet_on_the_right(pilot: Pilot[int], key: str) -> None:
    await pilot.press("4", key)
    assert desk_of(pilot).comparison.grid.column == 1


@presses("grid.left")
async def test_to_the_outlet_on_the_left(pilot: Pilot[int], key: str) -> None:
    await pilot.press("4", "right", "right", key)
    assert desk_of(pilot).comparison.grid.column == 1
