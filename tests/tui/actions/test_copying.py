"""Words are copied with their citation, and the way they took is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, desk_of, keep_copies, presses, screen_text, until
from textual.pilot import Pilot

from tui import clipboard
from tui.app import Desk

COPIED: list[str] = []
LEAD = (
    "“The River Wend burst its banks in Kelmouth on Monday night and flooded 240 homes.”"
    " (Kelmouth Mercury, 3 Feb 2026, “River Wend floods 240 homes in Kelmouth”)"
)


@pytest.fixture(autouse=True)
def _clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    COPIED.clear()
    keep_copies(monkeypatch, COPIED)


@presses("cited.copy")
async def test_a_sentence_is_copied_with_where_it_is_from(pilot: Pilot[int], key: str) -> None:
    await pilot.press("2", key)
    await until(pilot, lambda: "copied to a clipboard: this sentence" in screen_text(pilot.app))
    assert COPIED == [LEAD]


@presses("cited.copy_all")
async def test_the_whole_summary_is_copied(pilot: Pilot[int], key: str) -> None:
    await pilot.press("2", key)
    await until(pilot, lambda: "copied to a clipboard: 3 passages" in screen_text(pilot.app))
    assert COPIED[0].split("\n\n")[0] == LEAD
    assert COPIED[0].count("Kelmouth Mercury, 3 Feb 2026") == 3


@pytest.mark.parametrize(
    ("keys", "told", "start"),
    [
        (["1", "y"], "this article", "“River Wend floods 240 homes in Kelmouth” (Kelmouth"),
        (["3", "y"], "this figure", "“The River Wend burst its banks"),
        (["4", "y"], "this fact", "“The River Wend burst its banks"),
        (["6", "y"], "this quote", "“We had an hour to get everyone out” (Kelmouth Mercury"),
        (["4", "Y"], "the brief", "River Wend floods Kelmouth\n====="),
        (["1", "space", "space", "Y"], "2 passages", "“River Wend floods 240 homes in Kelmouth” ("),
    ],
)
async def test_what_is_copied_depends_on_where_one_is(
    make_desk: Callable[..., Desk], keys: list[str], told: str, start: str
) -> None:
    async with at_desk(make_desk()) as pilot:
        await pilot.press(*keys)
        await until(pilot, lambda: f"copied to a clipboard: {told}" in screen_text(pilot.app))
    assert COPIED[0].startswith(start)


async def test_without_a_clipboard_a_file_is_the_last_resort(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async def nowhere(_: str, __: object) -> None:
        return None

    monkeypatch.setattr(clipboard, "copy", nowhere)
    path = tmp_path / "desk" / "copied.txt"
    async with at_desk(make_desk()) as pilot:
        await pilot.press("2", "y")
        await until(pilot, path.exists)
        await until(pilot, lambda: "there is no clipboard" in desk_of(pilot).bar.news)
        assert path.read_text() == LEAD + "\n"
        assert path.parent.stat().st_mode & 0o777 == 0o700
        path.unlink()
        path.mkdir()
        await pilot.press("y")
        await until(pilot, lambda: "nothing was copied" in desk_of(pilot).bar.news)


async def test_an_empty_library_has_nothing_to_copy(
    make_desk: Callable[..., Desk], shelf: object
) -> None:
    shelf.keys = ""  # type: ignore[attr-defined]
    async with at_desk(make_desk()) as pilot:
        for key in "yY":
            await pilot.press(key)
            await until(pilot, lambda: "nothing to copy here" in screen_text(pilot.app))
            desk_of(pilot).bar.tell("")
    assert COPIED == []
