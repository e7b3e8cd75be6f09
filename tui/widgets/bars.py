"""The two lines at the screen's edges: what is going on above, which keys count below."""

from collections.abc import Sequence
from itertools import accumulate
from time import monotonic

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from tui.keys import Key, Scope, hints, in_force, with_keys
from tui.render import Part, clip, shown
from tui.widgets.frame import place_at
from tui.widgets.painted import Painted

SEEN = 2.5  # seconds for which what is said stands before passing news


class Bar(Painted):
    """The upper line: the name or the tabs on the left, news on the right."""

    class TabChosen(Message):
        """The tab at a place was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, name: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._left = name
        self._tabs: Sequence[str] = ()
        self._current = 0
        self._news = ""
        self._alarm = False
        self._idle = False
        self._seen = 0.0  # when passing news may follow what stands here

    def rename(self, name: str) -> None:
        """Show another name on the left."""
        if name != self._left:
            self._left = name
            self.refresh()

    def tell(
        self, news: str, *, alarm: bool = False, idle: bool = False, passing: bool = False
    ) -> None:
        """Show news on the right, ids of commands in braces as their keys.

        An alarm is marked; idle news gives way to the tabs. Passing news, of which there is more
        in a moment, is left out while an answer to a key must still be seen.
        """
        now = monotonic()
        if passing and now < self._seen:
            return
        self._seen = now if passing or idle else now + SEEN
        told = (with_keys(shown(news), in_force(self.app)), alarm, idle)
        if told != (self._news, self._alarm, self._idle):
            self._news, self._alarm, self._idle = told
            self.refresh()

    @property
    def news(self) -> str:
        """What stands on the right."""
        return self._news

    def show_tabs(self, tabs: Sequence[str], current: int) -> None:
        """Show the panes as tabs instead of the name; no tabs bring the name back."""
        if (list(tabs), current) != (list(self._tabs), self._current):
            self._tabs, self._current = tuple(tabs), current
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """Left and right, the news shortened where both do not fit."""
        width = self.size.width
        left, news = self._both(width)
        used = sum(cell_len(text) for text, _ in left)
        gap = " " * max(1, width - used - cell_len(news) - 1)
        strip = self.strip([*left, (gap, "plain"), (news, "strong" if self._alarm else "plain")])
        return strip.adjust_cell_length(width, self.base_style)

    def on_click(self, event: events.Click) -> None:
        """Choose the tab under the mouse."""
        left, _ = self._both(self.size.width)
        place = place_at((cell_len(text) for text, _ in left), event.x)
        if self._tabs and place is not None:
            self.post_message(self.TabChosen(place))

    def _both(self, width: int) -> tuple[list[Part], str]:
        """What stands on the left, and the news as they fit beside it."""
        news = f"! {self._news}" if self._alarm else self._news
        tabs = sum(len(tab) + 2 for tab in self._tabs)
        if self._idle and tabs + cell_len(news) + 2 > width:
            news = ""
        news = clip(news, width - 1 - self._least_left)
        return self._left_parts(width - cell_len(news) - 2 * bool(news)), news

    @property
    def _least_left(self) -> int:
        """The cells of the left at least: with tabs the current one whole, else a number."""
        if not self._tabs:
            return 1
        return 3 * (len(self._tabs) - 1) + cell_len(self._tabs[self._current]) + 2

    def _left_parts(self, space: int) -> list[Part]:
        if not self._tabs:
            return [(clip(f" {self._left}", space), "strong")]
        long = sum(len(tab) + 2 for tab in self._tabs) <= space
        parts: list[Part] = []
        for place, tab in enumerate(self._tabs):
            if place == self._current:
                parts.append((f"[{tab}]", "tab"))
            else:
                parts.append((f" {tab if long else tab[:1]} ", "plain"))
        return parts


class Hints(Painted):
    """The lower line: the keys that count where the focus is, as many as fit, help always."""

    def __init__(self, *scopes: Scope) -> None:
        super().__init__()
        self.scopes = scopes

    def show(self, *scopes: Scope) -> None:
        """Show the keys of these scopes."""
        if scopes != self.scopes:
            self.scopes = scopes
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """Keys and labels."""
        parts: list[Part] = [(" ", "plain")]
        for key in self._fitting():
            parts += [(key.display, "strong"), (f" {key.label}  ", "plain")]
        return self.strip(parts).adjust_cell_length(self.size.width, self.base_style)

    def on_click(self, event: events.Click) -> None:
        """Do what the hint under the mouse says, as its key does."""
        told = self._fitting()
        place = place_at(map(_width, told), event.x - 1)
        if place is not None:
            self.app.simulate_key(told[place].keys[0])

    def _fitting(self) -> list[Key]:
        told = hints(*self.scopes, "everywhere", table=in_force(self.app))
        always = [key for key in told if key.scope == "everywhere"]
        space = self.size.width - 1 - sum(map(_width, always))
        others = accumulate(map(_width, told[: len(told) - len(always)]))
        return [*told[: sum(used <= space for used in others)], *always]


def _width(key: Key) -> int:
    return cell_len(key.display) + cell_len(key.label or "") + 3
