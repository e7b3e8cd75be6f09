"""Dates and the periods between them: "between 1991 and 2008" is EDTF "1991/2008".

An open period has two dots at its open side: "since 2003" is "2003/..", "until 2010" "../2010".
"""

from datetime import date, timedelta

from store.analysis.figures.dates import read_point, read_year
from store.analysis.figures.findings import Finding
from store.analysis.figures.points import (
    FIRST_YEAR,
    WEEKDAYS,
    Point,
    day_number,
    month_number,
    year_number,
)
from store.analysis.figures.relative import nearest_year
from store.analysis.figures.words import Word, Words
from store.models import Bound

JOINERS = {"between": ("and",), "from": ("to", "until", "till", "through", "-", "–", "—")}
DASHES = {"-", "–", "—"}
DAY_JOINERS = {"to", "and", "or", *DASHES}
OPEN_END = {"since"}
OPEN_START = {"until", "till"}
OPENERS = JOINERS.keys() | OPEN_END | OPEN_START
BOUNDS: dict[str, Bound] = {"by": "<=", "before": "<", "after": ">", "around": "~", "about": "~"}


def read_dates(words: Words, first: int, published: date | None) -> Finding | None:
    """The date or period that begins at `first`, its opening word included, or None."""
    opener = words[first].lower
    days = _days(words, first, published)
    if days is not None:
        return days
    if opener in OPENERS:
        return _opened(words, first, published)
    point = _point(words, first, published)
    if point is None:
        return None
    return _dashed(words, first, point, published) or _single(words, first, point)


def _days(words: Words, first: int, published: date | None) -> Finding | None:
    """ "15 to 20 March 2014", "between 3 and 4 May": the first day is of the second's month."""
    place = first + (words[first].lower in JOINERS)
    day = day_number(words[place])
    if day is None or words[place + 1].lower not in DAY_JOINERS:
        return None
    second = read_point(words, place + 2, published)
    if second is None or second.month is None or second.day is None or second.day <= day:
        return None
    return _between(first, second._replace(day=day), second)


def _point(words: Words, place: int, published: date | None) -> Point | None:
    return read_point(words, place, published) or read_year(words, place)


def _single(words: Words, first: int, point: Point) -> Finding:
    bound = BOUNDS.get(words[first - 1].lower, "=")
    return Finding(point.kind, first, point.end, when=point.when, bound=bound)


def _opened(words: Words, first: int, published: date | None) -> Finding | None:
    """A period behind "between", "from", "since" or "until"."""
    opener = words[first].lower
    skip = words[first + 1].lower in ("the", "about", "around")
    place = first + 1 + skip
    point = _point(words, place, published)
    if point is None and words[place + 1].lower in JOINERS.get(opener, ()):
        point = _bare_month(words, place, published)
    if point is None or point.kind == "time":
        return None
    if opener in JOINERS:
        second = _second(words, point, JOINERS[opener], published)
        if second is not None:
            return _between(first, *_in_order(words, point, second))
    if point.when is None or opener == "between":
        return None
    if opener in OPEN_END:
        return Finding("period", first, point.end, when=f"{point.when}/..")
    if opener in OPEN_START:
        return Finding("period", first, point.end, when=f"../{point.when}")
    begins = point.kind == "year" and not words[point.end].letters
    return Finding("period", first, point.end, when=f"{point.when}/..") if begins else None


def _second(
    words: Words, point: Point, joiners: tuple[str, ...], published: date | None
) -> Point | None:
    place = point.end
    if words[place].lower not in joiners:
        return None
    place += 1 + (words[place + 1].lower == "the")
    return (
        _point(words, place, published)
        or (_bare_month(words, place, published) if point.month and not point.day else None)
        or _short_year(words, place, point)
        or _early_year(words, place, point)
    )


def _bare_month(words: Words, place: int, published: date | None) -> Point | None:
    """The "March" and "May" of "from March to May", which elsewhere may be no months."""
    month = month_number(words[place])
    if month is None:
        return None
    point = Point(place + 1, "date", None, month)
    if published is None:
        return point
    return point._replace(year=nearest_year(point, published), reckoned=True)


def _early_year(words: Words, place: int, point: Point) -> Point | None:
    """The "1260" of "between A.D. 1000 and 1260": the era holds for both."""
    digits = words[place].text if words[place].numeral else ""
    if point.year is None or point.year >= FIRST_YEAR or not digits.isdigit() or len(digits) > 4:
        return None
    return point._replace(end=place + 1, year=int(digits)) if int(digits) > point.year else None


def _dashed(words: Words, first: int, point: Point, published: date | None) -> Finding | None:
    """ "1991-2008", "2004-09", "2014/15"."""
    mark = words[point.end]
    if point.kind == "time" or (not mark.joined and mark.text not in "–—"):
        return None
    if mark.text not in DASHES and not (mark.text == "/" and point.kind == "year"):
        return None
    second = _short_year(words, point.end + 1, point) or (
        _point(words, point.end + 1, published) if mark.text != "/" else None
    )
    return _between(first, *_in_order(words, point, second)) if second is not None else None


def _in_order(words: Words, start: Point, end: Point) -> tuple[Point, Point]:
    """Both ends of a period, what only one tells filled in: "between June and August 2019"."""
    if start.month is None or end.month is None:
        return start, end
    if words[end.end - 1].lower in WEEKDAYS and start.when and end.when and start.when > end.when:
        later = date(end.year or 1, end.month, end.day or 1) + timedelta(days=7)
        return start, end._replace(year=later.year, month=later.month, day=later.day)
    turns = start.month > end.month  # "from November to February 2019"
    if _is_untold(words, end) and start.year is not None:
        end = end._replace(year=start.year + turns, reckoned=start.reckoned)
    elif _is_untold(words, start) and end.year is not None:
        start = start._replace(year=end.year - turns, reckoned=end.reckoned)
    return start, end


def _is_untold(words: Words, point: Point) -> bool:
    """Whether the year of a date is none or was only reckoned as the nearest."""
    last = words[point.end - 1]
    return point.year is None or (point.reckoned and last.lower != "year" and not year_number(last))


def _short_year(words: Words, place: int, point: Point) -> Point | None:
    """The "09" of "2004-09": a later year of the same century."""
    word = words[place]
    if point.kind != "year" or point.year is None or not _two_digits(word) or not word.joined:
        return None
    if words[place + 1].joined and (words[place + 1].letters or words[place + 1].text in "-/%"):
        return None
    year = point.year // 100 * 100 + int(word.text)
    return point._replace(end=place + 1, year=year) if year > point.year else None


def _two_digits(word: Word) -> bool:
    return word.numeral and len(word.text) == 2 and word.text.isdigit()


def _between(first: int, start: Point, end: Point) -> Finding | None:
    """The period from one point to another; the earlier takes what the later tells."""
    if start.kind == "time" or end.kind == "time":
        return None
    if start.year is None and start.month is not None and end.year is not None:
        start = start._replace(year=end.year)
    if start.when is None or end.when is None:
        return None
    backwards = start.when > end.when and "X" not in start.when
    doubt = "the period runs backwards" if backwards else None
    return Finding("period", first, end.end, when=f"{start.when}/{end.when}", doubt=doubt)
