"""The key table: nothing that terminals confuse, one meaning a scope, a test for every key."""

import re
from pathlib import Path

from tui.keys import KEYS, SCOPE_TITLES, bindings, hints

CONFUSED = {"ctrl+m", "ctrl+i", "ctrl+h", "ctrl+j"}
PRESSED = re.compile(r'^@presses\("(.+)"\)\nasync def test_', re.MULTILINE)


def test_every_key_is_pressed_in_a_test() -> None:
    texts = (path.read_text("utf-8") for path in Path(__file__).parent.rglob("test_*.py"))
    pressed = [key_id for text in texts for key_id in PRESSED.findall(text)]
    assert sorted(pressed) == sorted(key.id for key in KEYS)


def test_no_key_is_one_that_terminals_confuse() -> None:
    assert not CONFUSED & {pressed for key in KEYS for pressed in key.keys}


def test_a_key_means_one_thing_in_a_scope() -> None:
    for scope in SCOPE_TITLES:
        pressed = [name for key in KEYS if key.scope == scope for name in key.keys]
        assert len(pressed) == len(set(pressed)), scope


def test_ids_are_unique_and_scopes_have_titles() -> None:
    assert len({key.id for key in KEYS}) == len(KEYS)
    assert {key.scope for key in KEYS} == set(SCOPE_TITLES)


def test_bindings_and_hints_come_from_the_table() -> None:
    assert [binding.id for binding in bindings("beside")] == ["beside.other", "beside.back"]
    assert hints("articles") == [("space", "mark"), ("s", "sort")]
