"""A figure in words, for a line outside its article: its bound, its surface, what it counts.

Adds nothing to the number: "1,400" with the bound ">=" that counts "children" reads "at least
1,400 children". Words for all kinds stand in the tables.
"""

from store.models import Bound, Figure

BOUNDS: dict[Bound, str] = {
    "=": "",
    "~": "about",
    ">": "more than",
    ">=": "at least",
    "<": "less than",
    "<=": "up to",
}
BOUNDS_IN_TIME: dict[Bound, str] = {
    "=": "",
    "~": "about",
    ">": "after",
    ">=": "from",
    "<": "before",
    "<=": "until",
}
IN_TIME = ("year", "date", "period", "time")


def in_words(figure: Figure) -> str:
    """The figure as a person would say it, and the doubt that a reader should share."""
    bound = (BOUNDS_IN_TIME if figure.kind in IN_TIME else BOUNDS)[figure.bound]
    words = f"{bound} {figure.surface}".strip()
    counted = figure.counted or ""
    if figure.kind == "age" and figure.surface[-1:].isdecimal():
        words = f"{counted} aged {words}".strip()
    elif counted not in words:
        words = f"{words} {counted}"
    return f"{words} (doubtful: {figure.doubt})" if figure.doubt else words
