"""A figure in words, for a line outside its article: "at least 1,400 children".

The surface stays as the article has it; the tables below add what stands around it there: the
bound, what is counted, whose age it is. Says nothing twice that the surface says already, and adds
nothing to the number. Needs only the records; with the sentence at hand it keeps a wording that no
other could stand for.
"""

from store.analysis.figures.counted import is_plural
from store.models import Bound, Figure

BOUNDS: dict[Bound, str] = {
    "=": "",
    "~": "about",
    ">": "more than",
    ">=": "at least",
    "<": "less than",
    "<=": "up to",
}
BOUNDS_OF_COUNTS: dict[Bound, str] = {**BOUNDS, "<": "fewer than"}
BOUNDS_IN_TIME: dict[Bound, str] = {
    "=": "",
    "~": "about",
    ">": "after",
    ">=": "from",
    "<": "before",
    "<=": "by",
}
BOUNDS_OF_AGES: dict[Bound, str] = {
    "=": "",
    "~": "about",
    ">": "over",
    ">=": "at least",
    "<": "under",
    "<=": "up to",
}
OPENERS_OF_AGES = ("as young as", "as old as")
"""Wordings of a bound that tell what was seen, not what is allowed: they are no "at least"."""
IN_TIME = ("year", "date", "period", "time")
OF_KINDS = ("percent", "fraction", "measure", "duration", "money")
"""What these say of something is joined to it by "of": "9 tonnes of steel"."""
VAGUE = ("dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions")


def word_figure(figure: Figure, sentence: str = "") -> str:
    """The figure as a person would say it, on one line; its doubt is left to the caller.

    `sentence` is the one that it stands in, where that is known.
    """
    surface = " ".join(figure.surface.split())
    bound = _bound(figure)
    counted = " ".join((figure.counted or "").split())
    if figure.kind == "age":
        opener = _opener(surface, sentence)
        return _opened(surface, opener, counted) if opener else _age(surface, bound, counted)
    words = f"{bound} {surface}".strip()
    if not counted or counted.casefold() in surface.casefold():
        return words
    return f"{words} {_joint(figure, surface, counted)}{counted}"


def _joint(figure: Figure, surface: str, counted: str) -> str:
    """What stands between a number and its noun."""
    if figure.kind in OF_KINDS or surface.casefold().endswith(VAGUE):
        return "of "
    plural = is_plural(counted.rsplit(maxsplit=1)[-1].casefold()) or " of " in counted
    return "of the " if figure.value == 1 and figure.high is None and plural else ""


def word_with_doubt(figure: Figure, sentence: str = "") -> str:
    """The same, and the doubt that a reader should share."""
    words = word_figure(figure, sentence)
    return f"{words} (doubtful: {figure.doubt})" if figure.doubt else words


def _bound(figure: Figure) -> str:
    """The words for the bound of a figure of its kind."""
    if figure.kind == "age":
        return BOUNDS_OF_AGES[figure.bound]
    if figure.kind in IN_TIME:
        return BOUNDS_IN_TIME[figure.bound]
    return (BOUNDS_OF_COUNTS if figure.kind == "count" else BOUNDS)[figure.bound]


def _opener(surface: str, sentence: str) -> str | None:
    """The opener before an age in its sentence that is kept as it stands there."""
    text = " ".join(sentence.split()).casefold()
    found = (opener for opener in OPENERS_OF_AGES if f"{opener} {surface.casefold()}" in text)
    return next(found, None)


def _opened(surface: str, opener: str, counted: str) -> str:
    """ "girls as young as 11"."""
    return f"{counted} {opener} {surface}".strip()


def _age(surface: str, bound: str, counted: str) -> str:
    """ "girls aged at least 11", "15-year-old girl", "man in their 40s", "under 16s"."""
    if surface.endswith("s") and surface[:1].isdecimal():
        return f"{bound} {surface}" if bound else f"{counted} in their {surface}".strip()
    if "old" in surface or "of age" in surface:
        return f"{bound} {surface} {counted}".strip()
    return " ".join(filter(None, (counted, "aged", bound, surface)))
