"""What takes a change of the stories back, as data."""

import pytest

from store.library.stories import StoredStories
from store.library.undo import Held, Undo, put_back, undo_of
from store.models import Story
from store.records import as_data, from_data

BEFORE = StoredStories(
    (
        Story("s1", "One", ("a", "b")),
        Story("s2", "Two", ("c",)),
        Story("s3", "Three", ("d", "e")),
        Story("s10", "Ten", ("f",)),
    ),
    {"c": "s2"},
    10,
)
CHANGES = {
    "nothing": BEFORE,
    "merged": StoredStories(
        (Story("s1", "One", ("a", "b", "d", "e")), *BEFORE.stories[1:2], BEFORE.stories[3]),
        {"c": "s2", **dict.fromkeys("abde", "s1")},
        10,
    ),
    "split": StoredStories(
        (Story("s1", "A", ("a",)), *BEFORE.stories[1:], Story("s11", "B", ("b",))),
        {"a": "s1", "b": "s11", "c": "s2"},
        11,
    ),
    "all in one": StoredStories((Story("s4", "All", tuple("abcdef")),), {}, 10),
}


@pytest.mark.parametrize("name", CHANGES)
def test_any_change_is_taken_back_and_made_again(name: str) -> None:
    after = CHANGES[name]
    there = put_back(after, undo_of(BEFORE, after), ())
    assert (there.stories, there.pins) == (BEFORE.stories, BEFORE.pins)
    again = put_back(there, undo_of(after, BEFORE), ())
    assert (set(again.stories), again.pins) == (set(after.stories), after.pins)


def test_only_what_changed_is_named_and_comes_back_from_json() -> None:
    undo = undo_of(BEFORE, CHANGES["split"])
    assert undo == Undo(
        stories=(BEFORE.stories[0],), gone=("s11",), held=(Held("a", None), Held("b", None))
    )
    assert from_data(Undo, as_data(undo)) == undo


def test_what_came_since_stays_in_its_story() -> None:
    merged = CHANGES["merged"]
    grown = StoredStories(
        (Story("s1", "One", ("a", "b", "d", "e", "new")), *merged.stories[1:]), merged.pins, 10
    )
    back = put_back(grown, undo_of(BEFORE, merged), ())
    assert back.stories == (Story("s1", "One", ("a", "b", "new")), *BEFORE.stories[1:])


def test_what_came_into_a_story_that_goes_is_in_none() -> None:
    split = CHANGES["split"]
    grown = StoredStories((*split.stories[:-1], Story("s11", "B", ("b", "new"))), split.pins, 11)
    back = put_back(grown, undo_of(BEFORE, split), ())
    assert back.stories == BEFORE.stories


def test_an_article_that_is_absent_by_now_is_left_out() -> None:
    back = put_back(CHANGES["merged"], undo_of(BEFORE, CHANGES["merged"]), {"d", "e", "a"})
    assert back.stories == (Story("s1", "One", ("b",)), BEFORE.stories[1], BEFORE.stories[3])
    assert back.pins == {"c": "s2"}
