"""A first visit with the README closed: from an empty library to a brief, by what the screen says.

Every key that is pressed is one that the screen named before.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import screen_rows, screen_text, until
from textual.pilot import Pilot

import store
from tui.app import Desk
from tui.reader import Reader

SIZES = [(120, 36), (80, 24), (60, 18), (40, 12)]


def offers(pilot: Pilot[int], key: str, word: str) -> bool:
    """Whether the lower line names a key with a word."""
    return f"{key} {word}" in screen_rows(pilot.app)[-1]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_from_an_empty_library_to_a_brief_of_what_was_pinned(
    tmp_path: Path, seeds: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "library"
    reader = Reader(lambda: store.open_library(folder), lambda: store.open_desk(library=folder))
    app = Desk(reader, folder)
    async with app.run_test(size=size) as pilot:
        await says(pilot, "The library is empty.", "Press o to read articles")
        await pilot.press("o")
        await says(pilot, "Read articles from", "⏎ reads")
        await pilot.press(*str(seeds), "enter")
        await says(pilot, "9 new")
        await until(pilot, lambda: offers(pilot, "⏎", "open") and offers(pilot, "⇥", "pane"))
        await pilot.press("tab")
        await until(pilot, lambda: offers(pilot, "p", "pin"))
        await pilot.press("p")
        await says(pilot, "1 pin")
        await pilot.press("tab", "tab")
        await until(pilot, lambda: offers(pilot, "→ l", "outlet"))
        await says(pilot, "[4 Facts]", "5 say")
        await pilot.press("right", "p")
        await says(pilot, "2 pins, P")
        await pilot.press("P")
        await says(pilot, "Brief tray · 2 pins")
        await until(pilot, lambda: offers(pilot, "e", "brief"))
        await pilot.press("e")
        await says(pilot, "Write the brief of what you pinned to", "⏎ writes")
        await pilot.press("enter")
        await says(pilot, "wrote ")
    brief = (tmp_path / "brief-tray.md").read_text("utf-8")
    assert "[A" in brief
    assert "## Sources" in brief


async def says(pilot: Pilot[int], *words: str) -> None:
    """Wait until the screen says all of it, wherever its lines break."""

    def told() -> bool:
        text = " ".join(screen_text(pilot.app).replace("│", " ").split())
        return all(word in text for word in words)

    await until(pilot, told)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_brief_of_a_story_is_offered_where_one_reads(
    make_desk: Callable[..., Desk], size: tuple[int, int]
) -> None:
    async with make_desk().run_test(size=size) as pilot:
        await says(pilot, "River Wend floods")
        await pilot.press("question_mark")
        await says(pilot, "Esc back")
        await pilot.press("escape", "e")
        await says(pilot, "Write the brief of “River Wend floods Kelmouth”")
