"""The signs that the desk draws with, and what stands for each where only ASCII can be written.

A terminal whose encoding is not UTF-8 gets every line through a filter: what its encoding has
stays, a sign becomes its stand-in, a letter loses its accent, all else becomes "?". Each keeps its
width, so that columns stay in line. Knows no widget: a sign that is drawn anywhere and missing
here fails a test.
"""

import unicodedata
from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.keys import Key

STAND_INS: Mapping[str, str] = {
    # frames
    "╭": "+", "╮": "+", "╰": "+", "╯": "+", "├": "+", "┤": "+", "─": "-", "│": "|",
    # the cursor, the place in a page, a sentence of the summary
    "▸": ">", "┃": "#", "▌": "|",
    # who says it
    "●": "@", "◐": "o", "○": "o", "·": ".",
    # figures
    "≈": "~", "≥": ">", "≤": "<", "×": "x", "½": "h", "£": "L", "€": "E",
    # keys, where the table does not spell them out
    "↑": "^", "↓": "v", "←": "<", "→": ">", "⏎": "<", "⇥": ">", "⇧": "^", "⌫": "<",
    # punctuation
    "…": "~", "–": "-", "—": "-", "−": "-", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'",
    "«": '"', "»": '"', "•": "*", "\u00a0": " ",
}  # fmt: skip
"""One cell for one cell."""

KEY_WORDS: Mapping[str, str] = {
    "⇧⇥": "S-Tab", "⇥": "Tab", "⏎": "Enter", "↑": "Up", "↓": "Down", "←": "Left", "→": "Right",
    "⌫": "Bksp",
}  # fmt: skip
"""How footer and help name keys there."""


def spelled_out(table: Sequence[Key]) -> tuple[Key, ...]:
    """The key table with words for the signs of keys."""
    return tuple(
        key._replace(display=" ".join(KEY_WORDS.get(sign, sign) for sign in key.display.split()))
        for key in table
    )


class Narrowed(dict[int, str]):
    """For `str.translate`: what an encoding writes instead of each character, found when asked."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = character if self._writes(character) else stand_in(character)
        return self[code]

    def _writes(self, character: str) -> bool:
        try:
            character.encode(self._encoding)
        except UnicodeEncodeError:
            return False
        return True


def stand_in(character: str) -> str:
    """ASCII of the same width: the table's, a letter without its accent, or question marks."""
    if character in STAND_INS:
        return STAND_INS[character]
    width = cell_len(character)
    base = unicodedata.normalize("NFKD", character)[0]
    return base if base.isascii() and width == 1 else "?" * width


class InEncoding(LineFilter):
    """Every line that is painted, in what the terminal's encoding can write."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._narrowed = Narrowed(encoding)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments with other text of the same width."""
        return [
            segment
            if segment.text.isascii()
            else segment._replace(text=segment.text.translate(self._narrowed))
            for segment in segments
        ]
