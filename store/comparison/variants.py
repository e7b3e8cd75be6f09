"""The same quotation in two wordings: which words each article has that the other has not.

Two quotations of one speaker are the same where most words of the shorter stand in the longer,
in order and in runs (longest common matching blocks: Ratcliff and Obershelp 1988). Which wording
was spoken is not decided.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from store.analysis.words import words
from store.models import Difference, Run, Variant

SHORTEST = 6
"""Words of a quotation at least: shorter ones are a choice of words, no wording of the same."""

SHARED = 0.6
"""Share of the shorter quotation that stands in the longer."""

TRIMMED = 0.5
"""A quotation of less than this part of the other is a piece of it, no other wording."""

LONGEST = 400
"""Words of a quotation that are compared."""

_RUN = 3
"""Words of a run that count as shared."""

_ENDS = ".,;:!?…–—- “”‘’\"'()"


def find_variants(runs: Sequence[Run]) -> tuple[Variant, ...]:
    """The pairs of quotations, of two articles each, that say the same in other words.

    Each quotation is held against the likest of every other article; those that agree word for
    word are no variants.
    """
    found = []
    for first, second in _likest(runs):
        changes = tuple(_changes(first.text.split()[:LONGEST], second.text.split()[:LONGEST]))
        if changes:
            found.append(Variant(first, second, changes))
    return tuple(found)


def _likest(runs: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    taken: set[tuple[int, str]] = set()
    alike = [
        (-share, one, other)
        for one, other in combinations(range(len(runs)), 2)
        if runs[one].article != runs[other].article
        and (share := _shared(_plain(runs[one].text.split()), _plain(runs[other].text.split())))
        >= SHARED
    ]
    for _, one, other in sorted(alike):
        places = {(one, runs[other].article), (other, runs[one].article)}
        if taken.isdisjoint(places):
            taken |= places
            yield runs[one], runs[other]


def _shared(first: Sequence[str], second: Sequence[str]) -> float:
    """The share of the shorter wording that stands in the other in runs, 0 to 1."""
    least, most = sorted((len(first[:LONGEST]), len(second[:LONGEST])))
    if least < SHORTEST or least < TRIMMED * most:
        return 0.0
    if len(set(first) & set(second)) < SHARED * min(len(set(first)), len(set(second))):
        return 0.0
    blocks = _matcher(first, second).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= _RUN) / least


def _changes(first: Sequence[str], second: Sequence[str]) -> Iterator[Difference]:
    """Where two wordings part; marks and capitals alone are no difference."""
    for tag, a, b, c, d in _matcher(_plain(first), _plain(second)).get_opcodes():
        ours, theirs = " ".join(first[a:b]), " ".join(second[c:d])
        if tag != "equal" and (ours.strip(_ENDS) or theirs.strip(_ENDS)):
            yield Difference(ours, theirs)


def _matcher(first: Sequence[str], second: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, first[:LONGEST], second[:LONGEST], autojunk=False)


def _plain(tokens: Sequence[str]) -> list[str]:
    return [" ".join(words(token)) for token in tokens]
