"""What every pane, view, question and empty state looks like at every size, row by row.

The rows are those of `export_screenshot`. Colours are kept for one screen in each theme.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, screen_looks, screen_text
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

import store
from tui.app import Desk
from tui.reader import Reader
from tui.session import Place
from tui.themes import THEMES

SIZES = {"120x36": (120, 36), "80x24": (80, 24), "60x18": (60, 18), "40x12": (40, 12)}
SCENES = {
    # panes and views
    "articles": "down space",
    "articles-sorted": "s s f",
    "summary": "2",
    "summary-of-the-story": "2 i",
    "figures": "3",
    "figures-of-a-kind": "3 t",
    "facts": "4 down right",
    "figures-by-outlet": "5",
    "differing": "!",
    "quotes": "6",
    "only-one": "7",
    "names": "8",
    "copies": "9",
    "timeline": "0",
    "wording": "0 v",
    "zoomed": "3 z",
    # screens over the desk
    "article": "2 down enter",
    "left-out": "2 enter x",
    "words-found": "2 enter slash f l o o d enter",
    "beside": "4 s",
    "search": "ctrl+f f l o o d",
    "tray": "2 p j p P",
    "forgotten": "X",
    "palette": "colon b r i e f",
    "help": "question_mark",
    # where one types
    "filter": "slash f l o o d",
    "filter-offer": "slash i s :",
    "filter-error": "slash i s : o l d enter",
    "brief": "e",
    "brief-there-already": "e ctrl+u t a k e n . m d enter",
    "correcting": "down down E",
    "date-refused": "E tab tab s o o n enter",
    "tags": "T",
    "note": '"',
    "adding": "o",
    # nothing to show
    "no-article-like-that": "slash z z z",
    "nothing-found": "ctrl+f z z z",
    "nothing-pinned": "P",
    "no-failures": "w",
    "in-no-story": "G 4",
}
EMPTY = {"empty-library": "", "empty-comparison": "4", "empty-help": "question_mark"}
PLAIN = ("articles", "facts", "article", "tray", "help", "filter-error", "tags")


class Picture(SingleFileSnapshotExtension):
    """A screen as a text file of its own."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A brief is offered to be written where one is; one file is there already."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken.md").touch()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", [*SCENES, *EMPTY])
async def test_the_screen_looks_as_before(
    scene: str, size: str, make_desk: Callable[..., Desk], shelf, snapshot: SnapshotAssertion
) -> None:
    if scene in EMPTY:
        shelf.keys = ""
    app = make_desk()
    async with at_desk(app, SIZES[size]) as pilot:
        await pilot.press(*{**SCENES, **EMPTY}[scene].split())
        assert screen_text(app) == snapshot(extension_class=Picture)


@pytest.mark.parametrize("scene", PLAIN)
async def test_the_screen_in_ascii_looks_as_before(
    scene: str, shelf, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    app = Desk(Reader(lambda: shelf, store.open_desk), tmp_path, encoding="ascii")
    async with at_desk(app, SIZES["80x24"]) as pilot:
        await pilot.press(*SCENES[scene].split())
        assert screen_text(app) == snapshot(extension_class=Picture)


@pytest.mark.parametrize("theme", THEMES)
async def test_the_colours_are_as_before(
    theme: str, shelf, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    place = Place(theme=theme)
    app = Desk(Reader(lambda: shelf, store.open_desk), tmp_path, place=place)
    async with at_desk(app, SIZES["80x24"]) as pilot:
        await pilot.press("space", "5")
        assert screen_looks(app) == snapshot(extension_class=Picture)


async def test_without_colours_weight_and_signs_are_left(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_desk()
    async with at_desk(app, SIZES["80x24"]) as pilot:
        await pilot.press("space", "5")
        assert screen_looks(app) == snapshot(extension_class=Picture)
