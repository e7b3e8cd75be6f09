"""Points in time: years, months, days, decades, centuries, times of day, as EDTF.

EDTF is the Extended Date/Time Format of ISO 8601-2 (2019): "2014-08-26", "2010-11", "199X",
"18XX", "XXXX-09-03" where the year is not told. What is reckoned from the article's own date
("last September") carries EDTF's "?". A relative date without that date stays unreckoned.
Periods are put together from these points in `periods`.
"""

from datetime import date, timedelta
from typing import NamedTuple

from store.analysis.figures.counted import is_plural
from store.analysis.figures.units import unit_after
from store.analysis.figures.words import Phrases, Word, Words
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
RELATIVE_YEARS = {"last year": -1, "this year": 0, "next year": 1}
RELATIVE_DAYS = {"yesterday": -1, "tomorrow": 1}
# Words that make the number behind them a year even where a noun follows ("in 2010 four ...").
YEAR_PREPOSITIONS = {"in", "since", "by", "until", "till", "before", "after", "during", "from",
                     "early", "late", "mid", "spring", "summer", "autumn", "winter", "fall",
                     "between", "around", "of", "to", "and", "circa"}  # fmt: skip
POSSESSIVES = {"his", "her", "their", "my", "your", "our"}
AMOUNTS_OF = {"average", "total", "maximum", "minimum", "sum", "price", "some", "most", "number"}
ORDINAL_ENDINGS = {"st", "nd", "rd", "th"}
DATE_BEGINNINGS = MONTHS.keys() | WEEKDAYS.keys() | RELATIVE_DAYS.keys() | {
    "last", "this", "next", "early", "mid", "late",
}  # fmt: skip
ABBREVIATED = {name for name in MONTHS if len(name) < 5} - {"may", "june", "july"}
FIRST_YEAR, LAST_YEAR = 1500, 2199
# Short forms that are also words or names: they need a day or a year beside them.
_NEEDS_MORE = {"may", "march", "mar", "jan", "dec", "sun", "sat", "wed", "mon", "august", "jun"}


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
        parts = ["XXXX" if self.year is None else f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + ("?" if self.reckoned else "")


def is_date_word(words: Words, place: int) -> bool:
    """Whether the word is a month or a weekday, capitalised."""
    word = words[place]
    return word.capital and (word.lower in MONTHS or word.lower in WEEKDAYS)


def read_point(words: Words, first: int, published: date | None) -> Point | None:
    """The longest point in time that begins at `first`, or None."""
    return (
        _numeric(words, first)
        or _weekday(words, first, published)
        or _day_month(words, first, published)
        or _month(words, first, published)
        or _decade(words, first)
        or _century(words, first)
        or _clock(words, first)
        or _relative(words, first, published)
    )


def read_year(words: Words, first: int) -> Point | None:
    """A bare year at `first`: four digits that nothing around makes a count."""
    year = _year_number(words[first])
    if year is None or (words[first].joined and words[first - 1].letters):
        return None
    if words[first + 1].joined and words[first + 1].text not in _AFTER_YEAR:
        return None
    point = Point(first + 1, "year", year=year)
    before = words[first - 1].lower
    if before == "of" and words[first - 2].lower in AMOUNTS_OF:
        return None
    if before in YEAR_PREPOSITIONS or is_date_word(words, first - 1):
        return None if _measured(words, first) else point
    following = words[first + 1]
    counts = is_plural(following.lower) and not following.capital and following.lower != "sales"
    return None if counts or _measured(words, first) or not _year_like(before) else point


def _measured(words: Words, first: int) -> bool:
    unit = unit_after(words, first + 1)
    return unit is not None and not words[first + 1].capital


def _year_like(before: str) -> bool:
    """Whether a year may stand behind this word; bounds and money make it a number."""
    return before not in _NOT_BEFORE_YEARS


_AFTER_YEAR = set(".,;:)]'’\"”‘“-–—?!/") | {"s"}
_NOT_BEFORE_YEARS = {"about", "approximately", "roughly", "some", "nearly", "almost", "least",
                     "than", "exactly", "$", "£", "€", "only", "up", "down", "is", "was", "are",
                     "of", "cost", "costs", "worth", "total", "another", "further"}  # fmt: skip


def _year_number(word: Word) -> int | None:
    if not word.numeral or len(word.text) != 4 or not word.text.isdigit():
        return None
    year = int(word.text)
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _numeric(words: Words, first: int) -> Point | None:
    """ "2014-08-26", and "26/08/2014" where it cannot be read another way."""
    parts = [words[first + step] for step in (0, 2, 4)]
    marks = [words[first + step] for step in (1, 3)]
    if not all(part.numeral and part.text.isdigit() for part in parts):
        return None
    if marks[0].text != marks[1].text or not all(words[first + s].joined for s in (1, 2, 3, 4)):
        return None
    if any(len(part.text) > 4 for part in parts):
        return None
    one, two, three = (int(part.text) for part in parts)
    if marks[0].text == "-" and len(parts[0].text) == 4:
        return _checked(Point(first + 5, "date", one, two, three))
    if marks[0].text in "/.-" and len(parts[2].text) == 4 and (one > 12) != (two > 12):
        day, month = (one, two) if one > 12 else (two, one)
        return _checked(Point(first + 5, "date", three, month, day))
    return None


def _checked(point: Point) -> Point | None:
    """The point, or None where the calendar has no such day."""
    try:
        date(point.year or 2000, point.month or 1, point.day or 1)
    except ValueError:
        return None
    return point


def _weekday(words: Words, first: int, published: date | None) -> Point | None:
    """ "Monday, June 8", or the weekday alone behind "on" or "last"."""
    if not words[first].capital or words[first].lower not in WEEKDAYS:
        return None
    place = first + 1 + (words[first + 1].text == "." and len(words[first].text) < 6)
    after = place + (words[place].lower == ",")
    point = _month(words, after, published) or _day_month(words, after, published)
    if point is not None and point.day is not None:
        return point
    if words[first].lower in _NEEDS_MORE:
        return None
    if published is None:
        return Point(place, "date")
    back = (published.weekday() - WEEKDAYS[words[first].lower]) % 7
    day = published - timedelta(days=back)
    return Point(place, "date", day.year, day.month, day.day, reckoned=True)


def _day_month(words: Words, first: int, published: date | None) -> Point | None:
    """ "26 August 2014", "the 26th of August"."""
    day = day_number(words[first])
    if day is None:
        return None
    place = first + 1
    place += words[place].joined and words[place].lower in ORDINAL_ENDINGS
    place += words[place].lower == "of"
    month = _month_number(words[place])
    if month is None:
        return None
    place += 1 + _has_dot(words, place)
    return _with_year(words, Point(place, "date", None, month, day), published)


def _month(words: Words, first: int, published: date | None) -> Point | None:
    """ "August 26, 2014", "November 2010", "June last year", "June"."""
    month = _month_number(words[first])
    if month is None:
        return None
    place = first + 1 + _has_dot(words, first)
    day = day_number(words[place])
    if day is not None and not _measured(words, place) and not words[place].joined:
        place += 1
        place += words[place].joined and words[place].lower in ORDINAL_ENDINGS
        return _with_year(words, Point(place, "date", None, month, day), published)
    point = _with_year(words, Point(place, "date", None, month), published)
    if point is not None and point.end == place and words[first].lower in _NEEDS_MORE:
        in_time = words[first - 1].lower in ("in", "last", "since", "until", "by", "early", "late")
        return point if in_time else None
    return point


def _has_dot(words: Words, place: int) -> bool:
    """Whether a dot belongs to the month: "Aug." but not a sentence's "in June."."""
    return words[place].lower in ABBREVIATED and words[place + 1].text == "."


def _month_number(word: Word) -> int | None:
    return MONTHS.get(word.lower) if word.capital else None


def day_number(word: Word) -> int | None:
    """The day of a month that a numeral can be."""
    if not word.numeral or len(word.text) > 2 or not word.text.isdigit():
        return None
    return int(word.text) if 1 <= int(word.text) <= 31 else None


def _with_year(words: Words, point: Point, published: date | None) -> Point | None:
    """The point with the year behind it, told or reckoned."""
    place = point.end + (words[point.end].lower in (",", "of"))
    year = _year_number(words[place])
    if year is not None:
        return _checked(point._replace(end=place + 1, year=year))
    relative = _RELATIVE_YEARS.at(words, point.end)
    if relative is not None:
        point = point._replace(end=relative[1])
        if published is not None:
            point = point._replace(year=published.year + relative[0], reckoned=True)
    elif published is not None:
        point = point._replace(year=_nearest_year(point, published), reckoned=True)
    return _checked(point)


def _nearest_year(point: Point, published: date) -> int:
    """The year that brings a month and day nearest to the article's date."""
    month, day = point.month or 1, min(point.day or 15, 28)
    years = (published.year - 1, published.year, published.year + 1)
    return min(years, key=lambda year: abs((date(year, month, day) - published).days))


def _decade(words: Words, first: int) -> Point | None:
    """ "1990s", "the mid-to-late 1980s", "early 2000s", "the 90s"."""
    place = first
    while words[place].lower in _DECADE_PARTS and place - first < 6:
        place += 1
    if place > first and words[first].lower not in _DECADE_OPENERS:
        return None
    if _is_age(words, first):
        return None
    word, ending = words[place], words[place + 1]
    if not (word.numeral and ending.joined and ending.lower in ("s", "'s")):
        return None
    if len(word.text) == 4 and word.text.endswith("0") and _year_number(word):
        return Point(place + 2, "year", pattern=word.text[:3] + "X")
    if len(word.text) == 2 and word.text.endswith("0") and words[place - 1].lower in _THE_DECADE:
        century = "20" if int(word.text) < 30 else "19"
        return Point(place + 2, "year", pattern=f"{century}{word.text[0]}X")
    return None


def _is_age(words: Words, place: int) -> bool:
    """Whether the tens belong to a person: "her late 40s"."""
    opener = place
    while words[opener - 1].lower in _DECADE_PARTS and place - opener < 6:
        opener -= 1
    return words[opener - 1].lower in POSSESSIVES


_DECADE_OPENERS = {"early", "mid", "late"}
_DECADE_PARTS = {"early", "mid", "late", "to", "or", "-", "and", "the"}
_THE_DECADE = {"the", "early", "mid", "late", "-", "'", "’", "‘"}


def _century(words: Words, first: int) -> Point | None:
    """ "19th century"."""
    number, ending = words[first], words[first + 1]
    if not number.numeral or len(number.text) > 2 or ending.lower not in ORDINAL_ENDINGS:
        return None
    place = first + 2 + (words[first + 2].lower == "-")
    if words[place].lower != "century" or not 2 <= int(number.text) <= 21:
        return None
    return Point(place + 1, "year", pattern=f"{int(number.text) - 1:02}XX")


def _clock(words: Words, first: int) -> Point | None:
    """ "9.40pm", "6:15 AM", "12:30 a.m. EDT", "17:22", "5am"."""
    number = words[first]
    if not number.numeral or len(number.text) > 5 or "," in number.text:
        return None
    if len(number.text) == 4 and number.text.isdigit():
        return _military_clock(words, first)
    hours, _, minutes = number.text.partition(".")
    place = first + 1
    colon = words[place].text == ":" and words[place].joined and words[place + 1].joined
    if colon and not minutes and len(words[place + 1].text) == 2:
        minutes, place = words[place + 1].text, place + 2
    half = words[place].lower if words[place].lower in ("am", "pm") else None
    if half is None and not (colon and minutes.isdigit()):
        return None
    if not hours or (minutes and (len(minutes) != 2 or not minutes.isdigit())):
        return None
    hour = int(hours) % 12 + 12 * (half == "pm") if half else int(hours)
    if hour > 23 or int(hours) > 23 or int(minutes or 0) > 59 or (half == "am" and number.joined):
        return None
    place += half is not None
    place += words[place].text in _TIME_ZONES
    return Point(place, "time", pattern=f"T{hour:02}:{int(minutes or 0):02}")


def _military_clock(words: Words, first: int) -> Point | None:
    """ "0630 GMT"."""
    hour, minute = int(words[first].text[:2]), int(words[first].text[2:])
    if words[first + 1].text not in _TIME_ZONES or hour > 23 or minute > 59:
        return None
    return Point(first + 2, "time", pattern=f"T{hour:02}:{minute:02}")


_TIME_ZONES = {"GMT", "BST", "UTC", "EST", "EDT", "CET", "CEST", "PST", "PDT", "PT", "ET", "CST"}


def _relative(words: Words, first: int, published: date | None) -> Point | None:
    """ "last year", "yesterday", "last September"."""
    year = _RELATIVE_YEARS.at(words, first)
    if year is not None:
        told = published.year + year[0] if published else None
        return Point(year[1], "year", year=told, reckoned=True)
    lower = words[first].lower
    if lower in RELATIVE_DAYS:
        day = published + timedelta(days=RELATIVE_DAYS[lower]) if published else None
        if day is None:
            return Point(first + 1, "date")
        return Point(first + 1, "date", day.year, day.month, day.day, reckoned=True)
    month = _month_number(words[first + 1])
    if lower not in ("last", "next", "this") or month is None:
        return None
    if words[first + 1].lower in ("may", "march") and not words[first + 1].capital:
        return None
    return Point(
        first + 2, "date", _year_of(lower, month, published), month, reckoned=published is not None
    )


def _year_of(which: str, month: int, published: date | None) -> int | None:
    """The year of "last June", "this June" or "next June", seen from the article's date."""
    if published is None:
        return None
    if which == "last":
        return published.year - (month >= published.month)
    return published.year + (which == "next" and month <= published.month)


_RELATIVE_YEARS = Phrases(RELATIVE_YEARS.items())
