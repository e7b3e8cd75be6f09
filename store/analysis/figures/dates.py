"""Points in time: years, months, days, decades, centuries, times of day, as EDTF.

EDTF is the Extended Date/Time Format of ISO 8601-2 (2019): "2014-08-26", "2010-11", "199X",
"18XX", "XXXX-09-03" where the year is not told. What is reckoned from the article's own date
("last September") carries EDTF's "?" (see `relative`). Years before our era are counted as
astronomers do: 44 BC is "-0043". Periods are put together from these points in `periods`.
"""

from datetime import date

from store.analysis.figures.counted import STOPS, is_plural
from store.analysis.figures.numbers import ONES
from store.analysis.figures.points import (
    FIRST_YEAR,
    FIRST_YEAR_TOLD,
    MONTHS,
    WEEKDAYS,
    Point,
    checked,
    day_number,
    is_date_word,
    month_number,
    year_number,
)
from store.analysis.figures.relative import (
    RELATIVE_BEGINNINGS,
    nearest_year,
    read_relative,
    weekday,
    year_after,
)
from store.analysis.figures.units import unit_after
from store.analysis.figures.words import Words

# Words that make the number behind them a year even where a noun follows ("in 2010 four ...").
YEAR_PREPOSITIONS = {"in", "since", "by", "until", "till", "before", "after", "during", "from",
                     "early", "late", "mid", "spring", "summer", "autumn", "winter", "fall",
                     "between", "around", "of", "to", "and", "circa"}  # fmt: skip
POSSESSIVES = {"his", "her", "their", "my", "your", "our"}
AMOUNTS_OF = {"average", "total", "maximum", "minimum", "sum", "price", "number"}
ORDINAL_ENDINGS = {"st", "nd", "rd", "th"}
ERAS = {"AD": 1, "CE": 1, "BC": -1, "BCE": -1}
DATE_BEGINNINGS = MONTHS.keys() | WEEKDAYS.keys() | RELATIVE_BEGINNINGS | {
    "ad", "early", "mid", "late", *ONES,
}  # fmt: skip
ABBREVIATED = {name for name in MONTHS if len(name) < 5} - {"may", "june", "july"}
# Short forms that are also words or names: they need a day or a year beside them.
_NEEDS_MORE = {"may", "march", "mar", "jan", "dec", "sun", "sat", "wed", "mon", "august", "jun"}


def read_point(words: Words, first: int, published: date | None) -> Point | None:
    """The longest point in time that begins at `first`, or None."""
    return (
        _numeric(words, first)
        or _named_day(words, first, published)
        or _day_month(words, first, published)
        or _month(words, first, published)
        or _decade(words, first)
        or _era(words, first)
        or _century(words, first)
        or _clock(words, first)
        or read_relative(words, first, published)
    )


def read_year(words: Words, first: int) -> Point | None:
    """A bare year at `first`: four digits that nothing around makes a count."""
    in_time = words[first - 1].lower in ("in", "circa")
    year = year_number(words[first], FIRST_YEAR_TOLD if in_time else FIRST_YEAR)
    if year is None or (words[first].joined and words[first - 1].letters):
        return None
    if words[first + 1].joined and words[first + 1].text not in _AFTER_YEAR:
        return None
    point = Point(first + 1, "year", year=year)
    before = words[first - 1].lower
    if before == "of" and words[first - 2].lower in AMOUNTS_OF:
        return None
    if before in YEAR_PREPOSITIONS or is_date_word(words, first - 1):
        early = year < FIRST_YEAR and is_plural(words[first + 1].lower)  # "in 1200 homes"
        return None if early or _measured(words, first) else point
    following = words[first + 1]
    counts = is_plural(following.lower) and not following.capital
    counts = counts and following.lower not in _NOT_COUNTED
    return None if counts or _measured(words, first) or not _year_like(words, first) else point


def _measured(words: Words, first: int) -> bool:
    unit = unit_after(words, first + 1)
    return unit is not None and not words[first + 1].capital


