from time import process_time

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


def test_a_speaker_of_a_great_many_quotations_is_compared_in_seconds() -> None:
    told = [
        run(f"article {article}", " ".join(f"w{article}x{quote}y{word}" for word in range(20)))
        for article in range(60)
        for quote in range(25)
    ]
    told[-1] = run("article 59", told[0].text + " now")

    began = process_time()

    (variant,) = find_variants(told)

    assert variant.changes == (Difference("", "now"),)
    assert process_time() - began < 20


def test_quotations_that_only_share_short_stretches_are_no_variants() -> None:
    first = run("a", "we will never go there and they will never come here today")
    second = run("b", "they never go and we will come there today never here will")

    assert find_variants([first, second]) == ()
