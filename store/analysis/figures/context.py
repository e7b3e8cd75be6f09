"""The words around a number that say how exact it is, and which way it moved.

Bounds stand before a number ("at least") or after it ("or more"); a trend belongs to the figure
a change goes *by* ("rose by 4%", "down 19 cents"), never to the one it goes *to*.
"""

from store.analysis.figures.words import Phrases, Words
from store.models import Bound, Trend

BOUNDS_BEFORE: tuple[tuple[Bound, tuple[str, ...]], ...] = (
    (">=", ("at least", "no fewer than", "no less than", "not less than", "a minimum of",
            "minimum of", "as few as", "as little as", "starting at", "starting from", "≥")),
    (">", ("more than", "over", "above", "greater than", "higher than", "larger than",
           "longer than", "older than", "in excess of", "upwards of", "north of", "well over",
           "just over", "exceeding", "exceeds", "exceed", "exceeded", "surpassed", "surpassing",
           "topped", "topping", "beyond", "better than", ">")),
    ("<=", ("up to", "at most", "no more than", "not more than", "a maximum of", "maximum of",
            "as many as", "as much as", "as high as", "at the most", "≤")),
    ("<", ("less than", "fewer than", "under", "below", "lower than", "smaller than",
           "just under", "well under", "shorter than", "younger than", "sub -", "short of", "<")),
    ("~", ("about", "around", "roughly", "approximately", "approx", "some", "nearly", "almost",
           "close to", "near", "circa", "an estimated", "estimated", "approaching", "averaging",
           "averaged", "nearing", "more or less", "in the region of", "something like", "~", "≈",
           "or so")),
)  # fmt: skip
BOUNDS_AFTER: tuple[tuple[Bound, tuple[str, ...]], ...] = (
    (">=", ("plus", "- plus", "+", "or more", "or older", "or over", "or above", "and over",
            "and above", "upwards", "or longer", "or higher", "at least", "and older", "and up")),
    ("<=", ("or less", "or fewer", "or under", "or younger", "or below", "at most", "and under",
            "or lower")),
    ("~", ("or so", "- odd", "odd", "- ish", "give or take")),
)  # fmt: skip
# Words that may stand between a bound and its number: "more than the 120", "just over a third".
BETWEEN = {"a", "an", "the", "just", "only", "another", "further", "its", "their", "his", "her",
           "total", "of", "all"}  # fmt: skip
# "Built over 16 years" is during; "for over 16 years" is a bound. Words that make it the latter:
BEFORE_OVER = {"for", "just", "well", "in", "of", "after", "to", "by", "is", "was", "are", "were",
               "lasted", "spent", "lasting", "at", "and", "now", "took", "with", "had", "has",
               "have", "a", "the"}  # fmt: skip
# Behind these, "over" is about space: "spread over 200 hectares".
MOVING = {"spread", "spreads", "stretched", "stretches", "stretching", "walked", "flew", "ran",
          "jumped", "climbed", "crossed", "extends", "extended", "shared", "split"}  # fmt: skip

TRENDS: tuple[tuple[Trend, tuple[str, ...]], ...] = (
    ("up", ("rise", "rises", "rose", "risen", "rising", "up", "gain", "gains", "gained", "gaining",
            "climb", "climbs", "climbed", "climbing", "jump", "jumps", "jumped", "jumping",
            "grow", "grows", "grew", "grown", "growing", "increase", "increases", "increased",
            "increasing", "added", "soar", "soars", "soared", "surge",
            "surges", "surged", "surging", "advance", "advances", "advanced", "rally", "rallied",
            "improve", "improved", "leap", "leapt", "leaped", "swell", "swelled", "rocketed",
            "went up", "go up", "gone up", "spiked", "edged up", "expanded", "expand")),
    ("down", ("fall", "falls", "fell", "fallen", "falling", "down", "drop", "drops", "dropped",
              "dropping", "lose", "loses", "lost", "losing", "slide", "slides", "slid", "tumble",
              "tumbles", "tumbled", "plunge", "plunges", "plunged", "plummet", "plummeted",
              "decline", "declines", "declined", "declining", "decrease", "decreases",
              "decreased", "shed", "sheds", "shrink", "shrinks", "shrank", "shrunk", "slip",
              "slips", "slipped", "dip", "dips", "dipped", "sank", "sink", "sunk", "slumped",
              "slump", "slumps", "eased", "crashed", "contracted", "went down", "go down",
              "gone down", "cut", "reduced", "lowered")),
)  # fmt: skip
# "Up" and "down" behind these are no movement: "gave up 20 seats".
PHRASAL = ("gave up", "give up", "giving up", "made up", "make up", "makes up", "making up",
           "set up", "took up", "takes up", "take up", "picked up", "ended up", "racked up",
           "turned up", "came up", "put down", "sat down", "broke down", "shut down", "up to",
           "filling up", "filled up", "fill up", "called up", "call up", "calling up", "blew up",
           "snapped up", "bought up", "held up", "locked up", "broke up", "gunned down",
           "shot down", "knocked down", "turned down", "closed down", "took down", "tore down",
           "torn down", "tracked down", "lined up", "signed up", "rounded up",
           "opened up")  # fmt: skip
