"""The summary that a story opens with."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from store.analysis.summaries import rank_sentences
from store.comparison import compare
from store.comparison.summary import LENGTH
from store.models import Article

Make = Callable[..., Article]

PEOPLE = {"kind": "count", "counted": "people"}


@pytest.fixture
def ferry(make_article: Make) -> list[Article]:
    """Two outlets on a ferry that ran aground, at odds over how many were on board."""
    return [
        make_article(
            "The ferry Solveig ran aground off Holm with 240 people on board on Monday night.",
            "She had left Holm in thick fog, the harbour master said.",
            "Lifeboats took all passengers of the ferry ashore before midnight.",
            name="post",
            figures=[("240", {**PEOPLE, "value": 240})],
        ),
        make_article(
            "A ferry ran aground in fog off Holm on Monday night with 310 people on board.",
            "The owner of the ferry will send divers to look at the hull on Friday.",
            name="mail",
            figures=[("310", {**PEOPLE, "value": 310})],
        ),
    ]


def test_the_summary_holds_sentences_of_the_articles_as_they_stand(ferry: list[Article]) -> None:
    summary = compare(ferry).summary

    by_id = {article.id: article for article in ferry}
    assert 1 < len(summary) <= LENGTH
    assert [each.text for each in summary] == [
        by_id[each.article].sentence(each.sentence) for each in summary
    ]


def test_no_sentence_is_told_twice_in_other_words(ferry: list[Article]) -> None:
    told = [each.text for each in compare(ferry).summary]

    assert sum("ran aground" in text for text in told) == 1


def test_a_figure_that_another_outlet_disputes_is_not_stated_flatly(ferry: list[Article]) -> None:
    (disputed,) = (each for each in compare(ferry).summary if "on board" in each.text)

    assert disputed.note is not None
    assert "240 in A" in disputed.note
    assert "310 in B" in disputed.note


def test_a_doubtful_figure_says_so(make_article: Make) -> None:
    doubted = {**PEOPLE, "value": 1400, "doubt": "perhaps a misprint"}
    article = make_article(
        "Some 1,400 hundred people marched through Holm on Sunday afternoon.",
        figures=[("1,400 hundred people", doubted)],
    )
    other = make_article("The harbour of Holm stayed shut for the march all Sunday.", name="b")

    notes = {each.article: each.note for each in compare([article, other]).summary}

    assert notes["a"] == "doubtful: perhaps a misprint"


def test_one_article_has_its_own_summary(ferry: list[Article]) -> None:
    spans = [(each.start, each.end) for each in ferry[0].sentences]
    ranking = tuple(rank_sentences(ferry[0].text, spans))
    summary = compare([replace(ferry[0], ranking=ranking)]).summary

    assert ranking
    assert {each.sentence for each in summary} == {excerpt.sentence for excerpt in ranking}


def test_articles_without_a_sentence_that_stands_alone_are_told_as_they_come(
    make_article: Make,
) -> None:
    articles = [make_article("It sank.", name="a"), make_article("Fog again.", name="b")]

    assert [each.text for each in compare(articles).summary] == ["It sank.", "Fog again."]
