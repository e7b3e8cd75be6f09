"""Every key of the table, pressed; a key without a check here fails."""

from collections.abc import Awaitable, Callable

import pytest
from desks import loaded, screen_text, until
from textual.pilot import Pilot

from tui.app import Desk
from tui.keys import KEYS, SCOPE_TITLES, bindings, hints
from tui.screens.article import ArticleScreen
from tui.screens.beside import BesideScreen
from tui.screens.edit import EditScreen
from tui.screens.failures import FailuresScreen
from tui.screens.help import HelpScreen
from tui.screens.prompt import Prompt

Check = Callable[[Pilot[int], str], Awaitable[None]]
CHECKS: dict[str, Check] = {}
CONFUSED = {"ctrl+m", "ctrl+i", "ctrl+h", "ctrl+j"}


def check(key_id: str) -> Callable[[Check], Check]:
    def keep(function: Check) -> Check:
        CHECKS[key_id] = function
        return function

    return keep


def desk(pilot: Pilot[int]):
    return pilot.app.screen_stack[0]


def articles(pilot: Pilot[int]):
    return desk(pilot).articles


async def open_article(pilot: Pilot[int], *keys: str) -> ArticleScreen:
    await pilot.press("2", "enter", *keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, ArticleScreen)
    return screen


@pytest.mark.parametrize(
    ("key_id", "pressed"), [(key.id, pressed) for key in KEYS for pressed in key.keys]
)
async def test_key(key_id: str, pressed: str, make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await CHECKS[key_id](pilot, pressed)


def test_every_key_is_checked() -> None:
    assert set(CHECKS) == {key.id for key in KEYS}


def test_no_key_is_one_that_terminals_confuse() -> None:
    assert not CONFUSED & {pressed for key in KEYS for pressed in key.keys}


def test_a_key_means_one_thing_in_a_scope() -> None:
    for scope in SCOPE_TITLES:
        pressed = [name for key in KEYS if key.scope == scope for name in key.keys]
        assert len(pressed) == len(set(pressed)), scope


def test_ids_are_unique_and_scopes_have_titles() -> None:
    assert len({key.id for key in KEYS}) == len(KEYS)
    assert {key.scope for key in KEYS} == set(SCOPE_TITLES)


def test_bindings_and_hints_come_from_the_table() -> None:
    assert [binding.id for binding in bindings("beside")] == ["beside.other", "beside.back"]
    assert hints("articles") == [("space", "mark")]


# -- lists ---------------------------------------------------------------------------------


@check("list.down")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert articles(pilot).cursor == 1


@check("list.up")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("down", "down", key)
    assert articles(pilot).cursor == 1


@check("list.bottom")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert articles(pilot).cursor == 4


@check("list.top")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("end", key)
    assert articles(pilot).cursor == 0


async def in_a_low_window(pilot: Pilot[int], *keys: str) -> int:
    """Where the cursor of a list of five lands in a window of six lines."""
    await pilot.resize_terminal(60, 10)
    await pilot.pause()
    await pilot.press(*keys)
    return articles(pilot).cursor


@check("list.half_down")
async def _(pilot: Pilot[int], key: str) -> None:
    assert await in_a_low_window(pilot, key) == 3


@check("list.half_up")
async def _(pilot: Pilot[int], key: str) -> None:
    assert await in_a_low_window(pilot, "end", key) == 2


@check("list.page_down")
async def _(pilot: Pilot[int], key: str) -> None:
    assert await in_a_low_window(pilot, key) == 4


@check("list.page_up")
async def _(pilot: Pilot[int], key: str) -> None:
    assert await in_a_low_window(pilot, "end", key) == 0


@check("list.open")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("down", key)
    await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
    await pilot.pause()
    assert "Per Aldous" in screen_text(pilot.app)


@check("text.page_down")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("2", key)
    assert desk(pilot).summary.cursor == 2


@check("articles.mark")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "● A  River" in screen_text(pilot.app)
    await pilot.press("up", key)
    await pilot.pause()
    assert "● A  River" not in screen_text(pilot.app)


@check("figures.next_kind")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("3", key)
    await pilot.pause()
    assert "counts · 2 of 4" in screen_text(pilot.app)


# -- the comparison ------------------------------------------------------------------------


@check("grid.right")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("4", key)
    assert desk(pilot).comparison.grid.column == 1


@check("grid.left")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("4", "right", "right", key)
    assert desk(pilot).comparison.grid.column == 1


async def open_beside(pilot: Pilot[int]) -> BesideScreen:
    await pilot.press("4", "s")
    await until(pilot, lambda: isinstance(pilot.app.screen, BesideScreen))
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, BesideScreen)
    return screen


