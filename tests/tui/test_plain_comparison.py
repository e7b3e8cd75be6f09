"""A comparison as text, for a pipe, a mail or a screen reader."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest

import store
from tui.options import VIEWS as NAMED
from tui.plain_comparison import VIEWS, comparison_text
from tui.widgets.views import VIEWS as ON_DESK

Told = Callable[..., list[str]]


@pytest.fixture
def told(shelf: SimpleNamespace) -> Told:
    """The lines of a view of the invented story."""

    def lines(
        view: str | None = None, width: int = 80, *, aloud: bool = False, **changes: object
    ) -> list[str]:
        comparison = replace(shelf.comparison("s1"), **changes)
        text = comparison_text(comparison, shelf.all.values(), width, view, aloud=aloud)
        return text.splitlines()

    return lines


def test_every_view_of_the_desk_can_be_printed() -> None:
    assert tuple(VIEWS) == NAMED
    assert [view.id for view in ON_DESK] == [name for name in NAMED if name != "beside"]


def test_facts_read_aloud_name_their_sentences_below_them_and_nothing_that_is_silent(
    told: Told,
) -> None:
    lines = told("facts", aloud=True)
    assert lines[lines.index("  Kelmouth was flooded") + 1] == "    A1, B1, C2, partly D1"
    assert lines[lines.index("  a rest centre in a school") + 1] == "    A4, B1"


def test_all_views_come_in_the_order_of_the_desk(told: Told) -> None:
    headings = [line for line in told() if line.isupper()]
    assert headings == [
        "FACTS", "FIGURES", "WHO IS QUOTED", "WHAT ONLY ONE SAYS", "NAMES", "COPIES", "TIMELINE",
        "WORDING",
    ]  # fmt: skip


@pytest.mark.parametrize("view", [None, *VIEWS])
def test_no_line_is_longer_than_the_screen(told: Told, view: str | None) -> None:
    assert max(map(len, told(view))) <= 80


def test_that_articles_are_left_out_is_said_above_the_facts(told: Told) -> None:
    lines = told(width=100, left_out=1)
    said = "Only the first 3 are compared: name others by their ids, or split the story"
    assert lines.index(said) < lines.index("FACTS")
    assert said not in told(width=100)


def test_each_cell_of_the_grid_cites_its_sentence(told: Told) -> None:
    assert told("facts", 60)[-8:] == [
        "FACTS",
        "  A3: says it in sentence 3 of A   (A3): says a part   -: does not",
        "",
        "said by 4 of 4",
        "  Kelmouth was flooded                  A1   B1   C2   (D1)",
        "",
        "said by 2 of 4",
        "  a rest centre in a school             A4   B1   -    -",
    ]


def test_a_long_label_is_read_to_its_end_before_the_cells(
    told: Told, shelf: SimpleNamespace
) -> None:
    (first, *rest) = shelf.comparison("s1").facts
    long = replace(first, label="the river came over its banks and into the streets of the town")
    assert told("facts", 60, facts=(long, *rest))[-5:-3] == [
        "  the river came over its banks and",
        "  into the streets of the town          A1   B1   C2   (D1)",
    ]


def test_without_room_for_a_grid_each_fact_is_cited_below(told: Told) -> None:
    assert told("facts", 40)[-2:] == ["  a rest centre in a school", "    A4 B1"]


def test_figures_that_differ_come_first_with_what_each_article_gives(told: Told) -> None:
    lines = told("figures")
    at = lines.index("FIGURES")
    assert lines[at + 1] == "  damage · 2 of 4, differs (£3m and £5m)"
    assert "£3m" in lines[at + 2]
    assert lines[-1] == "  in one article only: 1"


def test_speakers_stand_with_their_words_and_with_other_wordings(
    told: Told, shelf: SimpleNamespace
) -> None:
    speaker = shelf.comparison("s1").quotes[0]
    first, second = speaker.runs[0], store.Run("b" * 8, 2, "We had one hour")
    variant = store.Variant(first, second, (store.Difference("an", "one"),))
    lines = told("quotes", quotes=(replace(speaker, variants=(variant,)),))
    assert lines[-3:] == [
        "  Ines Halloran · words: 8",
        "    [A5]  “We had an hour to get everyone out”",
        "    otherwise worded: A5 “an”, B3 “one”",
    ]


def test_what_only_one_says_stands_under_its_article(told: Told) -> None:
    lines = told("only")
    assert "  A, Kelmouth Mercury · 3 February 2026 · sentences: 1" in lines
    assert "    [A2]  Nobody was hurt, the fire service said." in lines


def test_names_stand_by_kind_with_how_often_and_where(told: Told) -> None:
    lines = told("names")
    assert lines[-4:] == [
        "people: times in each article, and the first sentence",
        "  Ines Halloran, who leads the council: 2 in A (A5)",
        "places: times in each article, and the first sentence",
        "  Kelmouth: 1 in A (A1), 1 in B (B1), 2 in C (C1), 1 in D (D1)",
    ]


def test_copies_give_shares_and_say_which_are_near_duplicates(
    told: Told, shelf: SimpleNamespace
) -> None:
    copy = shelf.comparison("s1").copies[0]
    assert told("copies")[-2] == "  A and C: 9 words, 14% of A, 24% of C"
    lines = told("copies", copies=(replace(copy, duplicate=True),))
    assert lines[-2] == "  A and C: 9 words, 14% of A, 24% of C, near-duplicates"
    assert lines[-1].startswith("    A1, C2 · words: 9 · flooded 240 homes")


def test_the_timeline_keeps_what_happened_apart_from_what_was_published(told: Told) -> None:
    lines = told("timeline")
    at = lines.index("TIMELINE")
    assert lines[at + 1 : at + 5] == [
        "  1998",
        "    [B4]  The town last flooded in 1998.",
        "  2 February 2026",
        "    [C2]  The river flooded 240 homes on Monday.",
    ]
    assert "  B: The Coast Echo · 3 February 2026" in lines[lines.index("published") :]


@pytest.mark.parametrize(
    ("when", "read"),
    [("1997/2013", "1997 to 2013"), ("2003/..", "since 2003"), ("../2010", "until 2010"),
     ("199X", "1990s"), ("2026-02-02", "2 February 2026")],
)  # fmt: skip
def test_dates_of_the_timeline_can_be_read_aloud(
    told: Told, shelf: SimpleNamespace, when: str, read: str
) -> None:
    entry = replace(shelf.comparison("s1").timeline[0], when=when)
    assert f"  {read}" in told("timeline", timeline=(entry,))


def test_wording_gives_headline_sentence_and_hedges(told: Told) -> None:
    assert told("wording")[-6:] == [
        "  flood",
        "    C, headline: late",
        "    C1: sudden",
        "hedges",
        "  “reportedly”: A2",
        "  “reportedly”: C1, C2",
    ]


def test_side_by_side_puts_below_a_sentence_what_the_other_says_of_it(told: Told) -> None:
    lines = told("beside")
    at = next(n for n, line in enumerate(lines) if "[A1]" in line)
    assert lines[at + 2].startswith("      [B1]  About 130 people")
    rest = lines[lines.index("what B says and A does not") + 1 :]
    assert rest[0] == "  [B2]  More than 200 homes were under water."


@pytest.mark.parametrize("view", list(VIEWS))
def test_an_empty_view_says_so(told: Told, view: str) -> None:
    nothing = dict.fromkeys(
        ("facts", "figures", "quotes", "names", "copies", "timeline", "wordings", "hedges"), ()
    )
    heading = next(n for n, line in enumerate(told(view, **nothing)) if line.isupper())
    assert told(view, **nothing)[heading + 1 :]
