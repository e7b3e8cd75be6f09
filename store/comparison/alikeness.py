"""How alike two clauses are, and what forbids that they say the same thing.

Likeness is the weight of the terms that both hold; what they deny, count and quote can only
forbid. Nothing here knows what a term means.
"""

import math
from collections.abc import Sequence
from functools import lru_cache

from store.comparison.amounts import can_agree
from store.comparison.terms import is_number, telling
from store.comparison.units import Unit
from store.comparison.wordings import is_denied

LINK = 0.39
"""Least (average) similarity of clauses that say the same thing."""

MIN_SHARED = 3
"""Terms that two clauses share at least; see `telling` for how they count."""

MIN_TELLING = 2
"""Of those, terms that tell more than who and what the story is about."""

OTHER_TIME = 0.7
"""What is left of the likeness of what will be and what is, unless they share a number."""


PAIRED = 0.15
"""How much likelier clauses mean the same for every two terms that follow each other in both."""

COUNTED = 0.12
"""What a number of the same thing in both adds, if the story does not often give it."""

SMALL = 12
"""Numbers up to here are given for many things."""

MOST_PAIRS = 2
"""So many such pairs count."""


class Likeness:
    """How alike the clauses of a story are, by their indices; each pair is measured once."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._alike: dict[tuple[int, int], float] = {}
        self._odd: dict[tuple[int, int], bool] = {}

    def similarity(self, one: int, other: int) -> float:
        """As the function of this name."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._alike:
            self._alike[pair] = similarity(self._units[one], self._units[other])
        return self._alike[pair]

    def at_odds(self, one: int, other: int) -> bool:
        """As the function of this name."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._odd:
            self._odd[pair] = at_odds(self._units[one], self._units[other])
        return self._odd[pair]

    def average(self, first: Sequence[int], second: Sequence[int]) -> float:
        """Average similarity of two groups; 0 where any two clauses cannot mean the same."""
        if any(self.at_odds(one, other) for one in first for other in second):
            return 0.0
        total = sum(self.similarity(one, other) for one in first for other in second)
        return total / (len(first) * len(second))


def similarity(one: Unit, other: Unit) -> float:
    """How much of their weight two clauses share, 0 to 1; 0 where it tells too little."""
    if one.rare.isdisjoint(other.rare):
        return 0.0
    common = one.terms.keys() & other.terms.keys()
    own = common - one.stock - other.stock
    together = len(one.pairs & other.pairs)
    if _count(common, one, other) + together < MIN_SHARED:
        return 0.0
    if _count(own, one, other) < MIN_TELLING:
        return 0.0
    if all(is_denied(term) for term in own) and _of_others(one, other):
        return 0.0
    shared = math.fsum(min(one.terms[term], other.terms[term]) for term in common)
    alike = shared / math.sqrt(one.mass * other.mass)
    alike *= 1 + PAIRED * min(together, MOST_PAIRS)
    numbers = [term for term in common if is_number(term)]
    if any(_is_particular(term) and term in one.rare for term in numbers):
        alike += COUNTED
    return alike if one.future == other.future or numbers else alike * OTHER_TIME


_TIMES = frozenset(("", "calendar year", "day", "month", "year"))


@lru_cache(maxsize=4096)
def _is_particular(term: str) -> bool:
    """Whether a number of a thing tells much by itself: not the small ones, not years."""
    number, _, thing = term.partition(" ")
    small = number.isdecimal() and int(number[:9]) <= SMALL
    return thing not in _TIMES and not small


def _count(terms: set[str], one: Unit, other: Unit) -> int:
    """How many terms these are; a wording that both quote tells as much as two."""
    return sum(map(telling, terms)) + len(terms & one.quoted & other.quoted)


def _of_others(one: Unit, other: Unit) -> bool:
    """Whether both clauses name somebody, and not the same."""
    return bool(one.names and other.names) and one.names.isdisjoint(other.names)


def at_odds(one: Unit, other: Unit) -> bool:
    """Whether two clauses deny, count or quote differently, so that they are two facts."""
    if not (one.denies and other.denies) and (
        (one.negated - other.negated) & other.terms.keys()
        or (other.negated - one.negated) & one.terms.keys()
    ):
        return True
    if one.speaker and other.speaker and not one.speaker & other.speaker:
        return one.spoken or other.spoken
    return any(
        not any(can_agree(a, b) for a in one.counted[thing] for b in other.counted[thing])
        for thing in one.counted.keys() & other.counted.keys()
    )
