"""A date of a month or a year alone is as early or as late as it can be."""

import pytest

from store.library.days import OPEN_END, earliest_day, latest_day


@pytest.mark.parametrize(
    ("when", "earliest", "latest"),
    [
        ("2024-03-04", "2024-03-04", "2024-03-04"),
        ("2024-03", "2024-03-01", "2024-03-31"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("2014-08?", "2014-08-01", "2014-08-31"),
        ("2024-21", "2024-01-01", "2024-12-31"),
        ("1997/2013", "1997-01-01", "2013-12-31"),
        ("2024-03-04/2024-04", "2024-03-04", "2024-04-31"),
        ("2003/..", "2003-01-01", OPEN_END),
        ("../2003", None, "2003-12-31"),
        ("/..", None, None),
        ("", None, None),
        ("soon", None, None),
        ("2024-3-4", None, None),
        ("٢٠٢٤", None, None),
        ("9" * 1_000_000, None, None),
    ],
)
def test_a_date_spans_the_days_it_may_mean(
    when: str, earliest: str | None, latest: str | None
) -> None:
    assert (earliest_day(when), latest_day(when)) == (earliest, latest)
