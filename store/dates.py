"""EDTF dates (ISO 8601-2) in English words, for lists and briefs. Computes with no date."""

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DECADE = re.compile(r"(\d{3})X")


def word_date(when: str) -> str:
    """ "26 August 2014", "November 2010", "1997 to 2013", "since 2003", "1990s".

    "?" and "~" behind a date become "probably" and "about"; what is no EDTF stays as it is.
    """
    first, slash, last = when.partition("/")
    if not slash:
        return _one(first)
    if last in ("..", ""):
        return f"since {_one(first)}"
    if first in ("..", ""):
        return f"until {_one(last)}"
    return f"{_one(first)} to {_one(last)}"


def _one(date: str) -> str:
    bare = date.rstrip("?~%")
    sign = date[len(bare) :]
    doubt = "probably " if "?" in sign or "%" in sign else "about " if "~" in sign else ""
    return doubt + _certain(bare)


def _certain(date: str) -> str:
    if decade := _DECADE.fullmatch(date):
        return f"{decade[1]}0s"
    match = _DAY.fullmatch(date)
    if not match or not match[2] or not 1 <= int(match[2]) <= len(MONTHS):
        return date
    day = f"{int(match[3])} " if match[3] else ""
    return f"{day}{MONTHS[int(match[2]) - 1]} {match[1]}"
