"""Whether a sentence says all that a clause of another article claims."""

from collections.abc import Callable
from typing import Any

import pytest

from store.comparison.labels import Cut, Passage
from store.comparison.support import Support
from store.comparison.units import make_units
from store.models import Article

Make = Callable[..., Article]
Figures = list[tuple[str, dict[str, Any]]]


def people(surface: str, value: int, bound: str = "=") -> tuple[str, dict[str, Any]]:
    fields = {"kind": "count", "value": value, "counted": "people", "bound": bound}
    return surface, fields


def says_all(claiming: Article, other: Article, *, bare: bool = False) -> bool:
    """Whether the first sentence of `other` says all that the first of `claiming` does."""
    units = make_units([claiming, other])
    support = Support([claiming, other], units)
    sentence = claiming.sentence(0)
    cut = Cut(Passage.whole(sentence), 0, len(sentence), 0, bare)
    clauses = [unit for unit in units if (unit.article, unit.sentence) == (1, 0)]
    return support.states((1, 0), clauses, support.claims((0, 0), cut))


@pytest.mark.parametrize(
    ("claimed", "given", "expected"),
    [
        (people("300", 300), people("300", 300), True),
        (people("300", 300), people("260", 260), False),
        (people("300", 300, ">"), people("320", 320), True),
        (people("300", 300, ">"), people("300", 300), False),
        (people("320", 320), people("300", 300, ">"), False),
        (people("300", 300), people("300", 300, ">="), True),
    ],
)
def test_a_number_is_said_by_one_that_it_follows_from(
    make_article: Make, claimed: Any, given: Any, expected: bool
) -> None:
    one = make_article(f"The flood drove {claimed[0]} people away.", figures=[claimed])
    other = make_article(f"The flood drove {given[0]} people away.", name="b", figures=[given])

    assert says_all(one, other) is expected


def test_a_time_without_a_value_must_be_given_too(make_article: Make) -> None:
    figures: Figures = [("6.40am", {"kind": "time", "when": "T06:40"})]
    one = make_article("The barge hit the pier at 6.40am.", figures=figures)

    assert not says_all(one, make_article("The barge hit the pier.", name="b"))


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (["The ferry sinks as Quill asks for help."], True),
        (["The ferry sinks as somebody asks for help."], False),
        (
            ["The ferry sinks as she asks for help.", "Nobody came to Ada Quill.", "Quill rang."],
            True,
        ),
    ],
)
def test_a_name_is_said_by_its_last_word_or_where_it_is_before_the_eyes(
    make_article: Make, sentences: list[str], expected: bool
) -> None:
    one = make_article("The ferry sinks as Captain Ada Quill asks for help.")

    assert says_all(one, make_article(*sentences, name="b")) is expected


def test_most_of_what_is_done_has_to_be_said(make_article: Make) -> None:
    one = make_article("The storm tore roofs from barns and flooded the old harbour market.")

    assert says_all(one, make_article("The storm flooded the market and tore roofs off.", name="b"))
    assert not says_all(one, make_article("The storm tore down a sign.", name="b"))


def test_what_is_left_out_of_a_clause_is_not_claimed(make_article: Make) -> None:
    one = make_article("Ada Quill, a former teacher, will lead the harbour board.")
    other = make_article("Ada Quill will lead the harbour board.", name="b")

    assert not says_all(one, other)
    assert says_all(one, other, bare=True)


def test_what_somebody_says_of_himself_is_no_finding(make_article: Make) -> None:
    words = "I did not guard the harbour gate"
    one = make_article("Inspectors found that nobody did guard the harbour gate.")
    other = make_article(f"“{words},” said Tom Reave.", name="b", quotes={words: "Tom Reave"})

    assert not says_all(one, other)
