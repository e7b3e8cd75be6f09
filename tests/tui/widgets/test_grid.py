"""The grid: columns that fit, cells that are silent, sentences cited."""

import pytest
from rich.cells import cell_len

from tui.widgets.grid import Columns, citations_page, fit_columns, grid_page
from tui.widgets.views import VIEWS, fact_rows, figure_rows, lone_rows

OUTLETS = ["Kelmouth Mercury", "The Coast Echo", "", "Wend Valley Radio"]
FACTS, FIGURES, _, ONLY = VIEWS[:4]


def drawn(rows, view, width: int, closing: str = "") -> list[str]:
    columns = fit_columns(rows, 4, width)
    page = grid_page(rows, view, columns, OUTLETS, closing)
    return ["".join(text for text, _ in line.parts).rstrip() for line in page.lines]


def test_each_group_is_headed_by_the_letters(shelf) -> None:
    assert drawn(fact_rows(shelf.comparison("s1")), FACTS, 44, "Only one says   A 1") == [
        "All 4 say                     A  B  C  D",
        "Kelmouth was flooded          ●  ●  ●  ◐",
        "2 of 4 say                    A  B  C  D",
        "a rest centre in a school     ●  ●  ·  ·",
        "Only one says   A 1",
    ]


def test_figures_show_their_words_where_there_is_room(shelf) -> None:
    rows = figure_rows(shelf.comparison("s1"))
    line = drawn(rows, FIGURES, 60)[1]
    assert line.split() == ["damage", "£3m", "·", "£5m", "·", "!"]
    assert cell_len(line) <= 60


def test_figures_shrink_to_signs_where_there_is_none(shelf) -> None:
    rows = figure_rows(shelf.comparison("s1"))
    assert drawn(rows, FIGURES, 36)[1] == "damage                ●  ·  ●  ·  !"


def test_signs_stand_close_where_the_words_would_be_lost_beside_them(shelf) -> None:
    rows = fact_rows(shelf.comparison("s1"))
    assert [fit_columns(rows, number, 44)[:2] for number in (5, 10)] == [(26, 3), (21, 2)]


def test_what_only_one_says_stands_under_its_outlet(shelf) -> None:
    columns = Columns(40, 0, words=False)
    page = grid_page(lone_rows(shelf.comparison("s1")), ONLY, columns, OUTLETS, "")
    lines = ["".join(text for text, _ in line.parts).rstrip() for line in page.lines]
    assert lines[0] == "A  Kelmouth Mercury"
    assert lines[2] == "C  outlet unknown"


@pytest.mark.parametrize("width", [1, 5, 12, 20, 40, 80, 200])
@pytest.mark.parametrize("articles", [1, 2, 5, 20, 60])
def test_columns_never_pass_the_width(shelf, width: int, articles: int) -> None:
    columns = fit_columns(figure_rows(shelf.comparison("s1")), articles, width)
    assert columns.label + articles * columns.cell <= max(width, 0) or columns.cell == 0


def test_rows_are_all_as_wide(shelf) -> None:
    rows = figure_rows(shelf.comparison("s1"))
    columns = fit_columns(rows, 4, 60)
    page = grid_page(rows, FIGURES, columns, OUTLETS, "")
    assert {cell_len("".join(text for text, _ in line.parts[:5])) for line in page.lines} == {57}


def test_a_row_is_cited_in_full(shelf) -> None:
    row = figure_rows(shelf.comparison("s1"))[0]
    page = citations_page(row, OUTLETS, 2, 60)
    assert ["".join(text for text, _ in line.parts) for line in page.lines] == [
        "damage",
        "! £3m and £5m",
        "A6  £3m: She put the damage at £3m.  Kelmouth Mercury",
        "C4  £5m: The damage is put at £5m.",
    ]
