"""Numbers as they are written."""

import math
from collections.abc import Callable

import pytest

from store.models import Figure

Find = Callable[..., list[Figure]]
Only = Callable[..., Figure]


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("7 seats", 7),
        ("1,250 seats", 1250),
        ("12,34,567 seats", 1234567),
        ("2.5 seats", 2.5),
        ("1.2 million seats", 1_200_000),
        ("1.2bn seats", 1_200_000_000),
        ("40k seats", 40_000),
        ("2.7m seats", 2_700_000),
        ("4.3M seats", 4_300_000),
        ("3 lakh seats", 300_000),
        ("2 crore seats", 20_000_000),
        ("five seats", 5),
        ("twelve seats", 12),
        ("twenty-one seats", 21),
        ("ninety nine seats", 99),
        ("two hundred seats", 200),
        ("two hundred and six seats", 206),
        ("one thousand and six seats", 1006),
        ("thirty-one thousand two hundred and six seats", 31206),
        ("three million four hundred thousand seats", 3_400_000),
        ("a hundred seats", 100),
        ("a million seats", 1_000_000),
        ("a hundred and one seats", 101),
        ("half a million seats", 500_000),
        ("half a dozen seats", 6),
        ("two dozen seats", 24),
        ("a quarter of a million seats", 250_000),
        ("three and a half seats", 3.5),
        ("2½ seats", 2.5),
        ("-5 seats", -5),
        ("minus 5 seats", -5),
        ("minus-5 seats", -5),
        ("1.234.567 seats", 1_234_567),
        ("12\u00a0000 seats", 12_000),
        ("1\u202f234\u202f567 seats", 1_234_567),
        ("12,34,56,789 seats", 123_456_789),
        ("three-and-a-half seats", 3.5),
        ("5 x 10^6 seats", 5_000_000),
        ("1.5×10^3 seats", 1500),
        ("1.5 trillion seats", 1_500_000_000_000),
        ("900bn seats", 900_000_000_000),
        ("2.5mn seats", 2_500_000),
        ("a dozen seats", 12),
        ("12 000 seats", 12_000),
        ("1 250 000 seats", 1_250_000),
        ("1,5 million seats", 1_500_000),
        ("a million and a half seats", 1_500_000),
        ("nineteen seats", 19),
        ("eighty seats", 80),
        ("two hundred thousand seats", 200_000),
        ("nine hundred and ninety-nine seats", 999),
        ("a thousand and one seats", 1001),
        ("a third of a million seats", 10**6 / 3),
        ("0.5 seats", 0.5),
        (".5 seats", 0.5),
        ("5¼ seats", 5.25),
    ],
)
def test_a_number_has_its_value(only: Only, phrase: str, value: float) -> None:
    figure = only(f"They had {phrase} then.")
    assert (figure.kind, figure.value, figure.counted) == ("count", value, "seats")


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("two-thirds of voters", 2 / 3),
        ("a third of voters", 1 / 3),
        ("three quarters of voters", 0.75),
        ("a tenth of voters", 0.1),
        ("half of voters", 0.5),
        ("half the voters", 0.5),
        ("¾ of voters", 0.75),
        ("1/2 of voters", 0.5),
        ("one in five voters", 0.2),
        ("1 in 8 voters", 0.125),
        ("4 in 10 voters", 0.4),
        ("two out of three voters", 2 / 3),
        ("3 out of 10 voters", 0.3),
        ("one in 100,000 voters", 0.00001),
        ("nine out of ten voters", 0.9),
        ("one-fifth of voters", 0.2),
        ("three fifths of voters", 0.6),
        ("an eighth of voters", 0.125),
        ("⅔ of voters", 2 / 3),
        ("half of all voters", 0.5),
    ],
)
def test_a_fraction_is_below_one_and_has_its_whole(only: Only, phrase: str, value: float) -> None:
    figure = only(f"It was {phrase} then.")
    assert (figure.kind, figure.counted) == ("fraction", "voters")
    assert math.isclose(figure.value, value)


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("dozens of homes", 12, 120),
        ("hundreds of homes", 100, 1000),
        ("thousands of homes", 1000, 10_000),
        ("tens of thousands of homes", 10_000, 100_000),
        ("hundreds of thousands of homes", 100_000, 1_000_000),
        ("millions of homes", 1_000_000, 10_000_000),
        ("several hundred homes", 100, 1000),
        ("a few thousand homes", 1000, 10_000),
    ],
)
def test_a_vague_plural_is_the_range_it_names(only: Only, phrase: str, low: int, high: int) -> None:
    figure = only(f"It reached {phrase} then.")
    assert (figure.value, figure.high, figure.counted) == (low, high, "homes")


@pytest.mark.parametrize(
    "text",
    ["It had 99999999999999999999 seats.", "It had 999,999,999,999,999 million seats.",
     "It was ٣ or ³ or Ⅷ."],
)  # fmt: skip
def test_what_no_library_can_hold_is_left_alone_or_kept_small(find: Find, text: str) -> None:
    for figure in find(text):
        assert abs(figure.value) < 2**63


def test_a_hundred_behind_a_larger_number_is_doubted_and_not_multiplied(only: Only) -> None:
    figure = only("The report said 1,300 hundred pupils were tested.")
    assert (figure.value, figure.counted, figure.surface) == (1300, "pupils", "1,300 hundred")
    assert figure.doubt is not None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell by a third.", 1 / 3),
        ("Sales rose by almost a fifth.", 1 / 5),
        ("More than half said so.", 1 / 2),
        ("It was cut in half.", 1 / 2),
        ("It cut the rate by a quarter point.", 1 / 4),
        ("It was a 1-in-100 chance.", 1 / 100),
        ("It was a 1-in-100-year flood.", 1 / 100),
    ],
)
def test_a_share_needs_no_noun(only: Only, text: str, value: float) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == ("fraction", value)


@pytest.mark.parametrize(
    "text", ["He came third.", "The first half of it fell.", "In a third, no."]
)
def test_a_place_in_a_row_is_no_share(find: Find, text: str) -> None:
    assert all(figure.kind == "ordinal" for figure in find(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Thousands were told to leave.", 1000),
        ("It left hundreds homeless.", 100),
        ("Some came, and dozens more stayed.", 12),
    ],
)
def test_a_crowd_needs_no_noun(only: Only, text: str, value: int) -> None:
    assert only(text).value == value


@pytest.mark.parametrize("text", ["They came in their hundreds.", "It ran into the thousands."])
def test_a_crowd_in_a_set_phrase_is_no_figure(find: Find, text: str) -> None:
    assert find(text) == []
