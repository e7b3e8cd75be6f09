"""The help screen names every key."""

import pytest

from tui.keys import KEYS, SCOPE_TITLES
from tui.screens.help import SIGNS, help_page


def drawn(*scopes: str, width: int = 78) -> list[str]:
    page = help_page(scopes, width)
    return ["".join(text for text, _ in line.parts).rstrip() for line in page.lines]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_key_is_explained(key) -> None:
    meaning = key.help[0].upper() + key.help[1:]
    assert f"  {key.display}".ljust(12) + meaning in drawn()


def test_where_one_comes_from_stands_first() -> None:
    lines = drawn("grid", "list")
    assert lines[0] == SCOPE_TITLES["grid"]
    assert lines.index(SCOPE_TITLES["list"]) < lines.index(SCOPE_TITLES["articles"])
    assert all(lines.count(title) == 1 for title in SCOPE_TITLES.values())


def test_every_sign_is_explained() -> None:
    text = "\n".join(drawn(width=200))
    assert all(sign in text and meaning in text for sign, meaning in SIGNS)


def test_help_fits_a_narrow_window() -> None:
    assert max(map(len, drawn(width=38))) <= 38
