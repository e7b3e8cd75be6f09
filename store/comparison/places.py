"""Figures or quotations of one text, looked up by where they stand.

Each clause of an article asks for its own: going through all of them each time would take the
square of the text's length. Nothing is known here of what they mean.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import Generic, TypeVar

from store.models import Figure, Quote

Kind = TypeVar("Kind", Figure, Quote)


class Places(Generic[Kind]):
    """What stands at some places of a text; offsets as in its records, end exclusive."""

    def __init__(self, found: Iterable[Kind]) -> None:
        self._found: list[Kind] = sorted(found, key=attrgetter("start"))
        self._starts = [one.start for one in self._found]
        self._reached: list[int] = list(accumulate((one.end for one in self._found), max))

    def beginning(self, start: int, end: int) -> Sequence[Kind]:
        """Those that begin from `start` on and before `end`, in order."""
        return self._found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def touching(self, start: int, end: int) -> Sequence[Kind]:
        """Those with any part between `start` and `end`, in order."""
        first, last = bisect_right(self._reached, start), bisect_left(self._starts, end)
        return [one for one in self._found[first:last] if one.end > start]
