"""What every pane, view and size looks like, row by row, as `export_screenshot` draws it."""

from collections.abc import Callable

import pytest
from desks import at_desk, screen_text
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tui.app import Desk

SIZES = {"120x36": (120, 36), "80x24": (80, 24), "60x18": (60, 18)}
SCENES = {
    "articles": "down space",
    "summary": "2",
    "figures": "3",
    "facts": "4 down right",
    "figures-by-outlet": "5",
    "quotes": "6",
    "only-one": "7",
    "names": "8",
    "copies": "9",
    "timeline": "0",
    "wording": "0 v",
    "article": "2 down enter",
    "beside": "4 s",
    "left-out": "2 enter x",
    "help": "question_mark",
    "filter": "slash f l o o d",
    "brief": "e",
    "correcting": "down down E",
}


class Picture(SingleFileSnapshotExtension):
    """A screen as a text file of its own."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", SCENES)
async def test_the_screen_looks_as_before(
    scene: str, size: str, make_desk: Callable[..., Desk], snapshot: SnapshotAssertion
) -> None:
    app = make_desk()
    async with at_desk(app, SIZES[size]) as pilot:
        await pilot.press(*SCENES[scene].split())
        await pilot.pause(0.2)
        assert screen_text(app) == snapshot(extension_class=Picture)
