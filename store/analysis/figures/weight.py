"""Which figures are the key ones: an order for the pane and the brief, the weightiest first.

A figure gains weight by where it stands (in a sentence of the summary, in the lead), by being
said again in the article or by other outlets, by what it is (a counted noun, a bound, a size) and
by its doubt, which a reader has to see. It loses weight where it says little alone: a bare year,
a relative date, a clock time, a small ordinal, "one of". Nothing is left out, and figures of one
weight stay in the order of the text. Needs only the records.
"""

from collections import Counter
from collections.abc import Collection
from math import log10

from store.models import Figure

LEAD = 3
"""How many sentences at the start make the lead."""

IN_SUMMARY = 4.0
IN_LEAD = 2.0
CARRIED = 3.0  # by another outlet
REPEATED = 1.5
COUNTED = 1.5
BOUNDED = 0.5
MOVED = 0.5
DOUBTFUL = 2.0
MOST_FOR_SIZE = 3.0  # what a value of 10**MOST_FOR_SIZE_AT and more gains
MOST_FOR_SIZE_AT = 6
SMALL = 2  # a count of so many or fewer is most often "one of" and "both"
SMALL_LOSS = 3.0
KINDS = {
    "money": 1.5, "percent": 1.5, "count": 1.0, "fraction": 1.0, "measure": 0.5, "age": 0.5,
    "duration": 0.5, "period": 0.5, "score": 0.5, "date": -1.0, "year": -2.0, "ordinal": -2.0,
    "time": -2.5,
}  # fmt: skip
"""What a figure of a kind begins with."""
RELATIVE_LOSS = 2.0  # a date without EDTF, or only reckoned
LARGE = 100  # a count from here on is known again whatever its noun
SIZED = ("money", "count")


def rank_figures(
    figures: Collection[Figure],
    *,
    summary: Collection[int] = (),
    carried: Collection[int] = (),
) -> list[Figure]:
    """All the figures of one article, the weightiest first.

    `summary` holds the indexes of the sentences in its summary, `carried` the starts of those
    figures that other outlets give too.
    """
    said = Counter(_meaning(figure) for figure in figures)
    weights = {
        figure.start: weigh(
            figure,
            in_summary=figure.sentence in summary,
            repeated=said[_meaning(figure)] > 1,
            carried=figure.start in carried,
        )
        for figure in figures
    }
    return sorted(figures, key=lambda figure: (-weights[figure.start], figure.start))


def weigh(figure: Figure, *, in_summary: bool, repeated: bool, carried: bool) -> float:
    """The weight of one figure; it has no unit and no bounds."""
    weight = KINDS[figure.kind] + _size(figure)
    weight += IN_SUMMARY * in_summary + IN_LEAD * (figure.sentence < LEAD)
    weight += CARRIED * carried + REPEATED * repeated
    weight += COUNTED * (figure.counted is not None) + BOUNDED * (figure.bound != "=")
    weight += MOVED * (figure.trend is not None) + DOUBTFUL * (figure.doubt is not None)
    return weight - RELATIVE_LOSS * _is_relative(figure) - SMALL_LOSS * _is_small(figure)


def _meaning(figure: Figure) -> tuple[object, ...]:
    """What two figures share that say the same, however each is written.

    A small number may count anything; of a large one there are seldom two.
    """
    small = figure.kind != "count" or abs(figure.value or 0) < LARGE
    counted = (figure.counted or "").casefold() if small else ""
    return figure.kind, figure.value, figure.high, figure.unit, figure.when, counted


def _size(figure: Figure) -> float:
    """What counts and amounts gain by their order of magnitude."""
    if figure.kind not in SIZED or figure.value is None:
        return 0.0
    size = abs(figure.value if figure.high is None else figure.high)
    return min(log10(size + 1) / MOST_FOR_SIZE_AT, 1.0) * MOST_FOR_SIZE


def _is_relative(figure: Figure) -> bool:
    if figure.kind not in ("year", "date"):
        return False
    return figure.when is None or figure.when.startswith("XXXX") or figure.when.endswith("?")


def _is_small(figure: Figure) -> bool:
    counts = figure.kind == "count" and figure.unit is None and figure.trend is None
    return counts and figure.high is None and abs(figure.value or 0) <= SMALL
