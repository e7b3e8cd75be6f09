from collections.abc import Callable

import pytest

from store.comparison.timeline import begins, make_timeline
from store.models import Article

Make = Callable[..., Article]


def test_dated_statements_of_all_articles_stand_in_order(make_article: Make) -> None:
    entries = make_timeline(
        [
            make_article(
                "The pier opened in 1962.",
                "It closed on March 3.",
                name="a",
                published="2026-03-04",
                figures=[
                    ("1962", {"kind": "year", "when": "1962"}),
                    ("March 3", {"kind": "date", "when": "2026-03-03?"}),
                ],
            ),
            make_article(
                "An inspection in 2019 found cracks.",
                name="b",
                figures=[("2019", {"kind": "year", "when": "2019"})],
            ),
        ]
    )

    assert [(entry.when, entry.article, entry.published) for entry in entries] == [
        ("1962", "a", "2026-03-04"),
        ("2019", "b", None),
        ("2026-03-03?", "a", "2026-03-04"),
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "date", "when": None},
        {"kind": "date", "when": "XXXX-06"},
        {"kind": "time", "when": "T06:40"},
        {"kind": "year", "when": "1997", "doubt": "perhaps a misprint"},
    ],
)
def test_a_date_that_is_not_known_is_left_out(make_article: Make, fields: dict[str, str]) -> None:
    assert not make_timeline([make_article("It fell in June.", figures=[("June", fields)])])


def test_a_date_given_twice_in_a_sentence_is_one_entry(make_article: Make) -> None:
    year = {"kind": "year", "when": "1962"}
    article = make_article(
        "Built in 1962, or late in '62.", figures=[("1962", year), ("'62", year)]
    )

    assert len(make_timeline([article])) == 1


def test_dates_are_ordered_by_their_first_day() -> None:
    dates = ["2010-11", "199X", "2003/..", "2010", "1997/2013", "../1985", "1997", "2026-03-03?"]

    assert sorted(dates, key=begins) == [
        "../1985", "199X", "1997", "1997/2013", "2003/..", "2010", "2010-11", "2026-03-03?",
    ]  # fmt: skip
