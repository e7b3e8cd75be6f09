"""The lines of the Articles list: order, letters, columns, what a filter finds."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

import store
from tui.widgets.listing import ArticleLines, Signs, place


def drawn(shelf, width: int, signs: Signs | None = None) -> list[str]:
    lines = ArticleLines(place(shelf.all_rows(), shelf.stories()), signs or Signs(), width)
    return ["".join(text for text, _ in line.parts) for line in lines]


def test_articles_stand_by_story_with_their_letters(shelf) -> None:
    assert [row.rstrip() for row in drawn(shelf, 60)] == [
        "River Wend floods Kelmouth 4",
        " o A  River Wend floods 240 homes in Kelm…  Kelmouth Mercury",
        " o B  Flood victims wait for news after n…  The Coast Echo",
        " o C  Warning came too late, say traders ?  outlet unknown",
        " o D  Bürgermeisterin lobt Helfer 洪水 in…  Wend Valley Rad…",
        "Single articles 1",
        " o    Library in Ostrey gets a new roof     Ostrey Times",
    ]


def test_what_a_person_put_on_an_article_is_told_by_signs(shelf) -> None:
    marks = {
        "aaaaaaaa": store.Mark(read=True),
        "bbbbbbbb": store.Mark(read=True, star=True, tags=("flood",), note="call them"),
        "cccccccc": store.Mark(star=True),
    }
    signs = Signs({"bbbbbbbb", "eeeeeeee"}, {"cccccccc", "eeeeeeee"}, marks)
    assert [row.rstrip() for row in drawn(shelf, 40, signs)] == [
        "River Wend floods Kelmouth 4  +1 new",
        "   A  River Wend floods 240 homes in Ke…",
        '●  B  *#" Flood victims wait for news a…',
        " + C  * Warning came too late, say tr… ?",
        " o D  Bürgermeisterin lobt Helfer 洪水…",
        "Single articles 1",
        "●+    Library in Ostrey gets a new roof",
    ]


def test_an_unread_headline_is_strong(shelf) -> None:
    signs = Signs(marks={"aaaaaaaa": store.Mark(read=True)})
    lines = ArticleLines(place(shelf.all_rows(), shelf.stories()), signs, 60)
    assert [lines[row].parts[1][1] for row in (1, 2)] == ["plain", "strong"]


def test_an_article_alone_in_its_story_stands_among_the_single_ones(shelf) -> None:
    alone = store.Story("s2", "Library in Ostrey gets a new roof", ("eeeeeeee",))
    rows = [row._replace(story="s2") if row.id == "eeeeeeee" else row for row in shelf.rows()]
    lines = ArticleLines(place(store.Rows.of(rows[::-1]), [alone, *shelf.stories()]), Signs(), 60)
    drawn = ["".join(text for text, _ in line.parts).rstrip() for line in lines]
    assert drawn[-2:] == [
        "Single articles 1",
        " o    Library in Ostrey gets a new roof     Ostrey Times",
    ]


def test_rows_in_any_order_find_their_story(shelf) -> None:
    rows = store.Rows.of(shelf.rows()[::-1])
    assert "".join(entry.letter for entry in place(rows, shelf.stories())) == "ABCD"


def test_a_wide_list_has_dates(shelf) -> None:
    assert drawn(shelf, 90)[1].rstrip().endswith("Kelmouth Mercury  3 Feb 2026")


def test_every_line_is_as_wide_as_the_list(shelf) -> None:
    for width in (20, 30, 47, 48, 64, 100):
        articles = [line for line in drawn(shelf, width, Signs({"aaaaaaaa"})) if line[:1] in " ●"]
        assert {cell_len(line) for line in articles} == {width}


def test_two_stories_of_one_title_stay_apart(shelf) -> None:
    story = shelf.stories()[0]
    twin = replace(story, id="s2", articles=("dddddddd", "eeeeeeee"))
    rows = [row._replace(story="s2") if row.id[0] in "de" else row for row in shelf.rows()]
    lines = ArticleLines(place(store.Rows.of(rows), [story, twin]), Signs(), 60)
    heads = ["".join(text for text, _ in line.parts) for line in lines if line.item < 0]
    assert heads == ["River Wend floods Kelmouth 3", "River Wend floods Kelmouth 2"]


def test_a_flat_list_has_no_headings(shelf) -> None:
    placed = place(store.Rows.of(shelf.rows()[::-1]), shelf.stories(), flat=True)
    lines = ArticleLines(placed, Signs(), 60)
    assert [entry.row.id[0] for entry in placed] == list("edcba")
    assert [line.item for line in lines] == list(range(5)) == list(lines.starts)


def test_items_stand_below_the_headings_of_their_stories(shelf) -> None:
    lines = ArticleLines(place(shelf.all_rows(), shelf.stories()), Signs(), 60)
    assert [line.item for line in lines] == [-1, 0, 1, 2, 3, -1, 4]
    assert list(lines.starts) == lines.starts[:] == [1, 2, 3, 4, 6]
    assert lines[-1] == lines[6]
    with pytest.raises(IndexError):
        lines.starts[5]


def test_within_a_story_rows_keep_an_order_that_is_not_by_letter(shelf) -> None:
    placed = place(store.Rows.of(shelf.rows()[::-1]), shelf.stories(), lettered=False)
    assert [entry.letter for entry in placed] == ["D", "C", "B", "A", ""]


def test_what_a_filter_leaves_stands_as_it_stood(shelf) -> None:
    rows, stories = shelf.all_rows(), shelf.stories()
    newest_first = place(rows, stories, [4, 3, 2, 1, 0], lettered=False)
    left = newest_first.only([2, 0, 4])
    assert [entry.row.id[0] for entry in left] == list("cae")
    assert [one[0] for one in left.ids] == list("cae")
    assert left.stories == [stories[0], stories[0], None]
    assert left.heads == [0, 2]
    assert [left.find(rows.ids[place]) for place in (4, 3)] == [2, None]
    assert [entry.letter for entry in left[:2]] == ["C", "A"]


def test_an_article_that_has_just_left_its_story_has_no_letter(shelf) -> None:
    story = shelf.stories()[0]
    placed = place(shelf.all_rows(), [replace(story, articles=story.articles[:2])])
    assert "".join(entry.letter or "-" for entry in placed) == "AB---"
