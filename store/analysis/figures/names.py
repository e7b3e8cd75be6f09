"""Numbers that are no figures: in names, telephone numbers, list numbering, set phrases.

Read first of all, so that no later reader meets them. Refuses nothing that carries a unit.
"""

from store.analysis.figures.counted import STOPS, is_plural
from store.analysis.figures.findings import Finding
from store.analysis.figures.numbers import ONES
from store.analysis.figures.points import is_date_word
from store.analysis.figures.units import unit_after, unit_before
from store.analysis.figures.words import Phrases, Words

IDIOMS = (
    "one off", "one offs", "one on one", "one to one", "one by one", "one another", "no one",
    "number one", "any one", "every one", "this one", "that one", "the one", "which one", "one's",
    "one day", "one thing", "one way or another", "at one point", "square one", "day one",
    "one more time", "one or the other", "on the one hand", "one or two", "at one time",
    "one and only", "one size fits all", "back to one", "one such", "24 / 7", "9 / 11", "7 / 7",
    "50 / 50", "50 - 50", "fifty fifty", "at sixes and sevens", "nine to five", "second to none",
    "catch 22", "ps2", "ps3", "ps4", "ps5", "cloud nine", "once in a million",
)  # fmt: skip
# A number behind one of these, or behind its plural, is a name or a place in a document.
_NAMING_WORDS = """
    iphone ipad galaxy pixel playstation xbox windows android model boeing airbus formula apollo
    game channel chapter section article page route highway interstate junction exit no number
    episode season part volume level phase stage grade group act scene gate platform room flat
    apartment unit floor terminal flight radio figure table appendix schedule clause paragraph
    para rule title type category class tier division war league step round lot file form
    version band zone area district ward precinct studio runway pier dock mark top covid fortune
    nasdaq ftse dax nikkei asx cac topix stoxx hang russell year week day verse line lane ext
"""
NAMED = frozenset(_NAMING_WORDS.split())
# These need no capital, whatever follows ...
_IN_LOWER_CASE = {"no", "number", "page", "chapter", "section", "article", "paragraph", "clause",
                  "junction", "appendix", "episode", "covid", "category", "formula", "verse",
                  "interstate", "para", "ext"}  # fmt: skip
# ... and these only where nothing is counted: "in room 12", but "each room 12 beds".
_IN_LOWER_CASE_ALONE = {"room", "gate", "platform", "route", "exit", "flight", "ward", "channel",
                        "phase", "level", "stage", "grade", "step", "type", "tier", "zone", "lot",
                        "volume", "floor", "apartment", "flat", "unit", "terminal", "runway",
                        "pier", "top", "round", "division", "band", "table", "group",
                        "lane", "season", "part", "version", "class", "figure"}  # fmt: skip
_NUMBER_SIGNS = {"no .", "nos .", "p .", "pp .", "fig .", "ext ."}
EMERGENCY = {"911", "999", "112", "101", "111", "000"}
CALLING = {"call", "calls", "called", "calling", "dial", "dials", "dialled", "dialed", "dialling",
           "dialing", "phoned", "rang", "ring", "caller", "callers", "operator", "operators",
           "dispatcher", "dispatchers"}  # fmt: skip
_BEHIND_MODELS = STOPS - {"to", "in", "or", "and", "out"}
_LISTING = {"and", "or", "to", "through", ",", "-", "–", "&"}
# Letters that may be hyphenated to a number that is a figure: "sub-5", "minus-3", "now-12".
PREFIXES = {
    "sub",
    "minus",
    "plus",
    "to",
    "now",
    "then",
    "mid",
    "under",
    "over",
    "and",
    "or",
    "a",
    "by",
}
STREETS = {"street", "road", "avenue", "lane", "drive", "close", "square", "terrace", "way",
           "boulevard", "place", "court", "crescent", "gardens", "st", "rd", "ave"}  # fmt: skip
SMALL_NUMBERS = ONES.keys() - {"zero", "nil"}
NAME_BEGINNINGS = {"(", "+", *SMALL_NUMBERS}
_MOST_DIGITS = 15
_LONGEST_NAME = 8


