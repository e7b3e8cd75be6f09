"""A number with its unit, its range and what it counts: counts, money, shares, measures.

Reads "[sign or code] number [unit] [joiner [sign] number [unit]]" and asks `context` and
`counted` for the words around it.
"""

from typing import NamedTuple

from store.analysis.figures.context import bound_after, bound_of, moved_from, trend_of
from store.analysis.figures.counted import OPENERS, STOPS, counted_after, governed_after, is_plural
from store.analysis.figures.findings import Finding
from store.analysis.figures.numbers import MINUS, Number, read_number
from store.analysis.figures.units import (
    Unit,
    compound,
    settle_pounds,
    unit_after,
    unit_before,
    whose_dollars,
)
from store.analysis.figures.words import Words, asked_once
from store.models import FigureKind

TO = {"to", "and", "-", "–", "—", "or"}
DASHES = {"-", "–", "—"}
# Behind these, "X to Y" is one range; elsewhere it may be a change by X to Y.
RANGE_OPENERS = {"from", "between", "of", "aged", "in", "at"}
BEFORE_ARTICLE = {"for", "nearly", "almost", "about", "over", "than", "least", "around"}
LONG_DURATIONS = {"year", "decade", "century", "generation", "fortnight"}
# What is done to people, before their bare number, and what is said of them behind it.
TO_PEOPLE = {"killing", "killed", "injuring", "injured", "wounding", "wounded", "arresting",
             "arrested", "rescuing", "rescued", "infecting", "infected", "jailed"}  # fmt: skip
OF_PEOPLE = {"died", "were", "dead", "injured", "wounded", "hurt", "survived", "drowned",
             "missing"}  # fmt: skip
_REACH = 20  # words from one "m" back to another
_WIDEST = 5  # times the low end: "rose by 2 to 40 percent" is a change to 40
_BACKWARDS = "the range runs backwards"
NO_NOUN_BEGINS = STOPS - OPENERS
# "One" counts only where a noun follows; elsewhere it is a pronoun ("the one who").
MOST_WITHOUT_NOUN = 10


class Amount(NamedTuple):
    """A number with its unit, words `number.first` (or its sign's place) to `end`."""

    first: int
    end: int
    number: Number
    unit: Unit | None


def read_quantity(words: Words, first: int) -> Finding | None:
    """The count, amount of money, share or measure that begins at `first`, or None."""
    amount = read_range(words, first)
    return _finding(words, amount) if amount is not None else None


@asked_once
def read_range(words: Words, first: int) -> Amount | None:
    """One amount, or two that make a range, at `first`."""
    left = read_amount(words, first)
    if left is None:
        return None
    right = _other_end(words, left)
    if right is None or right.number.value == left.number.value:
        return left
    return _range(left, right)


@asked_once
def read_amount(words: Words, first: int) -> Amount | None:
    """One number with its unit at `first`."""
    minus = _minus(words, first)
    sign = unit_before(words, first + minus)
    number = read_number(words, sign.end if sign else first)
    if number is None:
        return None if sign else _article_duration(words, first)
    number = _million(words, number, sign)
    if minus and sign is not None:
        number = number._replace(value=-number.value)
    if sign is not None:
        if number.form != "numeral":
            return None
        unit = unit_after(words, number.end)
        if unit is None or unit.kind != "money":
            unit = compound(words, whose_dollars(words, sign._replace(end=number.end)))
        return Amount(first, unit.end, number, unit)
    place = _unit_place(words, number)
    unit = unit_after(words, place) or _modified_unit(words, place)
    if unit is None:
        code = words[number.end].joined and words[number.end].letters  # "3D", "18s"
        refused = code or _needs_unit(words, number)
        return None if refused else Amount(first, number.end, number, None)
    unit = settle_pounds(unit, number.high or number.value)
    return Amount(first, unit.end, number, unit)


def _minus(words: Words, first: int) -> int:
    """How many words a minus before a currency takes: "-$5m", "minus £3m"."""
    if words[first].lower == "minus":
        return 1 + (words[first + 1].lower == "-")
    return words[first].lower in MINUS and words[first + 1].joined and not words[first].joined


def _modified_unit(words: Words, place: int) -> Unit | None:
    """The unit of "three straight weeks" or "12 running yards": modifiers before it."""
    phrase = counted_after(words, place)
    if phrase is None or phrase[1] - phrase[0] < 2 or not is_plural(words[phrase[1] - 1].lower):
        return None
    unit = unit_after(words, phrase[1] - 1)
    return unit if unit is not None and unit.kind in ("duration", "measure") else None


