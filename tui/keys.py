"""The keys: one table from which bindings, footer, help screen and README come.

A key belongs to a scope, the kind of pane or screen in which it works. No entry uses a key that
terminals confuse with another. A person may set other keys (remapping.py): what an app's footer
and help show comes from the table in force there.
"""

import re
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from textual.app import App
from textual.binding import Binding, BindingType

Scope = Literal[
    "list", "text", "articles", "figures", "grid", "desk", "field", "filter", "form", "question",
    "article", "beside", "help", "page", "tray", "forgotten", "search", "palette", "cited",
    "everywhere",
]  # fmt: skip

SCOPE_TITLES: dict[Scope, str] = {
    "list": "In every list and text",
    "articles": "In Articles",
    "figures": "In Figures",
    "grid": "In Comparison",
    "text": "In the other panes",
    "desk": "On the desk",
    "field": "Where you type",
    "filter": "In the filter",
    "form": "In a form",
    "question": "In a question",
    "article": "In an open article",
    "beside": "In two articles side by side",
    "help": "In this help",
    "page": "In help and lists of failures",
    "tray": "In the brief tray",
    "forgotten": "In the list of forgotten articles",
    "search": "In the search through all texts",
    "cited": "Wherever sentences stand",
    "palette": "In the list of commands",
    "everywhere": "Everywhere",
}

TYPED: tuple[Scope, ...] = ("field", "filter", "form", "question", "palette")
"""Where keys that print something type it."""

CONFUSED = {"ctrl+m": "Enter", "ctrl+j": "Enter", "ctrl+i": "Tab", "ctrl+h": "Backspace"}
"""Keys that terminals send for another."""

_ID = re.compile(r"\{([a-z]{1,12}\.[a-z_-]{1,30})\}")

CHAINS: tuple[tuple[Scope, ...], ...] = (
    ("articles", "list", "desk", "cited", "everywhere"),
    ("figures", "text", "list", "desk", "cited", "everywhere"),
    ("grid", "text", "list", "desk", "cited", "everywhere"),
    ("article", "text", "list", "cited", "everywhere"),
    ("beside", "text", "list", "cited", "everywhere"),
    ("help", "page", "text", "list", "everywhere"),
    ("tray", "text", "list", "cited", "everywhere"),
    ("forgotten", "text", "list", "everywhere"),
    ("search", "list", "cited", "everywhere"),
    ("search", "field"),
    ("filter", "field"),
    ("form", "question", "field"),
    ("palette", "field"),
)
"""Scopes that hold at once: a key has one meaning in each of these."""


FOREMOST: dict[Scope, tuple[str, ...]] = {
    "articles": (
        "articles.mark", "list.open", "desk.next_pane", "desk.filter", "desk.export",
        "desk.compare",
    ),
    "article": ("article.back", "cited.pin"),
    "tray": ("tray.export", "tray.back"),
}  # fmt: skip
"""Commands that the footer names first; the others follow in the table's order."""


class Key(NamedTuple):
    """One command and the keys that call it, as Textual names them.

    `display` is how footer and help write the keys; `label` the footer's word for it, None where
    the footer leaves it out; `help` a line for the help screen.
    """

    scope: Scope
    action: str
    keys: tuple[str, ...]
    display: str
    label: str | None
    help: str

    @property
    def id(self) -> str:
        """What a settings file calls it: "list.down"."""
        return f"{self.scope}.{self.action.partition('(')[0]}{self._argument}"

    @property
    def sentence(self) -> str:
        """Its help as a line of its own begins."""
        return self.help[0].upper() + self.help[1:]

    @property
    def prints(self) -> bool:
        """Whether all its keys would type something into a line."""
        return all(
            one == "space" or (len(one) == 1 and one.isascii()) for one in self.display.split()
        )

    @property
    def _argument(self) -> str:
        argument = self.action.partition("(")[2].strip("')\"")
        return f"-{argument}" if argument else ""


