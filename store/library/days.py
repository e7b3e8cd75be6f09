"""The days that an EDTF date may mean (ISO 8601-2), as texts that compare like days.

For telling what is certainly before a day, and what may be of it or later. Knows no calendar: the
last day of any month is written as the 31st, which nothing but a comparison may see.
"""

import re

OPEN_END = "9999-12-31"

_DATE = re.compile(r"(\d{3})([\dX])(?:-(\d\d)(?:-(\d\d))?)?[?~%]?", re.ASCII)


def earliest_day(when: str) -> str | None:
    """ "2024-03" is "2024-03-01" at the earliest, "199X" 1990-01-01; None for what is no date."""
    match = _DATE.fullmatch(when.partition("/")[0])
    if match is None:
        return None
    century, year, month, day = match.groups()
    return f"{century}{year.replace('X', '0')}-{_month(month, '01')}-{day or '01'}"


def latest_day(when: str) -> str | None:
    """ "2024-03" is "2024-03-31" at the latest, "1997/2013" "2013-12-31"; None for no date."""
    first, slash, last = when.partition("/")
    if slash and last in ("", ".."):
        return OPEN_END if _DATE.fullmatch(first) else None
    match = _DATE.fullmatch(last if slash else first)
    if match is None:
        return None
    century, year, month, day = match.groups()
    return f"{century}{year.replace('X', '9')}-{_month(month, '12')}-{day or '31'}"


def _month(month: str | None, otherwise: str) -> str:
    """A month as it is; numbers beyond the 12th are seasons, of which only the year is sure."""
    return month if month and "01" <= month <= "12" else otherwise