def _unit_place(words: Words, number: Number) -> int:
    """Where a unit would stand: behind "30-odd", "hundreds of", "half a"."""
    between = bound_after(words, number.end)
    if between is not None and words.lower(number.end, between[1]) in ("- odd", "- plus", "+"):
        return between[1]
    of = number.form == "vague" and words[number.end].lower == "of"
    return number.end + (of or _needs_unit(words, number))


def _needs_unit(words: Words, number: Number) -> bool:
    """ "Half a mile" is a measure, "half a chance" no figure."""
    return number.form == "fraction" and words[number.end].lower in ("a", "an")


def _article_duration(words: Words, first: int) -> Amount | None:
    """ "For a decade", "an hour and a half": one of them; "a year ago" counts nothing."""
    unit = unit_after(words, first + 1) if words[first].lower in ("a", "an") else None
    if unit is None or unit.kind != "duration":
        return None
    half = words.lower(unit.end, unit.end + 3) == "and a half"
    known = unit.name in LONG_DURATIONS and words[first - 1].lower in BEFORE_ARTICLE
    if not (half or known):
        return None
    number = Number(first, first + 1, 1.5 if half else 1, form="spelled")
    return Amount(first, unit.end + 3 * half, number, unit)


def _million(words: Words, number: Number, sign: Unit | None) -> Number:
    """The "m" of "£3m" and "20m viewers" as a million; of "a 30m drop" as metres."""
    end = number.end
    if not _is_m(words, end) or number.form != "numeral":
        return number
    if not (_says_million(words, end, sign) or _follows_millions(words, end)):
        return number
    return number._replace(end=end + 1, value=round(number.value * 10**6, 3), scale=10**6)


def _is_m(words: Words, place: int) -> bool:
    return words[place].text == "m" and words[place].joined and words[place - 1].numeral


def _says_million(words: Words, m: int, sign: Unit | None) -> bool:
    """Whether what stands around an "m" makes it a million: money, a unit, a plural noun."""
    after = m + 1
    if sign is not None or words[after].lower == "of" or unit_after(words, after) is not None:
        return True
    if words[after].lower in TO and _is_m(words, after + 2):  # "1m to 2m tonnes"
        after += 3
        if unit_after(words, after) is not None:
            return True
    counted = counted_after(words, after)
    return counted is not None and is_plural(words[counted[1] - 1].lower)


def _follows_millions(words: Words, m: int) -> bool:
    """Whether nothing is counted here, but millions were before: "2.1m votes, up from 1.6m"."""
    if counted_after(words, m + 1) is not None:
        return False
    return any(
        _is_m(words, place) and _says_million(words, place, unit_before(words, place - 2))
        for place in range(m - 1, max(m - _REACH, 0), -1)
    )


def _other_end(words: Words, left: Amount) -> Amount | None:
    """The other end of a range that `left` opens."""
    place = left.end
    if words[place].lower == "-" and words[place + 1].lower in ("to", "or"):
        place += 1
    joiner = words[place].lower
    if joiner not in TO or left.number.form in ("fraction", "vague"):
        return None
    after = place + 1 + (words[place + 1].lower == "-" and words[place + 1].joined)
    right = read_amount(words, after)
    if right is None or right.number.form in ("fraction", "vague"):
        return None
    before = words[left.first - 1].lower
    if not _same_unit(left.unit, right.unit, before):
        return None
    accepted = {
        "and": before == "between",
        "or": _consecutive(left, right),
        "to": before in RANGE_OPENERS or _is_plain_range(words, left, right),
    }.get(joiner, words[place].joined or not words[place + 1].joined)
    return right if accepted else None


def _same_unit(left: Unit | None, right: Unit | None, opener: str) -> bool:
    """Whether two ends can make one range: same unit, or only one of them has it."""
    if left is None:
        return True
    if right is None:
        return left.kind == "money" or opener in ("from", "between")
    return right.name.startswith(left.name) or left.name.startswith(right.name)


def _consecutive(left: Amount, right: Amount) -> bool:
    """ "three or four", "50 or 60": neighbours in their last round place, no unit between them."""
    low, high = left.number.value, right.number.value
    return left.unit is None and any(
        high - low == place and low % place == 0 for place in (1, 10, 100, 1000, 10**6)
    )


