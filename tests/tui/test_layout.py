"""Columns of text: cut, padded and wrapped to a width."""

import pytest

from tui import layout


@pytest.mark.parametrize("text", ["", "one", "a longer text of several words", "港 湾 の 船 " * 9])
def test_wrapped_lines_keep_every_word_and_the_width(text: str) -> None:
    lines = list(layout.wrap(text, 12, first="[1] "))
    assert max(map(layout.cells, lines)) <= 12
    assert " ".join(lines).split() == ["[1]", *text.split()]


def test_a_megabyte_without_a_space_is_cut_and_wrapped() -> None:
    assert layout.fit("9" * 1_000_000, 20) == "9" * 17 + "..."
    assert list(layout.wrap("9" * 1_000_000, 20)) == ["9" * 1_000_000]
