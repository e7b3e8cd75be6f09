"""The brief tray: pins in a person's order, each with its words, its source and a comment."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on

from tui.actions.collecting import Pinned
from tui.actions.family import TAKES_BACK
from tui.keys import KEYS, Key, Scope, bindings, in_force, with_keys
from tui.passages import Passage
from tui.render import Page, PageBuilder, Part, count, hang, message_page, origin, shown
from tui.screens.page import ListScreen
from tui.widgets.lines import LineList, TextList

if TYPE_CHECKING:
    from tui.screens.desk import DeskScreen

EMPTY = (
    "Nothing is pinned yet.\n\n{tray.back} leads back. Go to a sentence, a figure, a quotation"
    " or a fact, in any pane or in an open article, and press {cited.pin}."
)
GONE = "! its article is not in this library any more"
CHANGED = "! the article was changed and does not say this any more"


def tray_page(pinned: Sequence[Pinned], width: int, table: Sequence[Key] = KEYS) -> Page:
    """Words, source, comment of each pin."""
    if not pinned:
        return message_page(with_keys(EMPTY, table), width)
    builder = PageBuilder(width)
    digits = len(str(len(pinned)))
    for number, one in enumerate(pinned, 1):
        builder.item(_lines(one, f"{number:>{digits}} ", width))
    return builder.page()


def _lines(one: Pinned, number: str, width: int) -> Iterator[tuple[Part, ...]]:
    pin, article = one.pin, one.article
    words: list[Part] = [(shown(pin.quoted), "plain")]
    if pin.label:
        words.insert(0, (f"{shown(pin.label)}: ", "value"))
    yield from hang((number, "sign"), words, width)
    margin = (" " * len(number), "plain")
    if article is None:
        yield from hang(margin, [(GONE, "warn")], width)
    else:
        yield from hang(margin, [(f"{origin(article)} · {shown(article.title)}", "dim")], width)
        if one.place is None:
            yield from hang(margin, [(CHANGED, "warn")], width)
    if pin.comment:
        yield from hang(margin, [(f"Comment: {shown(pin.comment)}", "strong")], width)
    yield ()


class TrayScreen(ListScreen):
    """What was pinned, to be ordered, commented and written out."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("tray", "cited")
    BINDINGS = bindings("tray")

    def __init__(self, desk: "DeskScreen", pinned: Sequence[Pinned]) -> None:
        super().__init__("", lambda width: tray_page(self.pinned, width, in_force(self.app)))
        self.desk = desk
        self.lines = TextList()
        self.pinned = pinned
        desk.undoing.offer_to(self)
        self._tell_number()

    def _tell_number(self) -> None:
        self.bar.rename(f"Brief tray · {count(len(self.pinned), 'pin')}")

    async def renew(self) -> None:
        """Show the tray as it is now; the cursor stays on its pin where that is still there.

        Raises PresscutError.
        """
        pinned = await self.desk.collecting.pinned()
        current = self.current.pin.id if self.current else ""
        self.pinned = pinned
        self._tell_number()
        self.lines.refresh_items()
        ids = [one.pin.id for one in pinned]
        if current in ids:
            self.lines.move_to(ids.index(current))

    @property
    def current(self) -> Pinned | None:
        """The pin under the cursor."""
        return self.pinned[self.lines.cursor] if self.pinned else None

    @property
    def passage(self) -> Passage | None:
        """The pin under the cursor, where its article still says it."""
        one = self.current
        return _passage(one) if one and one.place is not None else None

    async def brief(self) -> str:
        """The brief of the tray as text. Raises PresscutError."""
        return await self.desk.collecting.brief("txt")

    @on(LineList.Chosen)
    def _open(self) -> None:
        one = self.current
        if one and one.article:
            self.desk.opening.open_article(one.article.id, one.place or 0)
        elif one:
            self.bar.tell("its article is not in this library any more", alarm=True)

    # -- changing it ----------------------------------------------------------------------------

    def action_move_down(self) -> None:
        """The pin one down."""
        self._move(1)

    def action_move_up(self) -> None:
        """The pin one up."""
        self._move(-1)

    def _move(self, by: int) -> None:
        if one := self.current:
            self.desk.collecting.change(lambda desk: desk.tray.move(one.pin.id, by))

    def action_remove(self) -> None:
        """Take the pin out."""
        if one := self.current:
            self.desk.collecting.change(lambda desk: desk.tray.remove([one.pin.id]))
            self.bar.tell(f"taken out · {TAKES_BACK}")

    def action_comment(self) -> None:
        """Ask for a comment on the pin."""
        self.run_worker(self._comment(), group="ask", exclusive=True)

    async def _comment(self) -> None:
        from tui.screens.prompt import KEEPS, Prompt

        if (one := self.current) is None:
            return
        hint = f"an empty comment is none · {KEEPS}"
        answer = await self.app.push_screen_wait(
            Prompt("Comment", one.pin.comment, hint, may_be_empty=True)
        )
        if answer is not None:
            self.desk.collecting.change(lambda desk: desk.tray.comment(one.pin.id, answer))

    def action_export(self) -> None:
        """Write the brief of the tray to a file."""
        self.desk.collecting.export()


def _passage(one: Pinned) -> Passage:
    pin = one.pin
    words = pin.text if pin.kind == "quote" else ""
    return Passage(pin.article, one.place, pin.kind, pin.label, words)