KEYS: tuple[Key, ...] = (
    Key("list", "down", ("down", "j"), "↓ j", None, "one down"),
    Key("list", "up", ("up", "k"), "↑ k", None, "one up"),
    Key("list", "open", ("enter",), "⏎", "open", "open the article at this sentence"),
    Key("list", "top", ("g", "home"), "g Home", None, "to the top"),
    Key("list", "bottom", ("G", "end"), "G End", None, "to the end"),
    Key("list", "half_down", ("ctrl+d",), "^d", None, "half a page down"),
    Key("list", "half_up", ("ctrl+u",), "^u", None, "half a page up"),
    Key("list", "page_down", ("pagedown",), "PgDn", None, "a page down"),
    Key("list", "page_up", ("pageup", "b"), "PgUp b", None, "a page up"),
    Key("text", "page_down", ("space",), "space", None, "a page down"),
    Key("articles", "mark", ("space",), "space", "mark", "mark the article, or take the mark away"),
    Key("articles", "mark_story", ("a",), "a", None, "mark what is shown of this story, or not"),
    Key("articles", "mark_all", ("A",), "A", None, "mark all that is shown, or not"),
    Key("articles", "invert", ("I",), "I", None, "mark what is shown and not marked"),
    Key("articles", "sort", ("s",), "s", "sort",
        "by story, newest, date, outlet, words, unread, title"),
    Key("articles", "flat", ("f",), "f", None, "one list, or by story"),
    Key("figures", "next_kind", ("t",), "t", "kind", "one kind of figures, the next, then all"),
    Key("grid", "left", ("left", "h"), "← h", None, "to the outlet on the left"),
    Key("grid", "right", ("right", "l"), "→ l", "outlet", "to the outlet on the right"),
    Key("grid", "beside", ("s",), "s", "beside", "this article and another that says it, abreast"),
    Key("desk", "next_pane", ("tab",), "⇥", "pane", "to the next pane"),
    Key("desk", "previous_pane", ("shift+tab",), "⇧⇥", None, "to the pane before"),
    Key("desk", "filter", ("slash",), "/", "filter", "show only articles like this"),
    Key("desk", "search", ("ctrl+f",), "^f", "search", "look through the texts of all articles"),
    Key("desk", "compare", ("c",), "c", "compare", "compare the marked articles"),
    Key("desk", "export", ("e",), "e", "brief", "write the brief of this story to a file"),
    Key("desk", "quit", ("q",), "q", "quit", "quit"),
    Key("desk", "next_unread", ("n",), "n", "unread", "to the next unread article"),
    Key("desk", "previous_unread", ("N",), "N", None, "to the unread article before"),
    Key("desk", "read", ("full_stop",), ".", None, "read, or unread: the marked articles, or this"),
    Key("desk", "star", ("asterisk",), "*", "star", "a star, or none: the marked ones, or this"),
    Key("desk", "tag", ("T", "number_sign"), "T #", "tags", "tags: the marked articles, or this"),
    Key("desk", "note", ("quotation_mark",), '"', "note", "a note on this article"),
    Key("desk", "longer", ("plus", "equals_sign"), "+", "longer", "a longer summary"),
    Key("desk", "shorter", ("minus",), "-", "shorter", "a shorter summary"),
    Key("desk", "next_method", ("m",), "m", "method", "summarise by the next method"),
    Key("desk", "next_view", ("v", "right_square_bracket"), "v ]", "view", "next comparison view"),
    Key("desk", "previous_view", ("V", "left_square_bracket"), "V [", None, "view before"),
    Key("desk", "only_one", ("u",), "u", "only one", "what only one outlet says"),
    Key("desk", "differs", ("exclamation_mark",), "!", "differs", "figures that differ, or all"),
    Key("desk", "edit", ("E",), "E", None, "correct title, outlet or date of the article"),
    Key("desk", "merge", ("M",), "M", None, "make the stories of the marked articles one"),
    Key("desk", "split", ("S",), "S", None, "part the marked articles from their story"),
    Key("desk", "story", ("i",), "i", "story", "sum up the whole story, or this article"),
    Key("desk", "forget", ("D",), "D", None, "forget the marked articles, or this"),
    Key("desk", "forgotten", ("X",), "X", None, "what was forgotten, and back"),
    Key("desk", "undo", ("U",), "U", None, "take back what was done last"),
    Key("desk", "redo", ("R",), "R", None, "do it again"),
    Key("desk", "add", ("o",), "o", None, "read articles from a file, folder or address"),
    Key("desk", "failures", ("w",), "w", None, "what could not be read, and why"),
    Key("desk", "reload", ("r",), "r", None, "read the library again"),
    Key("desk", "show('articles')", ("1",), "1", None, "to Articles"),
    Key("desk", "show('summary')", ("2",), "2", None, "to Summary"),
    Key("desk", "show('figures')", ("3",), "3", None, "to Figures"),
    Key("desk", "view('facts')", ("4",), "4", None, "to Comparison: Facts"),
    Key("desk", "view('figures')", ("5",), "5", None, "to Comparison: Figures"),
    Key("desk", "view('quotes')", ("6",), "6", None, "to Comparison: Quotes"),
    Key("desk", "view('only')", ("7",), "7", None, "to Comparison: Only one"),
    Key("desk", "view('names')", ("8",), "8", None, "to Comparison: Names"),
    Key("desk", "view('copies')", ("9",), "9", None, "to Comparison: Copies"),
    Key("desk", "view('timeline')", ("0",), "0", None, "to Comparison: Timeline"),
    Key("desk", "zoom", ("z",), "z", None, "this pane alone on the screen, or all again"),
    Key("desk", "wider", ("greater_than_sign",), ">", None, "a wider pane"),
    Key("desk", "narrower", ("less_than_sign",), "<", None, "a narrower pane"),
    Key("desk", "taller", ("right_curly_bracket",), "}", None, "a taller pane"),
    Key("desk", "lower", ("left_curly_bracket",), "{", None, "a lower pane"),
    Key("desk", "back", ("escape",), "Esc", None, "stop the work, clear the filter, the marks"),
    Key("field", "submit", ("enter",), "⏎", "done", "take what was typed"),
    Key("filter", "complete", ("tab",), "⇥ →", "complete", "take what is offered"),
    Key("filter", "close", ("escape",), "Esc", "show all", "show all articles again"),
    Key("form", "next", ("tab", "down"), "⇥ ↓", "next field", "to the next field"),
    Key("form", "previous", ("shift+tab", "up"), "⇧⇥ ↑", None, "to the field before"),
    Key("question", "leave", ("escape",), "Esc", "leave", "leave all as it is"),
    Key("article", "back", ("escape", "q", "enter"), "Esc", "back", "back to where you were"),
    Key("article", "next_article", ("J",), "J", "next", "to the next article of the list"),
    Key("article", "previous_article", ("K",), "K", None, "to the one before"),
    Key("article", "next('summary')", ("tab",), "⇥", "summary", "to the next summary sentence"),
    Key("article", "previous('summary')", ("shift+tab",), "⇧⇥", None, "to the one before"),
    Key("article", "next('figure')", ("f",), "f", "figure", "to the next sentence with a figure"),
    Key("article", "previous('figure')", ("F",), "F", None, "to the one before"),
    Key("article", "next('quote')", ("s",), "s", "quote", "to the next quotation: who said it"),
    Key("article", "previous('quote')", ("S",), "S", None, "to the one before"),
    Key("article", "next('name')", ("w",), "w", "name", "to the next sentence that names somebody"),
    Key("article", "previous('name')", ("W",), "W", None, "to the one before"),
    Key("article", "next('copy')", ("c",), "c", "copied", "to the next words another shares"),
    Key("article", "previous('copy')", ("C",), "C", None, "to the ones before"),
    Key("article", "switch('summary')", ("1",), "1", None, "mark the summary, or not"),
    Key("article", "switch('figure')", ("2",), "2", None, "mark figures, or not"),
    Key("article", "switch('quote')", ("3",), "3", None, "mark quotations, or not"),
    Key("article", "switch('name')", ("4",), "4", None, "mark names, or not"),
    Key("article", "switch('copy')", ("5",), "5", None, "mark what other outlets share, or not"),
    Key("article", "search", ("slash",), "/", "search", "look for words in the article"),
    Key("article", "next_hit", ("n",), "n", None, "to the next sentence with those words"),
    Key("article", "previous_hit", ("N",), "N", None, "to the one before"),
    Key("article", "dim", ("d",), "d", "dim", "dim what the summary leaves out, or not"),
    Key("article", "clutter", ("x",), "x", "left out", "what was left out, by which rule"),
    Key("article", "put_back", ("r",), "r", None, "put a line that was left out back"),
    Key("article", "read", ("full_stop",), ".", None, "read, or unread"),
    Key("article", "star", ("asterisk",), "*", "star", "a star, or none"),
    Key("article", "tag", ("T", "number_sign"), "T #", "tags", "tags of this article"),
    Key("article", "note", ("quotation_mark",), '"', "note", "a note on this article"),
    Key("article", "undo", ("U",), "U", None, "take back what was done last"),
    Key("article", "redo", ("R",), "R", None, "do it again"),
    Key("beside", "other", ("tab", "shift+tab"), "⇥", "other", "to the other article"),
    Key("beside", "back", ("escape", "q", "s"), "Esc", "back", "back to where you were"),
    Key("help", "search", ("slash",), "/", "search", "only what has these words"),
    Key("page", "back", ("escape", "q", "enter"), "Esc", "back", "back to where you were"),
    Key("tray", "move_down", ("J",), "J", "down", "move the pin down"),
    Key("tray", "move_up", ("K",), "K", "up", "move the pin up"),
    Key("tray", "comment", ("c",), "c", "comment", "comment on the pin"),
    Key("tray", "remove", ("x", "delete"), "x Del", "take out", "take the pin out"),
    Key("tray", "export", ("e",), "e", "brief", "write the brief of the tray to a file"),
    Key("tray", "undo", ("U",), "U", "undo", "take back what was done last"),
    Key("tray", "redo", ("R",), "R", None, "do it again"),
    Key("tray", "back", ("escape", "q"), "Esc", "back", "back to where you were"),
    Key("search", "mark", ("space",), "space", "mark", "mark the article, or take the mark away"),
    Key("search", "ask", ("slash",), "/", "words", "to the words looked for"),
    Key("search", "back", ("escape",), "Esc", "back", "back to where you were"),
    Key("forgotten", "restore", ("r",), "r", "bring back", "bring the article back"),
    Key("forgotten", "back", ("escape", "q", "enter"), "Esc", "back", "back to where you were"),
    Key("cited", "pin", ("p",), "p", "pin", "pin this for a brief"),
    Key("cited", "tray", ("P",), "P", "pins", "the brief tray: what was pinned"),
    Key("cited", "copy", ("y",), "y", "copy", "copy this with where it is from"),
    Key("cited", "copy_all", ("Y",), "Y", None, "copy the summary, the marked, or the brief"),
    Key("cited", "browse", ("B",), "B", None, "open the source in $BROWSER"),
    Key("cited", "page", ("vertical_line",), "|", None, "the text, or the brief, in $PAGER"),
    Key("cited", "edit_file", ("ctrl+e",), "^e", None, "title, outlet, date, note in $EDITOR"),
    Key("palette", "next", ("down", "ctrl+n"), "↓", None, "to the next command"),
    Key("palette", "previous", ("up", "ctrl+p"), "↑", None, "to the command before"),
    Key("palette", "submit", ("enter",), "⏎", "do it", "do what stands under the cursor"),
    Key("palette", "leave", ("escape",), "Esc", "leave", "leave all as it is"),
    Key("everywhere", "palette", ("colon", "ctrl+p"), ": ^p", None, "all commands, to choose from"),
    Key("everywhere", "next_theme", ("ctrl+t",), "^t", None, "other colours"),
    Key("everywhere", "help", ("question_mark",), "?", "help", "this page"),
    Key("everywhere", "suspend_process", ("ctrl+z",), "^z", None, "put presscut aside; fg returns"),
    Key("everywhere", "stop", ("ctrl+c", "ctrl+q"), "^c", None, "quit at once"),
)  # fmt: skip


