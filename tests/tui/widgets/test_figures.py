"""The Figures pane: which figures, in which order, how many of the story agree."""

from collections.abc import Callable
from dataclasses import replace

from desks import at_desk, desk_of, screen_text, until

import store
from tui.app import Desk
from tui.widgets.figures import about, figures_page, key_figures, of_kind


def drawn(shelf, key: str, width: int = 34, *, alone: bool = False) -> list[str]:
    comparison = None if alone else shelf.comparison("s1")
    found = key_figures(shelf.all[key], comparison)
    page = figures_page(shelf.all[key], found, 4, width)
    return ["".join(text for text, _ in line.parts).rstrip() for line in page.lines]


def test_figures_stand_with_what_they_are_about_and_how_many_agree(shelf) -> None:
    assert drawn(shelf, "a") == [
        "240         homes            ≥ 3/4",
        "£3m         damage           ! 2/4",
        "130         people           ≈ 2/4",
        "1.2 metres  Water stood … deep in…",
    ]


def test_a_doubt_stands_below_its_figure(shelf) -> None:
    assert drawn(shelf, "c")[2:] == ["21:40   the warning at …", "  ? a time, or a score?"]


def test_the_order_is_the_engines(shelf) -> None:
    article = shelf.all["a"]
    summary = {excerpt.sentence for excerpt in article.summary()}
    ordered = store.rank_figures(article.figures, summary=summary)
    assert [one.figure for one in key_figures(article, None)] == ordered


def test_what_counts_nothing_is_told_by_its_story_or_by_the_words_around_it(shelf) -> None:
    (months,) = key_figures(shelf.all["e"], None)
    assert about(months, shelf.all["e"]) == "new roof after … of work"
    years = [one for one in key_figures(shelf.all["b"], shelf.comparison("s1"))
             if one.figure.kind == "year"]  # fmt: skip
    bare = years[0]._replace(figure=replace(years[0].figure, counted=None))
    assert about(bare, shelf.all["b"]) == "last flood"


def test_kinds_gather_what_belongs_together(shelf) -> None:
    found = key_figures(shelf.all["b"], None)
    assert [one.figure.surface for one in of_kind(found, "dates")] == ["1998"]
    assert of_kind(found, "money") == []
    assert of_kind(found, "all") == found


async def test_the_kinds_are_gone_through_and_said_on_the_border(
    make_desk: Callable[..., Desk],
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("3", "t")
        await until(pilot, lambda: "counts · 2 of 4" in screen_text(app))
        await pilot.press("t")
        await until(pilot, lambda: "money · 1 of 4" in screen_text(app))
        await pilot.press("1", "end")  # an article without money: all of its figures are shown
        await until(pilot, lambda: app.screen.summary.article.id == "eeeeeeee")
        assert "14 months" in screen_text(app)
        await pilot.press("home")
        await until(pilot, lambda: "money · 1 of 4" in screen_text(app))


async def test_the_sentence_of_the_figure_stands_below(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("3", "down")
        await until(pilot, lambda: "6 She put the damage at £3m." in screen_text(app))


async def test_the_rule_above_the_sentence_comes_and_goes_with_it(
    make_desk: Callable[..., Desk], shelf
) -> None:
    app = make_desk()
    async with at_desk(app) as pilot:
        figures = desk_of(pilot).figures
        for article in (None, shelf.all["a"], None, shelf.all["a"]):
            figures.show_figures(article, None)
            await pilot.pause()
            assert ("├───" in screen_text(app)) == (article is not None)


def test_a_figure_given_twice_is_listed_once(shelf) -> None:
    article = shelf.all["a"]
    twice = replace(article, figures=(*article.figures, article.figures[0]))
    assert len(key_figures(twice, None)) == len(key_figures(article, None)) == 4


def test_each_figure_leads_to_its_sentence(shelf) -> None:
    found = key_figures(shelf.all["a"], shelf.comparison("s1"))
    assert [one.figure.sentence for one in found] == [0, 5, 3, 2]
