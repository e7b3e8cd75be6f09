import pytest

from store.comparison.variants import find_variants
from store.models import Difference, Run


def run(article: str, text: str) -> Run:
    return Run(article, 0, text)


def test_two_wordings_of_one_quotation_are_shown_with_their_difference() -> None:
    (variant,) = find_variants(
        [
            run("a", "I think the board has to answer for the crane that fell"),
            run("a", "Nobody could have known about the wind that night"),
            run("b", "I believe the board has to answer for the crane that fell, and soon."),
        ]
    )

    assert (variant.first.article, variant.second.article) == ("a", "b")
    assert variant.changes == (
        Difference("think", "believe"),
        Difference("", "and soon."),
    )


@pytest.mark.parametrize(
    "other",
    [
        "The board has to answer for the crane that fell!",
        "the board has to answer for the crane that fell",
        "for the crane",
        "The mayor has thanked all of the volunteers who came",
    ],
    ids=["marks", "capitals", "a piece", "other words"],
)
def test_what_is_no_other_wording(other: str) -> None:
    words = "The board has to answer for the crane that fell."

    assert find_variants([run("a", words), run("b", other)]) == ()


def test_what_one_article_repeats_is_no_variant() -> None:
    assert not find_variants(
        [
            run("a", "I think the board has to answer for the crane that fell"),
            run("a", "I believe the board has to answer for the crane that fell"),
        ]
    )


def test_quotations_without_end_are_compared_too() -> None:
    words = "we said so "

    assert find_variants([run("a", words * 100_000), run("b", words * 100_001)]) == ()
