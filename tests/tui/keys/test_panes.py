"""The keys of one pane only."""

from desks import desk_of, presses, screen_text, until
from textual.pilot import Pilot


@presses("articles.mark")
async def test_an_article_is_marked_and_unmarked(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "●o A  River" in screen_text(pilot.app)
    await pilot.press("up", key)
    await pilot.pause()
    assert "●o A  River" not in screen_text(pilot.app)


@presses("articles.mark_story")
async def test_the_story_is_marked_and_unmarked(pilot: Pilot[int], key: str) -> None:
    await pilot.press("down", key)
    await pilot.pause()
    assert "4 marks" in screen_text(pilot.app)
    await pilot.press(key, "end", key)  # an article in no story stands for itself
    await pilot.pause()
    assert [row.id[0] for row in desk_of(pilot).articles.chosen] == ["e"]


@presses("articles.mark_all")
async def test_all_that_is_shown_is_marked_and_unmarked(pilot: Pilot[int], key: str) -> None:
    await pilot.press("slash", *"text:quay")
    await until(pilot, lambda: "2 of 5" in screen_text(pilot.app))
    await pilot.press("enter", key)
    await pilot.pause()
    assert "2 marks" in screen_text(pilot.app)
    await pilot.press(key)
    await pilot.pause()
    assert not desk_of(pilot).articles.marked


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
