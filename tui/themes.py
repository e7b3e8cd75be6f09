"""The colours of the desk: four themes, each a table.

What a colour says, a sign or the weight of the letters says too, so every theme may be changed
for another, or for none (NO_COLOR).
"""

from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

# Quiet colours that keep apart when a terminal rounds them to its 16.
QUIET = Theme(
    name="presscut",
    primary="#7fb2d9",
    secondary="#9aa7b4",
    accent="#e0b860",
    success="#86b98a",
    warning="#e0b860",
    error="#e08a7a",
    foreground="#d6dae0",
    background="#14171b",
    surface="#14171b",
    panel="#1f252c",
    variables={"cursor": "#264463"},
)

LIGHT = Theme(
    name="light",
    dark=False,
    primary="#1f5f8f",
    secondary="#5b6670",
    accent="#8a5a00",
    success="#2f6b35",
    warning="#8a5a00",
    error="#a3311f",
    foreground="#1d2126",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#e9e6df",
    variables={"cursor": "#cfe2f1"},
)

# The terminal's own colours: whatever a person has chosen there stays, its background too.
TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_default",
    accent="ansi_cyan",
    success="ansi_green",
    warning="ansi_magenta",
    error="ansi_red",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        "cursor": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
    },
)

CONTRAST = Theme(
    name="contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffff00",
    success="#00ff00",
    warning="#ffff00",
    error="#ff8080",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    variables={"cursor": "#0000c0"},
)

THEMES: Final = {theme.name: theme for theme in (QUIET, LIGHT, TERMINAL, CONTRAST)}


def after(name: str) -> str:
    """The theme that follows one."""
    names = list(THEMES)
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
