"""The frame around a part of the desk: its name above, a word at its foot, a sign of focus.

Drawn as text, not as a CSS border: a change of focus or of a number then paints one line.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from rich.cells import cell_len

from tui.render import Part, clip

SIDE = "│"


def top_edge(parts: Sequence[Part], width: int, *, focused: bool) -> list[Part]:
    """The upper line, `width` cells long; a sign tells that keys go there."""
    role = "frame-focused" if focused else "frame"
    told = [("▸ ", role), *parts] if focused else list(parts)
    return _edge("╭╮", told, width, role, right=False)


def place_at(widths: Iterable[int], x: int) -> int | None:
    """Which of some things, so many cells wide, side by side, is at a cell; None beyond them."""
    return next((place for place, end in enumerate(accumulate(widths)) if x < end), None)


def bottom_edge(text: str, width: int) -> list[Part]:
    """The lower line, with text on its right."""
    return _edge("╰╯", [(text, "frame")] if text else [], width, "frame", right=True)


def _edge(corners: str, parts: Sequence[Part], width: int, role: str, *, right: bool) -> list[Part]:
    """A line between two corners; text that is too long is cut."""
    left_corner, right_corner = tuple(corners)
    space = width - 6
    fitting: list[Part] = []
    for text, look in parts:
        fitting.append((clip(text, space), look))
        space -= cell_len(fitting[-1][0])
    if space == width - 6:
        return [(left_corner + "─" * (width - 2) + right_corner, role)]
    before, after = ("─" * space, "") if right else ("", "─" * space)
    return [
        (f"{left_corner}{before}─ ", role), *fitting, (f" ─{after}{right_corner}", role),
    ]  # fmt: skip
