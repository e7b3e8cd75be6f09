"""The help screen: every key, from the key table."""

from collections.abc import Sequence

from tui.keys import KEYS, SCOPE_TITLES, Key, Scope, in_force
from tui.render import Page, PageBuilder, hang, pad
from tui.screens.page import ListScreen

KEYS_WIDTH = 12
SIGNS = (
    ("● ◐ ·", "an article says it, says part of it, is silent; in Articles ● is a mark"),
    ("o +", "in Articles: unread; unread, and came since you last looked"),
    ('* # "', "it has a star, tags, a note"),
    ("= ≈ ≥ !", "figures agree, are restated, differ in their bound (at least …), differ"),
    ("?", "after a headline, outlet or date: a guess; before a figure: look twice"),
    ("A3", "sentence 3 of article A"),
    ("▌", "in an article: a sentence of the summary"),
    ("[… =B]", "in an article: B has the same words"),
)  # fmt: skip


def help_page(scopes: tuple[Scope, ...], width: int, table: Sequence[Key] = KEYS) -> Page:
    """The keys by scope, those of the pane one comes from first, then the signs."""
    builder = PageBuilder(width)
    order = [*scopes, *(scope for scope in SCOPE_TITLES if scope not in scopes)]
    for scope in order:
        builder.line((SCOPE_TITLES[scope], "heading"))
        for key in table:
            if key.scope == scope:
                _entry(builder, key.display, key.sentence)
        builder.line()
    builder.line(("Signs", "heading"))
    for sign, meaning in SIGNS:
        _entry(builder, sign, meaning)
    return builder.page()


def _entry(builder: PageBuilder, keys: str, meaning: str) -> None:
    for parts in hang((pad(f"  {keys}", KEYS_WIDTH), "plain"), [(meaning, "plain")], builder.width):
        builder.line(*parts)


class HelpScreen(ListScreen):
    """All keys and signs."""

    def __init__(self, scopes: tuple[Scope, ...]) -> None:
        super().__init__("Help", lambda width: help_page(scopes, width, in_force(self.app)))
