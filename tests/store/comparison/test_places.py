import pytest

from store.comparison.places import Places
from store.models import Figure, Quote


def quote(start: int, end: int) -> Quote:
    return Quote(start, end, "words", 0)


@pytest.mark.parametrize(
    ("start", "end", "touching", "beginning"),
    [
        (0, 5, [], []),
        (0, 6, [5], [5]),
        (9, 12, [5], []),
        (10, 12, [], []),
        (12, 40, [15, 20, 30], [15, 20, 30]),
        (26, 29, [15], []),
    ],
)
def test_what_stands_at_a_place_is_found(
    start: int, end: int, touching: list[int], beginning: list[int]
) -> None:
    places = Places([quote(30, 35), quote(5, 10), quote(15, 28), quote(20, 25)])
    assert [one.start for one in places.touching(start, end)] == touching
    assert [one.start for one in places.beginning(start, end)] == beginning


def test_nothing_is_found_where_nothing_stands() -> None:
    assert list(Places[Figure]([]).touching(0, 100)) == []