@check("grid.beside")
async def _(pilot: Pilot[int], key: str) -> None:
    assert key == "s"
    screen = await open_beside(pilot)
    assert [side.article.id[0] for side in screen.sides] == ["a", "b"]


@check("beside.other")
async def _(pilot: Pilot[int], key: str) -> None:
    screen = await open_beside(pilot)
    await pilot.press(key)
    assert screen.sides[1].has_focus
    await pilot.press(key)
    assert screen.sides[0].has_focus


@check("beside.back")
async def _(pilot: Pilot[int], key: str) -> None:
    await open_beside(pilot)
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.screen is desk(pilot)
    assert pilot.app.is_running


@check("desk.view-facts")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("7", key)
    assert "[4 Facts]" in screen_text(pilot.app)


@check("desk.view-figures")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[5 Figures]" in screen_text(pilot.app)


@check("desk.view-quotes")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[6 Quotes]" in screen_text(pilot.app)


@check("desk.view-only")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[7 Only one]" in screen_text(pilot.app)


@check("desk.view-names")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[8 Names]" in screen_text(pilot.app)


@check("desk.view-copies")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[9 Copies]" in screen_text(pilot.app)


@check("desk.view-timeline")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[0 Timeline]" in screen_text(pilot.app)


@check("desk.next_view")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[5 Figures]" in screen_text(pilot.app)


@check("desk.previous_view")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[Wording]" in screen_text(pilot.app)


@check("desk.only_one")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert "[7 Only one]" in screen_text(pilot.app)
    assert "A  Kelmouth Mercury" in screen_text(pilot.app)


@check("desk.differs")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "│ Differ " in screen_text(pilot.app)
    assert "│ Agree " not in screen_text(pilot.app)
    await pilot.press(key)
    await pilot.pause()
    assert "│ Agree " in screen_text(pilot.app)


# -- the desk ------------------------------------------------------------------------------


def focused_pane(pilot: Pilot[int]) -> str:
    return next(
        row.partition("▸ ")[2] for row in screen_text(pilot.app).split("\n") if "─ ▸ " in row
    )


@check("desk.next_pane")
async def _(pilot: Pilot[int], key: str) -> None:
    for pane in ("2 Summary", "3 Figures", "Comparison", "1 Articles"):
        await pilot.press(key)
        await pilot.pause()
        assert focused_pane(pilot).startswith(pane)


@check("desk.previous_pane")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert focused_pane(pilot).startswith("Comparison")


@check("desk.show-articles")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("2", key)
    await pilot.pause()
    assert focused_pane(pilot).startswith("1 Articles")


@check("desk.show-summary")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert focused_pane(pilot).startswith("2 Summary")


@check("desk.show-figures")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert focused_pane(pilot).startswith("3 Figures")


@check("desk.filter")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key, *"ostrey")
    await until(pilot, lambda: "1 of 5" in screen_text(pilot.app))
    assert "Flood victims" not in screen_text(pilot.app)


@check("desk.longer")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "4 of 6 sentences" in screen_text(pilot.app)


@check("desk.shorter")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "2 of 6 sentences" in screen_text(pilot.app)


@check("desk.next_method")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: "lexrank: sentences like many others" in screen_text(pilot.app))


@check("desk.compare")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert "mark two or more articles" in screen_text(pilot.app)


@check("desk.export")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, Prompt))
    await pilot.pause()
    assert "brief-river-wend-floods-kelmouth.md" in screen_text(pilot.app)


@check("desk.edit")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, EditScreen))


@check("desk.add")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, Prompt))
    await pilot.pause()
    assert "Read articles from" in screen_text(pilot.app)


@check("desk.failures")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert isinstance(pilot.app.screen, FailuresScreen)


@check("desk.reload")
async def _(pilot: Pilot[int], key: str) -> None:
    desk(pilot).holdings = None
    await pilot.press(key)
    await until(pilot, lambda: desk(pilot).holdings)


