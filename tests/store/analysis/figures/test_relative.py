"""Dates told from the day of writing: 27 August 2014, a Wednesday."""

from collections.abc import Callable

import pytest

from store.models import Figure

Only = Callable[..., Figure]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It shut last September.", "2013-09?"),
        ("It shut last August.", "2013-08?"),
        ("It shut last May.", "2014-05?"),
        ("It opens next August.", "2015-08?"),
        ("It opens next December.", "2014-12?"),
        ("It shut this June.", "2014-06?"),
        ("It shut last year.", "2013?"),
        ("It opens next year.", "2015?"),
        ("It shut last month.", "2014-07?"),
        ("It shut earlier this month.", "2014-08?"),
        ("It opens next month.", "2014-09?"),
        ("It shut yesterday.", "2014-08-26?"),
        ("It shut last night.", "2014-08-26?"),
        ("It opens tomorrow.", "2014-08-28?"),
        ("It shut on Wednesday.", "2014-08-27?"),
        ("It shut last Wednesday.", "2014-08-20?"),
        ("It shut on Thursday.", "2014-08-21?"),
        ("It will open on Thursday.", "2014-08-28?"),
        ("It is due to open on Monday.", "2014-09-01?"),
        ("It opens next Wednesday.", "2014-09-03?"),
        ("They will see, he said on Monday.", "2014-08-25?"),
    ],
)
def test_it_is_reckoned_from_the_article_and_marked_so(only: Only, text: str, when: str) -> None:
    assert only(text, "2014-08-27").when == when


@pytest.mark.parametrize(
    ("published", "when"), [("2015-01-09", "2014-12?"), ("2014-12-31", "2014-11?")]
)
def test_the_month_before_january_is_december(only: Only, published: str, when: str) -> None:
    assert only("It shut last month.", published).when == when


@pytest.mark.parametrize("text", ["It shut on Friday.", "It shut last May.", "It shut yesterday."])
def test_without_the_date_of_the_article_the_year_is_not_known(only: Only, text: str) -> None:
    figure = only(text)
    assert figure.kind == "date"
    assert figure.when in (None, "XXXX-05")


@pytest.mark.parametrize("published", ["last week", "2014", "0001-01-01", "9999-12-31", ""])
def test_an_unreadable_date_of_the_article_is_an_unknown_one(only: Only, published: str) -> None:
    assert only("It shut last year.", published).when is None
    assert only("It shut on May 3.", published).when == "XXXX-05-03"
