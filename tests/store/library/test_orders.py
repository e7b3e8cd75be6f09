"""The orders of lists are the same wherever they are asked for."""

from collections.abc import Callable

import pytest

from store.errors import UsageError
from store.library import Library
from store.library.orders import SORTS, in_order
from store.models import Article

EXPECTED = {
    "story": "abcde",
    "date": "deacb",
    "newest": "cadeb",
    "ingested": "eabcd",
    "outlet": "deacb",
    "title": "dbcea",
    "words": "abdec",
    "figures": "abced",
}


@pytest.fixture
def mixed(library: Library, article: Callable[..., Article]) -> Library:
    """Articles with and without outlet and date, of different length."""
    library.keep([
        article("a", outlet="the Echo", published="2025-03", title="Zebra"),
        article("b", outlet=None, published=None, title="ärger"),
        article("c", "A short one. Indeed it is. Is it?", outlet="The Lantern", published="2026"),
        article("d", outlet="Adder", published="2024-01-01", title="apple", figures=()),
        article("e", outlet="Adder", published="2024-01-01", ingested="2027-01-01T00:00:00+00:00"),
    ])  # fmt: skip
    return library


@pytest.mark.parametrize(("sort", "expected"), EXPECTED.items())
def test_rows_stand_in_the_order_asked_for(mixed: Library, sort: str, expected: str) -> None:
    rows = in_order(reversed(mixed.rows()), sort)
    assert "".join(row.source.removeprefix("/cuttings/")[0] for row in rows) == expected


def test_unread_ones_come_first_the_newest_before_the_others(mixed: Library) -> None:
    newest = in_order(mixed.rows(), "newest")
    read = {newest[0].id, newest[2].id}
    ordered = in_order(mixed.rows(), "unread", read)
    assert ordered == [newest[place] for place in (1, 3, 4, 0, 2)]


def test_what_is_no_order_is_told() -> None:
    assert set(SORTS) == {*EXPECTED, "unread"}
    with pytest.raises(UsageError, match="no order 'size'; there are story, newest"):
        in_order([], "size")
