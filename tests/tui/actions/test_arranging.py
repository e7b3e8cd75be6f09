"""Which panes are shown at which size, and going from one to the other."""

from collections.abc import Callable

import pytest
from desks import focused_pane, loaded, presses, screen_rows, until
from textual.pilot import Pilot

from tui.app import Desk


def panes_shown(app: Desk) -> set[str]:
    return {pane.id for pane in app.screen_stack[0].panes if pane.display and pane.size.width}


@pytest.mark.parametrize(
    ("size", "keys", "shown"),
    [
        ((120, 36), "", {"articles", "summary", "figures", "comparison"}),
        ((200, 50), "4", {"articles", "summary", "figures", "comparison"}),
        ((119, 36), "", {"articles", "summary"}),
        ((120, 35), "", {"articles", "summary"}),
        ((80, 24), "3", {"articles", "figures"}),
        ((80, 24), "4", {"articles", "comparison"}),
        ((80, 24), "4 1", {"articles", "comparison"}),
        ((80, 24), "tab", {"articles", "summary"}),
        ((80, 24), "tab tab", {"articles", "figures"}),
        ((79, 24), "", {"articles"}),
        ((60, 18), "2", {"summary"}),
        ((60, 18), "4", {"comparison"}),
        ((20, 5), "tab tab", {"figures"}),
    ],
)
async def test_as_many_panes_as_fit(
    size: tuple[int, int], keys: str, shown: set[str], make_desk: Callable[..., Desk]
) -> None:
    app = make_desk()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen.summary.article)
        await pilot.press(*keys.split())
        await pilot.pause()
        assert panes_shown(app) == shown


async def test_the_window_can_change_while_it_is_used(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("3", "down")
        for size, shown in [((60, 18), 1), ((20, 5), 1), ((80, 24), 2), ((120, 36), 4)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert len(panes_shown(app)) == shown
            assert "figures" in panes_shown(app)
            assert max(map(len, screen_rows(app))) <= size[0]
        assert app.screen.figures.cursor == 1


async def test_one_pane_at_a_time_has_tabs(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(60, 18)) as pilot:
        await loaded(pilot)
        await pilot.press("3")
        await pilot.pause()
        assert screen_rows(app)[0] == " 1 Articles  2 Summary [3 Figures] 4 Comparison"


@presses("desk.next_pane")
async def test_around_the_panes(pilot: Pilot[int], key: str) -> None:
    for pane in ("2 Summary", "3 Figures", "Comparison", "1 Articles"):
        await pilot.press(key)
        await pilot.pause()
        assert focused_pane(pilot).startswith(pane)


@presses("desk.previous_pane")
async def test_to_the_pane_before(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert focused_pane(pilot).startswith("Comparison")


@presses("desk.show-articles")
async def test_to_articles(pilot: Pilot[int], key: str) -> None:
    await pilot.press("2", key)
    await pilot.pause()
    assert focused_pane(pilot).startswith("1 Articles")


@presses("desk.show-summary")
async def test_to_the_summary(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert focused_pane(pilot).startswith("2 Summary")


@presses("desk.show-figures")
async def test_to_the_figures(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert focused_pane(pilot).startswith("3 Figures")
