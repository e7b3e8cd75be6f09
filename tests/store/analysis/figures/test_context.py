"""Bounds and trends."""

from collections.abc import Callable

import pytest

from store.models import Figure

Find = Callable[..., list[Figure]]
Only = Callable[..., Figure]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("At least 1,250 pupils were tested.", ">="),
        ("No fewer than 300 songs survive.", ">="),
        ("Some of the 1,250 plus claimants were heard.", ">="),
        ("It needs 40 or more nurses.", ">="),
        ("It found more than 1,250 pupils.", ">"),
        ("Well over 100 men came.", ">"),
        ("Over 20 shops closed.", ">"),
        ("It was in excess of 90 pages.", ">"),
        ("Just over a third of voters agreed.", ">"),
        ("Up to 400 people will work there.", "<="),
        ("As many as 200 boats sank.", "<="),
        ("No more than three men knew.", "<="),
        ("Fewer than 30 homes were flooded.", "<"),
        ("Under 500 people came.", "<"),
        ("Just under 90 homes were sold.", "<"),
        ("Around 12,000 workers walked out.", "~"),
        ("Nearly 300 songs survive.", "~"),
        ("Roughly $2 was lost.", "~"),
        ("An estimated 40 whales died.", "~"),
        ("They heard some 30-odd songs.", "~"),
        ("He played 40 songs or so.", "="),
        ("Exactly 12 men came.", "="),
        ("It went on for 16 years.", "="),
        ("It was ignored over 16 years.", "="),
        ("She has served for over twenty years.", ">"),
        ("She joined over twenty years ago.", ">"),
        ("It spread over 200 hectares.", "="),
    ],
)
def test_a_figure_has_its_bound(only: Only, text: str, bound: str) -> None:
    assert only(text).bound == bound


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("Sales rose by 4%.", "up"),
        ("Sales rose 4%.", "up"),
        ("Sales rose by a further 4%.", "up"),
        ("It will grow its sales by 4 per cent.", "up"),
        ("The index was up 17 points.", "up"),
        ("Shares were down 65 cents.", "down"),
        ("The force lost 20 officers.", "down"),
        ("Prices fell about 3%.", "down"),
        ("Sales rose to $4.", None),
        ("Sales rose from $4.", None),
        ("The party gave up 20 seats.", None),
        ("They make up 40% of the force.", None),
        ("It added a 30 metre wall.", None),
    ],
)
def test_only_what_a_change_goes_by_has_a_trend(only: Only, text: str, trend: str | None) -> None:
    assert only(text).trend == trend


def test_the_figure_a_change_goes_by_is_kept_apart_from_the_one_it_goes_to(find: Find) -> None:
    by, to = find("Jobs rose by 20,000 to 2.5 million.")
    assert (by.value, by.trend, to.value, to.trend) == (20_000, "up", 2_500_000, None)


def test_a_restatement_has_the_bound_and_the_trend_of_its_model(find: Find) -> None:
    assert [f.bound for f in find("It flew more than 50 miles (80 km).")] == [">", ">"]
    assert [f.trend for f in find("It lost 40 points, or 2%.")] == ["down", "down"]
