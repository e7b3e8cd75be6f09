"""When two figures are about the same quantity, and how their numbers stand to each other.

Kind, unit and what is counted say whether two figures can be compared at all; whether they are
about the same thing is told by the words around them. Where that is not clear they stay apart.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from store.comparison.alikeness import LINK, at_odds, similarity
from store.comparison.amounts import sort_of, within_bound
from store.comparison.terms import is_number, terms_of
from store.comparison.units import Unit
from store.models import Figure

Relation = Literal["restated", "bound", "differs"]

SAME = 0.15
"""Least likeness of the contexts of two figures of the same value, kind and counted thing."""

SAME_BARE = 0.3
"""The same for years, dates, times and shares, which name nothing that they count."""

RESTATED = 0.2
"""Least likeness of the contexts of a duration and the period that lasts as long."""

WITHIN_BOUND = 0.35
"""Least likeness of the contexts of "more than 9,000" and "9,300"."""

DIFFERS = 0.6
"""Least likeness of the contexts of two numbers that contradict each other."""

YEARS_DIFFER = 0.7
"""The same for years and periods, of which a text holds many for many things."""

FAR = 4
"""Numbers further apart than by this factor are hardly of the same thing."""

MIN_TELLING = 2
"""Words that two contradicting contexts share, beside names and what is counted."""

SAME_TREND = 0.1
"""What it adds to the likeness of contexts that both figures rise, or both fall."""

PARTICULAR = 1000
"""A number from here on, of more than one digit before its zeros, is hardly shared by chance."""

ELSEWHERE = 0.5
"""What a word counts that stands in the figure's sentence but not in its clause."""

PERIOD = re.compile(r"(\d{4})/(\d{4})")
"""A period of years, as EDTF has it."""

_BEHIND_HEAD = re.compile(r" (?:of|in|on|for|from|to|with|who|that|which)\b")
_BARE = frozenset(("year", "date", "time", "ordinal"))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its article (index), the clause (`unit`) it stands in, and the words around."""

    article: int
    figure: Figure
    unit: Unit
    context: Mapping[str, float]
    mass: float
    stock: frozenset[str]

    @property
    def value(self) -> tuple[object, ...]:
        """What makes two figures the same number or date."""
        figure = self.figure
        value = figure.value
        if figure.kind == "fraction" and value is not None:
            value = round(value * 100, 6)
        return (dimension(figure), value, figure.high, (figure.when or "").rstrip("?~%"))

    @property
    def thing(self) -> str:
        """The stem of what is counted, empty where nothing is."""
        return _stem_of_thing(self.figure.counted or "")

    @property
    def kinds(self) -> frozenset[tuple[object, ...]]:
        """What a figure of another value must share to stand in any relation to this one."""
        lasting = self.figure.unit == "year" or dimension(self.figure)[0] == "period"
        own = (dimension(self.figure), sort_of(self.thing))
        return frozenset((own, ("lasting",))) if lasting else frozenset((own,))


@lru_cache(maxsize=4096)
def _stem_of_thing(counted: str) -> str:
    return (terms_of(_BEHIND_HEAD.split(counted, maxsplit=1)[0]) or [""])[-1]


def dimension(figure: Figure) -> tuple[str, str]:
    """Kind and unit: figures of different dimensions cannot be the same number."""
    if figure.kind in {"percent", "fraction"}:
        return "share", ""
    if figure.when and figure.kind != "time":
        return ("period" if PERIOD.search(figure.when) else "date"), ""
    return figure.kind, figure.unit or ""


def quantities_of(article: int, figures: Sequence[Figure], units: Sequence[Unit]) -> list[Quantity]:
    """The figures of one article that say something, each with its context; `units` are its own."""
    found = []
    of_sentence: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        of_sentence[unit.sentence].append(unit)
    for figure in figures:
        own = of_sentence[figure.sentence]
        clause = next((unit for unit in own if unit.start <= figure.start < unit.end), None)
        if clause and (figure.value is not None or figure.when):
            written = set(terms_of(figure.surface))
            context = {
                term: weight * (1.0 if unit is clause else ELSEWHERE)
                for unit in (*own, clause)
                for term, weight in unit.terms.items()
                if not is_number(term) and term not in written
            }
            stock = frozenset(term for unit in own for term in unit.stock)
            mass = math.fsum(context.values())
            found.append(Quantity(article, figure, clause, context, mass, stock))
    return found


def likeness(one: Quantity, other: Quantity) -> float:
    """How alike the words around two figures are, 0 to 1; 0 if that is names at most."""
    common = one.context.keys() & other.context.keys()
    if not common - one.stock - other.stock:
        return 0.0
    shared = math.fsum(min(one.context[term], other.context[term]) for term in common)
    return shared / math.sqrt(one.mass * other.mass)


def same_quantity(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of the same value are about the same thing."""
    if is_particular(one.figure):
        return not one.context.keys().isdisjoint(other.context)
    if one.thing and other.thing and sort_of(one.thing) != sort_of(other.thing):
        return False
    if similarity(one.unit, other.unit) >= LINK and not at_odds(one.unit, other.unit):
        return True
    alike = likeness(one, other)
    if one.figure.trend and one.figure.trend == other.figure.trend:
        alike += SAME_TREND
    if one.thing and other.thing:
        return alike >= SAME
    bare = one.figure.kind in _BARE or not one.figure.unit
    return alike >= (SAME_BARE if bare else SAME)


