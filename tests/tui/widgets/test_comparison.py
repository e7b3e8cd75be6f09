"""The Comparison pane: views, the cell under the cursor, opening what is cited."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from desks import at_desk, desk_of, screen_rows, screen_text, until

import store
from tui.app import Desk
from tui.screens.article import ArticleScreen
from tui.widgets.views import VIEWS, View


async def opened(pilot) -> tuple[str, int]:
    """The article and the sentence that Enter led to."""
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
    await pilot.pause()
    return pilot.app.screen.article.id[0], pilot.app.screen.lines.cursor


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("4", ("a", 0)),
        ("4 right right", ("c", 1)),
        ("4 right right right right", ("d", 0)),  # no further than the last
        ("4 right right down", ("a", 3)),  # C is silent there: the first that says it
        ("5 right", ("c", 3)),
        ("6 down", ("b", 2)),
        ("7 down", ("c", 0)),
        ("4 left", ("a", 0)),
    ],
)
async def test_enter_opens_what_the_cell_cites(
    keys: str, place: tuple[str, int], make_desk: Callable[..., Desk]
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press(*keys.split())
        assert await opened(pilot) == place


async def test_back_from_the_article_is_exactly_where_one_was(
    make_desk: Callable[..., Desk], shelf, tmp_path: Path
) -> None:
    store.open_desk(tmp_path / "desk").marks.read([row.id for row in shelf.rows()])
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        await pilot.press("5", "down", "right")
        await pilot.pause()
        before = screen_text(app)
        await opened(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert screen_text(app) == before


async def test_sentences_follow_the_cell(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        await pilot.press("4", "right", "right")
        await until(pilot, lambda: "▸C2  The river flooded" in screen_text(app))


async def test_sentences_stand_beside_the_grid_where_there_is_room(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        assert any("▸Kelmouth was flooded" in row and "A1" in row for row in screen_rows(app))
        await pilot.resize_terminal(80, 24)
        await pilot.press("4")
        await pilot.pause()
        assert not any("▸Kelmouth was flooded" in row and "A1" in row for row in screen_rows(app))


async def test_only_differing_figures_say_when_there_are_none(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = shelf.comparison("s1")
    agreeing = replace(whole, figures=whole.figures[:2])
    monkeypatch.setattr(shelf, "comparison", lambda _: agreeing)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("exclamation_mark")
        await pilot.pause()
        assert "These articles differ in no figure." in screen_text(app)


async def test_an_article_in_no_story_says_how_to_compare(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("end")
        await until(pilot, lambda: "Mark two or more articles" in screen_text(app))


@pytest.mark.parametrize(("keys", "view"), list(zip([*"4567890", "0 v"], VIEWS, strict=True)))
async def test_an_empty_view_says_so(
    keys: str, view: View, make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = replace(
        shelf.comparison("s1"),
        facts=(),
        figures=(),
        quotes=(),
        names=(),
        copies=(),
        timeline=(),
        wordings=(),
        hedges=(),
    )
    monkeypatch.setattr(shelf, "comparison", lambda _: bare)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press(*keys.split(), "down", "right", "left", "enter")
        await pilot.pause()
        assert view.empty in screen_text(app)
        assert app.is_running


async def test_the_foot_says_how_many_of_a_giant_story_are_compared(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        pane = desk_of(pilot).comparison
        pane.show(replace(pane.comparison, left_out=1), ["A", "B", "C", "D"])
        await pilot.pause()
        assert "the first 3 of 4 articles" in screen_rows(app)[-2]


async def test_a_click_on_a_views_name_shows_it(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        pane = desk_of(pilot).comparison
        edge = pane.region.y
        await pilot.press("4")
        for name, view in (("6 Quotes", "quotes"), ("Wording", "wording"), ("4 Facts", "facts")):
            await pilot.click(offset=(screen_rows(app)[edge].index(name), edge))
            await until(pilot, lambda view=view: pane.view.id == view)
        await pilot.press("1")
        await pilot.click(offset=(5, edge))  # the pane's own name
        await until(pilot, lambda: pane.grid.has_focus)
        assert pane.view.id == "facts"


async def test_a_double_click_opens_the_article_whose_cell_or_sentence_it_is(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        pane = desk_of(pilot).comparison
        head, row = pane.region.y + 1, pane.region.y + 2
        x = screen_rows(app)[head].index(" C") + 1
        await pilot.click(offset=(x, row))
        await until(pilot, lambda: (pane.grid.cursor, pane.grid.column) == (0, 2))
        await pilot.click(offset=(x, row), times=2)
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        assert (app.screen.article.id[0], app.screen.lines.cursor) == ("c", 1)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is desk_of(pilot))
        y = next(y for y, text in enumerate(screen_rows(app)) if "│ B1 " in text)
        await pilot.click(offset=(pane.citations.region.x + 6, y), times=2)
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        assert (app.screen.article.id[0], app.screen.lines.cursor) == ("b", 0)
        assert pane.grid.column == 1
