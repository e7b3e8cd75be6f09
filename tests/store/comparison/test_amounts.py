"""Which numbers a figure gives, and which of them can be one."""

import pytest

from store.analysis.words import stem
from store.comparison.amounts import Amount, amounts_of, can_agree, sort_of
from store.models import Bound, Figure


def figure(**fields: object) -> Figure:
    return Figure(**{"kind": "count", "surface": "", "start": 0, "end": 0, "sentence": 0, **fields})


def test_a_period_is_also_as_many_years() -> None:
    amounts = amounts_of(figure(kind="period", when="1990/2002"))
    assert [each.term for each in amounts] == ["1990/2002 calendar year", "12 year"]


@pytest.mark.parametrize(
    ("when", "term"),
    [("1990", "1990 calendar year"), ("1997/..", "1997 calendar year"),
     ("2026-02-24?", "2026-02-24? day"), ("2026-02", "2026-02 month")],
)  # fmt: skip
def test_a_day_is_not_its_year(when: str, term: str) -> None:
    assert [each.term for each in amounts_of(figure(kind="date", when=when))] == [term]


def test_an_age_is_no_duration() -> None:
    assert amounts_of(figure(kind="age", value=11, unit="year")) == [Amount("11", "age", 11)]
    assert amounts_of(figure(kind="duration", value=11, unit="year")) == [Amount("11", "year", 11)]


def test_a_price_a_year_is_a_price() -> None:
    (amount,) = amounts_of(figure(kind="money", value=40, unit="pound sterling per year"))
    assert amount.term == "40 pound sterling"


@pytest.mark.parametrize(
    ("number", "bound", "other", "agree"),
    [(200, ">", 213, True), (200, ">", 300, False), (200, ">", 190, False), (5, "~", 4.9, True),
     (5, "=", 4.9, False), (12, "<=", 11, True), (14, "=", 14, True)],
)  # fmt: skip
def test_a_bound_allows_for_what_is_near_on_its_side(
    number: float, bound: Bound, other: float, agree: bool
) -> None:
    one = Amount(f"{number:g}", "passeng", number, bound)
    assert can_agree(one, Amount(f"{other:g}", "passeng", other)) is agree
    assert can_agree(Amount(f"{other:g}", "passeng", other), one) is agree


def test_a_year_is_a_part_of_a_period_that_begins_or_ends_with_it() -> None:
    period = Amount("1997/2013", "calendar year", 1997)
    assert can_agree(Amount("1997", "calendar year", 1997), period)
    assert not can_agree(Amount("2003", "calendar year", 2003), period)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("residents", "people", True), ("staff", "workers", True), ("women", "roads", False)],
)
def test_people_are_one_sort_by_whichever_noun(one: str, other: str, same: bool) -> None:
    sorts = [sort_of(stem(noun)) for noun in (one, other)]

    assert (sorts[0] == sorts[1]) is same
