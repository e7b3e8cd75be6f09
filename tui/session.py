"""Where a person was on the desk, as it is kept for the next time.

What is kept may be of an older or a newer presscut, or of a broken disk: each field that is not
what it should be is as if it had not been kept. Refuses to keep what a person would miss: this is
a convenience, not data.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

Shares = Mapping[str, tuple[int, ...]]

MOST_PARTS = 3  # a divided screen has no more


class Place(NamedTuple):
    """A place on the desk: article (its id), pane and view (their ids), and how they are shown.

    `shares` are the parts of the screen by what they divide; `theme` is empty where none was
    chosen; `order`, `flat` and `filter` are those of the list. `length` (sentences) and `method`
    are those of summaries, 0 and empty for the usual ones; `figures` is the kind of figures.
    """

    article: str = ""
    pane: str = ""
    view: str = ""
    zoomed: bool = False
    shares: Shares = MappingProxyType({})
    theme: str = ""
    order: str = "story"
    flat: bool = False
    filter: str = ""
    length: int = 0
    method: str = ""
    figures: str = "all"


NOWHERE = Place()


def to_state(place: Place) -> dict[str, Any]:
    """A place as JSON holds it."""
    return {
        **place._asdict(),
        "shares": {name: list(parts) for name, parts in place.shares.items()},
    }


def from_state(state: Mapping[str, Any]) -> Place:
    """The place that was kept, as far as it can be understood."""
    kept = {
        field: state[field]
        for field, default in NOWHERE._asdict().items()
        if field != "shares" and type(state.get(field)) is type(default)
    }
    return Place(**kept, shares=_shares(state.get("shares")))


def _shares(kept: object) -> Shares:
    if not isinstance(kept, dict):
        return {}
    return {
        name: tuple(parts)
        for name, parts in kept.items()
        if isinstance(parts, list)
        and 0 < len(parts) <= MOST_PARTS
        and all(type(part) is int and 0 < part < 1000 for part in parts)
    }
