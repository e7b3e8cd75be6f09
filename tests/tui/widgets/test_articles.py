"""The Articles pane: marks, the filter, the cursor when rows come in."""

from collections.abc import Callable

from desks import at_desk, screen_rows, screen_text, until

from tui.app import Desk


async def test_hidden_rows_are_never_acted_upon(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("space", "space", "slash", *"echo", "enter")
        await until(pilot, lambda: "1 mark (1 hidden)" in screen_text(app))
        assert "1 Articles · 1 of 5" in screen_text(app)
        assert [row.id for row in app.screen.articles.chosen] == ["bbbbbbbb"]
        await pilot.press("c")
        await pilot.pause()
        assert "(1 marked are hidden by the filter)" in screen_text(app)
        await until(pilot, lambda: app.screen.summary.article.id == "bbbbbbbb")


async def test_the_filter_is_typed_kept_and_cleared(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        await pilot.press("slash", *"flood qs")
        await until(pilot, lambda: "0 of 5" in screen_text(app))
        assert "flood qs" in screen_text(app)  # typed, not obeyed
        await pilot.press("backspace", "backspace")
        await until(pilot, lambda: "4 of 5" in screen_text(app))
        await pilot.press("enter", "j")
        assert app.screen.articles.cursor == 1
        await pilot.press("escape")
        await until(pilot, lambda: "of 5" not in screen_text(app))
        await pilot.press("slash", *"zzz")
        await until(pilot, lambda: "No article is like that." in screen_text(app))
        await pilot.press("escape")
        assert len(app.screen.articles.entries) == 5


async def test_an_empty_filter_closes_with_enter(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        await pilot.press("slash", "enter", "j")
        assert not app.screen.articles.filtering
        assert app.screen.articles.cursor == 1


async def test_the_cursor_stays_on_its_article_when_rows_come_in(
    make_desk: Callable[..., Desk], shelf
) -> None:
    shelf.keys = "bde"
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        await pilot.press("j")
        before = app.screen.articles.current.id
        shelf.keys = "abcde"
        await pilot.press("r")
        await until(pilot, lambda: len(app.screen.articles.entries) == 5)
        assert app.screen.articles.current.id == before
        assert any(row.startswith("│▸ o D") for row in screen_rows(app))


async def test_marks_of_articles_that_are_gone_go_too(
    make_desk: Callable[..., Desk], shelf
) -> None:
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        await pilot.press("space")
        await pilot.pause()
        shelf.keys = "bcde"
        await pilot.press("r")
        await until(pilot, lambda: not app.screen.articles.marked)