def read_name(words: Words, first: int) -> Finding | None:
    """The words from `first` on that hold a number but no figure, or None."""
    end = (
        _idiom(words, first)
        or _list_number(words, first)
        or _code(words, first)
        or _telephone(words, first)
        or _address(words, first)
        or _product(words, first)
        or _heading(words, first)
        or _model(words, first)
        or _capitalised(words, first)
        or _denominator(words, first)
    )
    return Finding(None, first, end) if end else None


def _idiom(words: Words, first: int) -> int | None:
    found = _IDIOMS.at(words, first)
    return found[1] if found else None


def _list_number(words: Words, first: int) -> int | None:
    """ "1. ", "2) ", "(3) " at the start of a line."""
    bracket = first + (words[first].text == "(")
    if first or not words[bracket].numeral or len(words[bracket].text) > 2:
        return None
    mark = words[bracket + 1]
    spaced = not words[bracket + 2].joined
    if mark.text in (".", ")") and mark.joined and spaced and words[bracket + 2].text:
        return bracket + 2
    return None


def _code(words: Words, first: int) -> int | None:
    """ "A2", "SF90", "TA-35", "Covid-19", "v1.2.3": a number tied to letters before it."""
    numeral, before = words[first], words[first - 1]
    if not numeral.numeral:
        return None
    if len(numeral.text) > _MOST_DIGITS:
        return first + 1
    if words[first + 1].text == "." and words[first + 2].joined and words[first + 2].numeral:
        return _dotted(words, first)
    if before.text in ("#", "@", "№") or words.lower(first - 2, first) in _NUMBER_SIGNS:
        return first + 1
    if not numeral.joined:
        return None
    if before.letters:
        return _tail(words, first + 1)
    hyphen = before.lower in ("-", ".", "_", "#", "@")
    hyphen = hyphen and (before.joined or words[first - 2].text.isupper())  # "COVID -19"
    if hyphen and words[first - 2].letters and words[first - 2].lower not in PREFIXES:
        return _tail(words, first + 1)
    return None


def _dotted(words: Words, place: int) -> int:
    """The end of "1.5.2" or "10.0.0.1"."""
    while words[place + 1].text == "." and words[place + 2].joined and words[place + 2].numeral:
        place += 2
    return place + 1


def _tail(words: Words, place: int) -> int:
    """The end of the code: joined letters and digits belong to it, a unit does not."""
    while words[place].joined and (words[place].numeral or words[place].letters):
        place += 1
    return place


def _telephone(words: Words, first: int) -> int | None:
    """ "0114 273 4567", "+44 20 7946 0958", "555-0134", "1.2.3": digit groups in a row."""
    if words[first].text in EMERGENCY:
        called = words[first - 1].lower in CALLING or words[first + 1].lower in CALLING
        return first + 1 if called else None
    if words[first].text == "(" and words[first + 2].text == ")":  # "(323) 555-0134"
        rest = _telephone(words, first + 3) or first + 4 + 2 * (words[first + 4].lower == "-")
        areas = len(words[first + 1].text) == 3 and words[first + 1].text.isdigit()
        return rest if areas and words[first + 3].numeral else None
    plus = words[first].text == "+"
    place = first + plus
    if not words[place].numeral:
        return None
    groups, digits = 1, len(words[place].text)
    while groups < 8 and (step := _next_group(words, place)):
        place += step
        groups, digits = groups + 1, digits + len(words[place].text)
    leading_zero = words[first].text.startswith("0") and words[first].text.isdigit()
    if (plus or (leading_zero and len(words[first].text) > 1)) and digits >= 7:
        return place + 1
    if (groups >= 3 and words[first + 1].lower in ("-", ".", "/")) or (leading_zero and digits > 4):
        return place + 1
    return None


def _next_group(words: Words, place: int) -> int:
    """How far the next group of digits is, 0 where there is none."""
    if words[place + 1].numeral and words[place + 1].text.isdigit():
        return 1
    mark, after = words[place + 1], words[place + 2]
    joined = mark.joined and after.joined and mark.lower in ("-", ".", "/")
    return 2 if joined and after.numeral and after.text.isdigit() else 0


