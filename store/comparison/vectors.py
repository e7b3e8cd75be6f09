"""Openings of texts as vectors, so that those about the same event point the same way.

TF-IDF (Spärck Jones 1972) over stems and pairs of neighbouring stems. Names weigh more and set
phrases count as terms, for it is they that part two floods or two trials.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from store.analysis.words import STOP_WORDS, stem, words
from store.comparison.terms import find_names, word_set

if TYPE_CHECKING:
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


def vectors_of(texts: Sequence[str]) -> csr_matrix:
    """One row a text, of length 1 (or 0 for a text without terms)."""
    import numpy as np
    from scipy.sparse import csr_matrix, diags

    openings = [text[:OPENING] for text in texts]
    counted = [_terms(opening) for opening in openings]
    spread: Counter[str] = Counter()
    for terms in counted:
        spread.update(terms.keys())
    kept = [term for term, count in spread.items() if count > 1 or " " not in term]
    names = find_names(openings)
    weight = {term: _weight(term, spread[term], len(texts), names) for term in kept}
    column = {term: number for number, term in enumerate(kept)}
    ends, columns, values = array("q", [0]), array("l"), array("d")
    for terms in counted:
        held = [
            (column[term], count**0.5 * weight[term])
            for term, count in terms.items()
            if term in column
        ]
        columns.extend(number for number, _ in held)
        values.extend(value for _, value in held)
        ends.append(len(columns))
    rows = csr_matrix(
        (np.array(values), np.array(columns), np.array(ends)), shape=(len(texts), max(1, len(kept)))
    )
    lengths = np.sqrt(rows.multiply(rows).sum(axis=1)).A1
    return diags(1 / np.where(lengths == 0, 1, lengths)) @ rows


def _terms(opening: str) -> Counter[str]:
    """How often each stem and each pair of neighbouring stems stands in an opening."""
    return Counter(_sequence(opening) + _sequence(opening[:LEAD]))


def _sequence(text: str) -> list[str]:
    known = [_stem_of(word) for word in words(text)]
    pairs = [f"{one} {other}" for one, other in pairwise(known) if one and other]
    return [term for term in known if term] + pairs


@lru_cache(maxsize=65536)
def _stem_of(word: str) -> str:
    """The stem of a word; empty for one that tells nothing of an event."""
    return "" if word in STOP_WORDS or word in _CALENDAR or len(word) < 2 else stem(word)


def _weight(term: str, spread: int, texts: int, names: frozenset[str]) -> float:
    rarity = math.log((1 + texts) / (1 + spread)) + 1
    one, _, other = term.partition(" ")
    if other:
        return rarity * (1.0 if one in names and other in names else PAIR_FACTOR)
    return rarity * (NAME_FACTOR if term in names else 1.0) * (LONE_FACTOR if spread == 1 else 1.0)
