"""Dates of publication as people write them, to EDTF (ISO 8601-2).

Only what can be meant in one way is read: "26/08/2014" is clear to one reader and "03/04/2014"
to none, so neither is taken.
"""

import re
from datetime import date

from store.dates import MONTHS

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>[12][0-9]{3})"
_CLOCK = r"(?:(?:,|\s+at)?[\st]\s*[0-9]{1,2}:.{2,20})?"  # a time of day is read over

_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}-(?P<number>[0-9]{{2}})-(?P<day>[0-9]{{2}}){_CLOCK}",  # 2014-08-26T10:15Z
        rf"{_YEAR}-(?P<number>[0-9]{{2}})",  # 2014-08
        rf"{_YEAR}",  # 2014
        rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}{_CLOCK}",  # Tuesday 26th August 2014
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_CLOCK}",  # August 26, 2014
        rf"{_MONTH},?\s+{_YEAR}",  # August 2014
    )
)
_LONGEST = 60


def parse_date(text: str) -> str | None:
    """The date as EDTF: "2014-08-26", "2014-08" or "2014"; None for anything else."""
    written = text.strip().lower()
    if len(written) > _LONGEST:
        return None
    for form in _FORMS:
        if match := form.fullmatch(written):
            return _edtf(match.groupdict())
    return None


def _edtf(parts: dict[str, str | None]) -> str | None:
    year, day = int(parts["year"] or 0), parts.get("day")
    month = parts.get("number") or _number(parts.get("month"))
    if month is None:
        return None if parts.get("month") else f"{year:04}"
    try:
        known = date(year, int(month), int(day or 1))
    except ValueError:
        return None
    return known.isoformat() if day else f"{known:%Y-%m}"


def _number(name: str | None) -> int | None:
    """The number of a month by its name or a short form of it: "aug", "sept"."""
    matching = [n for n, month in enumerate(MONTHS, 1) if name and month.lower().startswith(name)]
    return matching[0] if matching else None
