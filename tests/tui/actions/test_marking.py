"""What a person puts on articles, seen in the list, taken back, and seen from another terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, desk_of, open_article, presses, screen_text, until
from settling import OFTEN
from textual.pilot import Pilot

import store
from tui.app import Desk
from tui.screens.prompt import Prompt
from tui.widgets.field import Field

IDS = {key: key * 8 for key in "abcde"}


def marks(tmp_path: Path) -> dict[str, store.Mark]:
    return dict(store.open_desk(tmp_path / "desk").marks.all())


async def told(pilot: Pilot[int], *news: str) -> None:
    await until(pilot, lambda: all(one in screen_text(pilot.app) for one in news))


async def answer(pilot: Pilot[int], key: str, *keys: str) -> None:
    """Press a key that asks, then those of the answer."""
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, Prompt))
    await pilot.press(*keys, "enter")


@presses("desk.read")
async def test_an_article_is_read_and_unread_again(pilot: Pilot[int], key: str) -> None:
    assert " o A  River" in screen_text(pilot.app)
    await pilot.press(key)
    await told(pilot, "read: this article · U takes it back", "   A  River")
    await pilot.press(key)
    await told(pilot, "unread: this article", " o A  River")


@presses("desk.star")
async def test_an_article_gets_a_star_and_u_takes_it_back(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await told(pilot, "star: this article", " o A  * River", "* star")
    await pilot.press("U")
    await told(pilot, "taken back: star", " o A  River")
    assert "* star ·" not in screen_text(pilot.app)
    await pilot.press("R")
    await told(pilot, "done again: star", " o A  * River")


@presses("desk.tag")
async def test_tags_are_put_on_completed_and_taken_off(pilot: Pilot[int], key: str) -> None:
    await answer(pilot, key, *"flood")
    await told(pilot, "tagged flood: this article", "# River", "# flood")
    await pilot.press("down")
    await answer(pilot, key, "f", "right", *", school")
    await told(pilot, "tagged flood, school", "# Flood victims", "# flood, school")
    await answer(pilot, key, "ctrl+u")
    await told(pilot, "no tags: this article", " o B  Flood")


@presses("desk.note")
async def test_a_note_is_written_and_emptied(pilot: Pilot[int], key: str) -> None:
    await answer(pilot, key, *"call her")
    await told(pilot, "note: this article", '" River', '" call her')
    await answer(pilot, key, "ctrl+u")
    await told(pilot, "no note: this article", " o A  River")


@presses("desk.next_unread")
async def test_to_the_next_unread_around_the_end(pilot: Pilot[int], key: str) -> None:
    articles = desk_of(pilot).articles
    await pilot.press("down", "full_stop")
    await told(pilot, "   B  Flood")
    await pilot.press("up", key)
    assert articles.cursor == 2
    await pilot.press(key, key, key)
    assert articles.cursor == 0
    await pilot.press("A", "full_stop")
    await told(pilot, "read: 5 articles")
    await pilot.press(key)
    await told(pilot, "no other article that is shown is unread")


@presses("desk.previous_unread")
async def test_to_the_unread_before(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert desk_of(pilot).articles.cursor == 4


async def test_the_marked_articles_that_are_shown_are_acted_upon_and_hidden_ones_never(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("A", "slash", *"text:quay")
        await until(pilot, lambda: "2 of 5" in screen_text(app))
        await pilot.press("enter", "asterisk")
        await told(pilot, "star: 2 articles", "2 of 5")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: not app.screen.articles.marked)
        await pilot.press("a")  # the story
        await answer(pilot, "T", *"wend")
        await told(pilot, "tagged wend: 4 articles")
        await pilot.press("U")
        await told(pilot, "taken back: tags, 4 articles")
    assert marks(tmp_path) == {IDS["a"]: store.Mark(star=True), IDS["b"]: store.Mark(star=True)}


async def test_a_note_of_several_lines_keeps_them_unless_it_is_written_anew(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    store.open_desk(tmp_path / "desk").marks.note(IDS["a"], "ask her\n\nthen the mill")
    app = make_desk()
    async with at_desk(app) as pilot:
        await answer(pilot, "quotation_mark")
        await pilot.press("asterisk")
        await told(pilot, "star: this article")
        assert marks(tmp_path)[IDS["a"]].note == "ask her\n\nthen the mill"


async def test_of_several_only_the_tags_that_all_have_are_shown_and_taken_off(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = store.open_desk(tmp_path / "desk")
    desk.marks.retag([IDS["a"], IDS["b"]], ["flood"], [])
    desk.marks.retag([IDS["a"]], ["council"], [])
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("space", "space")
        await pilot.press("T")
        await until(pilot, lambda: isinstance(app.screen, Prompt))
        assert "Tags of 2 articles" in screen_text(app)
        assert "in use: council, flood" in screen_text(app)
        assert app.screen.query_one(Field).value == "flood"
        await pilot.press("ctrl+u", *"wend", "enter")
        await told(pilot, "tagged wend: 2 articles")
    after = marks(tmp_path)
    assert after[IDS["a"]].tags == ("council", "wend")
    assert after[IDS["b"]].tags == ("wend",)


async def test_a_mark_made_in_another_terminal_is_shown(
    make_desk: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.actions.watching.LOOK", OFTEN)
    app = make_desk()
    async with at_desk(app) as pilot:
        other = store.open_desk(tmp_path / "desk")
        other.marks.star([IDS["a"], IDS["c"]])
        await told(pilot, " o A  * River", " o C  * Warning", "* star")
        await open_article(pilot)
        other.marks.note(IDS["a"], "from the other desk")
        await told(pilot, '" from the other desk')


async def test_what_is_lit_in_comparison_is_marked_and_named(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("4", "right", "right", "asterisk")
        await told(pilot, "star: “Warning came too late, say traders” · U takes it back")
        await answer(pilot, "quotation_mark", *"call")
        await told(pilot, "note: “Warning came too late")
        assert marks(tmp_path) == {IDS["c"]: store.Mark(star=True, note="call")}
        await pilot.press("U")
        await told(pilot, "taken back: note, “Warning came too late, say traders”")


async def test_a_desk_that_cannot_be_written_says_so_and_goes_on(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()

    def refuse(*_: object, **__: object) -> None:
        raise store.LibraryUnwritable("the desk cannot be written")

    async with at_desk(app) as pilot:
        desk_of(pilot).reader.on_desk = refuse  # type: ignore[assignment]
        await pilot.press("asterisk")
        await told(pilot, "! the desk cannot be written")
        await pilot.press("down")
        assert app.screen.articles.cursor == 1
