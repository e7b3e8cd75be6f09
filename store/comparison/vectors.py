"""Openings of texts as vectors, so that those about the same event point the same way.

TF-IDF (Spärck Jones 1972) over stems and pairs of neighbouring stems. Names weigh more and set
phrases count as terms, for it is they that part two floods or two trials.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.analysis.words import STOP_WORDS, normalised, stem, tokens
from store.comparison.terms import find_names, word_set

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

OPENING = 4000
"""Characters of a text that are read."""

LEAD = 250
"""Characters of the opening that count twice: headline and first sentence."""

NAME_FACTOR = 1.6
PAIR_FACTOR = 1.7
"""Of two neighbouring words; two names side by side are no more than one."""

LONE_FACTOR = 0.5
"""Weight of a word that only one text has: it can part texts but not bring any together."""

_CALENDAR = word_set(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday"
)

_PAIR_BITS = 32
"""A pair of stems is one integer: the number of the first above that of the second."""


def vectors_of(texts: Sequence[str]) -> csr_matrix:
    """One row a text, of length 1 (or 0 for a text without terms)."""
    import numpy as np
    from scipy.sparse import csr_matrix, diags

    openings = [text[:OPENING] for text in texts]
    counted, numbers = _counted(openings)
    terms, columns, spread = np.unique(counted.terms, return_inverse=True, return_counts=True)
    names = find_names(openings)
    is_name = np.array([False, *(name in names for name in numbers)])
    weights = _weights(terms, spread, len(texts), is_name)
    rows = csr_matrix(
        (np.sqrt(counted.counts) * weights[columns], columns, counted.ends),
        shape=(len(texts), len(terms)),
    )
    rows = rows[:, np.flatnonzero(weights)]
    lengths = np.sqrt(rows.multiply(rows).sum(axis=1)).A1
    return diags(1 / np.where(lengths == 0, 1, lengths)) @ rows


class _Counted(NamedTuple):
    """The terms of all texts one after the other, how often each stands in its text, the ends."""

    terms: np.ndarray
    counts: np.ndarray
    ends: np.ndarray


def _counted(openings: Sequence[str]) -> tuple[_Counted, dict[str, int]]:
    """The terms of each opening, and the number of each stem, from 1 on."""
    import numpy as np

    numbers = _Numbers()
    held, counts = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for opening in openings:
        stems = numbers.of(opening)
        lead = numbers.of(opening[:LEAD])
        found, often = np.unique(
            np.concatenate([*_singles_and_pairs(stems), *_singles_and_pairs(lead)]),
            return_counts=True,
        )
        held.append(found)
        counts.append(often)
    ends = np.cumsum([len(found) for found in held])
    return _Counted(np.concatenate(held), np.concatenate(counts), ends), numbers.stems


class _Numbers(dict[str, int]):
    """The number of each token's stem, from 1 on; 0 for one that tells nothing of an event."""

    def __init__(self) -> None:
        super().__init__()
        self.stems: dict[str, int] = {}

    def __missing__(self, token: str) -> int:
        stem = _stem_of(normalised(token))
        number = self.stems.setdefault(stem, len(self.stems) + 1) if stem else 0
        self[token] = number
        return number

    def of(self, text: str) -> np.ndarray:
        """The numbers of a text's words, in order."""
        import numpy as np

        return np.array([self[token] for token in tokens(text)], np.int64)


def _singles_and_pairs(stems: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    pairs = (stems[:-1] << _PAIR_BITS | stems[1:])[(stems[:-1] > 0) & (stems[1:] > 0)]
    return stems[stems > 0], pairs


@lru_cache(maxsize=65536)
def _stem_of(word: str) -> str:
    """The stem of a word; empty for one that tells nothing of an event."""
    return "" if word in STOP_WORDS or word in _CALENDAR or len(word) < 2 else stem(word)


def _weights(terms: np.ndarray, spread: np.ndarray, texts: int, is_name: np.ndarray) -> np.ndarray:
    """The weight of each term by how many texts have it; 0 for a pair that only one has."""
    import numpy as np

    first, second = terms >> _PAIR_BITS, terms & (1 << _PAIR_BITS) - 1
    single = first == 0
    factors = np.where(
        single,
        np.where(is_name[second], NAME_FACTOR, 1.0) * np.where(spread == 1, LONE_FACTOR, 1.0),
        np.where(is_name[first] & is_name[second], 1.0, PAIR_FACTOR) * (spread > 1),
    )
    rarity: np.ndarray = np.log((1 + texts) / (1 + spread)) + 1
    return rarity * factors
