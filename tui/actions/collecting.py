"""The brief tray: what a person pins on the way, from any pane and any screen with sentences."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import store
from tui.actions.family import TAKES_BACK, Actions, quoted
from tui.passages import Passage, passage_of, pin_of
from tui.render import count

if TYPE_CHECKING:
    from textual.screen import Screen

    from store import Article, Desk, Pin
    from tui.screens.desk import DeskScreen
    from tui.screens.tray import TrayScreen

NAME = "brief-tray.md"


class Pinned(NamedTuple):
    """A pin, its article if it is still there, and the sentence that says it by now (its index)."""

    pin: "Pin"
    article: "Article | None"
    place: int | None


class Collecting(Actions):
    """p pins what stands under the cursor, P shows the tray."""

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self._opened: TrayScreen | None = None  # last

    def action_pin(self) -> None:
        """Pin what stands under the cursor."""
        passage = passage_of(self.desk.app.screen)
        if passage is None:
            self.tell("p pins a sentence, figure, quotation or fact; none is here", alarm=True)
            return
        self.desk.run_worker(self._pin(passage), group="tray")

    async def _pin(self, passage: Passage) -> None:
        with self.told_failures():
            pin = pin_of(passage, await self.desk.reader.article(passage.article))
            number = await self.desk.reader.on_desk(lambda desk: _add(desk, pin))
            await self._renew()
            told = f"{count(number, 'pin')}, {{cited.tray}} shows them · {TAKES_BACK}"
            self.tell(f"{told} · {quoted(pin.label or pin.text)}")

    # -- the tray -------------------------------------------------------------------------------

    @property
    def _screen(self) -> "TrayScreen | None":
        """The tray's screen, where there is one: never a second."""
        return self._opened if self._opened in self.desk.app.screen_stack else None

    def action_tray(self) -> None:
        """Show the tray, or go back to it."""
        if self._screen is None:
            self.desk.run_worker(self._show_tray(self.desk.app.screen), group="tray")
        while self._screen and self.desk.app.screen is not self._screen:
            self.desk.app.pop_screen()

    async def _show_tray(self, asking: "Screen[object]") -> None:
        from tui.screens.tray import TrayScreen

        with self.told_failures():
            pinned = await self.pinned()
            if self._screen is None:
                self._opened = TrayScreen(self.desk, pinned)
                self.show_over(asking, self._opened)

    async def pinned(self) -> list[Pinned]:
        """The tray with the articles as they are now. Raises PresscutError."""
        pins = await self.desk.reader.on_desk(lambda desk: desk.tray.pins())
        articles: dict[str, Article] = {}
        for identity in dict.fromkeys(pin.article for pin in pins):
            try:
                articles[identity] = await self.desk.reader.article(identity)
            except store.NotFound:
                continue  # its pins say so
        return [_pinned(pin, articles.get(pin.article)) for pin in pins]

    async def _renew(self) -> None:
        """The tray changed: show it as it is now, where it is open. Raises PresscutError."""
        if screen := self._screen:
            await screen.renew()

    def change(self, act: "Callable[[Desk], None]") -> None:
        """Change the tray and show it."""
        self.desk.run_worker(self._change(act), group="tray")

    async def _change(self, act: "Callable[[Desk], None]") -> None:
        with self.told_failures():
            await self.desk.reader.on_desk(act)
        with self.told_failures():
            await self._renew()

    # -- its brief ------------------------------------------------------------------------------

    async def brief(self, form: str) -> str:
        """The brief of the tray in a format. Raises PresscutError."""
        pinned = await self.pinned()
        return store.write_tray_brief(
            [one.pin for one in pinned],
            [one.article for one in pinned if one.article],
            format=form,
        )

    def export(self) -> None:
        """Ask for a file's name and write the brief of the tray there."""
        self.desk.exporting.ask("Write the brief of what you pinned to", NAME, self.brief)


def _add(desk: "Desk", pin: "Pin") -> int:
    """Put a pin into the tray; how many there are then. Raises UsageError for one that is there."""
    pins = desk.tray.pins()
    if (pin.article, pin.text, pin.label) in [(one.article, one.text, one.label) for one in pins]:
        raise store.UsageError("that is in the tray already; {cited.tray} shows it")
    desk.tray.add(pin)
    return len(pins) + 1


def _pinned(pin: "Pin", article: "Article | None") -> Pinned:
    return Pinned(pin, article, store.find_pin(pin, article) if article else None)