# Words between a trend and its number: "rose a further 3%".
BETWEEN_TREND = {"just", "only", "further", "another", "record", "whopping", "full"}
# How far before "by" the verb may stand: "grow sales by 35 per cent".
_REACH = 6


def bound_of(words: Words, first: int, ends: tuple[int, ...], *, duration: bool = False) -> Bound:
    """The bound that the words before `first`, or at one of `ends`, put on a figure."""
    before = _bound_before(words, first, duration=duration)
    if before is not None and before[0] != "~":
        return before[0]
    for end in ends:
        after = bound_after(words, end)
        if after is not None:
            return after[0]
    return before[0] if before else "="


def bound_after(words: Words, place: int) -> tuple[Bound, int] | None:
    """The bound at `place`, behind a number ("or more", "-odd"), and the place after it."""
    found = _AFTER.at(words, place)
    adds = words[place].lower in ("plus", "+") and found is not None and _is_amount(words, found[1])
    return None if adds else found


def _is_amount(words: Words, place: int) -> bool:
    """Whether a numeral or a sign of money stands here: "£1,250 plus £110 costs"."""
    return words[place].numeral or (words[place + 1].numeral and not words[place].letters)


def _bound_before(words: Words, first: int, *, duration: bool) -> tuple[Bound, int] | None:
    """The bound before a number and the place where its words begin."""
    place = first
    for _ in range(4):
        found = _BEFORE.before(words, place)
        if found is not None:
            return None if _is_preposition(words, *found, first, duration) else found
        if words[place - 1].lower not in BETWEEN:
            return None
        place -= 1
    return None


def _is_preposition(words: Words, _: Bound, place: int, first: int, duration: bool) -> bool:
    """Whether "over", "above" or "under" is about a place or a time, not a bound."""
    if words.lower(place, first) not in ("over", "above", "under", "below", "around", "some"):
        return first - place > 1 and words[place].lower in ("over", "above", "under", "around")
    if words[place].lower != "over" or words[place - 1].lower in MOVING:
        return words[place].lower == "over"
    if not duration:
        return False
    return words[place - 1].lower not in BEFORE_OVER


def trend_of(words: Words, first: int) -> Trend | None:
    """Which way the figure at `first` moved something, if it is what a change goes by."""
    bound = _bound_before(words, first, duration=False)
    place = bound[1] if bound else first
    if words[place - 1].lower in BETWEEN_TREND:
        place -= 1
        place -= words[place - 1].lower in ("a", "an")
    if words[place - 1].lower == "by":
        return next(
            (
                found[0]
                for back in range(1, _REACH)
                if (found := _TREND.before(words, place - back))
            ),
            None,
        )
    found = _TREND.before(words, place)
    return found[0] if found and not _PHRASAL.before(words, place) else None


def moved_from(words: Words, first: int) -> bool:
    """Whether something moved from the figure at `first`: "fell slightly from 4.8 to 4.7"."""
    return words[first - 1].lower == "from" and any(
        _TREND.before(words, first - back) for back in range(1, _REACH)
    )


_BEFORE = Phrases((phrase, bound) for bound, phrases in BOUNDS_BEFORE for phrase in phrases)
_AFTER = Phrases((phrase, bound) for bound, phrases in BOUNDS_AFTER for phrase in phrases)
_TREND = Phrases((phrase, trend) for trend, phrases in TRENDS for phrase in phrases)
_PHRASAL = Phrases((phrase, True) for phrase in PHRASAL)
