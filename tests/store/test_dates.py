"""Dates as a person reads them."""

import pytest

from store.dates import word_date


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2014", "2014"),
        ("2014-08", "August 2014"),
        ("2014-08-06", "6 August 2014"),
        ("2026-03-03?", "probably 3 March 2026"),
        ("1950~", "about 1950"),
        ("1997/2013", "1997 to 2013"),
        ("2014-01/2014-03-02", "January 2014 to 2 March 2014"),
        ("2003/..", "since 2003"),
        ("../1999", "until 1999"),
        ("199X", "1990s"),
        ("2014-13", "2014-13"),
        ("last week", "last week"),
        ("", ""),
    ],
)
def test_a_date_is_read_as_words(when: str, expected: str) -> None:
    assert word_date(when) == expected
