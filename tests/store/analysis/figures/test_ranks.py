"""Ordinals and scores, kept apart from counts."""

from collections.abc import Callable

import pytest

from store.models import Figure

Find = Callable[..., list[Figure]]
Only = Callable[..., Figure]


@pytest.mark.parametrize(
    ("word", "value"), [("22nd", 22), ("1st", 1), ("113th", 113), ("third", 3)]
)
def test_an_ordinal_is_no_count(only: Only, word: str, value: int) -> None:
    figure = only(f"It was the {word} change.")
    assert (figure.kind, figure.value) == ("ordinal", value)


@pytest.mark.parametrize("text", ["They won 3-1 at home.", "They lost 1-3 away.", "A 2–1 vote."])
def test_a_score_is_no_range(only: Only, text: str) -> None:
    assert only(text).kind == "score"


@pytest.mark.parametrize("text", ["They voted 5 to 4.", "It won 7 to 2.", "A 6 to 3 ruling."])
def test_votes_are_a_score(only: Only, text: str) -> None:
    assert only(text).kind == "score"


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("They were outnumbered 3 to 1.", 3, "="),
        ("They were outnumbered by more than 3 to 1.", 3, ">"),
        ("They were outnumbered ten to one.", 10, "="),
        ("It was a 10-to-1 split.", 10, "="),
        ("The odds were 5 to 2.", 2.5, "="),
        ("The odds were 1 to 4.", 0.25, "="),
        ("It has a ratio of 3:1 now.", 3, "="),
        ("It was a 100-to-1 shot.", 100, "="),
    ],
)
def test_a_ratio_is_the_first_number_by_the_second(
    only: Only, text: str, value: float, bound: str
) -> None:
    figure = only(text)
    assert (figure.kind, figure.value, figure.bound) == ("fraction", value, bound)


@pytest.mark.parametrize(
    "text", ["It rose 12 to 5.", "It fell from 9 to 3.", "It took 12 to 5 years.", "At ten to six."]
)
def test_a_change_a_range_and_a_clock_are_no_ratio(find: Find, text: str) -> None:
    assert "fraction" not in [figure.kind for figure in find(text)]


@pytest.mark.parametrize(
    ("text", "value", "bound", "trend"),
    [
        ("Sales doubled.", 2, "=", "up"),
        ("Sales more than doubled.", 2, ">", "up"),
        ("Sales nearly tripled.", 3, "~", "up"),
        ("Sales trebled.", 3, "=", "up"),
        ("Sales quadrupled.", 4, "=", "up"),
        ("Sales almost halved.", 0.5, "~", "down"),
    ],
)
def test_a_multiple_has_its_trend(
    only: Only, text: str, value: float, bound: str, trend: str
) -> None:
    figure = only(text)
    assert (figure.value, figure.bound, figure.trend) == (value, bound, trend)


def test_a_range_of_a_measure_is_no_score(only: Only) -> None:
    assert only("It was 5-3 miles away.").kind == "measure"
