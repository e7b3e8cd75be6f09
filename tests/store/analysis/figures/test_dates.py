"""Points in time as EDTF."""

from collections.abc import Callable

import pytest

from store.models import Figure

Find = Callable[..., list[Figure]]
Only = Callable[..., Figure]


@pytest.mark.parametrize(
    ("text", "kind", "when"),
    [
        ("It won in 2012.", "year", "2012"),
        ("It was shut for most of 2009.", "year", "2009"),
        ("The 2003 Act was repealed.", "year", "2003"),
        ("In October 2012 they met.", "date", "2012-10"),
        ("It opens on 26 August 2014.", "date", "2014-08-26"),
        ("It opens on August 26, 2014.", "date", "2014-08-26"),
        ("It opens on Aug. 26, 2014.", "date", "2014-08-26"),
        ("It opens on the 3rd of May 2015.", "date", "2015-05-03"),
        ("It meets on Monday, June 8.", "date", "XXXX-06-08"),
        ("It meets on 2014-08-26.", "date", "2014-08-26"),
        ("It meets on 26/08/2014.", "date", "2014-08-26"),
        ("It fell in June.", "date", "XXXX-06"),
        ("It fell in May.", "date", "XXXX-05"),
        ("This began in the mid-to-late 1980s.", "year", "198X"),
        ("In the early to mid 2000s it grew.", "year", "200X"),
        ("It closed in the 90s.", "year", "199X"),
        ("The 19th century saw it.", "year", "18XX"),
        ("It closed in the 1990's.", "year", "199X"),
        ("It burned in 1066.", "year", "1066"),
        ("It was founded in 44 BC.", "year", "-0043"),
        ("It was founded in 5 BCE.", "year", "-0004"),
        ("It was founded in AD 410.", "year", "0410"),
        ("It was founded in 410 CE.", "year", "0410"),
        ("Doors open at five o'clock.", "time", None),
        ("Doors open at 6 o’clock.", "time", None),
        ("It opens on Sunday, 3 May 2015.", "date", "2015-05-03"),
        ("It opens on 1 Jan 2015.", "date", "2015-01-01"),
        ("In this Aug. 15, 2014 photo it stands.", "date", "2014-08-15"),
        ("It opens on 12/23/17.", "date", "2017-12-23"),
        ("The year was 1978.", "year", "1978"),
        ("The tally for 2016 was low.", "year", "2016"),
        ("Doors open at 8 a.m (local).", "time", "T08:00"),
        ("It opens on 31.12.2014.", "date", "2014-12-31"),
        ("It opens on Sept. 4, 2014.", "date", "2014-09-04"),
        ("It closed last month.", "date", None),
        ("It closed last night.", "date", None),
        ("It closes next Tuesday.", "date", None),
        ("Doors open at 9.40pm.", "time", "T21:40"),
        ("Doors open at 6:15 AM.", "time", "T06:15"),
        ("Doors open at 17:20.", "time", "T17:20"),
        ("Doors open at 12.30 a.m. EDT.", "time", "T00:30"),
        ("It began at 0630 GMT.", "time", "T06:30"),
        ("It closed last year.", "year", None),
        ("It closed on Tuesday.", "date", None),
        ("It closed yesterday.", "date", None),
    ],
)
def test_a_date_becomes_edtf(only: Only, text: str, kind: str, when: str | None) -> None:
    figure = only(text)
    assert (figure.kind, figure.when, figure.value) == (kind, when, None)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It was announced last September.", "2013-09?"),
        ("It was announced last January.", "2014-01?"),
        ("It was announced last year.", "2013?"),
        ("It was announced in June last year.", "2013-06?"),
        ("It was announced on Tuesday.", "2014-08-26?"),
        ("It was announced on Friday.", "2014-08-22?"),
        ("It was announced yesterday.", "2014-08-26?"),
        ("It was announced on September 3.", "2014-09-03?"),
        ("It was announced on December 30.", "2014-12-30?"),
        ("It was announced in May 2010.", "2010-05"),
    ],
)
def test_a_date_takes_what_it_leaves_out_from_the_article(only: Only, text: str, when: str) -> None:
    assert only(text, "2014-08-27").when == when


@pytest.mark.parametrize(
    "text",
    [
        "About 2000 people came.",
        "It ran at 2000 rpm.",
        "It sold 1950 cars.",
        "It fell in 1200 homes.",
    ],
)
def test_a_number_that_counts_is_no_year(find: Find, text: str) -> None:
    assert "year" not in [figure.kind for figure in find(text)]


@pytest.mark.parametrize("text", ["He may go.", "They march on.", "The sun sat low."])
def test_a_word_that_is_also_a_month_or_a_day_is_no_date(find: Find, text: str) -> None:
    assert find(text) == []
