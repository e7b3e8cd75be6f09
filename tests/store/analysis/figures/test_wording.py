"""A figure in words, outside its article."""

from collections.abc import Callable

import pytest

from store.analysis.figures.wording import word_figure
from store.models import Figure

Only = Callable[..., Figure]
Find = Callable[..., list[Figure]]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("At least 1,250 pupils came.", "at least 1,250 pupils"),
        ("As many as 200 boats sank.", "up to 200 boats"),
        ("More than 100 men came.", "more than 100 men"),
        ("Under 500 people came.", "fewer than 500 people"),
        ("Nearly 300 songs survive.", "about 300 songs"),
        ("They sang 30-odd songs.", "about 30 songs"),
        ("The 900-plus claimants came.", "at least 900 claimants"),
        ("They lost £2.4 million.", "£2.4 million"),
        ("They lost some £2.4 million.", "about £2.4 million"),
        ("They spent £3m of public money.", "£3m of public money"),
        ("Winds blew at 12 to 15 mph.", "12 to 15 mph"),
        ("It took about 16 years.", "about 16 years"),
        ("It ran from 2005 to 2010.", "from 2005 to 2010"),
        ("It has stood since 2003.", "since 2003"),
        ("It must end by 2020.", "by 2020"),
        ("It ended before 2020.", "before 2020"),
        ("It fell below 40%.", "less than 40%"),
        ("Over 60% of voters stayed.", "more than 60% of voters"),
        ("About two-thirds of voters stayed.", "about two-thirds of voters"),
        ("It moved 9 tonnes of steel.", "9 tonnes of steel"),
        ("They saw dozens of homes burn.", "dozens of homes"),
        ("He is one of the best players.", "one of the best players"),
        ("One man was hurt.", "One man"),
        ("Girls as young as 11 came.", "Girls aged at least 11"),
        ("Women aged over 50 came.", "Women aged over 50"),
        ("She was 15 when it began.", "aged 15"),
        ("A 15-year-old girl spoke.", "15-year-old girl"),
        ("A man in his 40s was held.", "man in their 40s"),
        ("Entry is free for under-16s.", "under 16s"),
        ("It was the 10th month.", "10th month"),
        ("They were outnumbered 3 to 1.", "3 to 1"),
        ("They took 3,000 swabs per day.", "3,000 swabs per day"),
    ],
)
def test_a_figure_reads_as_a_person_would_say_it(find: Find, text: str, wording: str) -> None:
    assert word_figure(find(text)[0]) == wording


@pytest.mark.parametrize("words", ["Girls as young as 11", "Boys as old as 15"])
def test_an_age_keeps_the_words_of_its_sentence_where_they_are_known(
    find: Find, words: str
) -> None:
    sentence = f"{words} came."

    assert word_figure(find(sentence)[0], sentence) == words


def test_a_line_break_inside_a_figure_becomes_a_space(only: Only) -> None:
    assert word_figure(only("They lost £2.4\nmillion.")) == "£2.4 million"
