from collections.abc import Callable

import pytest

from store.comparison.wording import HEDGES, gather_hedges, gather_wordings
from store.models import Article

Make = Callable[..., Article]


def test_the_words_before_the_same_thing_are_laid_side_by_side(make_article: Make) -> None:
    rows = gather_wordings(
        [
            make_article("A highly critical report was out on Monday.", name="a", title="Shut"),
            make_article("The pier is shut.", name="b", title="After a damning report: shut"),
        ]
    )

    (row,) = rows
    assert row.thing == "report"
    assert [(w.article, w.words, w.sentence) for w in row.wordings] == [
        ("a", "highly critical report", 0),
        ("b", "damning report", None),
    ]


def test_the_same_words_in_all_articles_are_no_row(make_article: Make) -> None:
    articles = [make_article("The annual report was out.", name=name) for name in "ab"]

    assert gather_wordings(articles) == ()


def test_a_headline_that_presscut_made_is_not_read(make_article: Make) -> None:
    articles = [
        make_article("Rain fell.", name="a", title="A damning report", guesses=("title",)),
        make_article("Rain fell.", name="b", title="A mild report", guesses=("title",)),
    ]

    assert gather_wordings(articles) == ()


@pytest.mark.parametrize("hedge", HEDGES)
def test_every_hedge_is_counted_outside_quotations(make_article: Make, hedge: str) -> None:
    quoted = f"the crane {hedge} fall"
    article = make_article(
        f"The crane {hedge} have moved.",
        "Rain fell.",
        f"It {hedge} be so.",
        f"She said: “{quoted}”.",
        quotes={quoted: "she"},
    )

    assert [(row.word, row.sentences) for row in gather_hedges([article])] == [(hedge, (0, 2))]


@pytest.mark.parametrize("filler", ["a ", "the ", "the big ", "1 ", "| "])
def test_a_megabyte_does_no_harm(make_article: Make, filler: str) -> None:
    article = make_article(filler * (1_000_000 // len(filler)))

    assert gather_wordings([article, article]) == ()
    assert gather_hedges([article]) == ()