def is_particular(figure: Figure) -> bool:
    """Whether a value is so particular that two things hardly have it by chance.

    "1,400" and "1997 to 2013" are; "2,000", "15" and "2010" are not.
    """
    if figure.when:
        minutes = re.search(r"T\d{2}:(\d{2})", figure.when)
        return bool(PERIOD.search(figure.when)) or bool(minutes and int(minutes[1]) % 30)
    if figure.value is None or figure.value < PARTICULAR:
        return False
    return len(f"{figure.value:.12g}".rstrip("0").lstrip("0.")) > 1


def relation(one: Quantity, other: Quantity) -> Relation | None:
    """How two figures of different values belong together; None if they do not, or may not."""
    if lasting_alike(one.figure, other.figure) or lasting_alike(other.figure, one.figure):
        return "restated" if likeness(one, other) >= RESTATED else None
    if one.article == other.article or dimension(one.figure) != dimension(other.figure):
        return None
    if sort_of(one.thing) != sort_of(other.thing):
        return None
    if _within_bound(one.figure, other.figure) or _within_bound(other.figure, one.figure):
        return "bound" if likeness(one, other) >= WITHIN_BOUND else None
    if _more_exact(one.figure, other.figure) or _more_exact(other.figure, one.figure):
        return "restated" if likeness(one, other) >= SAME_BARE else None
    if not _contestable(one, other):  # most pairs: told before any words are held side by side
        return None
    least = DIFFERS if one.figure.value is not None else YEARS_DIFFER
    tells = likeness(one, other) >= least and len(_telling(one, other)) >= MIN_TELLING
    return "differs" if tells else None


def _more_exact(exact: Figure, other: Figure) -> bool:
    """Whether a date is within another: "June 1998" and "1998"."""
    return bool(exact.when and other.when) and f"{exact.when}".startswith(f"{other.when}-")


def _contestable(one: Quantity, other: Quantity) -> bool:
    """Whether two values, if they are of one thing, can only be a contradiction.

    Numbers that count nothing, days and hours (which a page writes for its own ends), numbers in
    doubt, and numbers of quite another size are not held against each other.
    """
    first, second = one.figure, other.figure
    if first.doubt or second.doubt:
        return False
    if first.value is None or second.value is None:
        return {first.kind, second.kind} <= {"year", "period"}
    small, large = sorted((abs(first.value), abs(second.value)))
    return one.thing == other.thing and bool(one.thing or first.unit) and large <= FAR * small


def lasting_alike(duration: Figure, period: Figure) -> bool:
    """Whether a duration in years is as long as a period, the last year counted or not."""
    years = PERIOD.search(period.when or "")
    if not years or duration.unit != "year" or duration.kind != "duration" or not duration.value:
        return False
    return abs(int(years[2]) - int(years[1]) - duration.value) <= 1


def _within_bound(bounded: Figure, other: Figure) -> bool:
    return within_bound(bounded.value, bounded.bound, other.value)


def _telling(one: Quantity, other: Quantity) -> set[str]:
    """The words around both figures that are neither names nor what is counted."""
    return {
        term
        for term in one.context.keys() & other.context.keys()
        if term not in one.stock | other.stock and term not in {one.thing, one.figure.unit}
    }
