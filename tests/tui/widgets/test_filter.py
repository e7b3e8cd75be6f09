"""The line of the filter: what it offers, what it says is wrong, what it takes."""

from collections.abc import Callable

import pytest
from desks import at_desk, desk_of, focused_pane, presses, screen_rows, screen_text, until
from textual.pilot import Pilot

from tui.app import Desk


def typed(pilot: Pilot[int]) -> str:
    return str(pilot.app.screen.query_one("#filter").value)


@presses("filter.complete")
async def test_what_is_offered_is_taken(pilot: Pilot[int], key: str) -> None:
    await pilot.press("slash", *"outl")
    await until(pilot, lambda: "⇥ outlet:" in screen_text(pilot.app))
    await pilot.press(key)
    assert typed(pilot) == "outlet:"
    await pilot.press(*"ech")
    await until(pilot, lambda: '⇥ outlet:"The Coast Echo"' in screen_text(pilot.app))
    await pilot.press("right")
    await until(pilot, lambda: "1 of 5" in screen_text(pilot.app))
    assert typed(pilot) == 'outlet:"The Coast Echo" '
    await pilot.press(key)  # nothing more is offered
    await pilot.pause()
    assert focused_pane(pilot).startswith("1 Articles")
    assert desk_of(pilot).articles.has_focus


async def test_right_moves_within_what_was_typed(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("slash", *"is:", "left", "left", "right")
        await pilot.pause()
        assert typed(pilot) == "is:"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 18), (40, 12)])
async def test_what_is_wrong_stands_below_and_the_list_stays(
    make_desk: Callable[..., Desk], size: tuple[int, int]
) -> None:
    app = make_desk()
    async with at_desk(app, size) as pilot:
        await pilot.press("slash", *"ostrey words>many")
        await until(pilot, lambda: "! words>many (at" in screen_text(app))
        rows = screen_rows(app)
        place = next(i for i, row in enumerate(rows) if "ostrey words>many" in row)
        assert "! words>many (at" in rows[place + 1]
        assert len(desk_of(pilot).articles.entries) == 1
        assert all(row.rstrip()[31:32] in "│╮╯ " for row in rows[1:-1] if size[0] == 80)
        await pilot.press("enter")  # it is not taken
        assert not desk_of(pilot).articles.has_focus
        await pilot.press(*["backspace"] * 4, *"9", "enter")
        await until(pilot, lambda: "! words" not in screen_text(app))


async def test_a_paste_of_20_kb_is_refused_with_a_line(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        await pilot.press("slash")
        await pilot.pause()
        app.screen.query_one("#filter").value = "is: [/] " * 2500
        await until(pilot, lambda: "at most 2,000" in screen_text(app))
        await pilot.press("escape")
        await until(pilot, lambda: len(desk_of(pilot).articles.entries) == 5)
