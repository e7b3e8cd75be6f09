"""The brief tray: pins in an order of a person's own."""

from collections.abc import Callable

import pytest

from store.errors import NotFound
from store.library.desk import Desk
from store.pinned import Pin


def texts(desk: Desk) -> list[str]:
    return [pin.text for pin in desk.tray.pins()]


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    return [desk.tray.add(Pin("sentence", "a", n, f"{n}")) for n in range(4)]


def test_pins_keep_their_order_and_their_words(
    desk: Desk, ids: list[str], opened: Callable[..., Desk]
) -> None:
    desk.tray.comment(ids[1], " open with this ")
    assert texts(desk) == ["0", "1", "2", "3"]
    assert opened("/other").tray.pins()[1] == Pin("sentence", "a", 1, "1", "open with this", ids[1])


@pytest.mark.parametrize(
    ("pin", "by", "order"),
    [(0, 1, "1023"), (3, -1, "0132"), (0, 9, "1230"), (3, -9, "3012"), (1, 1, "0213"),
     (0, -1, "0123"), (3, 1, "0123")],
)  # fmt: skip
def test_a_pin_moves(desk: Desk, ids: list[str], pin: int, by: int, order: str) -> None:
    desk.tray.move(ids[pin], by)
    assert "".join(texts(desk)) == order


def test_a_pin_can_be_moved_to_and_fro_for_a_long_time(desk: Desk, ids: list[str]) -> None:
    for _ in range(30):
        desk.tray.move(ids[0], 1)
        desk.tray.move(ids[0], -1)
    assert texts(desk) == ["0", "1", "2", "3"]


def test_pins_are_taken_out(desk: Desk, ids: list[str]) -> None:
    desk.tray.remove([ids[0], ids[2]])
    assert texts(desk) == ["1", "3"]
    with pytest.raises(NotFound, match="not in the tray any more"):
        desk.tray.comment(ids[0], "late")
    desk.tray.move(ids[1], 1)
    assert texts(desk) == ["3", "1"]


def test_the_only_pin_stays_where_it_is(desk: Desk) -> None:
    only = desk.tray.add(Pin("quote", "a", 0, "We had an hour"))
    desk.tray.move(only, 1)
    assert texts(desk) == ["We had an hour"]
