"""Themes: every look has its colours in each, the terminal's own stay, no colour says it alone."""

import pytest
from desks import at_desk, screen_text

from tui.render import LOOKS
from tui.themes import CONTRAST, LIGHT, QUIET, TERMINAL, THEMES, after
from tui.widgets.painted import look_style


@pytest.mark.parametrize("name", THEMES)
def test_every_look_has_a_style(name: str) -> None:
    variables = THEMES[name].to_color_system().generate() | THEMES[name].variables
    for role, look in LOOKS.items():
        assert look_style(look, variables) is not None, role


def test_the_terminal_theme_names_no_colour_of_its_own() -> None:
    colours = [TERMINAL.primary, TERMINAL.foreground, TERMINAL.background, TERMINAL.error]
    assert all(colour and colour.startswith("ansi_") for colour in colours)
    assert TERMINAL.background == "ansi_default"


@pytest.mark.parametrize(("theme", "least"), [(CONTRAST, 7.0), (QUIET, 4.5), (LIGHT, 4.5)])
def test_text_stands_out_from_its_ground(theme, least: float) -> None:
    """WCAG 2: 4.5 for text, 7 for enhanced contrast; on the plain ground and on the cursor's."""
    from textual.color import Color

    def light(colour: str) -> float:
        parts = [channel / 255 for channel in Color.parse(colour).rgb]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def contrast(one: str, other: str) -> float:
        dark, bright = sorted((light(one), light(other)))
        return (bright + 0.05) / (dark + 0.05)

    inks = [theme.foreground, theme.primary, theme.secondary, theme.accent, theme.success,
            theme.error]  # fmt: skip
    for ink in inks:
        assert contrast(ink, theme.background) >= least, ink
    assert contrast(theme.foreground, theme.variables["cursor"]) >= least


def test_themes_follow_each_other_around() -> None:
    seen = [QUIET.name]
    for _ in THEMES:
        seen.append(after(seen[-1]))
    assert seen == [*THEMES, QUIET.name]
    assert after("gone") == QUIET.name


@pytest.mark.parametrize("scene", ["1", "2", "3", "4", "5 exclamation_mark", "2 enter"])
async def test_without_colour_every_pane_says_the_same(
    scene: str, make_desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    for colourless in (False, True):
        if colourless:
            monkeypatch.setenv("NO_COLOR", "1")
        app = make_desk()
        async with at_desk(app) as pilot:
            await pilot.press(*scene.split())
            told.append(screen_text(app))
        assert app.no_color is colourless
    assert told[0] == told[1]
    assert "▸" in told[1]
