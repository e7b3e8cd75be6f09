"""What makes two clauses alike beside the words that they share."""

from collections.abc import Callable

import pytest

from store.comparison.alikeness import Likeness, similarity
from store.comparison.units import make_units
from store.models import Article

Make = Callable[..., Article]


@pytest.fixture
def alike(make_article: Make) -> Callable[..., float]:
    """How alike two sentences are in a story that holds no more."""

    def measure(one: str, other: str, **figures: object) -> float:
        articles = [make_article(one, **figures), make_article(other, **figures)]
        return similarity(*make_units(articles))

    return measure


def test_two_words_side_by_side_tell_more_than_apart(alike: Callable[..., float]) -> None:
    divers = "Divers inspect the cracked lock gate."
    together = alike(divers, "Engineers checked a cracked lock gate.")
    apart = alike(divers, "Gate engineers cracked jokes, a lock checked.")

    assert together > apart > 0


@pytest.mark.parametrize(("number", "tells"), [("640", True), ("3", False)])
def test_a_number_tells_more_of_a_thing_unless_it_is_small(
    make_article: Make, number: str, tells: bool
) -> None:
    figure = (number, {"kind": "count", "value": float(number), "counted": "lambs"})
    sentences = f"The flood drowned {number} lambs.", f"Some {number} lambs lay drowned in a field."
    counted = [make_article(sentence, figures=[figure]) for sentence in sentences]
    other = {"kind": "count", "value": 7.0, "counted": "lambs"}
    plain = [make_article(each.replace(number, "7"), figures=[("7", other)]) for each in sentences]

    assert (similarity(*make_units(counted)) > similarity(*make_units(plain))) is tells


def test_two_words_that_each_article_has_once_are_enough(make_article: Make) -> None:
    one = make_article(
        "A petition about ducks was signed by anglers.", "The lake is low.", name="a"
    )
    other = make_article("Walkers signed the petition too.", "The lake is green.", name="b")
    again = make_article(
        "Walkers signed the petition too.", "A petition of 1950 failed.", "Few signed.", name="b"
    )

    def first_two(*articles: Article) -> float:
        units = make_units(articles)
        return similarity(units[0], next(unit for unit in units if unit.article == 1))

    assert first_two(one, other) > first_two(one, again) == 0


def test_words_that_go_with_anything_are_not_enough(alike: Callable[..., float]) -> None:
    assert alike("The mayor wanted a further vote.", "Divers wanted further ropes.") == 0


def test_short_clauses_need_share_only_two_words(make_article: Make) -> None:
    def first_two(one: str, other: str) -> float:
        units = make_units(
            [
                make_article(one, "The jetty was painted in May.", name="a"),
                make_article(other, "The school was painted in June.", name="b"),
            ]
        )
        return similarity(units[0], next(unit for unit in units if unit.article == 1))

    short = first_two("Every lighthouse was painted.", "They painted the lighthouse.")
    long = first_two(
        "The lighthouse of the northern islands was painted by a club of retired sailors.",
        "Sheep graze where students of the summer school painted pictures of a lighthouse.",
    )

    assert short > long == 0


def test_clauses_are_likelier_the_same_in_sentences_that_are_alike(make_article: Make) -> None:
    def first_two(one: str, other: str) -> tuple[float, float]:
        units = make_units([make_article(one, name="a"), make_article(other, name="b")])
        second = next(index for index, unit in enumerate(units) if unit.article == 1)
        return similarity(units[0], units[second]), Likeness(units).similarity(0, second)

    alone, together = first_two(
        "Two divers checked the cracked sluice below a mill, but nobody stopped the turbine.",
        "Brewers in the valley heard how one sluice cracked, but nobody stopped the turbine.",
    )

    assert alone < together


def test_a_title_in_sentences_that_are_alike_makes_them_no_likelier(make_article: Make) -> None:
    units = make_units(
        [
            make_article(
                "Voters in May chose a retired captain as harbour and fisheries commissioner.",
                "The harbour was dredged.",
                name="a",
            ),
            make_article(
                "Anglers from five villages jeered at the harbour and fisheries commissioner.",
                "The harbour was silent.",
                name="b",
            ),
        ]
    )

    assert 0.3 < similarity(units[0], units[2]) == Likeness(units).similarity(0, 2)
