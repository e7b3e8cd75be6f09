"""Keeps a brief short: sections and citations cut at a length, each saying how much it left out."""

from collections.abc import Sequence

from store.briefs.outline import Line, Part, Section

CITED = 5
"""Citations of one part."""


def section(
    title: str, lines: Sequence[Line], *, most: int, empty: str, total: int | None = None
) -> Section:
    """A section of at most so many lines; one without any says `empty` instead.

    `total` is how many there are where some were left out before.
    """
    left_out = (total or len(lines)) - min(most, len(lines))
    note = f"and {left_out} more" if left_out > 0 else None
    return Section(title, tuple(lines[:most]), note if lines else empty)


def cited(text: str, citations: Sequence[str]) -> Part:
    """The words with their citations, each once, the first few of them."""
    unique = tuple(dict.fromkeys(citations))
    left_out = len(unique) - CITED
    if left_out <= 0:
        return Part(text, unique)
    return Part(text, unique[:CITED], f"and {left_out} more")


def shortened(text: str, words: int, around: str = "") -> str:
    """So many words of a text in a row, with an ellipsis for those missing.

    The first ones; or, where they lack the words of `around`, those up to its end.
    """
    every = text.split()
    if len(every) <= words:
        return " ".join(every)
    place = text.find(around) + len(around)
    end = max(words, len(text[:place].split()))
    start = end - words
    kept = " ".join(every[start:end])
    return ("… " if start else "") + kept + (" …" if end < len(every) else "")
