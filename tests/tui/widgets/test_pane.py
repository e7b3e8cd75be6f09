"""The frame of a pane: edges that fit, a sign where the keys go."""

import pytest
from desks import screen_rows
from textual.app import App, ComposeResult

from tui.app import QUIET
from tui.widgets.pane import Pane


class Holder(App[None]):
    """Two panes below one another."""

    CSS_PATH = "../../../tui/app.tcss"

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(QUIET)
        self.theme = QUIET.name
        self.first = Pane("1 First", id="first")
        self.second = Pane("2 Second", id="second")

    def compose(self) -> ComposeResult:
        yield self.first
        yield self.second


async def test_the_pane_that_takes_the_keys_has_a_sign() -> None:
    app = Holder()
    async with app.run_test(size=(20, 8)) as pilot:
        app.second.focus()
        await pilot.pause()
        rows = screen_rows(app)
        assert rows[0] == "╭─ 1 First ────────╮"
        assert rows[4] == "╭─ ▸ 2 Second ─────╮"


async def test_the_foot_says_something_on_the_right() -> None:
    app = Holder()
    async with app.run_test(size=(20, 8)) as pilot:
        app.first.subtitle("2 of 9")
        await pilot.pause()
        assert screen_rows(app)[3] == "╰───────── 2 of 9 ─╯"
        app.first.subtitle("")
        await pilot.pause()
        assert screen_rows(app)[3] == "╰──────────────────╯"


@pytest.mark.parametrize("width", [2, 5, 9, 12])
async def test_text_too_long_for_an_edge_is_cut(width: int) -> None:
    app = Holder()
    async with app.run_test(size=(width, 8)) as pilot:
        app.first.subtitle("洪水 in Kelmouth and more")
        await pilot.pause()
        assert all(len(row) <= width for row in screen_rows(app))


async def test_saying_the_same_paints_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Holder()
    async with app.run_test(size=(20, 8)) as pilot:
        app.first.subtitle("2 of 9")
        await pilot.pause()
        painted: list[object] = []
        monkeypatch.setattr(app.first, "refresh", lambda *regions: painted.extend(regions))
        app.first.subtitle("2 of 9")
        assert painted == []
        app.first.subtitle("3 of 9")
        assert [region.y for region in painted] == [3]
