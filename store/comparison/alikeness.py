"""How alike two clauses are, and what forbids that they say the same thing.

Likeness is the weight of the terms that both hold; what they deny, count and quote can only
forbid. Nothing here knows what a term means.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from store.comparison.amounts import PERSONS, can_agree
from store.comparison.synonyms import is_denied
from store.comparison.terms import is_number, is_particular, telling
from store.comparison.units import Unit

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

MOST_PAIRS = 2
"""So many such pairs count."""

COUNTED = 0.12
"""What a number of the same thing in both adds, if the story does not often give it."""

SINGLE = 0.3
"""How much likelier clauses mean the same for every term that no article has in two sentences."""

MOST_SINGLE = 2
"""So many such terms count, those that make a pair once."""

FEW = 0.4
"""Two terms tell enough if they weigh so much in both clauses, and one of them is single."""

FEW_FACTOR = 0.85
"""What is left of the likeness of clauses that share no more."""

DOUBT = (0.3, 0.5)
"""Likeness that leaves open whether clauses mean the same: here their sentences tell."""

NEAR = 0.28
"""Sentences that share so much of their weight speak of the same thing."""

NEAR_FACTOR = 1.2
"""How much likelier clauses in such sentences mean the same."""


class Likeness:
    """How alike the clauses of a story are, by their indices; each pair is measured once."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._sentences: dict[tuple[int, int], dict[str, float]] = defaultdict(dict)
        for unit in units:
            self._sentences[unit.article, unit.sentence] |= unit.terms
        self._alike: dict[tuple[int, int], float] = {}
        self._odd: dict[tuple[int, int], bool] = {}

    def similarity(self, one: int, other: int) -> float:
        """As the function of this name, and what the sentences add where it is in doubt."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._alike:
            first, second = self._units[one], self._units[other]
            alike = similarity(first, second)
            if DOUBT[0] <= alike < DOUBT[1] and self._are_near(first, second):
                alike *= NEAR_FACTOR
            self._alike[pair] = alike
        return self._alike[pair]

    def _are_near(self, one: Unit, other: Unit) -> bool:
        """Whether clauses that share more than a title stand in sentences that are alike too."""
        common = one.terms.keys() & other.terms.keys()
        own = common - one.stock - other.stock
        if len(own) < MIN_TELLING or not _single_own(one, other, common):
            return False
        if one.future != other.future:
            return False
        sentences = [self._sentences[unit.article, unit.sentence] for unit in (one, other)]
        mass = math.prod(sum(terms.values()) for terms in sentences)
        is_title = len(one.pairs & other.pairs) >= len(own) - 1 and not own.isdisjoint(PERSONS)
        return not is_title and _shared(*sentences) >= NEAR * math.sqrt(mass)

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
    if len(common) == 1 and telling(*common) == 1:  # most pairs: never enough, and told quickly
        return 0.0
    if not _tells_enough(one, other, common):
        return _of_few(one, other, common)
    together = len(one.pairs & other.pairs)
    alike = _overlap(one, other) * (1 + PAIRED * min(together, MOST_PAIRS))
    numbers = [term for term in common if is_number(term)]
    if any(is_particular(term) and term in one.rare for term in numbers):
        alike += COUNTED
    if one.future != other.future and not numbers:
        return alike * OTHER_TIME
    single = max(0, len(_single_own(one, other, common)) - together)
    return alike * (1 + SINGLE * min(single, MOST_SINGLE))


def _of_few(one: Unit, other: Unit, common: set[str]) -> float:
    """How alike clauses are that share a single term of their own and little more."""
    if len(common) == 1 or not _single_own(one, other, common):
        return 0.0
    if one.future != other.future or _of_others(one, other):
        return 0.0
    alike = _overlap(one, other)
    return alike * FEW_FACTOR if alike >= FEW else 0.0


def _single_own(one: Unit, other: Unit, common: set[str]) -> set[str]:
    """The single terms of both that are neither names nor set phrases of the story."""
    return (common & one.single & other.single) - one.stock - other.stock


def _overlap(one: Unit, other: Unit) -> float:
    """The share of their weight that clauses have in common."""
    return _shared(one.terms, other.terms) / math.sqrt(one.mass * other.mass)


def _shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of what both hold."""
    return math.fsum(min(one[term], other[term]) for term in one.keys() & other.keys())


def _tells_enough(one: Unit, other: Unit, common: set[str]) -> bool:
    """Whether what two clauses share could hardly stand in two statements.

    Terms that are all single tell twice as much: elsewhere no article speaks of any of them.
    """
    own = common - one.stock - other.stock
    together = len(one.pairs & other.pairs)
    single = common & one.single & other.single
    more = max(0, len(single) - together) if sum(map(telling, single)) > 1 and own <= single else 0
    if _count(common, one, other) + together + more < MIN_SHARED:
        return False
    if _count(own, one, other) + more < MIN_TELLING:
        return False
    return not (_of_others(one, other) and all(is_denied(term) for term in own))


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
