"""Vectors cut into groups, and the few groups that some newcomers may belong to.

Average link (Sokal and Michener 1958) on cosine distance, cut at one fixed distance. Texts whose
dates are known to lie further apart than a window of time count as strangers. No two groups are
joined unless two of their texts are within the distance themselves: so texts that no chain of
such pairs ties together need not be held against each other. Time grows with the square of the
texts, memory with that of the longest such chain; one that is too long is cut at its loosest ties
first.
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

LONGEST = 6000
"""Texts of a chain whose distances are held at once: 144 MB, and as much again to link them."""

TIGHTER = 0.1
"""So much nearer must texts be for a tie, step by step, in a chain that is too long."""

WINDOW = 30
"""Days between two articles of one event at most, where both dates are known."""


def groups_of(vectors: csr_matrix, days: Sequence[int | None] | None = None) -> list[int]:
    """A label for each row, counted from 0 in the order in which the groups begin."""
    import numpy as np

    total = vectors.shape[0]
    if total < 2:
        return [0] * total
    texts = _Texts.of(vectors, days or [None] * total)
    group_of = [0] * total
    for chain, all_tied in _chains(texts, np.arange(total), CUT):
        cut = [0] * len(chain) if all_tied else _cut(texts.some(chain))
        for row, part in zip(chain.tolist(), cut, strict=True):
            group_of[row] = int(chain[0]) * total + part
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
        """The number of a text, and the distances of it and the next ones from it and all behind.

        So many at a time as `BLOCK` says; the first of those behind a text is the text itself.
        """
        import numpy as np

        for first in range(0, len(self.days), BLOCK):
            last = first + BLOCK
            alike = self.common[first:last] @ self.common[first:].T
            alike += (self.others[first:last] @ self.others[first:].T).toarray()
            apart = np.abs(self.days[first:last, None] - self.days[first:]) > WINDOW
            yield first, np.where(apart, 1, np.clip(1 - alike, 0, 1))


def _chains(texts: _Texts, rows: np.ndarray, reach: float) -> Iterator[tuple[np.ndarray, bool]]:
    """The chains among some texts by pairs at most `reach` apart; whether each two are a pair.

    None is longer than `LONGEST`: one that is consists of chains by nearer pairs.
    """
    import numpy as np
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    total = len(rows)
    chain_of, ties = np.arange(total), np.zeros(total, np.intp)
    for first, distances in texts.some(rows).distances():
        one, other = np.nonzero(np.triu(distances <= reach, 1))
        pairs = chain_of[first + one], chain_of[first + other]
        tied = coo_matrix((np.ones(len(one), bool), pairs), shape=(total, total))
        chain_of = connected_components(tied, directed=False)[1][chain_of]
        ties += np.bincount(first + one, minlength=total)
    order = np.argsort(chain_of, kind="stable")
    ends = np.flatnonzero(np.diff(chain_of[order])) + 1
    for places in np.split(order, ends):
        if len(places) > LONGEST and reach > TIGHTER:
            yield from _chains(texts, rows[places], reach - TIGHTER)
        else:
            yield rows[places], int(ties[places].sum()) == len(places) * (len(places) - 1) // 2


def _cut(texts: _Texts) -> list[int]:
    """The group of each text of a chain."""
    import numpy as np
    from scipy.cluster.hierarchy import average, fcluster

    total = len(texts.days)
    distances = np.empty(total * (total - 1) // 2)
    at = 0
    for _, block in texts.distances():
        for number, row in enumerate(block, 1):
            distances[at : at + len(row) - number] = row[number:]
            at += len(row) - number
    found: list[int] = fcluster(average(distances), CUT, criterion="distance").tolist()
    return found
