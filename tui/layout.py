"""Plain text in columns: how wide text is on a terminal, and how it is cut, padded and wrapped."""

import unicodedata
from collections.abc import Iterator

CUT = "..."  # not one "…": it must keep its width where only ASCII can be written


def flat(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def cells(text: str) -> int:
    """How many columns the text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


def fit(text: str, width: int) -> str:
    """The text, of one line, cut or padded to exactly `width` columns."""
    if cells(text) > width:
        text = _head(text, max(0, width - len(CUT))).rstrip() + CUT[:width]
    return text + " " * (width - cells(text))


def wrap(text: str, width: int, *, first: str = "") -> Iterator[str]:
    """The text in lines of at most `width` columns; only a longer word passes it.

    `first` stands before the first line, as many spaces before the rest.
    """
    line, filled = first, False
    for word in text.split():
        if filled and cells(line) + 1 + cells(word) > width:
            yield line
            line, filled = " " * cells(first), False
        line += f" {word}" if filled else word
        filled = True
    yield line.rstrip()


def _head(text: str, width: int) -> str:
    """As much of the text's beginning as fits."""
    taken = 0
    for index, character in enumerate(text):
        taken += _cell(character)
        if taken > width:
            return text[:index]
    return text


def _cell(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
