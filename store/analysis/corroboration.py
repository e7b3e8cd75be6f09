"""What other articles make of a sentence: how many say the same, and which figure they differ in.

A story summary states nothing flatly that is disputed: where another article tells the same with
another figure, the excerpt's reason says which. Only figures of one kind, unit and thing counted
are held against each other, and only where a sentence has one of them; which of them is right is
not for us to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from store.analysis.figures import find_figures
from store.analysis.salience import ordinal
from store.analysis.sentences import Span
from store.analysis.words import stem, stems, words
from store.models import Excerpt, Figure

SAME = 0.6  # the share of the shorter sentence, numbers aside, in which two say the same
LEAST_SHARED = 3  # stems: what two short sentences share by chance is less
AROUND = 40  # characters on either side of a figure that tell what it is about
LEAST_AROUND = 2  # stems there, what is counted included, that figures at odds have in common
LEAST_RIVAL = 3  # "one of the people" and "two of them" are parts, not rivals
MOST_APART = 2  # times
_VAGUE = re.compile(r"(?:dozen|score|ten|hundred|thousand|million|billion)s\b", re.IGNORECASE)

_COMPARED = {"count", "money", "percent", "measure", "age", "duration"}
_NEARLY = 0.1  # "about 1,400" is not at odds with what lies within a tenth of it

_Key = tuple[str, str | None, str | None]


@dataclass(frozen=True, eq=False)
class _Statement:
    """A sentence of one of the articles."""

    text: str
    article: int
    content: frozenset[str]

    def likeness(self, other: "_Statement") -> float:
        """The share of the shorter one that both have, 0 to 1."""
        shared = len(self.content & other.content)
        if shared < LEAST_SHARED:
            return 0.0
        return shared / min(len(self.content), len(other.content))

    @cached_property
    def figures(self) -> dict[_Key, Figure]:
        """Its figures by what they tell of, where one alone does."""
        found: dict[_Key, list[Figure]] = {}
        for figure in find_figures(self.text):
            is_exact = figure.value is not None and not _VAGUE.search(figure.surface)
            if figure.kind in _COMPARED and is_exact and not figure.doubt:
                found.setdefault(_key(figure), []).append(figure)
        return {key: figures[0] for key, figures in found.items() if len(figures) == 1}

    def around(self, figure: Figure) -> frozenset[str]:
        """The stems of the words near a figure, what is counted among them."""
        near = self.text[max(0, figure.start - AROUND) : figure.end + AROUND]
        return self.content.intersection(stems(near))


def with_notes(
    excerpts: Sequence[Excerpt], texts: Sequence[str], spans: Sequence[Sequence[Span]]
) -> list[Excerpt]:
    """The excerpts of several English articles, whose reasons also tell what the others say.

    "also in 2 other articles"; "differs: the 3rd article has 24 cracks".
    """
    statements = [
        _statement(text[start:end], article)
        for article, (text, of) in enumerate(zip(texts, spans, strict=True))
        for start, end in of
    ]
    return [
        replace(excerpt, reason="; ".join(filter(None, (excerpt.reason, *_notes(one, statements)))))
        for excerpt in excerpts
        for one in [_statement(excerpt.text, excerpt.article)]
    ]


def _statement(text: str, article: int) -> _Statement:
    content = (term for term in stems(text) if not any(map(str.isdigit, term)))
    return _Statement(text, article, frozenset(content))


def _notes(one: _Statement, statements: Sequence[_Statement]) -> Iterator[str]:
    """What the other articles make of a sentence, in a few words each."""
    agreeing: set[int] = set()
    differing: dict[int, str] = {}
    for other in statements:
        if other.article == one.article:
            continue
        if one.likeness(other) > SAME:
            agreeing.add(other.article)
        if other.article not in differing and (difference := _difference(one, other)):
            differing[other.article] = difference
    if count := len(agreeing - differing.keys()):
        yield f"also in {count} other article{'s' * (count > 1)}"
    for article, figure in differing.items():
        yield f"differs: the {ordinal(article + 1)} article has {figure}"


def _difference(one: _Statement, other: _Statement) -> str | None:
    """The other sentence's figure that is at odds with one of the first, as written."""
    if not one.figures or len(one.content & other.content) < LEAST_AROUND:
        return None
    for key, figure in one.figures.items():
        opposite = other.figures.get(key)
        if (
            opposite
            and _are_at_odds(figure, opposite)
            and _tell_of_one_thing(one, figure, other, opposite)
        ):
            return " ".join(filter(None, (opposite.surface, opposite.counted)))
    return None


def _tell_of_one_thing(
    one: _Statement, figure: Figure, other: _Statement, opposite: Figure
) -> bool:
    """Whether two sentences give rival figures for one thing.

    Sentences that say the same do where they count the same. Of others the figures must stand
    among words that both share and not be worlds apart: of "3 soldiers were killed" and "56
    soldiers have died" neither contradicts the other.
    """
    is_same = one.likeness(other) > SAME
    if is_same and figure.counted:
        return True
    if len(one.around(figure) & other.around(opposite)) < LEAST_AROUND:
        return False
    low, high = sorted((float(figure.value or 0), float(opposite.value or 0)))
    return high <= MOST_APART * low and (is_same or bool(figure.counted and low >= LEAST_RIVAL))


def _key(figure: Figure) -> _Key:
    """What a figure tells of: its kind, its unit, and the last word of what it counts."""
    counted = words(figure.counted or "")
    return figure.kind, figure.unit, stem(counted[-1]) if counted else None


def _are_at_odds(one: Figure, other: Figure) -> bool:
    """Whether no number fits both figures."""
    (low, high), (lowest, highest) = _interval(one), _interval(other)
    return high < lowest or highest < low


def _interval(figure: Figure) -> tuple[float, float]:
    low = float(figure.value or 0)
    high = low if figure.high is None else float(figure.high)
    if figure.bound == "~":
        return low - abs(low) * _NEARLY, high + abs(high) * _NEARLY
    if figure.bound in (">", ">="):
        return low, float("inf")
    if figure.bound in ("<", "<="):
        return float("-inf"), high
    return low, high