def _is_plain_range(words: Words, left: Amount, right: Amount) -> bool:
    """ "12 to 15 mph", not the change of "fell 12 to 15" or "by 12 to 15"."""
    if words[left.first - 1].lower == "by":  # "by 2 to 3 percent", not "by $4 to $9"
        low, high = left.number.value, right.number.value
        shares = right.unit is not None and right.unit.kind != "money" and left.unit is None
        return shares and low < high <= _WIDEST * low
    if trend_of(words, left.first):
        return False
    if left.number.value > right.number.value:  # odds: "3 to 1"
        return False
    return right.unit is not None or left.unit is None


def _range(left: Amount, right: Amount) -> Amount:
    """Both ends as one amount; a scale told once ("$10 to $15 billion") holds for both."""
    low, high, scale = left.number.value, right.number.value, right.number.scale
    if left.number.scale == 1 and scale > 1 and abs(low) < abs(high) / scale:
        low *= scale
    backwards = _BACKWARDS if low > high and left.unit is None else None
    number = left.number._replace(
        end=right.end,
        value=min(low, high),
        high=max(low, high),
        doubt=left.number.doubt or right.number.doubt or backwards,
    )
    return Amount(left.first, right.end, number, right.unit or left.unit)


def _finding(words: Words, amount: Amount) -> Finding | None:
    number, unit = amount.number, amount.unit
    ago = words[amount.end].lower == "ago"  # "from 40,000 to 30,000 years ago"
    if number.doubt == _BACKWARDS and (ago or moved_from(words, amount.first)):
        number = number._replace(doubt=None)
    kind = _kind(number, unit)
    counted = _counted(words, amount, kind)
    if unit is None and not _is_figure(words, amount, counted):
        return None
    during = unit is not None and unit.kind == "duration" and words[amount.end].lower != "ago"
    return Finding(
        kind,
        amount.first,
        amount.end,
        value=number.value,
        high=number.high,
        unit=unit.name if unit else None,
        counted=counted,
        bound=bound_of(words, amount.first, (number.end, amount.end), duration=during),
        trend=trend_of(words, amount.first),
        doubt=number.doubt or _doubt(number, unit, counted),
    )


def _is_about_people(words: Words, amount: Amount) -> bool:
    """ "Killing nine", "six were hurt": a bare number of people."""
    return words[amount.first - 1].lower in TO_PEOPLE or words[amount.end].lower in OF_PEOPLE


def _kind(number: Number, unit: Unit | None) -> FigureKind:
    if unit is not None:
        return unit.kind
    return "fraction" if number.form == "fraction" else "count"


def _doubt(number: Number, unit: Unit | None, counted: tuple[int, int] | None) -> str | None:
    """Why a share cannot be: growth may pass 100 percent, a part of something may not."""
    if unit is not None and unit.name == "percent" and counted and number.value > 100:
        return "a share of more than 100 percent"
    return None


def _counted(words: Words, amount: Amount, kind: FigureKind) -> tuple[int, int] | None:
    """What is counted; all but counts count what "of" governs: "16 years of war"."""
    place = amount.end
    if kind == "fraction" or (kind != "count" and words[place].lower == "of"):
        distance = words[amount.first - 1].lower == "within"  # "within 30 miles of the clinic"
        return None if distance else governed_after(words, place)
    if kind != "count":
        return None
    between = bound_after(words, place)  # "40 or more nurses", "30-odd songs"
    place = between[1] if between else place
    place += words[place].lower in ("further", "more")
    place += words[place].lower == "-" and words[place].joined and amount.number.form == "numeral"
    place += words[place].lower == "strong" and words[place].joined  # "a 900-strong crowd"
    one = amount.number.value == 1 and amount.number.high is None
    return counted_after(words, place, singular=one)


def _is_figure(words: Words, amount: Amount, counted: tuple[int, int] | None) -> bool:
    """Whether a bare number is worth a place: a pronoun "one" is not."""
    number = amount.number
    if number.form != "spelled" or number.value >= MOST_WITHOUT_NOUN:
        return True
    if counted is None:
        if number.value > 1 and _is_about_people(words, amount):
            return True
        bound = bound_of(words, amount.first, (number.end,))
        return number.value > 1 and bound not in ("=", "~")  # "no fewer than six have died"
    return number.value != 1 or words[counted[0]].lower not in NO_NOUN_BEGINS
