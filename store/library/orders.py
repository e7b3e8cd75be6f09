"""The orders in which a list can stand: what is unknown last, equals in the library's order.

Each is a stable sort by a single column, the quickest that Python has: what it has no value of
goes last as it stands, and no row is compared with another field by field.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from heapq import merge
from itertools import compress
from typing import Any

from store.errors import UsageError
from store.library.folding import folded
from store.models import Row
from store.rows import Rows

SORTS = ("story", "newest", "date", "outlet", "title", "words", "figures", "unread", "ingested")
"""The names of the orders, those asked for most first. "words" and "figures": most first."""


def _same(value: Any) -> Any:
    return value


PIECE = 10_000  # rows sorted in one go, in which no other thread has its turn

_COLUMNS: dict[str, tuple[str, bool, Callable[[Any], Any]]] = {
    "newest": ("published", True, _same),
    "date": ("published", False, _same),
    "outlet": ("outlet", False, folded),
    "title": ("title", False, folded),
    "words": ("words", True, _same),
    "figures": ("figures", True, _same),
}
"""By which column an order goes, whether from its highest value, and what is compared of it."""


def in_order(rows: Iterable[Row], sort: str, read: Container[str] = ()) -> list[Row]:
    """Rows in one of SORTS. `read`: the articles (ids) that a person has read, for "unread".

    Raises UsageError for what is no order.
    """
    given = sorted(rows, key=lambda row: row.number)
    if sort == "ingested":
        return sorted(given, key=lambda row: row.ingested, reverse=True)
    return [given[place] for place in order_of(Rows.of(given), sort, read)]


def order_of(rows: Rows, sort: str, read: Container[str] = ()) -> Sequence[int]:
    """The places of rows, which stand in the library's order, in another; `in_order` of them.

    Not "ingested", which such rows do not have.
    """
    everything = range(len(rows))
    if sort == "story":
        return everything
    if sort == "unread":
        newest, ids = order_of(rows, "newest"), rows.ids
        return sorted(newest, key=lambda place: ids[place] in read)
    if sort not in _COLUMNS:
        raise UsageError(f"no order {sort!r}; there are {', '.join(SORTS)}")
    field, reverse, key = _COLUMNS[sort]
    column = [value and key(value) for value in rows.column(field)]
    known = list(compress(everything, column))
    pieces = (
        sorted(known[at : at + PIECE], key=column.__getitem__, reverse=reverse)
        for at in range(0, len(known), PIECE)
    )
    ordered = merge(*pieces, key=column.__getitem__, reverse=reverse)
    return [*ordered, *(place for place in everything if not column[place])]
