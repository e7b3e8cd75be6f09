"""Undo and redo: of marks, of pins, of what was done to the library."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.errors import UsageError
from store.library.desk import Call, Desk, Mark, history
from store.pinned import Pin

Opener = Callable[..., Desk]

MERGE = Call("merge", {"stories": [["a"], ["b"]]})
SPLIT = Call("split", {"articles": ["b"]})
PASSING = "what was read in passing"


def undo(desk: Desk) -> str:
    operation = desk.history.last
    assert operation is not None
    desk.history.undo(operation)
    return operation.label


def redo(desk: Desk) -> str:
    operation = desk.history.next
    assert operation is not None
    desk.history.redo(operation)
    return operation.label


def state(desk: Desk) -> object:
    return dict(desk.marks.all()), desk.tray.pins()


DOINGS: list[Callable[[Desk], object]] = [
    lambda desk: desk.marks.read(["a", "b", "c"]),
    lambda desk: desk.marks.read(["a"], False),
    lambda desk: desk.marks.star(["b"]),
    lambda desk: desk.marks.retag(["a", "b"], ["flood"], []),
    lambda desk: desk.marks.retag(["a"], [], ["flood"]),
    lambda desk: desk.marks.note("a", "ask"),
    lambda desk: desk.tray.add(Pin("fact", "a", 1, "240 homes")),
    lambda desk: desk.tray.add(Pin("sentence", "b", 2, "200 homes")),
    lambda desk: desk.tray.comment(desk.tray.pins()[0].id, "lead"),
    lambda desk: desk.tray.move(desk.tray.pins()[0].id, 1),
    lambda desk: desk.tray.remove([desk.tray.pins()[0].id]),
]


def test_all_that_was_done_is_undone_step_by_step_and_done_again(
    desk: Desk, opened: Opener
) -> None:
    states = [state(desk)]
    for do in DOINGS:
        do(desk)
        states.append(state(desk))
    later = opened()
    for before in reversed(states[:-1]):
        undo(later)
        assert state(later) == before
    assert later.history.last is None
    for after in states[1:]:
        redo(later)
        assert state(later) == after
    assert later.history.next is None


def test_labels_say_what_was_done(desk: Desk) -> None:
    desk.marks.star(["a", "b", "c"])
    assert undo(desk) == "star, 3 articles"
    assert redo(desk) == "star, 3 articles"


def test_something_new_leaves_nothing_to_do_again(desk: Desk) -> None:
    desk.marks.star(["a"])
    undo(desk)
    desk.marks.star(["b"])
    assert desk.history.next is None
    assert undo(desk) == "star"
    assert desk.marks.all() == {}


def test_what_was_changed_since_is_left_as_it_is(desk: Desk, opened: Opener) -> None:
    desk.marks.note("a", "mine")
    first = desk.history.last
    assert first is not None
    opened().marks.note("a", "later")
    assert desk.history.undo(first) == 1
    assert desk.marks.of("a") == Mark(note="later")


def test_nothing_is_undone_twice(desk: Desk, opened: Opener) -> None:
    desk.marks.star(["a"])
    operation = desk.history.last
    assert operation is not None
    undo(opened())
    with pytest.raises(UsageError, match="by another desk"):
        desk.history.undo(operation)


def test_calls_to_a_library_are_undone_in_that_library_only(desk: Desk, opened: Opener) -> None:
    desk.marks.star(["a"])
    desk.history.note("merge 2 stories", MERGE, SPLIT)
    noted = opened().history.last
    assert noted is not None
    assert (noted.call, noted.inverse) == (MERGE, SPLIT)
    other = opened("/other")
    assert undo(other) == "star"
    assert undo(desk) == "merge 2 stories"
    assert redo(desk) == "star"  # the older of the two comes first
    assert redo(desk) == "merge 2 stories"


def test_what_was_asked_for_is_undone_before_what_happened_in_passing(
    desk: Desk, opened: Opener
) -> None:
    desk.marks.see("a")
    desk.marks.star(["a"])
    desk.marks.see("b")
    desk.marks.see("c")
    later = opened()
    assert undo(later) == "star"
    assert undo(later) == PASSING
    assert set(later.marks.all()) == {"a"}  # b and c are taken back together
    assert undo(later) == PASSING
    assert later.history.last is None
    assert [redo(later), redo(later), redo(later)] == [PASSING, PASSING, "star"]
    assert later.history.next is None
    assert later.marks.of("a") == Mark(read=True, star=True)


def test_a_log_that_does_not_say_what_happened_in_passing_is_read(
    desk: Desk, tmp_path: Path
) -> None:
    desk.marks.star(["a"])
    for path in tmp_path.rglob("history.json"):
        path.write_text(path.read_text("utf-8").replace('"in_passing"', '"unknown"'), "utf-8")
    assert undo(desk) == "star"


def test_the_oldest_operations_are_given_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT", 3)
    for name in "abcde":
        desk.marks.star([name])
    for _ in range(3):
        undo(desk)
    assert desk.history.last is None
    assert sorted(desk.marks.all()) == ["a", "b"]
