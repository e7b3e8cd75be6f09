"""The outline that every brief is rendered from: what is said, in which order, with citations.

Only the shape stands here. What goes into it is decided in `sections`, how it looks in the
renderers; an outline holds article text as it is, so each renderer must escape it.
"""

from dataclasses import dataclass
from string import ascii_uppercase


@dataclass(frozen=True, slots=True)
class Part:
    """Some words and the citations that carry them, such as ("A3", "B6")."""

    text: str
    citations: tuple[str, ...] = ()


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


def letter(index: int) -> str:
    """The letter of the article at this place (from 0): A to Z, then AA, AB and so on."""
    name = ""
    place = index + 1
    while place:
        place, digit = divmod(place - 1, len(ascii_uppercase))
        name = ascii_uppercase[digit] + name
    return name


def citation(article: str, sentence: int) -> str:
    """ "A3": the article's letter and the number of the sentence, counted from 1 in print."""
    return f"{article}{sentence + 1}"


def one_line(text: str) -> str:
    """The text with every run of white space, line ends included, as one space."""
    return " ".join(text.split())
