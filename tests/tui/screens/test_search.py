"""The search through all texts: as one types, with the words around each hit."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from desks import at_desk, desk_of, keep_copies, presses, screen_rows, screen_text, until
from textual.pilot import Pilot

import store
from tui.app import Desk
from tui.passages import Passage
from tui.screens.article import ArticleScreen
from tui.screens.search import SearchScreen, found_parts


async def searched(pilot: Pilot[int], words: str, articles: int) -> SearchScreen:
    await pilot.press("ctrl+f", *words)
    await until(pilot, lambda: isinstance(pilot.app.screen, SearchScreen))
    screen = pilot.app.screen
    assert isinstance(screen, SearchScreen)
    await until(pilot, lambda: len(screen.hits) == articles)
    await pilot.pause()
    return screen


@presses("search.mark")
async def test_a_hit_is_marked_for_the_desk(pilot: Pilot[int], key: str) -> None:
    await searched(pilot, "quay", 2)
    await pilot.press("enter", "down", key)
    await pilot.pause()
    assert any(
        row.startswith(" ● Flood victims") or "● Flood" in row for row in screen_rows(pilot.app)
    )
    await pilot.press("escape")
    await until(pilot, lambda: "1 mark" in screen_text(pilot.app))
    assert [row.id[0] for row in desk_of(pilot).articles.chosen] == ["b"]


@presses("search.ask")
async def test_back_to_the_words(pilot: Pilot[int], key: str) -> None:
    screen = await searched(pilot, "quay", 2)
    await pilot.press("enter")
    assert screen.lines.has_focus
    await pilot.press(key)
    assert screen.field.has_focus


@presses("search.back")
async def test_back_to_where_one_was(pilot: Pilot[int], key: str) -> None:
    await pilot.press("3")
    await searched(pilot, "quay", 2)
    await pilot.press(key)
    await pilot.pause()
    assert pilot.app.screen is desk_of(pilot)
    assert desk_of(pilot).figures.has_focus


async def test_enter_opens_the_sentence_and_leaving_it_comes_back_to_the_hits(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        screen = await searched(pilot, "quay", 2)
        assert "Quay Street" in screen_text(app)
        await pilot.press("enter", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ArticleScreen))
        await pilot.pause()
        assert app.screen.article.id[0] == "b"
        assert app.screen.lines.cursor == 2
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        assert screen.lines.cursor == 1


async def test_fields_narrow_the_search_and_errors_are_said(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        screen = await searched(pilot, "quay outlet:echo", 1)
        screen.field.value += " is:x"  # at once: half of it would be looked for
        await until(pilot, lambda: "! is:x (at character 18)" in screen_text(app))
        assert len(screen.hits) == 1
        await pilot.press("end", *["backspace"] * 30, *"zzzz")
        await until(pilot, lambda: "Nothing was found." in screen_text(app))
        await pilot.press(*["backspace"] * 4, *"outlet:echo")
        await until(pilot, lambda: "Fields narrow it:" in screen_text(app))


async def test_what_was_looked_for_stands_there_the_next_time(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app, (40, 12)) as pilot:
        await searched(pilot, "quay", 2)
        await pilot.press("escape")
        screen = await searched(pilot, "", 2)
        assert screen.field.value == "quay"


async def test_the_sentence_that_was_found_is_pinned_and_copied(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copied: list[str] = []
    keep_copies(monkeypatch, copied)
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        await searched(pilot, "quay", 2)
        await pilot.press("enter", "down", "p")
        await until(pilot, lambda: "1 pin, P shows them" in screen_text(app))
        pin = store.open_desk(tmp_path / "desk").tray.pins()[0]
        assert (pin.article[0], pin.sentence) == ("b", 2)
        assert "Quay Street" in pin.text
        await pilot.press("y")
        await until(pilot, lambda: "copied to a clipboard: this sentence" in screen_text(app))
        assert copied[0].startswith(f"{pin.text} (The Coast Echo, 3 Feb 2026")
        await pilot.press("Y")
        await until(pilot, lambda: "copied to a clipboard: 2 passages" in screen_text(app))
        assert copied[0] in copied[1].split("\n\n")


async def test_of_a_headline_that_was_found_the_article_is_copied_as_a_whole(
    make_desk: Callable[..., Desk],
) -> None:
    async with at_desk(make_desk(), (80, 24)) as pilot:
        screen = await searched(pilot, "quay", 2)
        title = "Flood \x02victims\x03 wait"
        screen.hits = [replace(screen.hits[0], title=title, snippet="Nobody told us")]
        assert screen.passage == Passage(screen.hits[0].row.id, None)


async def test_the_keys_that_count_are_named_where_they_count(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        await searched(pilot, "quay", 2)
        assert "p pin" not in screen_rows(app)[-1]
        await pilot.press("enter")
        await until(pilot, lambda: "p pin" in screen_rows(app)[-1])
        await pilot.press("question_mark")
        await until(pilot, lambda: "To the words looked for" in screen_text(app))


def test_what_was_found_has_a_role_of_its_own() -> None:
    parts = list(found_parts("a \x02wall\x03 and \x02walls\x03", "plain"))
    assert [part for part in parts if part[0]] == [
        ("a ", "plain"), ("wall", "found"), (" and ", "plain"), ("walls", "found"),
    ]  # fmt: skip
