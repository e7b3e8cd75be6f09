"""Ordinals ("the 10th month"), scores ("won 2-1"), ratios ("3 to 1"), multiples ("doubled").

Kept apart from counts, for they count nothing. A ratio is the first number by the second, a
multiple what something was multiplied by: "halved" is 0.5.
"""

from store.analysis.figures.context import bound_of, trend_of
from store.analysis.figures.counted import STOPS, counted_after
from store.analysis.figures.findings import Finding
from store.analysis.figures.numbers import ONES
from store.analysis.figures.units import unit_after
from store.analysis.figures.words import Word, Words
from store.models import FigureKind, Trend

ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
ORDINALS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
DASHES = {"-", "–"}
# A verb that tells a multiple, and which way things went.
MULTIPLES: dict[str, tuple[float, Trend]] = {
    "doubled": (2, "up"), "doubling": (2, "up"), "tripled": (3, "up"), "tripling": (3, "up"),
    "trebled": (3, "up"), "trebling": (3, "up"), "quadrupled": (4, "up"),
    "quadrupling": (4, "up"), "quintupled": (5, "up"), "halved": (0.5, "down"),
    "halving": (0.5, "down"),
}  # fmt: skip
# One of these near "3 to 1" tells what it is; without one the larger number must stand first.
RATIO_WORDS = {"odds", "ratio", "ratios", "outnumber", "outnumbered", "outnumbering", "shot",
               "favourite", "favorite", "bet", "chance", "split"}  # fmt: skip
VOTE_WORDS = {"vote", "voted", "votes", "voting", "majority", "ruled", "ruling", "decision", "won",
              "lost", "beat", "win", "defeat", "victory", "led", "trailed", "lead", "leads",
              "leading", "trails", "ahead"}  # fmt: skip
# Behind "150-1" these make it odds.
_AT_ODDS = {"outsider", "outsiders", "shot", "shots", "favourite", "favorite", "chance", "odds"}
_NO_RATIO_BEHIND = {"from", "between", "at", "aged", "about", "until"}
_NEAR = 4
# Behind these the first number may be the smaller: "lost 1-2".
PLAYED = {"lost", "won", "beaten", "win", "lose", "drew", "loss", "defeat", "victory", "score"}


def read_ordinal(words: Words, first: int) -> Finding | None:
    """ "22nd", "third"; "first" and "second" order a text more often than they count."""
    word = words[first]
    if word.lower in ORDINALS:
        return Finding("ordinal", first, first + 1, value=ORDINALS[word.lower])
    digits = word.text.replace(",", "")
    if not word.numeral or not digits.isdigit() or len(digits) > 9:
        return None
    ending = "th" if digits[-2:-1] == "1" else ENDINGS.get(digits[-1], "th")
    if words[first + 1].lower != ending or not words[first + 1].joined:
        return None
    return Finding(
        "ordinal",
        first,
        first + 2,
        value=int(digits),
        counted=counted_after(words, first + 2, singular=True),
    )


def read_score(words: Words, first: int) -> Finding | None:
    """ "2-1", "21–19": two small numbers with a dash and no unit, the second not the larger.

    Before "outsider" or "favourite" they are odds, which are a ratio.
    """
    left, dash, right = (words[first + step] for step in range(3))
    if dash.text not in DASHES or not (dash.joined and right.joined):
        return None
    if not (_is_goals(left) and _is_goals(right)) or _goes_on(words, first + 3):
        return None
    ours, theirs = int(left.text), int(right.text)
    if theirs and words[first + 3].lower in _AT_ODDS:
        return Finding("fraction", first, first + 3, value=ours / theirs)
    if theirs > ours and words[first - 1].lower not in PLAYED:
        return None
    return Finding("score", first, first + 3, value=ours, high=theirs)


def read_ratio(words: Words, first: int) -> Finding | None:
    """ "outnumbered 3 to 1", "a 10-to-1 split", "a ratio of 3:1"; "voted 5 to 4" is a score."""
    left = _small_number(words, first)
    if left is None or words[first - 1].lower in _NO_RATIO_BEHIND:
        return None
    hyphen = words[first + 1].lower == "-" and words[first + 2].lower == "to"
    place = first + 2 + 2 * hyphen
    right = _small_number(words, place)
    if right is None or not right or words[place - 1 - hyphen].lower not in ("to", ":"):
        return None
    near = {words[place + step].lower for step in range(1, 3)}
    near |= {words[first - step].lower for step in range(1, _NEAR)}
    told = bool(near & RATIO_WORDS)
    if trend_of(words, first) or (not told and (left <= right or words[first + 1].text == ":")):
        return None
    counts = _counts(words, place + 1) and not (hyphen or near & (RATIO_WORDS | VOTE_WORDS))
    if counts or unit_after(words, place + 1):
        return None
    if near & VOTE_WORDS and not told:
        return Finding("score", first, place + 1, value=left, high=right)
    bound = bound_of(words, first, (place + 1,))
    return Finding("fraction", first, place + 1, value=left / right, bound=bound)


def _small_number(words: Words, place: int) -> int | None:
    """A whole number below a thousand in one word."""
    word = words[place]
    return int(word.text) if _is_goals(word) else ONES.get(word.lower)


def _counts(words: Words, place: int) -> bool:
    return words[place].letters and words[place].lower not in STOPS


def read_multiple(words: Words, first: int) -> Finding | None:
    """ "doubled", "more than halved"."""
    found = MULTIPLES.get(words[first].lower)
    if found is None:
        return None
    value, trend = found
    kind: FigureKind = "count" if value > 1 else "fraction"
    bound = bound_of(words, first, ())
    return Finding(kind, first, first + 1, value=value, bound=bound, trend=trend)


def _is_goals(word: Word) -> bool:
    return word.numeral and len(word.text) <= 3 and word.text.isdigit()


def _goes_on(words: Words, place: int) -> bool:
    """Whether the numbers are part of something longer, or have a unit."""
    after = words[place]
    if after.joined and (after.letters or after.text in "-–/%"):
        return True
    return unit_after(words, place) is not None
