"""The key table: nothing that terminals confuse, one meaning a scope, a test for every key."""

import ast
import re
from pathlib import Path

from tui.keys import FOREMOST, KEYS, SCOPE_TITLES, bindings, hints, with_keys

TUI = Path(__file__).parents[2] / "tui"
NAMED = re.compile(r"\{([a-z]+\.[a-z_-]+)\}")
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
    assert [key.label for key in hints("articles")] == ["mark", "sort"]


def test_the_footer_names_first_what_leads_on() -> None:
    assert {one for ids in FOREMOST.values() for one in ids} <= {key.id for key in KEYS}
    told = [key.label for key in hints("articles", "list", "desk", "cited")]
    assert told[:5] == ["mark", "open", "pane", "filter", "brief"]
    assert [key.label for key in hints("tray")][:2] == ["brief", "back"]


def test_where_one_types_no_key_is_offered_that_would_be_typed() -> None:
    assert [key.display for key in hints("search", "field", "everywhere")] == ["Esc", "⏎"]
    assert "?" in [key.display for key in hints("search", "list", "everywhere")]


def test_words_name_the_keys_in_force() -> None:
    assert with_keys("{desk.undo} takes it back · {no.such} {").startswith("U takes it back")
    assert with_keys("{no.such} {desk.tag}") == "{no.such} T"
    remapped = [key._replace(display="F9") for key in KEYS if key.id == "desk.undo"]
    assert with_keys("{desk.undo} takes it back", remapped) == "F9 takes it back"


def test_every_command_that_words_name_is_in_the_table() -> None:
    trees = (ast.parse(path.read_text("utf-8")) for path in TUI.rglob("*.py"))
    words = (node.value for tree in trees for node in ast.walk(tree)
             if isinstance(node, ast.Constant) and isinstance(node.value, str))  # fmt: skip
    named = {one for text in words for one in NAMED.findall(text)}
    assert len(named) > 15
    assert named <= {key.id for key in KEYS}
