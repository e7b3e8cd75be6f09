"""Vectors cut into groups, and the few groups that some newcomers may belong to.

Average link (Sokal and Michener 1958) on cosine distance, cut at one fixed distance. Texts whose
dates are known to lie further apart than a window of time count as strangers. Newcomers among
many are held against the likest stories only, so that an addition costs what it touches.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from store.analysis.words import STOP_WORDS, words

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

CUT = 0.8
"""Cosine distance at which two groups are two stories."""

BLOCK = 256
"""Texts compared with all others at a time: the full square would take twice the memory."""

WINDOW = 30
"""Days between two articles of one event at most, where both dates are known."""

NEAREST = 12
"""Groups that a newcomer is held against."""

SKIMMED = 400
"""Characters of a text by which those groups are found."""


def groups_of(vectors: csr_matrix, days: Sequence[int | None] | None = None) -> list[int]:
    """A label for each row, counted from 0 in the order in which the groups begin."""
    import numpy as np
    from scipy.cluster.hierarchy import average, fcluster

    total = vectors.shape[0]
    if total < 2:
        return [0] * total
    known = np.array([math.nan if day is None else day for day in days or [None] * total])
    distances = np.empty(total * (total - 1) // 2)
    at = 0
    for first in range(0, total, BLOCK):
        alike = (vectors[first : first + BLOCK] @ vectors.T).toarray()
        for row, likeness in enumerate(alike, first):
            size = total - row - 1
            apart = np.abs(known[row + 1 :] - known[row]) > WINDOW
            distances[at : at + size] = np.where(apart, 1, np.clip(1 - likeness[row + 1 :], 0, 1))
            at += size
    found = fcluster(average(distances), CUT, criterion="distance")
    order = {label: number for number, label in enumerate(dict.fromkeys(found.tolist()))}
    return [order[label] for label in found.tolist()]


def likeness_to(vectors: csr_matrix, newcomers: int, sizes: Sequence[int]) -> list[float]:
    """How alike each group is to the likest of the newcomers, on average over the group.

    The rows are those of the newcomers, then those of the groups one after the other.
    """
    likest, at = [], newcomers
    for size in sizes:
        alike = vectors[:newcomers] @ vectors[at : at + size].T
        likest.append(float(alike.mean(axis=1).max()) if size else 0.0)
        at += size
    return likest


def likest(newcomers: Iterable[str], groups: Sequence[Sequence[str]]) -> set[int]:
    """The groups of texts (their indices) that share most rare words with one of the newcomers.

    Only beginnings are skimmed; whether a newcomer belongs to a group is not decided here.
    """
    holders: dict[str, set[int]] = defaultdict(set)
    for number, texts in enumerate(groups):
        for text in texts:
            for word in _skimmed(text):
                holders[word].add(number)
    found: set[int] = set()
    for text in newcomers:
        shared: dict[int, float] = defaultdict(float)
        for word in sorted(_skimmed(text)):
            for number in holders.get(word, ()):
                shared[number] += 1 / len(holders[word])
        found.update(sorted(shared, key=lambda number: (-shared[number], number))[:NEAREST])
    return found


def _skimmed(text: str) -> set[str]:
    return {word for word in words(text[:SKIMMED]) if word not in STOP_WORDS}
