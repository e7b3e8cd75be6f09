"""Ordinals and scores, kept apart from counts."""

from collections.abc import Callable

import pytest

from store.models import Figure

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


def test_a_range_of_a_measure_is_no_score(only: Only) -> None:
    assert only("It was 5-3 miles away.").kind == "measure"
