"""A list of any length as columns: a row is made when it is asked for.

A hundred thousand rows as tuples take 160 MB; as columns, with what many of them share kept once,
a fifth of that, and a filter or an order looks at the one column that it needs.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import attrgetter
from typing import Any, overload

from store.models import Row

HELD = (
    "id", "title", "outlet", "published", "language", "words", "figures", "guesses", "story",
)  # fmt: skip
"""The fields that have a column."""

TOGETHER = 500  # rows that are turned into columns in one go

_NUMBERS = ("words", "figures")
_DIFFERENT = ("id", "title")  # in every row: there is nothing to share


class Rows(Sequence[Row]):
    """Rows in an order, from a column for each field of HELD and, maybe, for `number`.

    A row that is made of them has no `source`, `summary` and `ingested`, which no list on a screen
    shows; without numbers its own is its place in the list, from 1 on.
    """

    def __init__(self, columns: Mapping[str, Sequence[Any]]) -> None:
        self._columns = {"number": range(1, len(columns["id"]) + 1), **columns}

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Rows":
        """These rows as columns."""
        numbers = array("q", (row.number for row in rows))
        return cls({**columns(map(attrgetter(*HELD), rows)), "number": numbers})

    def column(self, field: str) -> Sequence[Any]:
        """The values of a field, one of HELD or `number`, in the order of the rows."""
        return self._columns[field]

    @property
    def ids(self) -> Sequence[str]:
        """The ids of the articles."""
        return self._columns["id"]

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> list[Row]: ...
    def __getitem__(self, place: int | slice) -> Row | list[Row]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        held = {field: column[place] for field, column in self._columns.items()}
        return Row(source="", summary=(), ingested="", **held)

    def __iter__(self) -> Iterator[Row]:
        return map(self.__getitem__, range(len(self)))


def columns(rows: Iterable[Sequence[Any]]) -> dict[str, Sequence[Any]]:
    """Columns of rows that have the values of HELD in its order; equal values are kept once."""
    held: dict[str, Any] = {field: array("q") if field in _NUMBERS else [] for field in HELD}
    once: dict[Any, Any] = {}
    coming = iter(rows)
    while some := list(islice(coming, TOGETHER)):
        for (field, column), values in zip(held.items(), zip(*some, strict=True), strict=True):
            alone = field in (*_NUMBERS, *_DIFFERENT)
            column.extend(values if alone else map(once.setdefault, values, values))
    return held
