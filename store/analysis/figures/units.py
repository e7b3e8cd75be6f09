"""Reads the unit before or after a number, and puts compound units together.

The tables are `currencies` and `measures`. "Pounds" alone are money from 1,000 up and weight
below: the press gives neither sign nor context more reliable than that. A letter that stands apart
from its number ("3 C") is a unit where it cannot be the beginning of what is counted. A unit of one
letter that is also a scale ("3m") is settled in `quantities`, which sees what follows.
"""

from collections.abc import Iterator
from typing import NamedTuple

from store.analysis.figures.counted import STOPS, counted_after, is_plural
from store.analysis.figures.currencies import CURRENCIES, DOLLARS_OF
from store.analysis.figures.measures import JOINED_ONLY, MEASURES
from store.analysis.figures.numbers import ONES, TENS
from store.analysis.figures.words import Phrases, Words, asked_once
from store.models import FigureKind

POUND = "pound"
FEWEST_POUNDS_OF_MONEY = 1000
# What "a" may stand before instead of "per": "40 hours a week", "$3 a share".
PER_NOUNS = {
    "second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "season",
    "share", "barrel", "gallon", "litre", "liter", "tonne", "ton", "kilo", "kilogram", "ounce",
    "pound", "mile", "kilometre", "bushel", "head", "person", "unit", "ticket", "piece", "bottle",
    "pint", "game", "match", "pop", "go", "time",
}  # fmt: skip
NOT_AFTER_PER = {"ago", "earlier", "later", "before", "after"}  # "$6bn a year earlier"
_SAME = {"annum": "year", "liter": "litre", "meter": "metre", "kilometer": "kilometre"}


# Marks of feet and inches, and the quotation marks that they could close.
_PRIMES = {"'": {"'", "‘"}, "’": {"'", "‘"}, '"': {'"', "“"}, "”": {'"', "“"}}
_GOES_ON = {"-", "&", "*", "+"}
"""What joins a letter to the rest of a name or a mark: "A-levels", "A&E", "A*"."""
_MOUNT = "Mt"  # megatonnes, unless a name follows
_BEFORE_THINGS = {"volt", "watt"}
"""What things are told by, many too: "two 60 W bulbs", but "10 A grades"."""
_KUNA_OR_KNOTS = "kn"
_OF_KNOTS = {
    "wind", "winds", "gust", "gusts", "gusting", "gale", "gales", "breeze", "storm", "hurricane",
    "typhoon", "cyclone", "squall", "squalls", "ship", "ships", "boat", "boats", "vessel",
    "vessels", "ferry", "ferries", "yacht", "yachts", "tanker", "frigate", "destroyer",
    "submarine", "lifeboat", "catamaran", "sailing", "sailed", "speed", "speeds", "current",
}  # fmt: skip
"""Words near by that make knots of "65 kn"; elsewhere it is money."""
_DIMENSIONS = {"tall", "wide", "deep", "long", "high", "thick", "across"}
_REACH = 60
_NEAR = 15  # words on either side


class Unit(NamedTuple):
    """A unit's name, the kind of figure it makes, and the place after it (or, before a number,
    the place of the number).
    """

    name: str
    kind: FigureKind
    end: int = 0


@asked_once
def unit_before(words: Words, first: int) -> Unit | None:
    """The currency sign or code at `first`; its `end` is where the number must begin."""
    found = _BEFORE.at(words, first)
    if len(words[first].text) == 1 and words[first].letters:
        found = found if words[first].capital and words[first + 1].joined else None  # "A$", "a $"
    return found[0]._replace(end=found[1]) if found else None


@asked_once
def unit_after(words: Words, place: int) -> Unit | None:
    """The unit, simple or compound, at `place`; a hyphen may lead to it ("30-yard")."""
    hyphen = words[place].lower == "-" and words[place].joined
    found = _AFTER.at(words, place + hyphen)
    if words[place].lower in JOINED_ONLY and not words[place].joined:
        found = None
    if found is not None and _begins_a_name(words, place + hyphen, found[0]):
        return None
    if hyphen and words[place + 1].lower == "in" and words[place + 2].lower == "-":
        return None  # "a 1-in-100 chance"
    if found is None:
        return _prime(words, place) or _bare_rate(words, place)
    unit = found[0]
    if words[place + hyphen].text == _KUNA_OR_KNOTS and _is_at_sea(words, place):
        unit = Unit("knot", "measure")
    return compound(words, unit._replace(end=found[1]))


def _begins_a_name(words: Words, place: int, unit: Unit) -> bool:
    """Whether a letter apart from its number opens what is counted: "three A levels"."""
    letter, following = words[place], words[place + 1]
    if letter.text == _MOUNT:
        return following.capital
    if letter.joined or len(letter.text) > 1 or not letter.letters:
        return False
    if words[place - 1].lower in ONES or words[place - 1].lower in TENS:
        return True  # symbols stand with digits
    if following.joined and (following.letters or following.numeral or following.text in _GOES_ON):
        return True
    if following.lower == "of" and words[place + 2].capital and len(words[place + 2].text) == 1:
        return True  # "12 C of E schools"
    thing = counted_after(words, place + 1) if following.letters else None
    counts = thing is not None and is_plural(words[thing[1] - 1].lower)
    return counts and following.lower != "of" and unit.name not in _BEFORE_THINGS


def _is_at_sea(words: Words, place: int) -> bool:
    """Whether wind, weather or a ship is spoken of around a place."""
    return any(word.lower in _OF_KNOTS for word in words[max(0, place - _NEAR) : place + _NEAR])


