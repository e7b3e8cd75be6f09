"""From view to view of the comparison."""

from desks import presses, screen_text
from textual.pilot import Pilot


@presses("desk.view-facts")
async def test_facts(pilot: Pilot[int], key: str) -> None:
    await pilot.press("7", key)
    assert "[4 Facts]" in screen_text(pilot.app)


@presses("desk.view-figures")
async def test_figures(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[5 Figures]" in screen_text(pilot.app)


@presses("desk.view-quotes")
async def test_quotes(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[6 Quotes]" in screen_text(pilot.app)


@presses("desk.view-only")
async def test_what_only_one_says(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[7 Only one]" in screen_text(pilot.app)


@presses("desk.view-names")
async def test_names(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[8 Names]" in screen_text(pilot.app)


@presses("desk.view-copies")
async def test_copies(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[9 Copies]" in screen_text(pilot.app)


@presses("desk.view-timeline")
async def test_the_timeline(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[0 Timeline]" in screen_text(pilot.app)


@presses("desk.next_view")
async def test_the_next_view(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[5 Figures]" in screen_text(pilot.app)


@presses("desk.previous_view")
async def test_the_view_before(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[Wording]" in screen_text(pilot.app)


@presses("desk.only_one")
async def test_straight_to_what_only_one_says(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[7 Only one]" in screen_text(pilot.app)
    assert "A  Kelmouth Mercury" in screen_text(pilot.app)


@presses("desk.differs")
async def test_only_figures_that_differ_then_all_again(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "│ Differ " in screen_text(pilot.app)
    assert "│ Agree " not in screen_text(pilot.app)
    await pilot.press(key)
    await pilot.pause()
    assert "│ Agree " in screen_text(pilot.app)
