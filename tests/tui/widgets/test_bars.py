"""The two bars: news and tabs above, keys below, always within the line."""

import pytest
from desks import screen_rows, until
from rich.cells import cell_len
from textual import events
from textual.app import App, ComposeResult

from tui.widgets.bars import Bar, Hints

TABS = ("1 Articles", "2 Summary", "3 Figures")


class Holder(App[None]):
    """An app with the two bars only."""

    CSS = "Bar, Hints { height: 1; }"

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.chosen: list[int] = []

    def on_key(self, event: events.Key) -> None:
        self.pressed.append(event.key)

    def on_bar_tab_chosen(self, event: Bar.TabChosen) -> None:
        self.chosen.append(event.place)

    def compose(self) -> ComposeResult:
        self.bar = Bar("presscut")
        self.hints = Hints("articles", "list", "desk")
        yield self.bar
        yield self.hints


async def test_news_stands_on_the_right() -> None:
    app = Holder()
    async with app.run_test(size=(40, 5)) as pilot:
        app.bar.tell("9 articles")
        await pilot.pause()
        assert screen_rows(app)[0] == " presscut" + " " * 20 + "9 articles"


async def test_an_alarm_is_marked_by_a_sign() -> None:
    app = Holder()
    async with app.run_test(size=(40, 5)) as pilot:
        app.bar.tell("the disk is full", alarm=True)
        await pilot.pause()
        assert "! the disk is full" in screen_rows(app)[0]


async def test_idle_news_gives_way_to_the_tabs_and_other_news_does_not() -> None:
    app = Holder()
    async with app.run_test(size=(40, 5)) as pilot:
        app.bar.show_tabs(TABS, 1)
        app.bar.tell("9 articles · 2 stories", idle=True)
        await pilot.pause()
        assert screen_rows(app)[0] == " 1 Articles [2 Summary] 3 Figures"
        app.bar.tell("reading 3 of 9 · 2 new")
        await pilot.pause()
        assert screen_rows(app)[0] == " 1 [2 Summary] 3  reading 3 of 9 · 2 new"


async def test_an_answer_is_seen_before_passing_news_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = Holder()
    async with app.run_test(size=(40, 5)):
        for seconds, seen in ((600, "! not done"), (0, "reading 4 of 9")):
            monkeypatch.setattr("tui.widgets.bars.SEEN", seconds)
            app.bar.tell("reading 3 of 9", passing=True)
            app.bar.tell("not done", alarm=True)
            app.bar.tell("reading 4 of 9", passing=True)
            assert screen_rows(app)[0].endswith(seen)
            app.bar.tell("9 articles", idle=True)


async def test_news_beside_tabs_says_where_it_is_cut() -> None:
    app = Holder()
    async with app.run_test(size=(40, 5)) as pilot:
        app.bar.show_tabs(TABS, 1)
        app.bar.tell("1 pin, P shows them, U takes it back")
        await pilot.pause()
        assert screen_rows(app)[0] == " 1 [2 Summary] 3  1 pin, P shows them,…"


@pytest.mark.parametrize("width", [1, 8, 20, 40, 80, 120])
async def test_the_bars_fit_in_any_width(width: int) -> None:
    app = Holder()
    async with app.run_test(size=(width, 3)) as pilot:
        app.bar.show_tabs(TABS, 2)
        app.bar.tell("洪水 " * 30, alarm=True)
        await pilot.pause()
        assert all(cell_len(row) <= width for row in screen_rows(app))


async def test_the_footer_keeps_help_and_cuts_at_whole_hints() -> None:
    app = Holder()
    async with app.run_test(size=(40, 3)):
        assert screen_rows(app)[1] == " space mark  ⏎ open  ⇥ pane  ? help"


async def test_a_click_on_a_hint_is_its_key() -> None:
    app = Holder()
    async with app.run_test(size=(40, 3)) as pilot:
        for x in (1, 10, 14, 34, 39):
            await pilot.click(Hints, offset=(x, 0))
        await until(pilot, lambda: app.pressed == ["space", "space", "enter", "question_mark"])


async def test_a_click_on_a_tab_chooses_it() -> None:
    app = Holder()
    async with app.run_test(size=(40, 3)) as pilot:
        await pilot.click(Bar, offset=(3, 0))  # the app's name
        app.bar.show_tabs(TABS, 1)
        for x in (0, 11, 14, 27, 38):
            await pilot.click(Bar, offset=(x, 0))
        app.bar.tell("1 pin, P shows them, U takes it back")
        await pilot.click(Bar, offset=(15, 0))
        await until(pilot, lambda: app.chosen == [0, 0, 1, 2, 2])
