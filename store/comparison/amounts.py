"""What a figure says in numbers, and whether two numbers can be meant by one statement.

"More than 200" allows for 213, "about five" for 4.9. Which of two numbers is right is not asked.
"""

import re
from typing import NamedTuple

from store.analysis.speech import ROLES
from store.analysis.words import stem
from store.comparison.terms import terms_of, word_set
from store.models import Bound, Figure

NEAR = 1.25
"""How far "more than 8,000" may be from the number that it stands for, as a ratio."""

ABOUT = 1.1
"""The same for "about 8,000"."""

PERSONS = frozenset(
    map(
        stem,
        ROLES
        | word_set(
            "adult boy campaigner casualties casualty child children crew customer dead "
            "demonstrator employee family fan fisherman fishermen girl guest injured inmate man "
            "men motorist passenger patient pensioner people person prisoner protester pupil "
            "refugee shopper soldier spectator staff survivor tenant traveller troop villager "
            "visitor volunteer voter woman women wounded"
        ),
    )
)
"""Stems of nouns for people: "12,400 people" and "12,400 residents" may be the same ones."""

_YEAR = re.compile(r"\b\d{4}\b")


class Amount(NamedTuple):
    """A number of a thing: 1400 "child", 1997/2013 "calendar year"; dates are as in EDTF."""

    number: str
    thing: str
    value: float | None = None
    bound: Bound = "="

    @property
    def term(self) -> str:
        """As clauses are compared by it: "1400 child"."""
        return f"{self.number} {sort_of(self.thing)}"


def sort_of(thing: str) -> str:
    """What is counted, people as one sort: by whichever noun."""
    return "person" if thing in PERSONS else thing


def amounts_of(figure: Figure) -> list[Amount]:
    """The numbers of a figure. A period of years is also the number of years that it lasts."""
    if figure.when:
        return _dates(figure.when)
    thing = "age" if figure.kind == "age" else (figure.unit or "").partition(" per ")[0]
    thing = thing or (terms_of(figure.counted or "") or [""])[-1]
    values = [value for value in (figure.value, figure.high) if value is not None]
    return [Amount(f"{value:.12g}", thing, value, figure.bound) for value in values]


def _dates(when: str) -> list[Amount]:
    if when[4:5] == "-":
        return [Amount(when, "month" if len(when) == len("2014-08") else "day")]
    years = _YEAR.findall(when)
    span = Amount("/".join(years), "calendar year", int(years[0])) if years else None
    lasting = int(years[1]) - int(years[0]) if len(years) == 2 else None
    spans = [span] if span else []
    return [*spans, Amount(str(lasting), "year", lasting)] if lasting else spans


def within_bound(bounded: float | None, bound: Bound, other: float | None) -> bool:
    """Whether "more than 9,000" allows for 9,300, and is near enough to mean it."""
    if not bounded or not other or bound == "=":
        return False
    ratio = other / bounded
    if bound == "~":
        return 1 / ABOUT <= ratio <= ABOUT
    return 1 <= ratio <= NEAR if bound in {">", ">="} else 1 / NEAR <= ratio <= 1


def can_agree(one: Amount, other: Amount) -> bool:
    """Whether two amounts of a thing can be the same one: 1997 is a part of 1997/2013."""
    return (
        not {one.number, *one.number.split("/")}.isdisjoint(
            {other.number, *other.number.split("/")}
        )
        or within_bound(one.value, one.bound, other.value)
        or within_bound(other.value, other.bound, one.value)
    )


def follows(claimed: Amount, given: Amount) -> bool:
    """Whether a number that is given says the one that is claimed: 213 says "more than 200".

    The reverse is not so; but what is claimed without a bound may be given with one.
    """
    if claimed.number in (given.number, *given.number.split("/")):
        return claimed.bound not in {"<", ">"} or claimed.bound == given.bound
    same = sort_of(claimed.thing) == sort_of(given.thing)
    return same and within_bound(claimed.value, claimed.bound, given.value)
