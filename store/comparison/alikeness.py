"""How alike two clauses are, and what forbids that they say the same thing.

Likeness is the weight of the terms that both hold; what they deny, count and quote can only
forbid. Nothing here knows what a term means.
"""

import math
from collections.abc import Iterable

from store.comparison.terms import telling
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


def similarity(one: Unit, other: Unit) -> float:
    """How much of their weight two clauses share, 0 to 1; 0 where it tells too little."""
    if one.rare.isdisjoint(other.rare):
        return 0.0
    small, large = sorted((one.terms, other.terms), key=len)
    common = [term for term in small if term in large]
    own = [term for term in common if term not in one.stock and term not in other.stock]
    if _count(common, one, other) < MIN_SHARED or _count(own, one, other) < MIN_TELLING:
        return 0.0
    if all(is_denied(term) for term in own) and _of_others(one, other):
        return 0.0
    shared = sum(min(small[term], large[term]) for term in common)
    alike = shared / math.sqrt(one.mass * other.mass)
    counted = any(" " in term for term in common)
    return alike if one.future == other.future or counted else alike * OTHER_TIME


def _count(terms: Iterable[str], one: Unit, other: Unit) -> int:
    """How many terms these are; a wording that both quote tells as much as two."""
    quoted = one.quoted & other.quoted
    return sum(telling(term) + (term in quoted) for term in terms)


def _of_others(one: Unit, other: Unit) -> bool:
    """Whether both clauses name somebody, and not the same."""
    return bool(one.names and other.names) and one.names.isdisjoint(other.names)


def at_odds(one: Unit, other: Unit) -> bool:
    """Whether two clauses deny, count or quote differently, so that they are two facts."""
    if (one.negated - other.negated) & other.terms.keys():
        return True
    if (other.negated - one.negated) & one.terms.keys():
        return True
    if one.speaker and other.speaker and not one.speaker & other.speaker:
        return one.spoken or other.spoken
    return any(
        one.counted[thing].isdisjoint(other.counted[thing])
        for thing in one.counted.keys() & other.counted.keys()
    )
