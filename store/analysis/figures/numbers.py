"""Numbers without their units: numerals, words, scale words, fractions, vague plurals.

Reads one number at a place in a sentence; ranges of two numbers, units and what is counted are
put around it in `quantities`. Numbers of more than fifteen digits are left alone: they are
identifiers more often than figures, and floats would not keep them.

A vague plural is the range it names: "dozens" 12 to 120, "hundreds" 100 to 1,000, "tens of
thousands" 10,000 to 100,000.
"""

from typing import Literal, NamedTuple

from store.analysis.figures.words import Phrases, Words, asked_once

Form = Literal["numeral", "spelled", "fraction", "vague", "fold"]

ONES = {
    "zero": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "lakh": 10**5, "million": 10**6,
    "crore": 10**7, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
SUFFIXES = {  # letters that stand for a scale, most often joined to the numeral: 40k, 1.2bn
    "k": 10**3, "mn": 10**6, "mln": 10**6, "mm": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12,
    "trn": 10**12,
}  # fmt: skip
DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8, "⅕": 1 / 5}
VAGUE = {  # value and high of the plural alone
    "dozens": (12, 120), "scores": (20, 200), "hundreds": (100, 1000),
    "thousands": (10**3, 10**4), "millions": (10**6, 10**7), "billions": (10**9, 10**10),
    "trillions": (10**12, 10**13),
}  # fmt: skip
VAGUE_BEFORE = {"tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1000}  # "tens of thousands"

NUMBER_BEGINNINGS = ONES.keys() | TENS.keys() | VAGUE.keys() | VAGUE_BEFORE.keys() | {
    "a", "an", "several", "few", "half", "minus", *(f"{times}fold" for times in (*ONES, *TENS)),
}  # fmt: skip

_MOST_DIGITS = 15
_LOWEST_POWER, _HIGHEST_POWER = -40, 99  # of ten, in "1.5×10^6"
MINUS = {"-", "−", "–"}
_BEFORE_MINUS = {"$", "£", "€", "¥", "(", "~"}
_AFTER_HALF = {"of", "the", "its", "their", "a", "an"}
_ARTICLES = {"a", "an"}
# "By a third", "more than half said", "cut in half": a share where no noun follows.
_BEFORE_SHARE = {"by", "than", "nearly", "almost", "about", "over", "around", "under", "least"}
_AFTER_SHARE = {"in", "since", "to", "on", "from", "over", "after", "before", "when", "as", "and",
                "last", "this", "between", "during", "at", "for", "within", "or", "but", "while",
                "by", "compared", "if", "because", "with", "said", "say", "were", "are", "was",
                "have", "had", "did", "would"}  # fmt: skip
# "The first half of 2023" is a time, "his better half" a person.
_NAMED_HALVES = {"first", "second", "other", "latter", "better", "opening", "closing"}
# "A quarter point", "a half mile".
_HALVED = {"point", "percentage", "mile", "inch", "hour", "century", "pound", "pint"}


# "In their hundreds", "by the thousands" count nobody.
_BEFORE_CROWDS = {"the", "their", "our", "in", "by", "into", "-", "of", *SCALES}
_AND_A_HALF = Phrases([("and a half", True)])


class Number(NamedTuple):
    """A number from word `first` up to word `end`; `high` for a range; `doubt` as in Figure.

    `scale` is what the value was multiplied by: 10**6 in "1.2 million".
    """

    first: int
    end: int
    value: float
    high: float | None = None
    form: Form = "numeral"
    scale: int = 1
    doubt: str | None = None


@asked_once
def read_number(words: Words, first: int) -> Number | None:
    """The number that begins at `first`, or None."""
    number = _simple(words, first)
    if number is None:
        return None
    half = _AND_A_HALF.at(words, number.end + (words[number.end].lower == "-"))
    if half is None:
        return number
    return number._replace(end=half[1], value=number.value + number.scale / 2)


def _simple(words: Words, first: int) -> Number | None:
    """A number without "and a half"."""
    return (
        _fraction(words, first)
        or _numeral(words, first)
        or _vague(words, first)
        or _spelled(words, first)
        or _fold(words, first)
        or _article(words, first)
    )


def whole(value: float) -> float | int:
    """A value as records keep it: an int where it is integral."""
    rounded = round(value, 9)
    return int(rounded) if rounded == int(rounded) and (rounded or not value) else value


def _numeral(words: Words, first: int) -> Number | None:
    """Digits with their sign, fraction and scale: "-1,250", "2½", "1.2 million", "40k"."""
    place, sign = first, 1
    if words[place].lower in MINUS and words[place + 1].joined and not _is_dash(words, place):
        place, sign = place + 1, -1
    elif words[place].lower == "minus" and words.lower(place - 2, place) != "plus or":
        place, sign = place + 1 + (words[place + 1].lower == "-"), -1
    point = words[place].lower == "." and words[place + 1].joined and not words[place].joined
    place += point
    word = words[place]
    if not word.numeral or len(word.text) > _MOST_DIGITS or (point and "." in word.text):
        return None
    value = float(("0." if point else "") + _plain(word.text))
    place += 1
    power = _power_of_ten(words, place)
    if power is not None:
        return Number(first, power[1], sign * float(f"{value}e{power[0]}"))
    if words[place].text in SIGNS:
        value, place = value + SIGNS[words[place].text], place + 1
    elif (part := _slash_fraction(words, place - 1)) is not None:
        return part._replace(first=first)
    return _scaled(words, Number(first, place, sign * value))


def _plain(numeral: str) -> str:
    """A numeral without its grouping, with a decimal point."""
    if numeral.count(".") > 1 or -1 < numeral.find(".") < numeral.find(","):
        return numeral.replace(".", "").replace(",", ".")
    if numeral[-3:-2] == "," or numeral[-2:-1] == ",":  # "1,5 million"
        return numeral.replace(",", ".")
    return "".join(sign for sign in numeral if sign in "0123456789.")


def _power_of_ten(words: Words, place: int) -> tuple[int, int] | None:
    """The exponent of "×10−30" or "x 10^6" at `place`, and the place after it."""
    if words[place].lower not in ("×", "x") or words[place + 1].text != "10":
        return None
    place += 2
    place += words[place].text == "^" and words[place].joined
    negative = words[place].text in MINUS and words[place].joined
    power = words[place + negative]
    exponent = (-1 if negative else 1) * _int(power.text)
    known = power.joined and exponent and _LOWEST_POWER <= exponent <= _HIGHEST_POWER
    return (exponent, place + negative + 1) if known else None


def _is_dash(words: Words, place: int) -> bool:
    """Whether a minus is a hyphen or dash instead: it hangs on what stands before, or on a code."""
    before = words[place - 1]
    code = before.letters and len(before.text) > 1 and before.text.isupper()
    return code or (words[place].joined and before.text not in _BEFORE_MINUS)


def _slash_fraction(words: Words, place: int) -> Number | None:
    """ "1/2", "3/4": both small, joined, and less than one."""
    above, slash, below = (words[place + step] for step in range(3))
    if slash.text != "/" or not below.numeral or not (slash.joined and below.joined):
        return None
    if len(above.text) > 1 or len(below.text) > 2 or not 0 < int(above.text) < _int(below.text):
        return None
    if words[place + 3].text == "/" or not _int(below.text):
        return None
    return Number(place, place + 3, int(above.text) / int(below.text), form="fraction")


def _int(text: str) -> int:
    return int(text) if text.isdigit() and text.isascii() and len(text) <= _MOST_DIGITS else 0


def _scaled(words: Words, number: Number) -> Number:
    """A numeral with the scale words or suffix behind it taken in, or "-fold"."""
    place, scale, doubt = number.end, 1, None
    fold = place + (words[place].lower == "-" and words[place].joined)
    if words[fold].lower == "fold" and words[fold].joined:
        return number._replace(end=fold + 1, form="fold")
    hyphen = words[place].lower == "-" and words[place + 1].lower in SCALES
    word = words[place + hyphen]
    if word.lower in SCALES:
        if word.lower in ("dozen", "hundred") and abs(number.value) >= 100:
            doubt = f'"{words[number.end - 1].text} {word.text}" is perhaps a misprint'
        else:
            scale = SCALES[word.lower]
        place += 1 + hyphen
    elif word.joined and _suffix(word.text):
        scale = _suffix(word.text)
        place += 1
    elif word.text == "B" and _is_billion(words, number):
        scale = SUFFIXES["b"]
        place += 1
    value = round(number.value * scale, 6)
    return number._replace(end=place, value=value, scale=scale, doubt=doubt)


def _is_billion(words: Words, number: Number) -> bool:
    """Whether "B" is a scale ("$2B", "2.5B", "8 B people") and no part of a code ("square 2B")."""
    spaced = not words[number.end].joined
    money = words[number.first - 1].text in _BEFORE_MINUS
    return spaced or money or "." in words[number.end - 1].text


def _suffix(text: str) -> int:
    """The scale of letters joined to a numeral; a lone "m" may be metres: see `quantities`."""
    if text == "M":
        return 10**6
    return 0 if text in ("b", "B", "mm") else SUFFIXES.get(text.lower(), 0)


def _spelled(words: Words, first: int) -> Number | None:
    """ "five", "thirty-one thousand two hundred and six": scales must go down."""
    total, place, ceiling = 0, first, 10**13
    while (group := _group(words, place)) is not None:
        value, end = group
        scale_at = end + (words[end].lower == "-")
        scale = SCALES.get(words[scale_at].lower, 1)
        if scale >= ceiling:
            break
        place = scale_at + 1 if scale > 1 else end
        total, ceiling = total + value * scale, scale
        if scale == 1:
            break
        joined_by_and = words[place].lower == "and" and _group(words, place + 1) is not None
        place += joined_by_and and _small(words, place + 1, ceiling)
    return Number(first, place, total, form="spelled") if place > first else None


def _small(words: Words, place: int, ceiling: int) -> bool:
    """Whether "and" leads on to the rest of a number ("two hundred and six"), not to another."""
    group = _group(words, place)
    return group is not None and group[0] < 100 <= ceiling and words[group[1]].lower not in SCALES


def _group(words: Words, first: int) -> tuple[int, int] | None:
    """A number below a thousand and the place after it: "six", "twenty-one", "two hundred"."""
    tens = _tens(words, first)
    if tens is None:
        return None
    value, place = tens
    if value < 10 and words[place].lower == "hundred":
        value, place = value * 100, place + 1
        after = place + (words[place].lower == "and")
        rest = _tens(words, after)
        if rest is not None and words[rest[1]].lower != "hundred":
            value, place = value + rest[0], rest[1]
    return value, place


def _tens(words: Words, first: int) -> tuple[int, int] | None:
    """A number below a hundred and the place after it."""
    word = words[first].lower
    if word in ONES:
        return ONES[word], first + 1
    if word not in TENS:
        return None
    after = first + 1 + (words[first + 1].lower == "-")
    ones = ONES.get(words[after].lower, 0)
    return (TENS[word] + ones, after + 1) if 0 < ones < 10 else (TENS[word], first + 1)


def _fold(words: Words, first: int) -> Number | None:
    """ "sixfold", "tenfold"; "40-fold" in `_numeral`."""
    times = words[first].lower.removesuffix("fold")
    value = ONES.get(times) or TENS.get(times)
    return (
        Number(first, first + 1, value, form="fold")
        if value and words[first].lower != times
        else None
    )


def _article(words: Words, first: int) -> Number | None:
    """ "a hundred", "half a million", "a few hundred"; never the article alone."""
    if words[first].lower == "half" and words[first + 1].lower in _ARTICLES:
        scale = SCALES.get(words[first + 2].lower)
        return Number(first, first + 3, scale / 2, form="spelled") if scale else None
    if words[first].lower not in _ARTICLES:
        return None
    scale = SCALES.get(words[first + 1].lower)
    if scale is None:
        return None
    rest = _group(words, first + 3)
    if rest and words[first + 2].lower == "and" and _small(words, first + 3, scale):
        return Number(first, rest[1], scale + rest[0], form="spelled")
    return Number(first, first + 2, scale, form="spelled", scale=scale)


def _fraction(words: Words, first: int) -> Number | None:
    """ "two-thirds", "a third of", "half of", "half the", "one in five", "½"."""
    if words[first].text in SIGNS:
        return Number(first, first + 1, SIGNS[words[first].text], form="fraction")
    if words[first].lower == "half":
        return Number(first, first + 1, 0.5, form="fraction") if _is_half(words, first) else None
    lower = words[first].lower
    above = 1 if lower in _ARTICLES else ONES.get(lower, 0)
    if not above:
        return _odds(words, first, _int(words[first].text)) if words[first].numeral else None
    after = first + 1 + (words[first + 1].lower == "-")
    below = _denominator(words[after].lower, plural=above > 1)
    share = above > 1 or words[after + 1].lower == "of" or _is_share(words, first, after + 1)
    if below in (2, 4) and words[after + 1 + (words[after + 1].lower == "-")].lower in _HALVED:
        share = True
    if 0 < above < below and share:
        scale = SCALES.get(words[after + 3].lower)
        if scale and words.lower(after + 1, after + 3) == "of a":
            return Number(first, after + 4, scale * above / below, form="spelled")
        return Number(first, after + 1, above / below, form="fraction")
    return _odds(words, first, above)


def _is_half(words: Words, first: int) -> bool:
    """Whether "half" is a share: "half of", "half the", "by half", but no "first half"."""
    if words[first - 1].lower in _NAMED_HALVES:
        return False
    if words[first + 1].lower not in _AFTER_HALF:
        cut_in = words.lower(first - 2, first) == "cut in"
        return cut_in or _is_share(words, first, first + 1)
    return words[first + 2].lower not in SCALES


def _is_share(words: Words, first: int, end: int) -> bool:
    """Whether "a third" is a part of what was told before ("rose by a third"), not one in a row."""
    following = words[end]
    alone = not following.letters or following.lower in _AFTER_SHARE
    return alone and words[first - 1].lower in _BEFORE_SHARE


def _denominator(word: str, plural: bool) -> int:
    return DENOMINATORS.get(word.removesuffix("s") if plural else word, 0)


def _odds(words: Words, first: int, above: int) -> Number | None:
    """ "one in five", "two out of three", "a 1-in-100 chance"."""
    if words[first].lower in _ARTICLES:
        return None
    hyphens = words[first + 1].lower == "-" and words[first + 3].lower == "-"
    if hyphens and words[first + 2].lower == "in" and above < _int(words[first + 4].text):
        end = first + 5 + 2 * (words.lower(first + 5, first + 7) == "- year")
        return Number(first, end, above / _int(words[first + 4].text), form="fraction")
    place = first + 1 + (words[first + 1].lower == "out")
    if words[place].lower not in ("in", "of") or (words[place].lower == "of") != (
        place > first + 1
    ):
        return None
    below = ONES.get(words[place + 1].lower) or _int(words[place + 1].text.replace(",", ""))
    if not 0 < above < below or below > 10**9:
        return None
    if words[first].numeral and words[place].lower == "in" and below > 1000:
        return None  # "5 in 2010"
    if words[first].numeral and words[place].lower == "in" and above > 1 and below not in (10, 100):
        return None  # "4 in 12 hours", but "4 in 10"
    return Number(first, place + 2, above / below, form="fraction")


def _vague(words: Words, first: int) -> Number | None:
    """ "dozens of", "tens of thousands of", "millions"."""
    lower = words[first].lower
    if lower in VAGUE_BEFORE and words[first + 1].lower == "of" and words[first + 2].lower in VAGUE:
        low = VAGUE_BEFORE[lower] * VAGUE[words[first + 2].lower][0]
        return Number(first, first + 3, low, 10 * low, "vague")
    after_few = first + 1 + (lower == "a" and words[first + 1].lower == "few")
    if words[after_few - 1].lower in ("several", "few") and words[after_few].lower in SCALES:
        scale = SCALES[words[after_few].lower]
        return Number(first, after_few + 1, scale, 10 * scale, "vague")
    alone = lower != "scores" and words[first - 1].lower not in _BEFORE_CROWDS
    if lower in VAGUE and (alone or words[first + 1].lower == "of"):
        low, high = VAGUE[lower]
        return Number(first, first + 1, low, high, "vague")
    return None
