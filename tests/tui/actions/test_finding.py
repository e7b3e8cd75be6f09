"""The filter, the orders of the list, and what commands act on."""

from collections.abc import Callable

from desks import at_desk, desk_of, presses, screen_rows, screen_text, until
from textual.pilot import Pilot

import store
from tui.actions.finding import ORDERS
from tui.app import Desk
from tui.keys import KEYS
from tui.screens.search import SearchScreen


def listed(pilot: Pilot[int]) -> str:
    return "".join(entry.row.id[0] for entry in desk_of(pilot).articles.entries)


def marked(pilot: Pilot[int]) -> str:
    return "".join(sorted(row.id[0] for row in desk_of(pilot).articles.chosen))


@presses("desk.filter")
async def test_only_articles_like_this(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key, *"ostrey")
    await until(pilot, lambda: "1 Articles · 1 of 5" in screen_text(pilot.app))
    assert "Flood victims" not in screen_text(pilot.app)


@presses("desk.search")
async def test_the_search_through_all_texts_opens(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))


@presses("articles.sort")
async def test_the_list_is_sorted_by_one_thing_after_the_other(pilot: Pilot[int], key: str) -> None:
    orders = {
        "newest": "abdce", "date": "dabce", "outlet": "abdce", "words": "abcde",
        "unread": "abdce", "title": "dbace",
    }  # fmt: skip
    for order, letters in orders.items():
        await pilot.press(key)
        await until(pilot, lambda order=order: f"1 Articles · {order}" in screen_text(pilot.app))
        assert listed(pilot) == letters
    await pilot.press(key)
    await until(pilot, lambda: listed(pilot) == "abcde")
    assert "1 Articles ─" in screen_text(pilot.app)
    (told,) = [one.help for one in KEYS if one.id == "articles.sort"]
    assert told == f"by {', '.join(ORDERS)}"


@presses("articles.flat")
async def test_the_list_is_flat_and_by_story_again(pilot: Pilot[int], key: str) -> None:
    await pilot.press("s", "s", key)
    await until(pilot, lambda: "· date, flat" in screen_text(pilot.app))
    assert listed(pilot) == "edabc"
    assert "Single articles" not in screen_text(pilot.app)
    await pilot.press(key)
    await until(pilot, lambda: "Single articles" in screen_text(pilot.app))


@presses("articles.invert")
async def test_what_is_shown_and_not_marked_is_marked(pilot: Pilot[int], key: str) -> None:
    await pilot.press("space", "end", "space", "slash", *"flood")
    await until(pilot, lambda: "4 of 5" in screen_text(pilot.app))
    await pilot.press("enter", key)
    assert marked(pilot) == "bcd"
    await pilot.press("escape")
    await until(pilot, lambda: len(listed(pilot)) == 5)
    assert marked(pilot) == "bcde"  # the hidden one kept its mark


async def test_a_filter_and_its_hidden_rows_outlast_new_articles(
    make_desk: Callable[..., Desk], shelf
) -> None:
    shelf.keys = "bde"
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("slash", *"outlet:echo", "enter", "s")
        await until(pilot, lambda: "1 of 3 · newest ─" in screen_text(app))
        shelf.keys = "abcde"
        await pilot.press("r")
        await until(pilot, lambda: "1 of 5 · newest" in screen_text(app))
        assert listed(pilot) == "b"


async def test_a_library_is_asked_for_what_rows_do_not_carry(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("slash", *"figure:money")
        await until(pilot, lambda: listed(pilot) == "ac")
        await pilot.press(*">4m")
        await until(pilot, lambda: listed(pilot) == "c")


async def test_what_is_read_can_be_hidden(make_desk: Callable[..., Desk]) -> None:
    store.open_desk().marks.read(["aaaaaaaa", "bbbbbbbb"])
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("slash", *"is:unr", "tab")
        await until(pilot, lambda: "3 of 5" in screen_text(app))
        assert listed(pilot) == "cde"
        assert any("is:unread" in row for row in screen_rows(app))
        await pilot.press("enter", "A", "full_stop")
        await until(pilot, lambda: "read: 3 articles" in screen_text(app))
        await pilot.press("U")
        await until(pilot, lambda: "taken back: read, 3 articles" in screen_text(app))
        assert listed(pilot) == "cde"
        await pilot.press("R")
        await until(pilot, lambda: "done again: read, 3 articles" in screen_text(app))
        assert listed(pilot) == ""
