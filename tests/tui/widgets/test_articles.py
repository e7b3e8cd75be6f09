"""The Articles pane: order, letters, marks, the filter."""

from collections.abc import Callable
from dataclasses import replace

from desks import loaded, screen_rows, screen_text, until
from rich.cells import cell_len

from tui.app import Desk
from tui.widgets.articles import ArticleLines, matching, place


def drawn(shelf, width: int, marked: set[str] = frozenset()) -> list[str]:
    lines = ArticleLines(place(shelf.rows(), shelf.stories()), marked, width)
    return ["".join(text for text, _ in line.parts) for line in lines]


def test_articles_stand_by_story_with_their_letters(shelf) -> None:
    assert [row.rstrip() for row in drawn(shelf, 60)] == [
        "River Wend floods Kelmouth 4",
        "  A  River Wend floods 240 homes in Kelmo…  Kelmouth Mercury",
        "  B  Flood victims wait for news after ni…  The Coast Echo",
        "  C  Warning came too late, say traders ?   outlet unknown",
        "  D  Bürgermeisterin lobt Helfer 洪水 in…   Wend Valley Rad…",
        "In no story 1",
        "     Library in Ostrey gets a new roof      Ostrey Times",
    ]


def test_rows_in_any_order_find_their_story(shelf) -> None:
    rows = list(reversed(shelf.rows()))
    assert [entry.letter for entry in place(rows, shelf.stories())] == ["A", "B", "C", "D", ""]


def test_a_wide_list_has_dates(shelf) -> None:
    assert drawn(shelf, 90)[1].rstrip().endswith("Kelmouth Mercury  3 Feb 2026")


def test_every_line_is_as_wide_as_the_list(shelf) -> None:
    for width in (20, 30, 47, 48, 64, 100):
        articles = [line for line in drawn(shelf, width, {"aaaaaaaa"}) if line[:1] in " ●"]
        assert {cell_len(line) for line in articles} == {width}


def test_two_stories_of_one_title_stay_apart(shelf) -> None:
    story = shelf.stories()[0]
    twin = replace(story, id="s2", articles=("eeeeeeee",))
    rows = [replace(row, story="s2") if row.id == "eeeeeeee" else row for row in shelf.rows()]
    lines = ArticleLines(place(rows, [story, twin]), set(), 60)
    heads = ["".join(text for text, _ in line.parts) for line in lines if line.item < 0]
    assert heads == ["River Wend floods Kelmouth 4", "River Wend floods Kelmouth 1"]


def test_a_filter_reads_title_outlet_and_summary(shelf) -> None:
    placed = place(shelf.rows(), shelf.stories())

    def found(query: str) -> str:
        return "".join(entry.row.id[0] for entry in matching(placed, query))

    assert found("kelmouth") == "abcd"
    assert found("ECHO") == "b"
    assert found("river 130") == "b"
    assert found("quay street") == "ab"
    assert found("[/]") == ""
    assert found("") == "abcde"


async def test_hidden_rows_are_never_acted_upon(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("space", "space", "slash", *"echo", "enter")
        await until(pilot, lambda: "1 of 5 · 1 mark (1 hidden)" in screen_text(app))
        assert [row.id for row in app.screen.articles.chosen] == ["bbbbbbbb"]
        await pilot.press("c")
        await pilot.pause()
        assert "(1 marked are hidden by the filter)" in screen_text(app)
        await until(pilot, lambda: app.screen.summary.article.id == "bbbbbbbb")


async def test_the_filter_is_typed_kept_and_cleared(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("slash", *"flood q")
        await until(pilot, lambda: "2 of 5" in screen_text(app))
        assert "flood q" in screen_text(app)  # q is typed, not obeyed
        await pilot.press("enter", "j")
        assert app.screen.articles.lines.cursor == 1
        await pilot.press("escape")
        await until(pilot, lambda: "of 5" not in screen_text(app))
        await pilot.press("slash", *"zzz")
        await until(pilot, lambda: "No article has these words." in screen_text(app))
        await pilot.press("escape")
        assert len(app.screen.articles.entries) == 5


async def test_an_empty_filter_closes_with_enter(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("slash", "enter", "j")
        assert not app.screen.articles.filtering
        assert app.screen.articles.lines.cursor == 1


async def test_the_cursor_stays_on_its_article_when_rows_come_in(
    make_desk: Callable[..., Desk], shelf
) -> None:
    shelf.keys = "bde"
    app = make_desk()
    async with app.run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("j")
        before = app.screen.articles.current.id
        shelf.keys = "abcde"
        await pilot.press("r")
        await until(pilot, lambda: len(app.screen.articles.entries) == 5)
        assert app.screen.articles.current.id == before
        assert any(row.startswith("│▸  D") for row in screen_rows(app))


async def test_marks_of_articles_that_are_gone_go_too(
    make_desk: Callable[..., Desk], shelf
) -> None:
    app = make_desk()
    async with app.run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("space")
        await pilot.pause()
        shelf.keys = "bcde"
        await pilot.press("r")
        await until(pilot, lambda: not app.screen.articles.marked)
