"""Ranges, shares and durations."""

from collections.abc import Callable

import pytest

from store.models import Figure

Find = Callable[..., list[Figure]]
Only = Callable[..., Figure]


@pytest.mark.parametrize(
    ("phrase", "low", "high", "unit"),
    [
        ("12 to 15 mph", 12, 15, "mile per hour"),
        ("between 12 and 15 miles", 12, 15, "mile"),
        ("from 12 miles to 15 miles", 12, 15, "mile"),
        ("10-15%", 10, 15, "percent"),
        ("5 per cent to 20 per cent", 5, 20, "percent"),
        ("$10 to $15 billion", 10**10, 15 * 10**9, "dollar"),
        ("$200 to $4 million", 200, 4_000_000, "dollar"),
        ("two to three weeks", 2, 3, "week"),
        ("three or four years", 3, 4, "year"),
        ("40 to 50 hours a week", 40, 50, "hour per week"),
        ("50 or 60 miles", 50, 60, "mile"),
        ("£1.3m-£1.5m", 1_300_000, 1_500_000, "pound sterling"),
        ("between £10m and £12m a year", 10**7, 12 * 10**6, "pound sterling per year"),
        ("20 to 30 degrees Celsius", 20, 30, "degree Celsius"),
        ("10–15 minutes", 10, 15, "minute"),
        ("25 to 50 basis points", 25, 50, "basis point"),
        ("1m to 2m tonnes", 1_000_000, 2_000_000, "tonne"),
        ("0-to-60 mph", 0, 60, "mile per hour"),
    ],
)
def test_a_range_keeps_both_ends(
    only: Only, phrase: str, low: float, high: float, unit: str
) -> None:
    figure = only(f"They spoke of {phrase} then.")
    assert (figure.value, figure.high, figure.unit) == (low, high, unit)


def test_a_change_by_one_amount_to_another_is_no_range(find: Find) -> None:
    assert [figure.high for figure in find("It rose by $4 to $9.")] == [None, None]


def test_what_fell_from_one_figure_to_another_is_no_range_that_runs_backwards(only: Only) -> None:
    assert only("It fell slightly from 4.8 to 4.7 percent.").doubt is None
    assert only("It came from 40,000 to 30,000 years ago.").doubt is None
    assert only("It needs from 48 to 47 nurses.").doubt is not None


def test_a_distance_counts_nothing(only: Only) -> None:
    assert only("It is within 30 miles of the clinic.").counted is None
    assert only("It had 6 feet of snow.").counted == "snow"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It went on for 16 years.", 16, "year"),
        ("They knew of it for a decade.", 1, "decade"),
        ("It took nearly a century.", 1, "century"),
        ("He signed a five-year deal.", 5, "year"),
        ("It lasted two and a half hours.", 2.5, "hour"),
        ("It rained for three straight weeks.", 3, "week"),
    ],
)
def test_a_duration_has_its_length(only: Only, text: str, value: float, unit: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.unit) == ("duration", value, unit)


def test_a_part_of_more_than_the_whole_is_doubted(only: Only) -> None:
    assert only("About 120% of voters came.").doubt is not None
    assert only("It grew by 120%.").doubt is None


def test_whole_values_are_integers(only: Only) -> None:
    assert isinstance(only("It cost £2.50m.").value, int)
    assert isinstance(only("It cost £2.50.").value, float)
