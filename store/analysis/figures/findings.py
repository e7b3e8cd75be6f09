"""What a reader of the grammar hands back: a figure in words' places, not yet in the text's."""

from typing import NamedTuple

from store.models import Bound, FigureKind, Trend


class Finding(NamedTuple):
    """A stretch of words, `first` up to `end`, and what it means.

    `kind` None marks words that look like a figure and are none; the fields are Figure's, but
    `counted`, which is a first word and an end.
    """

    kind: FigureKind | None
    first: int
    end: int
    value: float | None = None
    high: float | None = None
    unit: str | None = None
    counted: tuple[int, int] | None = None
    bound: Bound = "="
    trend: Trend | None = None
    when: str | None = None
    doubt: str | None = None
