"""Marks, tags and notes on articles, and what is new in a story."""

from collections.abc import Callable

from store.library.desk import Desk, Mark
from store.library.desk.history import JOINED
from store.models import Story

Opener = Callable[..., Desk]


def test_what_was_marked_is_there_the_next_time(desk: Desk, opened: Opener) -> None:
    desk.marks.read(["a", "b"])
    desk.marks.star(["a"])
    desk.marks.retag(["a"], ["flood"], [])
    desk.marks.retag(["a"], ["council"], [])
    desk.marks.note("a", " ask the council ")
    found = opened("/other").marks  # a mark belongs to the article, wherever it is
    assert found.of("a") == Mark(True, True, ("council", "flood"), "ask the council")
    assert found.of("b") == Mark(read=True)
    assert found.of("c") == Mark()
    assert found.tags() == ["council", "flood"]


def test_marks_can_be_taken_away_and_leave_nothing(desk: Desk, opened: Opener) -> None:
    desk.marks.read(["a"])
    desk.marks.retag(["a"], ["flood"], [])
    assert desk.marks.retag(["a"], [], ["flood"])
    assert desk.marks.read(["a"], False)
    assert opened().marks.all() == {}


def test_marking_what_is_marked_changes_nothing(desk: Desk) -> None:
    assert desk.marks.star(["a"])
    before = desk.stamp()
    assert not desk.marks.star(["a"])
    assert not desk.marks.retag(["a"], [], ["flood"])
    assert desk.stamp() == before


def test_of_one_field_the_last_change_stands_and_others_stay(desk: Desk, opened: Opener) -> None:
    other = opened()
    assert other.marks.of("a") == Mark()
    desk.marks.note("a", "first")
    other.marks.star(["a"])
    other.marks.note("a", "second")
    assert desk.marks.of("a") == Mark(star=True, note="second")


def test_what_came_since_the_last_look_is_new(desk: Desk, opened: Opener) -> None:
    story = Story("s1", "Flood", ("a", "c", "b", "d"))
    assert desk.looks.news([story]) == frozenset()  # nobody has looked yet
    desk.looks.look("s1", ["a", "b"])
    assert opened().looks.news([story]) == {"c", "d"}
    assert opened("/other").looks.news([story]) == frozenset()  # another library's story
    desk.looks.look("s1", ["a", "b", "c", "d"])
    assert desk.looks.news([story]) == frozenset()
    assert desk.history.last is None


def test_a_look_at_one_new_article_leaves_the_others_new(desk: Desk, opened: Opener) -> None:
    desk.looks.saw("s1", ["a", "b"], "a")  # at the first look nothing stays new
    story, unseen = Story("s1", "Flood", ("a", "b", "c", "d")), Story("s2", "Roof", ("e",))
    assert desk.looks.news([story, unseen]) == {"c", "d"}
    desk.looks.saw("s1", ["a", "b", "c", "d"], "c")
    assert opened().looks.news([story, unseen]) == {"d"}
    assert opened("/other").looks.news([story]) == frozenset()
    assert desk.history.last is None


def test_tags_are_put_on_and_taken_off_in_one_step(desk: Desk) -> None:
    desk.marks.retag(["a"], ["flood"], [])
    assert desk.marks.retag(["a", "b"], ["council", "trams"], ["flood"])
    assert desk.marks.of("a").tags == ("council", "trams")
    assert desk.marks.of("b").tags == ("council", "trams")
    last = desk.history.last
    assert last is not None
    desk.history.undo(last)
    assert desk.marks.all() == {"a": Mark(tags=("flood",))}


def test_what_was_read_in_passing_is_taken_back_together(desk: Desk) -> None:
    for article in "abc":
        desk.marks.see(article)
    last = desk.history.last
    assert last is not None
    desk.history.undo(last)
    assert desk.marks.all() == {}
    assert desk.history.last is None


def test_of_much_that_was_read_in_passing_only_the_latest_is_taken_back(desk: Desk) -> None:
    for number in range(JOINED + 5):
        desk.marks.see(f"{number}")
    last = desk.history.last
    assert last is not None
    desk.history.undo(last)
    assert len(desk.marks.all()) == JOINED


def test_reading_in_passing_leaves_what_can_be_done_again(desk: Desk) -> None:
    desk.marks.star(["a"])
    last = desk.history.last
    assert last is not None
    desk.history.undo(last)
    desk.marks.see("b")
    following = desk.history.next
    assert following is not None
    assert following.label == "star"
    assert desk.marks.all() == {"b": Mark(read=True)}
