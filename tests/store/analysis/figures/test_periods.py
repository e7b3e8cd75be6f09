"""Periods as EDTF."""

from collections.abc import Callable

import pytest

from store.models import Figure

Find = Callable[..., list[Figure]]
Only = Callable[..., Figure]


@pytest.mark.parametrize(
    ("text", "surface", "when"),
    [
        ("It went on between 1991 and 2008.", "between 1991 and 2008", "1991/2008"),
        ("He led it from 2003 to 2009.", "from 2003 to 2009", "2003/2009"),
        ("In the 2004-09 parliament it failed.", "2004-09", "2004/2009"),
        ("In the 2014/15 season it failed.", "2014/15", "2014/2015"),
        ("In the years 1991–2008 it failed.", "1991–2008", "1991/2008"),
        ("She has led since 2004.", "since 2004", "2004/.."),
        ("She has led since March 2014.", "since March 2014", "2014-03/.."),
        ("It stayed shut until 2011.", "until 2011", "../2011"),
        ("The head from 2003, he resigned.", "from 2003", "2003/.."),
        ("From January to March 2015 it fell.", "From January to March 2015", "2015-01/2015-03"),
        (
            "It ran between 15 and 20 March 2014.",
            "between 15 and 20 March 2014",
            "2014-03-15/2014-03-20",
        ),
        ("It stood between A.D. 1000 and 1260.", "between A.D. 1000 and 1260", "1000/1260"),
        ("It stood from 1990 until 1995.", "from 1990 until 1995", "1990/1995"),
        ("It stood since the 1990s.", "since the 1990s", "199X/.."),
        ("It shut until June 2015.", "until June 2015", "../2015-06"),
        ("It ran on 5-6 July 2014.", "5-6 July 2014", "2014-07-05/2014-07-06"),
        ("It ran from 3 May to 9 June 2015.", "from 3 May to 9 June 2015", "2015-05-03/2015-06-09"),
    ],
)
def test_a_period_is_whole(only: Only, text: str, surface: str, when: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.surface, figure.when) == ("period", surface, when)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It fell between June and August 2019.", "2019-06/2019-08"),
        ("It fell between November and February 2019.", "2018-11/2019-02"),
        ("It fell from 3 June 2018 to 4 July.", "2018-06-03/2018-07-04"),
        ("It fell from March 2020 until January.", "2020-03/2021-01"),
        ("It fell from March to May 2020.", "2020-03/2020-05"),
        ("It shuts from November to March.", "2026-11?/2027-03?"),
        ("It shuts from Monday to Friday.", "2026-06-08?/2026-06-12?"),
        ("She led it from June last year to March this year.", "2025-06?/2026-03?"),
    ],
)
def test_an_end_without_a_year_is_in_that_of_the_other(only: Only, text: str, when: str) -> None:
    figure = only(text, "2026-06-10")
    assert (figure.when, figure.doubt) == (when, None)


@pytest.mark.parametrize("text", ["He went from May to Boris.", "It lay between May and Boris."])
def test_a_name_is_no_end_of_a_period(find: Find, text: str) -> None:
    assert find(text) == []


def test_a_period_that_runs_backwards_is_doubted(only: Only) -> None:
    assert only("It went on between 2010 and 2005.").doubt is not None


@pytest.mark.parametrize(("word", "bound"), [("by", "<="), ("before", "<"), ("after", ">")])
def test_a_deadline_is_a_bound_on_its_date(only: Only, word: str, bound: str) -> None:
    assert only(f"It must end {word} 2020.").bound == bound
