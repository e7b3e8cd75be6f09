"""The views of a comparison as tables."""

from dataclasses import replace

import store
from tui.widgets.findings import copy_rows, name_rows, timeline_rows, wording_rows
from tui.widgets.views import (
    VIEWS,
    differing,
    fact_rows,
    figure_rows,
    lone_counts,
    lone_rows,
    quote_rows,
)


def test_facts_stand_by_how_many_say_them(shelf) -> None:
    rows = fact_rows(shelf.comparison("s1"))
    assert [(row.group, row.label, row.cells) for row in rows] == [
        ("All 4 say", "Kelmouth was flooded", ("●", "●", "●", "◐")),
        ("2 of 4 say", "a rest centre in a school", ("●", "●", "", "")),
    ]


def test_facts_are_cited_in_the_order_of_the_articles(shelf) -> None:
    row = fact_rows(shelf.comparison("s1"))[0]
    assert [cited.mark for cited in row.citations] == ["A1", "B1", "C2", "D1"]
    assert [cited.words for cited in row.citations] == ["", "", "", "partly"]


def test_a_whole_statement_outweighs_a_partial_one(shelf) -> None:
    comparison = shelf.comparison("s1")
    says = (
        store.Statement("aaaaaaaa", 0, "in part", partly=True),
        store.Statement("aaaaaaaa", 1, "in full"),
        store.Statement("aaaaaaaa", 2, "in part again", partly=True),
        store.Statement("bbbbbbbb", 0, "in part", partly=True),
    )
    fact = store.Fact("a fact", says)
    row = fact_rows(store.from_data(store.Comparison, store.as_data(comparison) | {
        "facts": [store.as_data(fact)]}))[0]  # fmt: skip
    assert row.cells[:2] == ("●", "◐")


def test_lone_facts_stand_by_article_and_are_counted(shelf) -> None:
    comparison = shelf.comparison("s1")
    assert [(row.group, row.label) for row in lone_rows(comparison)] == [
        ("A", "nobody was hurt"),
        ("C", "the warning came late"),
    ]
    assert lone_counts(comparison) == "Only one says   A 1   B 0   C 1   D 0"


def test_figures_are_shown_as_each_article_words_them(shelf) -> None:
    rows = figure_rows(shelf.comparison("s1"))
    assert [(row.group, row.label, row.cells, row.sign) for row in rows] == [
        ("Differ", "damage", ("£3m", "", "£5m", ""), "!"),
        ("Agree", "homes flooded", ("240", ">200", "240", ""), "≥"),
        ("Agree", "people in the rest centre", ("130", "≈130", "", ""), "≈"),
        ("Agree", "last flood", ("", "1998", "", "1998"), "="),
        ("Only one gives", "sandbags", ("", "", "", "6,000"), ""),
    ]
    assert [row.label for row in differing(rows)] == ["damage"]


def test_quotes_count_words_by_article(shelf) -> None:
    rows = quote_rows(shelf.comparison("s1"))
    assert [(row.label, row.cells) for row in rows] == [
        ("Ines Halloran", ("8", "", "", "")),
        ("Per Aldous", ("", "4", "", "")),
    ]
    assert rows[1].citations[0].text == "“Nobody told us anything”"


def told(rows) -> list[tuple[object, ...]]:
    return [(row.group, row.label, row.cells) for row in rows]


def test_names_stand_by_kind_with_how_often_each_article_names_them(shelf) -> None:
    rows = name_rows(shelf.comparison("s1"))
    assert told(rows) == [
        ("People", "Ines Halloran, who leads the council", ("2", "", "", "")),
        ("Places", "Kelmouth", ("1", "1", "2", "1")),
    ]
    assert rows[1].citations[1].text.startswith("About 130 people spent the night")


def test_shared_words_stand_under_how_much_of_each_article_they_are(shelf) -> None:
    (row,) = copy_rows(shelf.comparison("s1"))
    assert row.group == "A and C share 9 words, 14% of A, 24% of C"
    assert row.cells == ("●", "", "●", "")
    assert [cited.mark for cited in row.citations] == ["A1", "C2"]
    assert row.note == "9 words"


def test_near_duplicates_are_called_so(shelf) -> None:
    comparison = shelf.comparison("s1")
    twins = replace(comparison.copies[0], duplicate=True)
    (row,) = copy_rows(replace(comparison, copies=(twins,)))
    assert row.group.endswith(": near-duplicates")


def test_the_timeline_tells_what_was_when(shelf) -> None:
    rows = timeline_rows(shelf.comparison("s1"))
    assert [(row.label, row.cells) for row in rows] == [
        ("1998  The town last flooded in 1998.", ("", "●", "", "")),
        ("2 Feb 2026  The river flooded 240 homes on Monday.", ("", "", "●", "")),
    ]
    assert rows[0].citations[0].words == "1998"


def test_wording_lays_names_for_a_thing_side_by_side_and_counts_hedges(shelf) -> None:
    rows = wording_rows(shelf.comparison("s1"))
    assert told(rows) == [
        ("Words for it", "flood", ("", "", "late, sudden", "")),
        ("Hedges", "reportedly", ("1", "", "2", "")),
    ]
    assert [cited.words for cited in rows[0].citations] == ["headline", "sudden"]


def test_two_articles_say_both(shelf) -> None:
    comparison = shelf.comparison("s1")
    two = store.from_data(
        store.Comparison,
        store.as_data(comparison) | {
            "articles": ["aaaaaaaa", "bbbbbbbb"],
            "facts": [store.as_data(comparison.facts[1])],
        },
    )  # fmt: skip
    assert fact_rows(two)[0].group == "Both say"


def test_every_view_has_rows_of_the_same_shape(shelf) -> None:
    for view in VIEWS:
        for row in view.rows(shelf.comparison("s1")):
            assert len(row.cells) == 4
            assert row.citations
            assert {cited.article for cited in row.citations} == {
                place for place, text in enumerate(row.cells) if text
            }