def _year_like(words: Words, first: int) -> bool:
    """Whether a year may stand behind these words; bounds and money make it a number."""
    return words[first - 1].lower not in _NOT_BEFORE_YEARS or words[first - 2].lower == "year"


_NOT_COUNTED = STOPS | {"sales"}
_NEXT_CENTURY = 40  # "12/23/17" is of 2017, "12/23/41" of 1941
_AFTER_YEAR = set(".,;:)]'’\"”‘“-–—?!/") | {"s"}
_NOT_BEFORE_YEARS = {"about", "approximately", "roughly", "some", "nearly", "almost", "least",
                     "than", "exactly", "$", "£", "€", "only", "up", "down", "is", "was", "are",
                     "of", "cost", "costs", "worth", "total", "another", "further"}  # fmt: skip


def _numeric(words: Words, first: int) -> Point | None:
    """ "2014-08-26", and "26/08/2014" where it cannot be read another way."""
    if "." in words[first].text:
        return _dotted(words, first)
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
        return checked(Point(first + 5, "date", one, two, three))
    if marks[0].text in "/.-" and len(parts[2].text) in (2, 4) and (one > 12) != (two > 12):
        day, month = (one, two) if one > 12 else (two, one)
        year = three if three > 99 else three + (2000 if three < _NEXT_CENTURY else 1900)
        return checked(Point(first + 5, "date", year, month, day))
    return None


def _dotted(words: Words, first: int) -> Point | None:
    """ "26.8.2014": behind dots the day always stands first."""
    day, _, month = words[first].text.partition(".")
    year = year_number(words[first + 2])
    joined = words[first + 1].joined and words[first + 2].joined
    if words[first + 1].text != "." or not joined or year is None:
        return None
    if not (day.isdigit() and month.isdigit()) or len(day) > 2 or len(month) > 2:
        return None
    return checked(Point(first + 3, "date", year, int(month), int(day)))


def _named_day(words: Words, first: int, published: date | None) -> Point | None:
    """ "Monday, June 8", or the weekday alone."""
    if not words[first].capital or words[first].lower not in WEEKDAYS:
        return None
    day = weekday(words, first, published)
    after = day.end + (words[day.end].lower == ",")
    point = _month(words, after, published) or _day_month(words, after, published)
    if point is not None and point.day is not None:
        return point
    return None if words[first].lower in _NEEDS_MORE else day


def _day_month(words: Words, first: int, published: date | None) -> Point | None:
    """ "26 August 2014", "the 26th of August"."""
    day = day_number(words[first])
    if day is None:
        return None
    place = first + 1
    place += words[place].joined and words[place].lower in ORDINAL_ENDINGS
    place += words[place].lower == "of"
    month = month_number(words[place])
    if month is None:
        return None
    place += 1 + _has_dot(words, place)
    return _with_year(words, Point(place, "date", None, month, day), published)


def _month(words: Words, first: int, published: date | None) -> Point | None:
    """ "August 26, 2014", "November 2010", "June last year", "June"."""
    month = month_number(words[first])
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


def _with_year(words: Words, point: Point, published: date | None) -> Point | None:
    """The point with the year behind it, told or reckoned."""
    place = point.end + (words[point.end].lower in (",", "of"))
    year = year_number(words[place])
    if year is not None:
        return checked(point._replace(end=place + 1, year=year))
    relative = year_after(words, point.end, published)
    if relative is not None:
        point = point._replace(end=relative[1], year=relative[0], reckoned=bool(relative[0]))
    elif published is not None:
        point = point._replace(year=nearest_year(point, published), reckoned=True)
    return checked(point)


