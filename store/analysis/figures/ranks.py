"""Ordinals ("the 10th month") and scores ("won 2-1"): kept apart, for they count nothing."""

from store.analysis.figures.counted import counted_after
from store.analysis.figures.findings import Finding
from store.analysis.figures.units import unit_after
from store.analysis.figures.words import Word, Words

ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
ORDINALS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
DASHES = {"-", "–"}
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
    """ "2-1", "21–19": two small numbers with a dash and no unit, the second not the larger."""
    left, dash, right = (words[first + step] for step in range(3))
    if dash.text not in DASHES or not (dash.joined and right.joined):
        return None
    if not (_is_goals(left) and _is_goals(right)) or _goes_on(words, first + 3):
        return None
    ours, theirs = int(left.text), int(right.text)
    if theirs > ours and words[first - 1].lower not in PLAYED:
        return None
    return Finding("score", first, first + 3, value=ours, high=theirs)


def _is_goals(word: Word) -> bool:
    return word.numeral and len(word.text) <= 3 and word.text.isdigit()


def _goes_on(words: Words, place: int) -> bool:
    """Whether the numbers are part of something longer, or have a unit."""
    after = words[place]
    if after.joined and (after.letters or after.text in "-–/%"):
        return True
    return unit_after(words, place) is not None
