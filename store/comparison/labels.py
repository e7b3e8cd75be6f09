"""A short name for a fact or a figure, in the words of the clause that says it most clearly.

Only cutting is done: reporting words in front and behind, joining words, marks that are left
open. Where what is left is still too long, the stretch that holds most of what matters is taken
and a cut inside a phrase is shown. Nothing is reworded.
"""

import re
from collections.abc import Mapping, Sequence

from store.analysis.words import STOP_WORDS, stem, words
from store.comparison.terms import JOINS, word_set

LONGEST = 60
"""Characters of a label, the mark of a cut included."""

_READ = 2000
"""Characters of a clause that are looked at: a text without any full stop is one clause."""

_VERB = (
    "(?:added|admitted|announced|claimed|concluded|confirmed|explained|found|insisted|reported|"
    "reveals|revealed|said|saying|says|stated|states|stressed|suggested|told|warned)"
)
_PRONOUNS = word_set("he her him his i it its my our she that their these they this those we you")

_FRONT = re.compile(rf"[^“”\"]{{0,80}}?\b{_VERB}\b(?::| that\b)?,? ")
_BEHIND = re.compile(
    rf",[”\"’']? (?:[^,]{{1,60}} {_VERB}|{_VERB} [^,]{{1,60}}|according to [^,]{{1,80}})$"
)
_LEADING_JOINS = re.compile(rf"(?:(?:{'|'.join(sorted(JOINS))})\b,? ){{1,3}}", re.IGNORECASE)
_EMPTY_OPENINGS = word_set(
    "am are be been being by for had has have in is of on that was were which"
)
_NO_OPENING = STOP_WORDS - {"a", "an", "the"}
_ENDS = " .,;:–—-"
_MARKS = (("“", "”"), ("(", ")"))


def label_of(clauses: Sequence[str], weights: Mapping[str, float], longest: int = LONGEST) -> str:
    """The clearest of some clauses (one at least), cut to a label.

    `weights` tells which stems matter, and how much. Clearest is the one that holds most of what
    matters, less so if it opens with a pronoun; then the shortest; then the first.
    """
    labels = [_shortened(_bare(clause), weights, longest) for clause in clauses]
    return min(labels, key=lambda label: _unclear(label, weights))


def _unclear(label: str, weights: Mapping[str, float]) -> tuple[int, int]:
    tokens = words(label)
    dangling = not tokens or tokens[0] in _PRONOUNS
    return -round(_held(tokens, weights) * (0.6 if dangling else 1.0)), len(label)


def _held(tokens: Sequence[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(term, 0.0) for term in {stem(token) for token in tokens})


def _bare(clause: str) -> str:
    """The clause without who reports it, joining words, and quotation marks left open."""
    text = " ".join(clause[:_READ].split()).strip(_ENDS)
    if (front := _FRONT.match(text)) and len(words(text[front.end() :])) > 1:
        rest = text[front.end() :]
        named = words(text)[0] not in _PRONOUNS
        text = text if named and words(rest)[0] in _PRONOUNS else rest
    text = _BEHIND.sub("", text)
    if joins := _LEADING_JOINS.match(text):
        text = text[joins.end() :]
    tokens = _closed(text).strip(_ENDS).split(" ")
    while len(tokens) > 2 and tokens[0].lower() in _EMPTY_OPENINGS:
        tokens = tokens[1:]
    return " ".join(tokens)


def _closed(text: str) -> str:
    """The text without marks whose other half is missing."""
    for opening, closing in _MARKS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    return " ".join(text.split())


def _shortened(text: str, weights: Mapping[str, float], longest: int) -> str:
    """At most `longest` characters: the stretch that holds most weight, cut where phrases end."""
    if len(text) <= longest:
        return text
    tokens = text.split(" ")
    first, last = max(
        _stretches(tokens, longest), key=lambda stretch: _merit(tokens, stretch, weights)
    )
    cut = _closed(" ".join(tokens[first:last])).strip(_ENDS)
    ended = last == len(tokens) or tokens[last - 1][-1] in _ENDS
    return cut[: longest - 1] + ("" if ended else "…")


def _stretches(tokens: Sequence[str], longest: int) -> list[tuple[int, int]]:
    """From each token the longest stretch that fits and neither opens nor ends in a small word."""
    stretches = []
    for first in range(len(tokens)):
        if first and tokens[first].lower() in _NO_OPENING:
            continue
        last, size = first, len(tokens[first])
        while last + 1 < len(tokens) and size + 1 + len(tokens[last + 1]) <= longest - 1:
            last += 1
            size += 1 + len(tokens[last])
        while last > first and tokens[last].lower() in STOP_WORDS:
            last -= 1
        stretches.append((first, last + 1))
    return stretches


def _merit(tokens: Sequence[str], stretch: tuple[int, int], weights: Mapping[str, float]) -> float:
    first, last = stretch
    held = _held(words(" ".join(tokens[first:last])), weights)
    opens = 0.6 if first == 0 else 0.3 if tokens[first - 1][-1:] in _ENDS else 0.0
    closes = last == len(tokens) or tokens[last - 1][-1:] in _ENDS
    return held * (1 + opens + 0.1 * closes)
