"""What could not be read, each source with its reason."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.render import Page, PageBuilder, count, flow, hang, message_page, shown
from tui.screens.page import ListScreen

if TYPE_CHECKING:
    from store import Outcome

NONE = "Everything was read."


def failures_page(failures: Sequence["Outcome"], width: int) -> Page:
    """Source and reason of each failure."""
    if not failures:
        return message_page(NONE, width)
    builder = PageBuilder(width)
    for outcome in failures:
        source = flow([(shown(outcome.source), "strong")], width)
        why = [(shown(outcome.reason or "no reason given"), "warn")]
        reason = hang(("  ", "plain"), why, width)
        builder.item([*source, *reason, ()])
    return builder.page()


class FailuresScreen(ListScreen):
    """The failures of the last reading."""

    def __init__(self, failures: Sequence["Outcome"]) -> None:
        name = count(len(failures), "failure")
        super().__init__(name, lambda width: failures_page(failures, width))
