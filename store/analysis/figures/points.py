"""The calendar: names of months and days, and a point in time with its EDTF form."""

from datetime import date
from typing import NamedTuple

from store.analysis.figures.words import Word, Words
from store.models import FigureKind

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
    "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6, "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3,
    "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
FIRST_YEAR, LAST_YEAR = 1500, 2199
FIRST_YEAR_TOLD = 1000
"""The first year that four digits mean where a word before says that they are one: "in 1066"."""


class Point(NamedTuple):
    """A point in time up to word `end`: known parts, or a finished `pattern` for decades."""

    end: int
    kind: FigureKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    pattern: str | None = None
    reckoned: bool = False

    @property
    def when(self) -> str | None:
        """The point as EDTF, None where it is only relative."""
        if self.pattern is not None:
            return self.pattern
        if self.year is None and self.month is None:
            return None
        parts = ["XXXX" if self.year is None else f"{self.year:0{4 + (self.year < 0)}}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + ("?" if self.reckoned else "")


def is_date_word(words: Words, place: int) -> bool:
    """Whether the word is a month or a weekday, capitalised."""
    word = words[place]
    return word.capital and (word.lower in MONTHS or word.lower in WEEKDAYS)


def month_number(word: Word) -> int | None:
    """The month that a capitalised word names."""
    return MONTHS.get(word.lower) if word.capital else None


def day_number(word: Word) -> int | None:
    """The day of a month that a numeral can be."""
    if not word.numeral or len(word.text) > 2 or not word.text.isdigit():
        return None
    return int(word.text) if 1 <= int(word.text) <= 31 else None


def year_number(word: Word, earliest: int = FIRST_YEAR) -> int | None:
    """The year that four digits without a comma can be."""
    if not word.numeral or len(word.text) != 4 or not word.text.isdigit():
        return None
    year = int(word.text)
    return year if earliest <= year <= LAST_YEAR else None


def checked(point: Point) -> Point | None:
    """The point, or None where the calendar has no such day."""
    try:
        date(point.year or 2000, point.month or 1, point.day or 1)
    except ValueError:
        return None
    return point
