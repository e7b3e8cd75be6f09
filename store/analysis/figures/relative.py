"""Points in time told from the day of writing: "last September", "on Tuesday", "yesterday".

With the article's date they are reckoned, and their EDTF carries "?"; without it they are kept
and have no year. Where nothing else tells, a weekday is the last one before that date, or the
next one where the clause looks ahead ("will open on Friday").
"""

from datetime import date, timedelta
from typing import Literal

from store.analysis.figures.points import WEEKDAYS, Point, day_number, month_number
from store.analysis.figures.words import Phrases, Words

Step = tuple[Literal["year", "month", "day"], int]

RELATIVE: dict[str, Step] = {
    "last year": ("year", -1), "this year": ("year", 0), "next year": ("year", 1),
    "last month": ("month", -1), "this month": ("month", 0), "next month": ("month", 1),
    "last night": ("day", -1), "yesterday": ("day", -1), "tomorrow": ("day", 1),
}  # fmt: skip
WHICH = ("last", "this", "next")
AHEAD = {"next", "will", "shall", "due", "scheduled", "'ll"}
_CLAUSE_ENDS = {",", ";", ".", ":"}
_REACH = 16  # words from "will" to its weekday
RELATIVE_BEGINNINGS = {"last", "this", "next", "yesterday", "tomorrow"}


def read_relative(words: Words, first: int, published: date | None) -> Point | None:
    """ "last year", "yesterday", "last September", "next Tuesday"."""
    found = _RELATIVE.at(words, first)
    if found is not None:
        return _stepped(found[1], *found[0], published)
    which, named = words[first].lower, words[first + 1]
    if which not in WHICH or not named.capital:
        return None
    if named.lower in WEEKDAYS:
        return weekday(words, first + 1, published)
    month = month_number(named)
    end = first + 2 + (len(named.text) < 5 and words[first + 2].text == ".")
    if month is None or day_number(words[end]):  # "this Aug. 15" is a day told in full
        return None
    year = _year_of(which, month, published)
    return Point(end, "date", year, month, reckoned=published is not None)


def weekday(words: Words, place: int, published: date | None) -> Point:
    """The day that the weekday at `place` names."""
    end = place + 1 + (words[place + 1].text == "." and len(words[place].text) < 6)
    if published is None:
        return Point(end, "date")
    days = (WEEKDAYS[words[place].lower] - published.weekday()) % 7
    if not _looks_ahead(words, place):
        days = days - 7 if days or words[place - 1].lower == "last" else 0
    elif words[place - 1].lower == "next":
        days = days or 7
    return _day(end, published + timedelta(days=days))


def nearest_year(point: Point, published: date) -> int:
    """The year that brings a month and day nearest to the article's date."""
    month, day = point.month or 1, min(point.day or 15, 28)
    years = (published.year - 1, published.year, published.year + 1)
    return min(years, key=lambda year: abs((date(year, month, day) - published).days))


def year_after(words: Words, place: int, published: date | None) -> tuple[int | None, int] | None:
    """The year that "last year" at `place` names, and the place after it."""
    found = _RELATIVE.at(words, place)
    if found is None or found[0][0] != "year":
        return None
    return published.year + found[0][1] if published else None, found[1]


def _looks_ahead(words: Words, place: int) -> bool:
    """Whether a word of the same clause before the weekday puts it into the future."""
    for before in range(place - 1, place - 1 - _REACH, -1):
        if words[before].lower in AHEAD:
            return True
        if words[before].lower in _CLAUSE_ENDS:
            return False
    return False


def _stepped(end: int, unit: str, step: int, published: date | None) -> Point:
    """So many years, months or days from the article's date."""
    if published is None:
        return Point(end, "year" if unit == "year" else "date", reckoned=True)
    if unit == "year":
        return Point(end, "year", published.year + step, reckoned=True)
    if unit == "day":
        return _day(end, published + timedelta(days=step))
    months = published.year * 12 + published.month - 1 + step
    return Point(end, "date", months // 12, months % 12 + 1, reckoned=True)


def _day(end: int, day: date) -> Point:
    return Point(end, "date", day.year, day.month, day.day, reckoned=True)


def _year_of(which: str, month: int, published: date | None) -> int | None:
    """The year of "last June", "this June" or "next June", seen from the article's date."""
    if published is None:
        return None
    if which == "last":
        return published.year - (month >= published.month)
    return published.year + (which == "next" and month <= published.month)


_RELATIVE = Phrases(RELATIVE.items())
