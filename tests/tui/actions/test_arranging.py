"""Which panes are shown at which size, and going from one to the other."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from desks import at_desk, desk_of, focused_pane, presses, screen_rows, screen_text, until
from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot

import store
from tui.actions.arranging import fitting, moved
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
    async with at_desk(app) as pilot:
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
    async with at_desk(app, (60, 18)) as pilot:
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


@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=str)
@pytest.mark.parametrize(("keys", "kind"), [("2p", "sentence"), ("3p", "figure"), ("14p", "fact")])
async def test_keys_that_come_together_act_on_the_pane_that_the_first_went_to(
    make_desk: Callable[..., Desk], size: tuple[int, int], keys: str, kind: str, tmp_path: Path
) -> None:
    app = make_desk()
    async with at_desk(app, size) as pilot:
        await pilot.press(*"2341")
        desk = desk_of(pilot)
        await until(pilot, lambda: desk.focused is desk.articles and desk.comparison.passage)
        for key in keys:
            app.post_message(events.Key(key, None))
        await until(pilot, lambda: "1 pin" in desk.bar.news)
        assert desk.arranging.current is not desk.articles
    assert [pin.kind for pin in store.open_desk(tmp_path / "desk").tray.pins()] == [kind]


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 18), (40, 12)], ids=str)
@pytest.mark.parametrize("pane", ["2", "3", "4"])
async def test_a_key_that_comes_with_the_way_to_a_pane_moves_its_cursor(
    make_desk: Callable[..., Desk], size: tuple[int, int], pane: str
) -> None:
    app = make_desk()
    async with at_desk(app, size) as pilot:
        desk = desk_of(pilot)
        await until(pilot, lambda: desk.comparison.comparison)
        for key in (pane, "j"):
            app.post_message(events.Key(key, None))
        lists = {"2": desk.summary, "3": desk.figures, "4": desk.comparison.grid}
        await until(pilot, lambda: lists[pane].cursor == 1)
        await pilot.pause()
        assert sum(row.startswith("│▸") for row in screen_rows(app)) >= 1


async def test_a_view_chosen_from_another_pane_shows_its_own_rows(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app, (60, 18)) as pilot:
        await pilot.press("5")
        await until(pilot, lambda: "▸damage " in screen_text(app))
        await pilot.press("1", "4")
        await until(pilot, lambda: "[4 Facts]" in screen_text(app))
        await until(pilot, lambda: "▸Kelmouth was flooded" in screen_text(app))


@pytest.mark.parametrize(
    ("shares", "part", "by", "expected"),
    [
        ((31, 49, 36), 0, 4, (35, 45, 36)),
        ((31, 49, 36), 2, 4, (31, 45, 40)),
        ((14, 66, 36), 0, -4, (12, 68, 36)),
        ((40, 60), 1, 60, (12, 88)),
        ((12, 88), 0, -4, (12, 88)),
    ],
)
def test_a_divider_moves_as_far_as_panes_stay_usable(
    shares: tuple[int, ...], part: int, by: int, expected: tuple[int, ...]
) -> None:
    assert moved(shares, part, by) == expected


@pytest.mark.parametrize("kept", [None, (), (50, 50), (31, 49), (80, 30, 6), (31, 49, 37)])
def test_shares_that_do_not_fit_are_not_used(kept: tuple[int, ...] | None) -> None:
    assert fitting(kept, (31, 49, 36)) == (31, 49, 36)


async def test_where_one_pane_stands_alone_no_divider_moves(make_desk) -> None:
    async with at_desk(make_desk(), (60, 18)) as pilot:
        for key in (">", "<", "{", "}"):
            await pilot.press(key)
            await pilot.pause()
            assert "there is no divider to move here" in screen_text(pilot.app)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 18), (40, 12)])
async def test_names_of_any_script_keep_the_columns(size, make_desk, shelf) -> None:
    """Wide, combining, joined and right-to-left characters: the frame stays in line."""
    for key, title in {
        "a": "洪水が二百四十軒を襲う 한국어 제목",
        "b": "Ze\u0301phyrine a\u0308\u0323\u0301 Wa\u0308hler",
        "c": "👩‍🚒 rescued 🏳️‍🌈 by 👨‍👩‍👧‍👦",
        "d": "שלום עולם مرحبا بالعالم",
    }.items():
        shelf.all[key] = replace(shelf.all[key], title=title, outlet=title[:12])
    app = make_desk()
    async with at_desk(app, size) as pilot:
        for keys in ("1", "2", "3", "5", "1"):
            await pilot.press(keys)
            await pilot.pause()
            widths = {cell_len(row) for row in screen_rows(app)[1:-1]}
            assert widths == {size[0]}


async def test_a_window_that_changes_size_keeps_cursor_and_pane(make_desk) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press("down", "down", "3")
        for size in ((60, 18), (40, 12), (200, 50), (80, 24), (1, 1), (120, 36)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert desk_of(pilot).articles.current.id == "cccccccc"
        assert focused_pane(pilot).startswith("3 Figures")
        assert "4 Facts" in screen_text(pilot.app)