def _decade(words: Words, first: int) -> Point | None:
    """ "1990s", "the mid-to-late 1980s", "early 2000s", "the 90s"."""
    place = first
    while words[place].lower in _DECADE_PARTS and place - first < 6:
        place += 1
    if place > first and words[first].lower not in _DECADE_OPENERS:
        return None
    if _is_age(words, first):
        return None
    word, end = words[place], plural_end(words, place + 1)
    if not word.numeral or end is None:
        return None
    if len(word.text) == 4 and word.text.endswith("0") and year_number(word):
        return Point(end, "year", pattern=word.text[:3] + "X")
    aged = words[place - 1].lower == "-" and words[place - 2].lower in ("over", "under")
    told = words[place - 1].lower in _THE_DECADE and not aged  # no "over-80s"
    if len(word.text) == 2 and word.text.endswith("0") and told:
        century = "20" if int(word.text) < 30 else "19"
        return Point(end, "year", pattern=f"{century}{word.text[0]}X")
    return None


def plural_end(words: Words, place: int) -> int | None:
    """The place after the plural ending joined to a numeral: "1990s", "her 40's"."""
    place += words[place].text in ("'", "’") and words[place].joined
    return place + 1 if words[place].lower == "s" and words[place].joined else None


def _is_age(words: Words, place: int) -> bool:
    """Whether the tens belong to a person: "her late 40s"."""
    opener = place
    while words[opener - 1].lower in _DECADE_PARTS and place - opener < 6:
        opener -= 1
    return words[opener - 1].lower in POSSESSIVES


_DECADE_OPENERS = {"early", "mid", "late"}
_DECADE_PARTS = {"early", "mid", "late", "to", "or", "-", "and", "the"}
_THE_DECADE = {"the", "early", "mid", "late", "-", "'", "’", "‘"}


def _era(words: Words, first: int) -> Point | None:
    """ "A.D. 1000", "44 BC"."""
    before = words[first].lower == "ad" and words[first].capital
    number, era = words[first + before], words[first + 1 - before]
    sign = ERAS.get(era.lower.upper(), 0) if era.capital else 0
    if not sign or not number.numeral or not number.text.isdigit() or len(number.text) > 4:
        return None
    year = int(number.text) if sign > 0 else 1 - int(number.text)
    return Point(first + 2, "year", year=year)


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
    if (number.numeral or number.lower in ONES) and (end := _o_clock(words, first + 1)):
        return Point(end, "time")
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
    dotted = words[first - 1].lower in ("at", "by", "until", "before") and _tells_day(words, place)
    if half is None and not ((colon or dotted) and minutes.isdigit()):
        return None
    if not hours or (minutes and (len(minutes) != 2 or not minutes.isdigit())):
        return None
    hour = int(hours) % 12 + 12 * (half == "pm") if half else int(hours)
    if hour > 23 or int(hours) > 23 or int(minutes or 0) > 59 or (half == "am" and number.joined):
        return None
    place += half is not None
    place += words[place].text in _TIME_ZONES
    return Point(place, "time", pattern=f"T{hour:02}:{int(minutes or 0):02}")


def _tells_day(words: Words, place: int) -> bool:
    """Whether a day follows, which makes a time of "at 10.15": "on Tuesday", "yesterday"."""
    place += words[place].lower == "on"
    return words[place].lower == "yesterday" or (
        words[place].capital and is_date_word(words, place)
    )


def _o_clock(words: Words, place: int) -> int | None:
    """The place after "o'clock" or "o' clock", which does not tell the half of the day."""
    if words[place].lower == "o'clock":
        return place + 1
    spaced = words[place].lower == "o" and words[place + 1].text in ("'", "’")
    return place + 3 if spaced and words[place + 2].lower == "clock" else None


def _military_clock(words: Words, first: int) -> Point | None:
    """ "0630 GMT"."""
    hour, minute = int(words[first].text[:2]), int(words[first].text[2:])
    if words[first + 1].text not in _TIME_ZONES or hour > 23 or minute > 59:
        return None
    return Point(first + 2, "time", pattern=f"T{hour:02}:{minute:02}")


_TIME_ZONES = {"GMT", "BST", "UTC", "EST", "EDT", "CET", "CEST", "PST", "PDT", "PT", "ET", "CST"}
