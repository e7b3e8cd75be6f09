"""The keys of every list and text."""

from desks import desk_of, presses, screen_text, until
from textual.pilot import Pilot

from tui.screens.article import ArticleScreen


async def in_a_low_window(pilot: Pilot[int], *keys: str) -> int:
    """Where the cursor of a list of five lands in a window of six lines."""
    await pilot.resize_terminal(60, 10)
    await pilot.pause()
    await pilot.press(*keys)
    return desk_of(pilot).articles.cursor


@presses("list.down")
async def test_one_down(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert desk_of(pilot).articles.cursor == 1


@presses("list.up")
async def test_one_up(pilot: Pilot[int], key: str) -> None:
    await pilot.press("down", "down", key)
    assert desk_of(pilot).articles.cursor == 1


@presses("list.bottom")
async def test_to_the_end(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert desk_of(pilot).articles.cursor == 4


@presses("list.top")
async def test_to_the_top(pilot: Pilot[int], key: str) -> None:
    await pilot.press("end", key)
    assert desk_of(pilot).articles.cursor == 0


@presses("list.half_down")
async def test_half_a_page_down(pilot: Pilot[int], key: str) -> None:
    assert await in_a_low_window(pilot, key) == 3


@presses("list.half_up")
async def test_half_a_page_up(pilot: Pilot[int], key: str) -> None:
    assert await in_a_low_window(pilot, "end", key) == 2


@presses("list.page_down")
async def test_a_page_down(pilot: Pilot[int], key: str) -> None:
    assert await in_a_low_window(pilot, key) == 4


@presses("list.page_up")
async def test_a_page_up(pilot: Pilot[int], key: str) -> None:
    assert await in_a_low_window(pilot, "end", key) == 0


@presses("list.open")
async def test_the_article_under_the_cursor_opens(pilot: Pilot[int], key: str) -> None:
    await pilot.press("down", key)
    await until(pilot, lambda: isinstance(pilot.app.screen, ArticleScreen))
    await pilot.pause()
    assert "Per Aldous" in screen_text(pilot.app)


@presses("text.page_down")
async def test_a_text_is_paged_through(pilot: Pilot[int], key: str) -> None:
    await pilot.press("2", key)
    assert desk_of(pilot).summary.cursor == 2