def _prime(words: Words, place: int) -> Unit | None:
    """Feet and inches by straight marks, where no quotation can end: "6'2"", "a 30' drop"."""
    mark = words[place]
    if not mark.joined or not words[place - 1].numeral or mark.text not in _PRIMES:
        return None
    if _is_foot(words, place):
        return Unit("foot", "measure", place + 1)
    follows_feet = words[place - 1].joined and _is_foot(words, place - 2)
    if mark.text in ('"', "”") and (follows_feet or _measures_noun(words, place)):
        return Unit("inch", "measure", place + 1)
    return None


def _is_foot(words: Words, place: int) -> bool:
    """Whether an apostrophe stands for feet: inches follow, or a noun and no quotation is open."""
    if words[place].text not in ("'", "’") or not words[place - 1].numeral:
        return False
    inches, mark = words[place + 1], words[place + 2]
    if inches.joined and inches.numeral and mark.joined and mark.text in ('"', "”"):
        return True
    return not inches.joined and _measures_noun(words, place)


def _measures_noun(words: Words, place: int) -> bool:
    """Whether a noun follows the mark and none that it could close stands before it."""
    noun, openings = words[place + 1], _PRIMES[words[place].text]
    if not noun.letters or noun.capital or (noun.lower in STOPS and noun.lower not in _DIMENSIONS):
        return False
    before = (words[place - step] for step in range(2, _REACH))
    return not any(mark.text in openings and not mark.joined for mark in before)


def whose_dollars(words: Words, unit: Unit) -> Unit:
    """Plain dollars as those of the country told behind them, unless that is said of a noun."""
    whose = words[unit.end]
    name = DOLLARS_OF.get(whose.text.replace(".", ""))
    following = words[unit.end + 1]
    noun = following.letters and following.lower not in STOPS
    if unit.name != "dollar" or name is None or noun:
        return unit
    return unit._replace(name=name, end=unit.end + 1)


def _bare_rate(words: Words, place: int) -> Unit | None:
    """ "20 per week", "30 a day": a rate of what the sentence has named before."""
    if words[place].lower not in ("per", "a", "an"):
        return None
    rate = compound(words, Unit("", "count", place))
    return rate._replace(name=rate.name.strip()) if rate.name else None


def compound(words: Words, unit: Unit) -> Unit:
    """The unit with what follows it: "a year", "per barrel", "/cm2", "per 100,000 people"."""
    place = unit.end
    while words[place].lower == "-" and words[place].joined:
        place += 1
    if words[place].lower == "/" and words[place].joined and words[place + 1].joined:
        return _per(words, unit, place + 1, any_noun=False)
    if words[place].lower in ("per", "each", "every"):
        return _per(words, unit, place + 1, any_noun=words[place].lower == "per")
    if words[place].lower in ("a", "an"):
        after = place + 1 + (words[place + 1].lower == "-")
        if words[after].lower in PER_NOUNS and not _is_later(words, after + 1):
            return _per(words, unit, after, any_noun=True)
    return unit


def _is_later(words: Words, place: int) -> bool:
    """Whether "a year" goes on as a time ("a year earlier", "a year on."), not "a year on fuel"."""
    on = words[place].lower == "on" and not words[place + 1].letters
    return on or words[place].lower in NOT_AFTER_PER


def _per(words: Words, unit: Unit, place: int, *, any_noun: bool) -> Unit:
    below = _AFTER.at(words, place)
    if below is not None:
        return unit._replace(name=f"{unit.name} per {below[0].name}", end=below[1])
    if words[place].numeral and words[place + 1].letters:
        name = f"{unit.name} per {words.lower(place, place + 2)}"
        return unit._replace(name=name, end=place + 2)
    if any_noun and words[place].letters:
        noun = _SAME.get(words[place].lower, words[place].lower)
        return unit._replace(name=f"{unit.name} per {noun}", end=place + 1)
    return unit


def settle_pounds(unit: Unit, value: float) -> Unit:
    """Plain pounds as money or as weight (see the module's text)."""
    if unit.name.split(" per ")[0] != POUND:
        return unit
    name, kind = ("pound (mass)", "measure")
    if abs(value) >= FEWEST_POUNDS_OF_MONEY or " per " in unit.name:
        name, kind = ("pound sterling", "money")
    return unit._replace(name=unit.name.replace(POUND, name, 1), kind=kind)  # type: ignore[arg-type]


def _before_rows() -> Iterator[tuple[str, Unit]]:
    for currency in CURRENCIES:
        for form in currency.before:
            yield form, Unit(currency.name, "money")


def _after_rows() -> Iterator[tuple[str, Unit]]:
    for measure in MEASURES:
        for form in measure.forms:
            yield from _with_plural(form, Unit(measure.name, measure.kind))
    for currency in CURRENCIES:
        for form in currency.after:
            yield from _with_plural(form, Unit(currency.name, "money"))
    yield from _with_plural(POUND, Unit(POUND, "measure"))


def _with_plural(form: str, unit: Unit) -> Iterator[tuple[str, Unit]]:
    yield form, unit
    if len(form) > 3 and form[-1].isalpha() and form[-1] != "s":
        yield form + "s", unit
    if " " in form:
        yield form.replace(" ", "s ", 1), unit


_BEFORE = Phrases(_before_rows())
_AFTER = Phrases(_after_rows())
CODES = _BEFORE.first_words
"""The words that an amount of money can begin with."""
