"""Vectors cut into groups, and the few groups that some newcomers may belong to.

Average link (Sokal and Michener 1958) on cosine distance, cut at one fixed distance. Texts whose
dates are known to lie further apart than a window of time count as strangers. No two groups are
joined unless two of their texts are within the distance themselves: so texts that no chain of
such pairs ties together need not be held against each other. Time grows with the square of the
texts, memory with that of the largest such chain: whoever has tens of thousands adds in portions.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from scipy.sparse import csr_matrix

CUT = 0.8
"""Cosine distance at which two groups are two stories."""

BLOCK = 512
"""Texts compared with all others at a time: the full square would take twice the memory."""

COMMON = 512
"""Terms, those that most texts have, that are multiplied as a full array: several times as fast."""

WINDOW = 30
"""Days between two articles of one event at most, where both dates are known."""


def groups_of(vectors: csr_matrix, days: Sequence[int | None] | None = None) -> list[int]:
    """A label for each row, counted from 0 in the order in which the groups begin."""
    import numpy as np
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    total = vectors.shape[0]
    if total < 2:
        return [0] * total
    texts = _Texts.of(vectors, days or [None] * total)
    first, second = texts.near()
    ties = coo_matrix((np.ones(len(first), bool), (first, second)), shape=(total, total))
    chains, chain_of = connected_components(ties, directed=False)
    tied = np.bincount(chain_of[first], minlength=chains)
    ends = np.cumsum(np.bincount(chain_of, minlength=chains))[:-1]
    group_of = [0] * total
    for chain, rows in enumerate(np.split(np.argsort(chain_of, kind="stable"), ends)):
        all_tied = tied[chain] == len(rows) * (len(rows) - 1) // 2
        cut = [0] * len(rows) if all_tied else _cut(texts.some(rows))
        for row, part in zip(rows.tolist(), cut, strict=True):
            group_of[row] = chain * total + part
    order = {group: number for number, group in enumerate(dict.fromkeys(group_of))}
    return [order[group] for group in group_of]


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


class _Texts(NamedTuple):
    """Texts by the weights of their terms, the common and the others, and by their days."""

    common: np.ndarray
    others: csr_matrix
    days: np.ndarray

    @classmethod
    def of(cls, vectors: csr_matrix, days: Sequence[int | None]) -> _Texts:
        import numpy as np

        spread = np.bincount(vectors.indices, minlength=vectors.shape[1])
        commonest = np.argsort(-spread, kind="stable")
        common = vectors[:, np.sort(commonest[:COMMON])].toarray()
        others = vectors[:, np.sort(commonest[COMMON:])]
        known = np.array([math.nan if day is None else day for day in days])
        return cls(common.astype(np.float32), others.astype(np.float32), known)

    def some(self, rows: np.ndarray) -> _Texts:
        """Only these of the texts."""
        return _Texts(self.common[rows], self.others[rows], self.days[rows])

    def distances(self) -> Iterator[tuple[int, np.ndarray]]:
        """The number of a text, and its distances from those behind it, for one after the other."""
        import numpy as np

        for first in range(0, len(self.days), BLOCK):
            last = first + BLOCK
            alike = self.common[first:last] @ self.common[first:].T
            alike += (self.others[first:last] @ self.others[first:].T).toarray()
            apart = np.abs(self.days[first:last, None] - self.days[first:]) > WINDOW
            distances = np.where(apart, 1, np.clip(1 - alike, 0, 1))
            for number, row in enumerate(distances):
                yield first + number, row[number + 1 :]

    def near(self) -> tuple[np.ndarray, np.ndarray]:
        """All pairs of texts that are near enough for one story: their first and their second."""
        import numpy as np

        found = [np.flatnonzero(row <= CUT) + number + 1 for number, row in self.distances()]
        second = np.concatenate([np.empty(0, np.intp), *found])
        return np.repeat(np.arange(len(found)), [len(some) for some in found]), second


def _cut(texts: _Texts) -> list[int]:
    """The group of each text of a chain."""
    import numpy as np
    from scipy.cluster.hierarchy import average, fcluster

    total = len(texts.days)
    distances = np.empty(total * (total - 1) // 2)
    at = 0
    for _, row in texts.distances():
        distances[at : at + len(row)] = row
        at += len(row)
    found: list[int] = fcluster(average(distances), CUT, criterion="distance").tolist()
    return found
