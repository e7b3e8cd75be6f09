"""The list of commands: all of the key table, narrowed while one types, each with its keys and id.

What can be done where one comes from stands first; what belongs to another pane of the desk goes
there; the rest says where it works.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.dom import DOMNode
from textual.screen import Screen

from tui.keys import SCOPE_TITLES, TYPED, Key, Scope, bindings
from tui.render import Page, PageBuilder, clip, message_page, pad
from tui.widgets.bars import Bar, Hints
from tui.widgets.field import Field
from tui.widgets.lines import LineList

KEYS_WIDTH = 10
ID_FROM = 76  # width from which a line names the id, for presscut.toml
ID_WIDTH = 26
PANES: dict[Scope, str] = {"articles": "articles", "figures": "figures", "grid": "grid"}
MOVES: tuple[Scope, ...] = ("list", "text")
NOTHING = "No command has these words."


class Offer(NamedTuple):
    """A command, and whether it can be done where one comes from."""

    key: Key
    here: bool

    @property
    def place(self) -> str:
        """Where it works: "in an open article"."""
        title = SCOPE_TITLES[self.key.scope]
        return title[0].lower() + title[1:]

    @property
    def words(self) -> str:
        """What the filter reads."""
        key = self.key
        return f"{key.help} {key.label or ''} {key.id} {self.place}".casefold()


def offers(table: Sequence[Key], screen: Screen[object]) -> list[Offer]:
    """All commands but those of lines to type in; first those that can be done on this screen.

    Of these the ways through a list, which everybody knows, come last.
    """
    found = [
        Offer(key, here=holder(key, screen) is not None) for key in table if key.scope not in TYPED
    ]
    return sorted(found, key=lambda offer: (not offer.here, offer.key.scope in MOVES))


def holder(key: Key, screen: Screen[object]) -> DOMNode | None:
    """What does a command on this screen: the list with the keys, a pane, the screen, the app."""
    around = (screen.focused or screen).ancestors_with_self
    panes = [screen.query_one(f"#{PANES[key.scope]}")] if _has_pane(key, screen) else []
    return next((node for node in [*around, *panes] if key.id in _ids(node)), None)


def _has_pane(key: Key, screen: Screen[object]) -> bool:
    return key.scope in PANES and bool(screen.query(f"#{PANES[key.scope]}"))


def _ids(node: DOMNode) -> set[str | None]:
    """The ids of the commands that a node has."""
    return {one.id for bound in node._bindings.key_to_bindings.values() for one in bound}


def matching(found: Sequence[Offer], typed: str) -> list[Offer]:
    """The commands that have every word that was typed."""
    words = typed.casefold().split()
    return [offer for offer in found if all(word in offer.words for word in words)]


def commands_page(found: Sequence[Offer], width: int) -> Page:
    """A line a command: keys, what it does, its id where there is room."""
    if not found:
        return message_page(NOTHING, width)
    builder = PageBuilder(width)
    for offer in found:
        builder.item([tuple(_parts(offer, builder.width))])
    return builder.page()


def _parts(offer: Offer, width: int) -> Iterator[tuple[str, str]]:
    key = offer.key
    told = key.sentence if offer.here else f"{key.sentence} ({offer.place})"
    ids = ID_WIDTH if width >= ID_FROM else 0
    yield pad(key.display, KEYS_WIDTH), "strong" if offer.here else "dim"
    yield pad(told, width - KEYS_WIDTH - ids), "plain" if offer.here else "dim"
    yield clip(key.id, ids), "dim"


class CommandField(Field):
    """The line for words of a command; arrows move in the list below it."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("palette",)
    BINDINGS = bindings("palette")

    def action_next(self) -> None:
        """To the next command."""
        self.screen.query_one(LineList).action_down()

    def action_previous(self) -> None:
        """To the command before."""
        self.screen.query_one(LineList).action_up()

    def action_leave(self) -> None:
        """Leave all as it is."""
        self.screen.dismiss(None)


class CommandList(LineList, can_focus=False):
    """The commands; keys go to the line above it."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ()


class PaletteScreen(Screen[Key | None], inherit_bindings=False):
    """Answers with the command that was chosen, None where none was."""

    def __init__(self, found: Sequence[Offer]) -> None:
        super().__init__()
        self._all = found
        self.found = found
        self.bar = Bar("Commands")
        self.lines = CommandList()

    def compose(self) -> ComposeResult:
        """Bar, the line to type in, the commands, hints."""
        yield self.bar
        yield CommandField(placeholder="words of a command", id="command")
        yield self.lines
        yield Hints("palette")

    def on_mount(self) -> None:
        """Show all commands."""
        self.query_one(CommandField).focus()
        self._show()

    def _show(self) -> None:
        self.lines.show(lambda width: commands_page(self.found, width))

    @on(Field.Changed)
    def _narrow(self, event: Field.Changed) -> None:
        event.stop()
        self.found = matching(self._all, event.value)
        self._show()

    @on(Field.Submitted)
    @on(LineList.Chosen)
    def _choose(self) -> None:
        if not self.found:
            return
        offer = self.found[self.lines.cursor]
        if offer.here:
            self.dismiss(offer.key)
        else:
            self.bar.tell(f"this works {offer.place}", alarm=True)
