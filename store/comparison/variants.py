"""The same quotation in two wordings: which words each article has that the other has not.

Two quotations of one speaker are the same where most words of the shorter stand in the longer,
in order and in runs (longest common matching blocks: Ratcliff and Obershelp 1988). Which wording
was spoken is not decided.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

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

MOST = 2000
"""Quotations of one speaker that are held against each other, the first ones."""

_RUN = 3
"""Words of a run that count as shared."""

_ENDS = ".,;:!?…–—- “”‘’\"'()"


@dataclass(frozen=True, slots=True)
class _Wording:
    """A quotation as it is compared: its words without marks, all of them and each once."""

    run: Run
    tokens: tuple[str, ...]
    vocabulary: frozenset[str]

    @property
    def stretches(self) -> set[tuple[str, ...]]:
        """All its runs of the fewest words that count as shared."""
        ends = range(_RUN, len(self.tokens) + 1)
        return {self.tokens[end - _RUN : end] for end in ends}


def find_variants(runs: Sequence[Run]) -> tuple[Variant, ...]:
    """The pairs of quotations, of two articles each, that say the same in other words.

    Each quotation is held against the likest of every other article; those that agree word for
    word are no variants. Of more than `MOST`, the first are looked at.
    """
    found = []
    for first, second in _likest([_wording(run) for run in runs]):
        changes = tuple(_changes(first.text.split()[:LONGEST], second.text.split()[:LONGEST]))
        if changes:
            found.append(Variant(first, second, changes))
    return tuple(found)


def _wording(run: Run) -> _Wording:
    tokens = tuple(_plain(run.text.split()[:LONGEST]))
    return _Wording(run, tokens, frozenset(tokens))


def _likest(wordings: Sequence[_Wording]) -> Iterator[tuple[Run, Run]]:
    taken: set[tuple[int, str]] = set()
    compared = [one for one in wordings if len(one.tokens) >= SHORTEST][:MOST]
    alike = [
        (-share, one, other)
        for one, other in _sharing_a_stretch(compared)
        if (share := _shared(compared[one], compared[other])) >= SHARED
    ]
    for _, one, other in sorted(alike):
        first, second = compared[one].run, compared[other].run
        places = {(one, second.article), (other, first.article)}
        if taken.isdisjoint(places):
            taken |= places
            yield first, second


def _sharing_a_stretch(wordings: Sequence[_Wording]) -> Iterator[tuple[int, int]]:
    """Pairs (indices) of two articles with a stretch in common: no others share anything."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for other, wording in enumerate(wordings):
        stretches = wording.stretches
        for one in {one for stretch in stretches for one in holders[stretch]}:
            if wordings[one].run.article != wording.run.article:
                yield one, other
        for stretch in stretches:
            holders[stretch].append(other)


def _shared(first: _Wording, second: _Wording) -> float:
    """The share of the shorter wording that stands in the other in runs, 0 to 1."""
    if first.tokens == second.tokens:
        return 1.0
    least, most = sorted((len(first.tokens), len(second.tokens)))
    fewest = min(len(first.vocabulary), len(second.vocabulary))
    if least < TRIMMED * most or len(first.vocabulary & second.vocabulary) < SHARED * fewest:
        return 0.0
    blocks = _matcher(first.tokens, second.tokens).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= _RUN) / least


def _changes(first: Sequence[str], second: Sequence[str]) -> Iterator[Difference]:
    """Where two wordings part; marks and capitals alone are no difference."""
    for tag, a, b, c, d in _matcher(_plain(first), _plain(second)).get_opcodes():
        ours, theirs = " ".join(first[a:b]), " ".join(second[c:d])
        if tag != "equal" and (ours.strip(_ENDS) or theirs.strip(_ENDS)):
            yield Difference(ours, theirs)


def _matcher(first: Sequence[str], second: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, first, second, autojunk=False)


def _plain(tokens: Sequence[str]) -> list[str]:
    return [" ".join(words(token)) for token in tokens]
