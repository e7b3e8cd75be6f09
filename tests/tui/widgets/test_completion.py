"""Words in a list with commas: read, and completed."""

import pytest

from tui.widgets.completion import Completion, in_list, joined


def test_a_list_is_read_without_spaces_and_doubles() -> None:
    assert in_list(" flood,  rest  centre , flood,, ") == ["flood", "rest centre"]
    assert in_list(joined(["a", "b c"])) == ["a", "b c"]


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("fl", "flood"),
        ("FL", "FLood"),
        ("council, fl", "council, flood"),
        ("flood, fl", None),
        ("flood, ", None),
        ("", None),
        ("x", None),
    ],
)
async def test_the_last_word_is_completed(typed: str, suggested: str | None) -> None:
    assert await Completion(["council", "flood"]).get_suggestion(typed) == suggested
