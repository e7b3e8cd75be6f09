"""Keys as a person sets them in presscut.toml: the key table with other keys in it.

    [keys]
    "desk.next_view" = "n"
    "list.down" = ["down", "ctrl+n"]

Refuses what would never work: an id that is not in the table, a key that terminals cannot tell
from another, a key that has a meaning already where it would be pressed.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from textual.keys import _character_to_key, key_to_character

from tui.keys import CHAINS, CONFUSED, KEYS, Key

NAMED = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "⏎", "tab": "⇥",
    "shift+tab": "⇧⇥", "escape": "Esc", "space": "space", "backspace": "⌫", "delete": "Del",
    "home": "Home", "end": "End", "pageup": "PgUp", "pagedown": "PgDn", "insert": "Ins",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}  # fmt: skip
"""Keys that print nothing, and how footer and help write them."""

NEAR = 0.5  # of the letters of an id that is offered for one that is not known
_CTRL = re.compile(r"ctrl\+([a-z@\\\]^_]|space)")


class KeysRefused(Exception):
    """Keys that a person set and that would not work; the message names the id."""


def remapped(wanted: Mapping[str, Sequence[str]], table: Sequence[Key] = KEYS) -> tuple[Key, ...]:
    """The table with the wanted keys, by ids, in place of its own. Raises KeysRefused."""
    ids = [key.id for key in table]
    if unknown := sorted(wanted.keys() - set(ids)):
        near = ", ".join(get_close_matches(unknown[0], ids, 5, NEAR)) or "none"
        raise KeysRefused(
            f"there is no command {unknown[0]!r}; names like it: {near}; take the line out,"
            " and presscut lists all when you press :"
        )
    changed = tuple(_changed(key, wanted[key.id]) if key.id in wanted else key for key in table)
    for before, key in zip(table, changed, strict=True):
        _refuse_clash(key, set(key.keys) - set(before.keys), changed)
    return changed


def keymap(table: Iterable[Key]) -> dict[str, str]:
    """The keys that differ from the default ones, as Textual takes them: by id, with commas."""
    default = {key.id: key.keys for key in KEYS}
    return {key.id: ",".join(key.keys) for key in table if key.keys != default[key.id]}


def display(key: str) -> str:
    """How footer and help write a key of Textual's name: "^d", "!", "↓"."""
    if control := _CTRL.fullmatch(key):
        return f"^{control[1]}"
    return NAMED.get(key) or key_to_character(key) or key


def _changed(key: Key, wanted: Sequence[str]) -> Key:
    names = tuple(_named(key.id, one) for one in wanted)
    return key._replace(keys=names, display=" ".join(map(display, names)))


def _named(key_id: str, written: str) -> str:
    """Textual's name of a key: "v" and "ctrl+d" as they are, "?" as "question_mark"."""
    name = _character_to_key(written) if len(written) == 1 else written.lower()
    if not (name in NAMED or key_to_character(name) or _CTRL.fullmatch(name)):
        raise KeysRefused(f"{key_id}: no terminal sends {written!r}; keys are named as in v, ?, f5")
    if name in CONFUSED:
        raise KeysRefused(f"{key_id}: terminals send {name} for {CONFUSED[name]}; take another key")
    return name


def _refuse_clash(key: Key, fresh: set[str], table: Iterable[Key]) -> None:
    """Refuse keys that are fresh to a command and call another where it works."""
    together = {scope for chain in CHAINS if key.scope in chain for scope in chain}
    for other in table:
        both = fresh & set(other.keys)
        if other.id != key.id and other.scope in together and both:
            raise KeysRefused(f"{key.id}: {display(min(both))} is {other.id} there already")
