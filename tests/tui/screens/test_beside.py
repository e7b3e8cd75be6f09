"""Two articles side by side: aligned, scrolled together, at every size."""

from collections.abc import Callable

import pytest
from desks import at_desk, screen_rows, screen_text, until

from tui.alignment import aligned
from tui.app import Desk
from tui.screens.article import ArticleScreen
from tui.screens.beside import BesideScreen, beside_page


def test_sentences_are_aligned_by_shared_facts_and_copied_words(shelf) -> None:
    comparison = shelf.comparison("s1")
    assert aligned(comparison, "aaaaaaaa", "bbbbbbbb") == {0: 0, 3: 0}
    assert aligned(comparison, "bbbbbbbb", "aaaaaaaa") == {0: 0}
    assert aligned(comparison, "cccccccc", "aaaaaaaa") == {1: 0}
    assert aligned(comparison, "aaaaaaaa", "eeeeeeee") == {}


def test_a_sentence_that_both_say_names_the_others(shelf) -> None:
    page = beside_page(shelf.all["b"], {0: 3}, "A", 60)
    lines = ["".join(text for text, _ in line.parts) for line in page.lines]
    assert [line for line in lines if "= A4" in line]
    assert sum("= A" in line for line in lines) == 1


async def test_the_other_article_follows_where_both_say_it(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("4", "down", "s")  # "a rest centre": A4 and B1
        await until(pilot, lambda: isinstance(app.screen, BesideScreen))
        await pilot.pause()
        left, right = app.screen.sides
        assert (left.cursor, right.cursor) == (3, 0)
        await pilot.press("tab", "down", "down")  # B3 is B's alone: A stays
        assert (left.cursor, right.cursor) == (3, 2)
        await pilot.press("g")
        await pilot.pause()
        assert (left.cursor, right.cursor) == (3, 0)
        await pilot.press("question_mark")
        await until(pilot, lambda: "In two articles side by side" in screen_text(app))


async def test_enter_opens_the_article_there_and_leaving_it_comes_back(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("4", "down", "s")
        await until(pilot, lambda: isinstance(app.screen, BesideScreen))
        await pilot.pause()
        await pilot.press("tab", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        assert (app.screen.article.id[0], app.screen.lines.cursor) == ("b", 1)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, BesideScreen))


async def test_right_goes_to_another_pair(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("4", "right", "right", "right", "s")
        await until(pilot, lambda: isinstance(app.screen, BesideScreen))
        assert [side.mark for side in app.screen.sides] == ["D", "A"]


async def test_what_one_article_says_alone_has_nothing_beside_it(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("7", "s")
        await until(pilot, lambda: "only one article says this" in screen_text(app))


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12), (10, 4)])
async def test_they_stand_abreast_where_there_is_room(
    size: tuple[int, int], make_desk: Callable[..., Desk]
) -> None:
    app = make_desk()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen.comparison.comparison)
        await pilot.press("4", "s")
        await until(pilot, lambda: isinstance(app.screen, BesideScreen))
        await pilot.pause()
        left, right = (side.region for side in app.screen.sides)
        assert (left.y == right.y) == (size[0] >= 100)
        assert max(map(len, screen_rows(app))) <= size[0]