@check("desk.back")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("slash", *"ostrey", "enter", key)
    await pilot.pause()
    assert len(desk(pilot).articles.entries) == 5
    await pilot.press("1", "space", key)
    await pilot.pause()
    assert not desk(pilot).articles.marked


@check("desk.quit")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.return_value == 0


@check("field.submit")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("slash", *"ostrey", key)
    await pilot.pause()
    assert focused_pane(pilot).startswith("1 Articles")
    assert len(desk(pilot).articles.entries) == 1


@check("filter.close")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("slash", *"ostrey", key)
    await pilot.pause()
    assert len(desk(pilot).articles.entries) == 5


@check("question.leave")
async def _(pilot: Pilot[int], key: str) -> None:
    for question in ("e", "E", "o"):
        await pilot.press(question)
        await until(pilot, lambda: pilot.app.screen is not desk(pilot))
        await pilot.press(key)
        await until(pilot, lambda: pilot.app.screen is desk(pilot))


# -- an open article -----------------------------------------------------------------------


@check("article.next_summary")
async def _(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    assert screen.lines.cursor == 1


@check("article.previous_summary")
async def _(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    assert screen.lines.cursor == 2  # around the beginning


@check("article.next_figure")
async def _(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key, key)
    assert screen.lines.cursor == 3


@check("article.previous_figure")
async def _(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    assert screen.lines.cursor == 5


async def look_for(pilot: Pilot[int], words: str) -> ArticleScreen:
    screen = await open_article(pilot)
    await pilot.press("slash")
    await until(pilot, lambda: isinstance(pilot.app.screen, Prompt))
    await pilot.press(*words, "enter")
    await until(pilot, lambda: pilot.app.screen is screen)
    await pilot.pause()
    return screen


@check("article.search")
async def _(pilot: Pilot[int], key: str) -> None:
    assert key == "slash"
    screen = await look_for(pilot, "school")
    assert screen.lines.cursor == 3
    assert "1 sentence with “school”" in screen_text(pilot.app)


@check("article.next_hit")
async def _(pilot: Pilot[int], key: str) -> None:
    screen = await look_for(pilot, "the council")
    assert screen.lines.cursor == 3
    await pilot.press(key)
    assert screen.lines.cursor == 4


@check("article.previous_hit")
async def _(pilot: Pilot[int], key: str) -> None:
    screen = await look_for(pilot, "the council")
    await pilot.press(key)
    assert screen.lines.cursor == 4  # around the beginning


@check("article.dim")
async def _(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot)
    await pilot.press(key)
    lines = [line for line in screen.lines.page.lines if line.item == 3]
    assert "dim" in {role for line in lines for _, role in line.parts[2:]}


@check("article.clutter")
async def _(pilot: Pilot[int], key: str) -> None:
    screen = await open_article(pilot, "down")
    await pilot.press(key)
    await pilot.pause()
    assert "line 3 · share bar" in screen_text(pilot.app)
    await pilot.press(key)
    await pilot.pause()
    assert "share bar" not in screen_text(pilot.app)
    assert screen.lines.cursor == 1


@check("article.back")
async def _(pilot: Pilot[int], key: str) -> None:
    await open_article(pilot)
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.screen is desk(pilot)
    assert pilot.app.is_running
    assert focused_pane(pilot).startswith("2 Summary")


@check("page.back")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press("question_mark")
    await pilot.pause()
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.screen is desk(pilot)
    assert pilot.app.is_running


@check("everywhere.help")
async def _(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await pilot.pause()
    assert isinstance(pilot.app.screen, HelpScreen)
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.screen is desk(pilot)
    await open_article(pilot)
    await pilot.press(key)
    await pilot.pause()
    assert screen_text(pilot.app).split("\n")[1].strip(" ┃") == "In an open article"


@check("everywhere.suspend_process")
async def _(pilot: Pilot[int], key: str) -> None:
    asked: list[bool] = []
    pilot.app.action_suspend_process = lambda: asked.append(True)
    await pilot.press(key)
    assert asked == [True]


@check("everywhere.stop")
async def _(pilot: Pilot[int], key: str) -> None:
    await open_article(pilot)
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.return_value == 0
