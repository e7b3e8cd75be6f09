"""The order of the figures: the key ones first."""

from collections.abc import Callable

import pytest

from store.analysis.figures import find_figures
from store.analysis.figures.weight import rank_figures
from store.models import Figure

Find = Callable[..., list[Figure]]
LATE = "They met. They talked. They left. "


def order(text: str, *, summary: tuple[int, ...] = (), carried: tuple[str, ...] = ()) -> list[str]:
    """The surfaces of a text's figures, the weightiest first."""
    figures = find_figures(text)
    starts = {figure.start for figure in figures if figure.surface in carried}
    return [figure.surface for figure in rank_figures(figures, summary=summary, carried=starts)]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("The fund lost £3m in 2012.", ["£3m", "2012"]),
        ("About 40 men came on Tuesday.", ["40", "Tuesday"]),
        ("It was the third of 40 fires.", ["40", "third"]),
        ("Two men saw 900 fires.", ["900", "Two"]),
        ("They saw 30 fires and 9,000 birds.", ["9,000", "30"]),
        ("They left 30 behind and took 31 birds.", ["31", "30"]),
        ("It said 1,300 hundred and 1,301 birds.", ["1,300 hundred", "1,301"]),
        ("It rose by 4% from 3%.", ["4%", "3%"]),
        ("They saw one of the fires and 12 birds at 5pm.", ["12", "one", "5pm"]),
    ],
)
def test_within_a_sentence_what_says_more_stands_first(text: str, surfaces: list[str]) -> None:
    assert order(text) == surfaces


def test_a_figure_of_the_lead_stands_before_one_further_down() -> None:
    assert order(f"They saw 40 fires. {LATE}They saw 41 birds.") == ["40", "41"]


def test_a_figure_of_the_summary_stands_before_one_of_the_lead() -> None:
    assert order(f"They saw 41 birds. {LATE}They saw 40 fires.", summary=(4,)) == ["40", "41"]


def test_a_figure_that_other_outlets_carry_stands_before_one_they_do_not() -> None:
    assert order("They saw 41 birds and 40 fires.", carried=("40",)) == ["40", "41"]


def test_a_figure_said_again_stands_before_one_said_once() -> None:
    text = f"{LATE}They saw 400 fires. They saw 410 birds. All 410 birds left."
    assert order(text) == ["410", "410", "400"]


def test_figures_of_one_weight_stay_in_the_order_of_the_text() -> None:
    assert order("They saw 40 fires and 40 birds.") == ["40", "40"]


def test_no_figure_is_left_out(find: Find) -> None:
    figures = find("On 3 May 2014 at 5pm two of the 40 men, aged 30, won 2-1 for the 3rd time.")
    assert sorted(rank_figures(figures), key=lambda figure: figure.start) == figures
