"""How a brief shows what was copied, and what happened when."""

from briefing import MakeArticle, comparison_of, section

from store.briefs import write_brief
from store.findings import TimelineEntry
from store.models import Article, Comparison


def test_a_shared_passage_says_how_much_of_each_article_it_is(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert section(write_brief(comparison, articles), "What was copied") == [
        "- **A and C (8 words, 25% of A and 50% of C, near-duplicates):** "
        "“ran aground at Holm on” [A1] [C1]"
    ]


def test_timeline_tells_a_date_that_was_worked_out_from_one_that_was_written(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert section(write_brief(comparison, articles), "Timeline") == [
        "- **probably 3 March 2026:** The ship ran aground at Holm on Tuesday with 260 people."
        " [C1]; outlets differ on people on board: 240 or 260",
        "- **probably 6 March 2026:** Divers will look at the hull on Friday. [A3]",
    ]


def test_a_long_sentence_of_the_timeline_is_cut_around_its_date(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    long = "The harbour was " + "dredged and " * 20 + "shut in 1962 for good."
    article = make_article("alone", long)
    entry = TimelineEntry("1962", "alone", 0, "1962", long)
    (line,) = section(
        write_brief(comparison_of(comparison, [article], timeline=(entry,)), [article]), "Timeline"
    )
    assert line.startswith("- **1962:** … ")
    assert line.endswith("shut in 1962 … [A1]")


def test_of_many_dates_those_that_most_articles_tell_of_stay_in_order(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    pair = [make_article("first", "It was so."), make_article("second", "It was so.")]
    entries = [
        TimelineEntry(str(year), "first", 0, str(year), "It was so.") for year in range(1950, 1970)
    ]
    entries.append(TimelineEntry("1969", "second", 0, "1969", "It was so."))
    lines = section(
        write_brief(comparison_of(comparison, pair, timeline=tuple(entries)), pair), "Timeline"
    )
    assert lines[0].startswith("- **1950:**")
    assert lines[-2] == "- **1969:** It was so. [A1]; also [B1]"
    assert lines[-1] == "and 13 more"