def bindings(*scopes: Scope) -> list[BindingType]:
    """Textual's bindings for the keys of these scopes."""
    return [
        Binding(",".join(key.keys), key.action, key.help, show=False, id=key.id)
        for key in _of(scopes)
    ]


def bindings_while_typing() -> list[BindingType]:
    """Bindings to leave the app by, for a line to type in: a question lets no others through."""
    return [
        Binding(",".join(key.keys), f"app.{key.action}", key.help, show=False, id=key.id)
        for key in KEYS
        if key.id in ("everywhere.suspend_process", "everywhere.stop")
    ]


def in_force(app: App[Any]) -> tuple[Key, ...]:
    """The table with the keys that a person has set, where the app knows of such."""
    table: tuple[Key, ...] = getattr(app, "key_table", KEYS)
    return table


def with_keys(text: str, table: Sequence[Key] = KEYS) -> str:
    """Text in which ids of commands stand as their keys: "{desk.undo} takes it back"."""
    if "{" not in text:
        return text
    displays = {key.id: key.display.split()[0] for key in table}
    return _ID.sub(lambda match: displays.get(match[1], match[0]), text)


def hints(*scopes: Scope, table: Sequence[Key] = KEYS) -> list[Key]:
    """The commands that the footer names in these scopes, the most special scope first.

    Where one types, keys that would type something are left out.
    """
    typing = not set(scopes).isdisjoint(TYPED)
    told = [key for key in _of(scopes, table) if key.label and not (typing and key.prints)]
    foremost = [one for scope in scopes for one in FOREMOST.get(scope, ())]
    told.sort(key=lambda key: foremost.index(key.id) if key.id in foremost else len(foremost))
    return told


def _of(scopes: Sequence[Scope], table: Sequence[Key] = KEYS) -> list[Key]:
    return [key for scope in scopes for key in table if key.scope == scope]
