"""Figures as a person meets them in the news: one phrase a line, and what it must come to."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.analysis.figures import find_figures
from store.models import Figure


def figures(text: str, published: str | None = None) -> list[Figure]:
    return find_figures(text, [(0, len(text))], published)


COUNTS = [  # phrase, value, counted, bound
    ("At least 1,250 pupils were tested in the borough.", 1250, "pupils", ">="),
    ("A study found more than 1,250 pupils at risk.", 1250, "pupils", ">"),
    ("Some of the 1,250 plus claimants were heard.", 1250, "claimants", ">="),
    ("Officers have 41 open inquiries into fraud.", 41, "open inquiries", "="),
    ("They are preparing a further 19 referrals.", 19, "referrals", "="),
    ("The council was sued by 14 women over it.", 14, "women", "="),
    ("She wrote four separate reports on it.", 4, "separate reports", "="),
    ("Six members of the Harbour party resigned.", 6, "members of the Harbour party", "="),
    ("Five Marston men were jailed.", 5, "Marston men", "="),
    ("No fewer than 300 recorded songs survive.", 300, "recorded songs", ">="),
    ("Up to 400 people will work there.", 400, "people", "<="),
    ("Fewer than 30 homes were flooded.", 30, "homes", "<"),
    ("Around 12,000 workers walked out.", 12000, "workers", "~"),
    ("Eight other employees left.", 8, "other employees", "="),
    ("He bought twenty-eight thousand six hundred and forty-two books.", 28642, "books", "="),
    ("It sold 2.7m digital and physical copies.", 2700000, "digital and physical copies", "="),
    ("A hundred soldiers came.", 100, "soldiers", "="),
    ("They have 12,34,567 voters.", 1234567, "voters", "="),
]


@pytest.mark.parametrize(("text", "value", "counted", "bound"), COUNTS)
def test_a_count_has_its_noun_and_its_bound(
    text: str, value: float, counted: str, bound: str
) -> None:
    (figure,) = figures(text)
    assert (figure.kind, figure.value, figure.counted, figure.bound) == (
        "count", value, counted, bound,
    )  # fmt: skip


DATES = [  # phrase, kind, EDTF
    ("The abuse went on between 1991 and 2008.", "period", "1991/2008"),
    ("He led it from 2003 to 2009.", "period", "2003/2009"),
    ("In the 2005-10 parliament it failed.", "period", "2005/2010"),
    ("She has been leader since 2004.", "period", "2004/.."),
    ("It stayed shut until 2011.", "period", "../2011"),
    ("In October 2012 they met.", "date", "2012-10"),
    ("It opens on 26 August 2014.", "date", "2014-08-26"),
    ("It opens on the 3rd of May 2015.", "date", "2015-05-03"),
    ("It meets on Wednesday, September 3.", "date", "XXXX-09-03"),
    ("This began in the mid-to-late 1980s.", "year", "198X"),
    ("In the early to mid 2000s it grew.", "year", "200X"),
    ("It won in 2012.", "year", "2012"),
    ("Doors open at 10.45pm.", "time", "T22:45"),
    ("The 19th century saw it.", "year", "18XX"),
]


@pytest.mark.parametrize(("text", "kind", "when"), DATES)
def test_a_date_becomes_edtf(text: str, kind: str, when: str) -> None:
    (figure,) = figures(text)
    assert (figure.kind, figure.when, figure.value) == (kind, when, None)


AGES = [  # phrase, value, counted, bound
    ("Boys as young as 12 were hired.", 12, "Boys", ">="),
    ("They arrested 19 year old Ann Marlow.", 19, "Ann Marlow", "="),
    ("A 15-year-old girl spoke.", 15, "girl", "="),
    ("Women aged 25 to 54 found work.", 25, "Women", "="),
    ("Ann Marlow, 43, said so.", 43, "Ann Marlow", "="),
]


@pytest.mark.parametrize(("text", "value", "counted", "bound"), AGES)
def test_an_age_has_the_person(text: str, value: int, counted: str, bound: str) -> None:
    (figure,) = figures(text)
    assert (figure.kind, figure.value, figure.unit, figure.counted, figure.bound) == (
        "age", value, "year", counted, bound,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("It went on for 16 years.", 16, "="),
        ("It was ignored over 16 years.", 16, "="),
        ("She has served for over twenty years.", 20, ">"),
        ("They knew of it for a decade.", 1, "="),
    ],
)
def test_a_duration_and_whether_over_is_a_bound(text: str, value: int, bound: str) -> None:
    (figure,) = figures(text)
    assert (figure.kind, figure.value, figure.bound) == ("duration", value, bound)


def test_a_hundred_behind_a_larger_number_is_doubted_and_not_multiplied() -> None:
    (figure,) = figures("The report said 1,300 hundred pupils were tested.")
    assert (figure.value, figure.counted, figure.surface) == (1300, "pupils", "1,300 hundred")
    assert figure.doubt is not None


@pytest.mark.parametrize(
    "text",
    [
        "It was a one-off problem.",
        "No one came.",
        "Safety is our number one priority.",
        "The new iPhone 11 Pro is out.",
        "The S&P 500 closed.",
        "Call 0114 496 0234 now.",
        "1. Read the paper",
        "The Covid-19 ward closed.",
        "She chairs the G7 and drives an A4.",
        "He saw the one who left.",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "value", "trend"),
    [
        ("Sales rose by 4%.", 4, "up"),
        ("Shares were down 19 cents.", 19, "down"),
        ("Sales rose to $4.", 4, None),
    ],
)
def test_a_change_by_has_a_trend_and_a_level_has_none(
    text: str, value: int, trend: str | None
) -> None:
    (figure,) = figures(text)
    assert (figure.value, figure.trend) == (value, trend)


def test_a_relative_date_is_reckoned_from_the_article() -> None:
    (figure,) = figures("It was announced last September.", "2014-08-26")
    assert figure.when == "2013-09?"
    (figure,) = figures("It was announced last September.")
    assert figure.when == "XXXX-09"
    (figure,) = figures("It was announced last year.")
    assert figure.when is None


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("0123456789,.-$£% toandfrmk"))))
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = figures(text)
    ends = [0, *(figure.end for figure in found)]
    for figure, end in zip(found, ends, strict=False):
        assert figure.start >= end
        assert text[figure.start : figure.end] == figure.surface
        for value in (figure.value, figure.high):
            assert value is None or abs(value) < 2**63


@pytest.mark.parametrize(
    "unit", ["1", ",", "1,", "1 to ", "one hundred ", "-", "A 1 ", "£", "between 1990 and "]
)
def test_a_hostile_text_is_read_in_linear_time(unit: str) -> None:
    figures(unit * (200_000 // len(unit)))
