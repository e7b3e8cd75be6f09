"""Which panes are shown at which size, and how they follow the cursor."""

from collections.abc import Callable

import pytest
from desks import loaded, screen_rows, screen_text, until

from tui.app import Desk

NAMES = {"articles": "1 Articles", "summary": "2 Summary", "figures": "3 Figures"}


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


async def test_the_panes_follow_when_the_cursor_rests(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        shown: list[str] = []
        follow = app.screen.summary.show_summary

        def record(article, length):
            shown.append(article.id[0])
            follow(article, length)

        app.screen.summary.show_summary = record
        await pilot.press("j", "j", "j")
        await until(pilot, lambda: "d" in shown)
        assert shown[-1] == "d"
        assert len(shown) < 3  # not for every article passed
        assert "6,000" in screen_text(app)


async def test_the_comparison_stays_while_the_story_does(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("4", "down", "1", "j")
        await until(pilot, lambda: app.screen.summary.article.id[0] == "b")
        assert app.screen.comparison.grid.cursor == 1
