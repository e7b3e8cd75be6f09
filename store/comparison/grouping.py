"""Vectors cut into groups, and the few groups that some newcomers may belong to.

Average link (Sokal and Michener 1958) on cosine distance, cut at one fixed distance. Texts whose
dates are known to lie further apart than a window of time count as strangers. Memory and time
grow with the square of the texts: whoever has tens of thousands adds them in portions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

CUT = 0.8
"""Cosine distance at which two groups are two stories."""

BLOCK = 256
"""Texts compared with all others at a time: the full square would take twice the memory."""

WINDOW = 30
"""Days between two articles of one event at most, where both dates are known."""


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
        alike = (vectors[first : first + BLOCK] @ vectors[first:].T).toarray()
        for number, likeness in enumerate(alike):
            row = first + number
            size = total - row - 1
            apart = np.abs(known[row + 1 :] - known[row]) > WINDOW
            distance = np.clip(1 - likeness[number + 1 :], 0, 1)
            distances[at : at + size] = np.where(apart, 1, distance)
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
