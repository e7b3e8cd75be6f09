"""The help screen: every key, from the key table; one can look for words in it."""

from collections.abc import Sequence
from typing import ClassVar

from tui.keys import KEYS, SCOPE_TITLES, Key, Scope, bindings, in_force
from tui.render import Page, PageBuilder, hang, message_page, pad
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


NOTHING = "Nothing here has these words."
HINT = "words of a command · {field.submit} shows what has them · {question.leave} leaves it"


def help_page(
    scopes: tuple[Scope, ...], width: int, table: Sequence[Key] = KEYS, words: str = ""
) -> Page:
    """The keys by scope, those of the pane one comes from first; after these the signs.

    With words only what has all of them.
    """
    builder = PageBuilder(width)
    order = [*scopes, *(scope for scope in SCOPE_TITLES if scope not in scopes)]
    parts = [(SCOPE_TITLES[scope], _keys_of(scope, table)) for scope in order]
    for title, entries in [parts[0], ("Signs", SIGNS), *parts[1:]]:
        told = [one for one in entries if _has(words, title, *one)]
        if told:
            builder.line((title, "heading"))
            for keys, meaning in told:
                _entry(builder, keys, meaning)
            builder.line()
    page = builder.page()
    return page if page.lines else message_page(NOTHING, width)


def _keys_of(scope: Scope, table: Sequence[Key]) -> list[tuple[str, str]]:
    return [(key.display, key.sentence) for key in table if key.scope == scope]


def _has(words: str, *texts: str) -> bool:
    text = " ".join(texts).casefold()
    return all(word in text for word in words.casefold().split())


def _entry(builder: PageBuilder, keys: str, meaning: str) -> None:
    for parts in hang((pad(f"  {keys}", KEYS_WIDTH), "plain"), [(meaning, "plain")], builder.width):
        builder.line(*parts)


class HelpScreen(ListScreen):
    """All keys and signs, or those that one looks for."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("help", "page")
    BINDINGS = bindings("help")

    def __init__(self, scopes: tuple[Scope, ...]) -> None:
        self._words = ""
        super().__init__(
            "Help", lambda width: help_page(scopes, width, in_force(self.app), self._words)
        )

    def action_search(self) -> None:
        """Ask for words, and show only what has them."""
        self.run_worker(self._search(), group="ask", exclusive=True)

    async def _search(self) -> None:
        from tui.screens.prompt import Prompt

        words = await self.app.push_screen_wait(
            Prompt("Look for", self._words, HINT, may_be_empty=True)
        )
        if words is not None:
            self._show(words)

    def _show(self, words: str) -> None:
        self._words = words
        self.bar.rename(f"Help · {words}" if words else "Help")
        self.lines.show(self._build)

    def action_back(self) -> None:
        """To all of it again, else to the screen below."""
        if self._words:
            self._show("")
        else:
            self.dismiss()
