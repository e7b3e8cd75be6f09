"""The outline that every brief is rendered from: what is said, in which order, with citations.

Only the shape stands here. What goes into it is decided in `sections`, how it looks in the
renderers; an outline holds article text as it is, so each renderer must escape it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """Some words and the citations that carry them, such as ("A3", "B6"); `tail` follows them."""

    text: str
    citations: tuple[str, ...] = ()
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what it is about, then its parts. `anchor` is the letter it explains, if any."""

    parts: tuple[Part, ...]
    lead: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; `note` says what is left out, or why there is no line at all."""

    title: str
    lines: tuple[Line, ...] = ()
    note: str | None = None
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole brief. `opening` stands between the title and the first section."""

    title: str
    opening: tuple[Line, ...]
    sections: tuple[Section, ...]


def one_line(text: str) -> str:
    """The text with every run of white space, line ends included, as one space."""
    return " ".join(text.split())
