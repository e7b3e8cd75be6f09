"""The Figures pane: which figures, in which order, how many of the story agree."""

from dataclasses import replace

from tui.widgets.figures import figures_page, key_figures


def drawn(shelf, key: str, width: int = 34, *, alone: bool = False) -> list[str]:
    comparison = None if alone else shelf.comparison("s1")
    page = figures_page(shelf.all[key], comparison, width)
    return ["".join(text for text, _ in line.parts).rstrip() for line in page.lines]


def test_figures_that_others_give_too_stand_first(shelf) -> None:
    assert drawn(shelf, "a") == [
        "240         homes            ≥ 3/4",
        "130         people           ≈ 2/4",
        "£3m         damage           ! 2/4",
        "1.2 metres  measure",
    ]


def test_a_doubt_stands_below_its_figure(shelf) -> None:
    assert drawn(shelf, "c")[2:] == ["21:40   time", "  ? a time, or a score?"]


def test_without_a_story_figures_stand_in_the_articles_order(shelf) -> None:
    assert [line.split()[0] for line in drawn(shelf, "a", alone=True)] == [
        "240", "1.2", "130", "£3m",
    ]  # fmt: skip


def test_a_figure_given_twice_is_listed_once(shelf) -> None:
    article = shelf.all["a"]
    twice = replace(article, figures=(*article.figures, article.figures[0]))
    assert len(key_figures(twice, None)) == len(key_figures(article, None)) == 4


def test_each_figure_leads_to_its_sentence(shelf) -> None:
    found = key_figures(shelf.all["a"], shelf.comparison("s1"))
    assert [one.figure.sentence for one in found] == [0, 3, 5, 2]
