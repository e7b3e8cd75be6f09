"""How a brief says a figure in words."""

import pytest

from store.briefs.wording import BOUNDS, BOUNDS_IN_TIME, in_words
from store.models import Figure


def figure(kind: str, surface: str, **fields: object) -> Figure:
    return Figure(kind=kind, surface=surface, start=0, end=0, sentence=0, **fields)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (figure("count", "240", bound=">=", counted="people"), "at least 240 people"),
        (figure("count", "two dozen", bound="~", counted="ships"), "about two dozen ships"),
        (figure("money", "£3.5m"), "£3.5m"),
        (figure("measure", "12 to 15 mph", bound="<="), "up to 12 to 15 mph"),
        (figure("year", "2010", bound="<"), "before 2010"),
        (figure("date", "March 2012", bound=">"), "after March 2012"),
        (figure("period", "between 1990 and 1994"), "between 1990 and 1994"),
        (figure("age", "19", bound=">=", counted="sailors"), "sailors aged at least 19"),
        (figure("age", "19-year-old", counted="sailor"), "19-year-old sailor"),
        (figure("count", "240 people", counted="people"), "240 people"),
        (figure("count", "12", doubt="11 elsewhere"), "12 (doubtful: 11 elsewhere)"),
    ],
)
def test_a_figure_reads_as_a_person_would_say_it(said: Figure, words: str) -> None:
    assert in_words(said) == words


def test_every_bound_has_its_words() -> None:
    assert BOUNDS.keys() == BOUNDS_IN_TIME.keys()
