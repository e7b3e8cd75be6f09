import pytest

from store.models import (
    Article,
    Cleaned,
    Comparison,
    Excerpt,
    Fact,
    Figure,
    FigureRow,
    Mention,
    Quote,
    Removed,
    Run,
    Sentence,
    SpeakerRow,
    Statement,
)
from store.records import as_data, from_data

FIGURE = Figure("period", "1997 to 2013", 4, 16, 0, when="1997/2013", bound="=")
RANGE = Figure("measure", "12 to 15 mph", 0, 12, 0, value=12, high=15, unit="mile per hour")


def article(**changes: object) -> Article:
    fields = {
        "id": "a1",
        "digest": "d1",
        "version": 1,
        "source": "/tmp/a.txt",
        "title": "A title",
        "outlet": None,
        "published": "2026-03-03",
        "language": "en",
        "ingested": "2026-03-03T10:00:00+00:00",
        "text": "One sentence. Two of them.\n\nAnd a third.",
        "sentences": (Sentence(0, 13, 0), Sentence(14, 26, 0), Sentence(28, 40, 1)),
        "ranking": (
            Excerpt("And a third.", 0, 2, 28, 40, 2.0, "has the most"),
            Excerpt("One sentence.", 0, 0, 0, 13, 1.0, "opens the article"),
        ),
        "figures": (FIGURE, RANGE),
        "quotes": (Quote(0, 3, "One", 0, "Ada Byron", "She"),),
        "removed": (Removed(1, "Have your say", "share bar"),),
        "guesses": ("title",),
    }
    return Article(**{**fields, **changes})  # type: ignore[arg-type]


COMPARISON = Comparison(
    story="s1",
    title="A story",
    articles=("a1", "b2"),
    digests=("d1", "d2"),
    facts=(Fact("a fact", (Statement("a1", 0, "One sentence.", partly=True),)),),
    figures=(FigureRow("years", "restated", (Mention("a1", FIGURE, "In 1997 to 2013."),)),),
    quotes=(SpeakerRow("Ada Byron", 1, (Run("a1", 0, "One"),)),),
)


@pytest.mark.parametrize(
    "record", [article(), COMPARISON, RANGE], ids=["article", "comparison", "figure"]
)
def test_a_record_comes_back_from_plain_data_as_it_was(record: object) -> None:
    assert from_data(type(record), as_data(record)) == record


def test_plain_data_may_hold_keys_that_this_version_does_not_know() -> None:
    data = as_data(FIGURE) | {"colour": "red"}
    assert from_data(Figure, data) == FIGURE


def test_plain_data_without_a_field_is_refused() -> None:
    data = as_data(FIGURE)
    del data["kind"]
    with pytest.raises(TypeError, match="kind"):
        from_data(Figure, data)


def test_a_summary_is_in_the_order_of_the_article_not_of_the_ranking() -> None:
    assert [e.sentence for e in article().summary(2)] == [0, 2]


def test_a_shorter_summary_keeps_what_ranks_first() -> None:
    assert [e.sentence for e in article().summary(1)] == [2]


def test_a_sentence_is_read_from_the_text_by_its_place() -> None:
    assert article().sentence(1) == "Two of them."


def test_words_are_counted_in_the_body() -> None:
    assert article().words == 8


def test_a_cleaned_text_joins_its_paragraphs_with_an_empty_line() -> None:
    assert Cleaned("T", ("One.", "Two."), ()).text == "One.\n\nTwo."


def test_the_articles_of_a_fact_and_a_figure_row_are_those_that_state_it() -> None:
    assert COMPARISON.facts[0].articles == {"a1"}
    assert COMPARISON.figures[0].articles == {"a1"}
