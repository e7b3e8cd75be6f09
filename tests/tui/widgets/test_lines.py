"""The list: moving, following, painting only what changed."""

from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tui.app import QUIET
from tui.render import Line, Page, PageBuilder
from tui.widgets.lines import LineList, TextList


class Holder(App[None]):
    """An app with nothing but a list."""

    CSS_PATH = "../../../tui/app.tcss"

    def __init__(self, build: Callable[[int], Page], kind: type[LineList] = LineList) -> None:
        super().__init__()
        self.register_theme(QUIET)
        self.theme = QUIET.name
        self.build = build
        self.lines = kind(id="list")
        self.said: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        yield self.lines

    def on_mount(self) -> None:
        self.lines.show(self.build)
        self.lines.focus()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        self.said.append(("moved", event.item))

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        self.said.append(("chosen", event.item))


def numbered(count: int, *, tall: int = 1) -> Callable[[int], Page]:
    def build(width: int) -> Page:
        builder = PageBuilder(width)
        builder.line(("head", "heading"))
        for number in range(count):
            builder.item(((f"{number}.{row}", "plain"),) for row in range(tall))
        return builder.page()

    return build


def rows(pilot: Pilot[None]) -> list[str]:
    lines = pilot.app.lines
    return [lines.render_line(y).text.rstrip(" ┃") for y in range(lines.size.height)]


async def test_the_cursor_stays_within_the_list() -> None:
    app = Holder(numbered(3))
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.press("up", "j", "j", "j", "j")
        assert app.lines.cursor == 2
        assert rows(pilot)[3] == "▸2.0"


async def test_leaving_the_view_moves_it_by_half_a_page() -> None:
    app = Holder(numbered(100))
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.press(*["j"] * 9)
        assert app.lines.top == 5
        await pilot.press(*["j"] * 4)
        assert app.lines.top == 5
        await pilot.press(*["k"] * 10)
        assert app.lines.top == 0


async def test_the_first_item_shows_what_stands_above_it() -> None:
    app = Holder(numbered(100))
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.press("G", "g")
        assert rows(pilot)[:2] == [" head", "▸0.0"]


async def test_an_item_taller_than_the_view_is_read_to_its_end() -> None:
    app = Holder(numbered(2, tall=12))
    async with app.run_test(size=(20, 6)) as pilot:
        seen = set(rows(pilot))
        for _ in range(4):
            await pilot.press("j")
            seen |= set(rows(pilot))
        assert {f" 0.{row}" for row in range(1, 12)} <= seen
        for _ in range(6):
            await pilot.press("k")
        assert app.lines.cursor == 0
        assert rows(pilot)[0] == " head"


async def test_a_page_without_items_scrolls() -> None:
    page = Page([Line(((f"line {number}", "plain"),)) for number in range(40)])
    app = Holder(lambda _: page, TextList)
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.press("j", "space", "enter")
        assert rows(pilot)[0] == " line 10"
        await pilot.press("G")
        assert rows(pilot)[-1] == " line 39"
        await pilot.press("g", "k")
        assert rows(pilot)[0] == " line 0"
        assert app.said == []


async def test_enter_chooses_and_moves_are_told() -> None:
    app = Holder(numbered(3))
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.press("j", "enter", "k")
        await pilot.pause()
        assert app.said == [("moved", 1), ("chosen", 1), ("moved", 0)]


async def test_a_click_moves_and_a_double_click_opens() -> None:
    app = Holder(numbered(3))
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.click(offset=(3, 2))
        await pilot.click(offset=(3, 2))
        await pilot.click(offset=(3, 0), times=2)
        await pilot.click(offset=(3, 9), times=2)
        await pilot.pause()
        assert app.said == [("moved", 1)]
        await pilot.click(offset=(3, 1), times=2)
        await pilot.pause()
        assert app.said == [("moved", 1), ("moved", 0), ("chosen", 0)]


async def test_a_narrower_window_lays_the_page_out_again() -> None:
    def build(width: int) -> Page:
        builder = PageBuilder(width)
        for word in ("one two three", "four five six"):
            builder.item([((part, "plain"),) for part in (word.split() if width < 12 else [word])])
        return builder.page()

    app = Holder(build)
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("j")
        await pilot.resize_terminal(10, 4)
        await pilot.pause()
        assert app.lines.cursor == 1
        assert rows(pilot)[-3:] == ["▸four", " five", " six"]


def paints(monkeypatch: pytest.MonkeyPatch, lines: LineList) -> list[int]:
    painted: list[int] = []
    render = type(lines).render_line

    def record(self: LineList, y: int):
        painted.append(y)
        return render(self, y)

    monkeypatch.setattr(type(lines), "render_line", record)
    return painted


async def test_a_step_paints_two_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Holder(numbered(100))
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.pause()
        painted = paints(monkeypatch, app.lines)
        await pilot.press("j")
        await pilot.pause()
        assert sorted(set(painted)) == [1, 2]


async def test_showing_much_the_same_paints_only_what_differs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = Holder(numbered(5))
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.pause()
        painted = paints(monkeypatch, app.lines)
        app.lines.show(numbered(6))
        await pilot.pause()
        assert set(painted) == {6}


async def test_a_long_list_is_not_laid_out_by_moving() -> None:
    asked: set[int] = set()

    class Endless(list[Line]):
        def __getitem__(self, index):
            asked.add(index)
            return Line(((str(index), "plain"),), index)

        def __len__(self) -> int:
            return 100_000

    page = Page(Endless(), range(100_000))
    app = Holder(lambda _: page)
    async with app.run_test(size=(20, 10)) as pilot:
        await pilot.press("j", "G", "pageup", "g")
        await pilot.pause()
        assert rows(pilot)[0] == "▸0"
        assert len(asked) < 200


async def test_the_cursor_is_seen_without_colour_and_without_focus() -> None:
    app = Holder(numbered(3))
    async with app.run_test(size=(20, 10)) as pilot:
        app.set_focus(None)
        await pilot.pause()
        assert rows(pilot)[1] == "▸0.0"


async def test_wide_characters_leave_the_lines_as_wide_as_the_list() -> None:
    def build(width: int) -> Page:
        builder = PageBuilder(width)
        for text in ("洪水" * 20, "e\u0301" * 60, "👩\u200d🚒" * 20, "שלום " * 20):
            builder.item([((text, "plain"),)])
        return builder.page()

    app = Holder(build)
    async with app.run_test(size=(21, 6)) as pilot:
        await pilot.pause()
        assert {app.lines.render_line(y).cell_length for y in range(6)} == {21}