def _address(words: Words, first: int) -> int | None:
    """ "10 Harbour Street"."""
    if not words[first].numeral or len(words[first].text) > 4:
        return None
    for place in range(first + 1, first + 4):
        if not words[place].capital:
            return None
        if place > first + 1 and words[place].lower in STREETS:
            return place + 1
    return None


def _denominator(words: Words, first: int) -> int | None:
    """The "100,000" of "14 deaths per 100,000 people": it belongs to what is counted."""
    return first + 1 if words[first].numeral and words[first - 1].lower == "per" else None


def _product(words: Words, first: int) -> int | None:
    """ "Game 6", "S&P 500", "Planet 9", "junctions 24 and 25": small bare numbers behind a name."""
    numeral, before = words[first], words[first - 1]
    if not before.letters or numeral.joined or not _bare(words, first):
        return None
    if _names(words, first):
        return _listed(words, first + 1)
    if not numeral.numeral or not before.capital or before.lower in STOPS:
        return None
    if first == 1 or is_date_word(words, first - 1) or unit_before(words, first - 1):
        return None
    following = words[first + 1]
    if following.lower in STOPS or not following.letters or following.capital:
        return first + 1
    return None if _counts(words, first) else first + 1


def _heading(words: Words, first: int) -> int | None:
    """ "11 Pro Max", "21 Squadron Royal Engineers": a number at the head of a name, not a count."""
    before, end = words[first - 1], first + 1
    if not words[first].numeral or len(words[first].text) > 2 or not _bare(words, first):
        return None
    while words[end].capital and end - first < _LONGEST_NAME:
        end += 1
    in_prose = before.letters and not before.capital
    behind = end + 1 + words[end].letters
    plural = any(is_plural(words[place].lower) for place in range(first + 1, behind))
    return end if in_prose and end - first > 2 and not plural else None


def _model(words: Words, first: int) -> int | None:
    """ "A 747 flew over": an article makes a thing of the number."""
    after = words[first + 1]
    alone = after.text in (".", ",", "") or after.lower in _BEHIND_MODELS
    named = words[first - 1].lower in ("a", "an") and words[first].numeral and alone
    return first + 1 if named and _bare(words, first) else None


def _capitalised(words: Words, first: int) -> int | None:
    """ "The Six Nations", "the Four Seasons": a capital inside the sentence makes it a name."""
    if not first or not words[first].capital or words[first].lower not in SMALL_NUMBERS:
        return None
    return first + 2 if words[first + 1].capital and not words[first - 1].capital else None


def _names(words: Words, first: int) -> bool:
    """Whether the word before the number is one that takes a number for its name."""
    before = words[first - 1]
    singular = before.lower if before.lower in NAMED else before.lower.removesuffix("s")
    if singular not in NAMED:
        return False
    if before.capital or singular in _IN_LOWER_CASE:
        return True
    return singular in _IN_LOWER_CASE_ALONE and not _counts(words, first)


def _counts(words: Words, first: int) -> bool:
    """Whether a plural noun follows that the number may count."""
    return is_plural(words[first + 1].lower) or (
        words[first + 1].lower not in STOPS and is_plural(words[first + 2].lower)
    )


def _listed(words: Words, end: int) -> int:
    """The place after the last of "pages 3 to 9", "rooms 4, 5 and 6"."""
    while words[end].lower in _LISTING and words[end + 1].numeral and _bare(words, end + 1):
        if _counts(words, end + 1):
            break
        end += 2
    return end


def _bare(words: Words, first: int) -> bool:
    """Whether the number is short, without separators, scale or unit."""
    text, following = words[first].text, words[first + 1]
    if words[first].numeral:
        if len(text) > 4 or "," in text or "." in text:
            return False
        if len(text) == 4 and text[:2] in ("17", "18", "19", "20"):
            return False
    elif words[first].lower not in SMALL_NUMBERS:
        return False
    return unit_after(words, first + 1) is None and not (following.joined and following.letters)


_IDIOMS = Phrases((idiom, True) for idiom in IDIOMS)
IDIOM_BEGINNINGS = _IDIOMS.first_words
"""The words that a set phrase can begin with."""
