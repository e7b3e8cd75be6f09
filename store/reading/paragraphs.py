"""Lines of a text to its paragraphs, each with the number of the line it begins on.

A paragraph ends at an empty line, and as a rule at every line end: pasted articles have one
paragraph a line, sometimes with empty lines between them and sometimes not, and a break inside a
block may separate the parts of a quotation. Only a text that was wrapped to a width is joined
again. It gives itself away in three ways, and all must be there:

1. its lines are at most 100 characters wide, and at least 40;
2. they break where the next word would not have fitted (at least 3 breaks in 4);
3. they break in mid-sentence: at least half of the next lines begin with a small letter.

In such a text a line that had room for the next word ends its paragraph.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from store.reading.characters import printable

_WIDTHS = range(40, 101)
_FITTING = 0.75
_IN_MID_SENTENCE = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or a piece of clutter: the number of its first line (1-based), its text.

    `follows` is true where the line above is not empty: the two were set as one block.
    """

    number: int
    text: str
    follows: bool = False


def split_lines(text: str) -> list[Line]:
    """The paragraphs of a text, cleaned of what should not be shown, empty ones left out."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = []
    follows = False
    for number, row in enumerate(rows, 1):
        shown = printable(row, lines=False).strip()
        if shown:
            lines.append(Line(number, shown, follows))
        follows = bool(shown)
    width = _wrapped_to(lines)
    return list(_unwrapped(lines, width)) if width else lines


def _breaks(lines: list[Line]) -> Iterator[tuple[str, str]]:
    """Each line of a block with the next one of the same block."""
    for line, following in pairwise(lines):
        if following.follows:
            yield line.text, following.text


def _wrapped_to(lines: list[Line]) -> int | None:
    """The width that the text was wrapped to; None if it was not."""
    breaks = list(_breaks(lines))
    if not breaks:
        return None
    width = sorted(len(line) for line, _ in breaks)[len(breaks) * 9 // 10]
    full = sum(_is_full(line, following, width) for line, following in breaks)
    in_mid_sentence = sum(following[0].islower() for _, following in breaks)
    wrapped = (
        width in _WIDTHS
        and full >= _FITTING * len(breaks)
        and in_mid_sentence >= _IN_MID_SENTENCE * len(breaks)
    )
    return width if wrapped else None


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def _unwrapped(lines: list[Line], width: int) -> Iterator[Line]:
    start, parts = lines[0], [lines[0].text]
    for line in lines[1:]:
        if line.follows and _is_full(parts[-1], line.text, width):
            parts.append(line.text)
        else:
            yield Line(start.number, _join(parts), start.follows)
            start, parts = line, [line.text]
    yield Line(start.number, _join(parts), start.follows)


def _join(parts: list[str]) -> str:
    """One line of several; a word broken at its own hyphen keeps the hyphen and gets no space."""
    return "".join(
        part if last or _breaks_a_word(part) else part + " "
        for part, last in zip(parts, [False] * (len(parts) - 1) + [True], strict=True)
    )


def _breaks_a_word(part: str) -> bool:
    return part.endswith("-") and part[-2:-1].isalpha()
