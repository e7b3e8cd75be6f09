"""What a family of the desk's actions is: a few methods that belong together, beside the screen.

A family keeps what only its actions need. It reaches panes, bar and library through the screen,
and another family through the screen too.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import store
from tui import worker
from tui.render import clip, count, shown

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen
    from textual.widget import Widget

    from store import Row
    from tui.screens.desk import DeskScreen

TAKES_BACK = "{desk.undo} takes it back"
TITLE = 40  # cells of a headline in a message
PREFIX = "action_"  # as Textual names the methods that keys call


def quoted(title: str) -> str:
    """A headline, or other words of an article, as a message has them."""
    return f"“{clip(shown(title), TITLE)}”"


def named(rows: "Sequence[Row]") -> str:
    """Articles as a message has them: one by its headline, several by their number."""
    return quoted(rows[0].title) if len(rows) == 1 else count(len(rows), "article")


class Actions:
    """A family of actions. Its `action_...` methods become the screen's, where Textual looks."""

    def __init__(self, desk: "DeskScreen") -> None:
        self.desk = desk
        self.offer_to(desk)

    def offer_to(self, node: "DeskScreen | App[int] | Widget") -> None:
        """Make the actions those of a screen, of a pane, or of the app: then they work anywhere."""
        for name in vars(type(self)):
            if name.startswith(PREFIX):
                setattr(node, name, getattr(self, name))

    def show_over(self, asking: "Screen[object]", screen: "Screen[None]") -> None:
        """Put a screen on the one where it was asked for, unless a person has left that by now."""
        if self.desk.app.screen is asking:
            self.desk.app.push_screen(screen)

    @contextmanager
    def told_failures(self) -> Iterator[None]:
        """Say why what stands in the block is not done, where it fails."""
        try:
            yield
        except (store.PresscutError, worker.WorkFailed) as error:
            self.tell(str(error), alarm=True)

    def tell(self, news: str, *, alarm: bool = False, passing: bool = False) -> None:
        """Say something in the upper bar, in that of what stands over the desk too."""
        for screen in dict.fromkeys((self.desk, *self.desk.app.screen_stack)):
            if bar := getattr(screen, "bar", None):
                bar.tell(news, alarm=alarm, passing=passing)
