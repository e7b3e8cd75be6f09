"""Whatever a person types for a path is looked at without a fault."""

from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, screen_text, until

from tui.app import Desk
from tui.paths import is_there, typed_path
from tui.screens.prompt import Prompt
from tui.widgets.field import Field


def test_the_home_is_the_persons_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert typed_path("~/brief.md") == tmp_path / "brief.md"
    assert is_there(typed_path("~"))


@pytest.mark.parametrize("text", ["~nobody-of-this-name/brief.md", "x" * 20_000, "a\0b", "a" * 300])
def test_what_no_file_can_be_called_is_not_there(text: str) -> None:
    assert not is_there(typed_path(text))


@pytest.mark.parametrize("keys", [["e", "enter"], ["o", "enter", "enter"]], ids=["write", "read"])
@pytest.mark.parametrize("text", ["~nobody-of-this-name/x/", "洪水 [/] " * 2_500])
async def test_a_name_that_cannot_be_is_answered_and_the_desk_stays(
    keys: list[str], text: str, make_desk: Callable[..., Desk]
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press(keys[0])
        await until(pilot, lambda: isinstance(app.screen, Prompt))
        app.screen.query_one(Field).value = text
        await pilot.press(*keys[1:])
        await until(pilot, lambda: not isinstance(app.screen, Prompt))
        await until(pilot, lambda: "! " in screen_text(app).splitlines()[0])
        assert app.is_running
