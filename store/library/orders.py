"""The orders in which a list can stand: what is unknown last, equals in the library's order."""

from collections.abc import Callable, Container, Iterable
from typing import Any

from store.errors import UsageError
from store.models import Row

_KEYS: dict[str, Callable[[Row], Any]] = {
    "story": lambda row: row.number,
    "date": lambda row: (not row.published, row.published or "", row.number),
    "outlet": lambda row: (not row.outlet, (row.outlet or "").casefold(), row.number),
    "title": lambda row: (row.title.casefold(), row.number),
    "words": lambda row: (-row.words, row.number),
    "figures": lambda row: (-row.figures, row.number),
}

SORTS = ("story", "newest", "date", "outlet", "title", "words", "figures", "unread", "ingested")
"""The names of the orders, those asked for most first. "words" and "figures": most first."""


def in_order(rows: Iterable[Row], sort: str, read: Container[str] = ()) -> list[Row]:
    """Rows in one of SORTS. `read`: the articles (ids) that a person has read, for "unread".

    Raises UsageError for what is no order.
    """
    if sort not in SORTS:
        raise UsageError(f"no order {sort!r}; there are {', '.join(SORTS)}")
    if sort in _KEYS:
        return sorted(rows, key=_KEYS[sort])
    numbered = sorted(rows, key=_KEYS["story"])
    if sort == "ingested":
        return sorted(numbered, key=lambda row: row.ingested, reverse=True)
    newest = sorted(numbered, key=lambda row: row.published or "", reverse=True)
    return newest if sort == "newest" else sorted(newest, key=lambda row: row.id in read)
