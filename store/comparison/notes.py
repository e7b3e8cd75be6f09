"""The words beside a row of figures: its label, and a note on what differs in it.

All words are the articles' own but for the bound ("at least") and the letters of the articles,
which count from A in the order of the comparison.
"""

import re
from collections import Counter
from collections.abc import Sequence

from store.comparison.labels import LONGEST, label_of
from store.comparison.quantities import Quantity
from store.models import Agreement, Article

_BOUNDS = {
    "=": "",
    "~": "about ",
    ">": "more than ",
    ">=": "at least ",
    "<": "less than ",
    "<=": "at most ",
}
_PERIOD = re.compile(r"(\d{4})/(\d{4})")
_ENDS = ' .,;:–—-"”’'


def row_label(group: Sequence[Quantity], articles: Sequence[Article]) -> str:
    """The number with what it counts; or, if it counts nothing, with the clearest words around."""
    trusted = [quantity for quantity in group if not quantity.figure.doubt] or list(group)
    counted = Counter(
        q.figure.counted for q in trusted if q.figure.counted and q.figure.kind == "count"
    )
    numbers = list(dict.fromkeys(q.value for q in trusted))
    shown = [_shown([q for q in trusted if q.value == number]) for number in numbers]
    head = " / ".join(dict.fromkeys(shown))
    if counted:
        return f"{head} {counted.most_common(1)[0][0]}"[:LONGEST]
    around = [_around(quantity, articles[quantity.article]) for quantity in trusted]
    spread = Counter(term for quantity in trusted for term in quantity.context)
    weights = {
        term: weight * spread[term]
        for quantity in trusted
        for term, weight in quantity.context.items()
    }
    return f"{head}: {label_of(around, weights, max(20, LONGEST - 2 - len(head)))}"


def _shown(group: Sequence[Quantity]) -> str:
    """The commonest way in which some figures of one value are written, digits before words."""
    if period := _PERIOD.fullmatch(group[0].figure.when or ""):
        return f"{period[1]}–{period[2]}"
    written = Counter(quantity.figure.surface for quantity in group)
    return max(written, key=lambda surface: (any(c.isdigit() for c in surface), written[surface]))


def _around(quantity: Quantity, article: Article) -> str:
    """The clause of a figure, without the figure where it opens or closes the clause."""
    start, end = quantity.clause
    before = article.text[start : quantity.figure.start].rstrip()
    after = article.text[quantity.figure.end : end].lstrip(_ENDS)
    if not after:
        return before
    return after if not before.strip(_ENDS) else article.text[start:end]


def row_note(
    group: Sequence[Quantity], agreement: Agreement, articles: Sequence[Article]
) -> str | None:
    """Which article gives which number, where they are not the same; and every doubt."""
    doubtful = [quantity for quantity in group if quantity.figure.doubt]
    notes = [] if agreement == "same" else ["; ".join(_versions(group, agreement, articles))]
    notes += [f"{letter(quantity.article)}: {quantity.figure.doubt}" for quantity in doubtful]
    return ". ".join(notes) or None


def _versions(
    group: Sequence[Quantity], agreement: Agreement, articles: Sequence[Article]
) -> list[str]:
    given: dict[str, list[int]] = {}
    for quantity in group:
        if not quantity.figure.doubt:
            words = _BOUNDS[quantity.figure.bound] + _shown([quantity])
            given.setdefault(words, []).append(quantity.article)
    later = _later(list(given.values()), articles) if agreement == "differs" else None
    return [
        f"{words} in {_letters(holders)}" + (", the later report" if holders is later else "")
        for words, holders in given.items()
    ]


def _later(holders: Sequence[list[int]], articles: Sequence[Article]) -> list[int] | None:
    """The articles all of which came out after all the others; None if that is not known."""
    dates = [[articles[index].published or "" for index in held] for held in holders]
    if not all(date for held in dates for date in held):
        return None
    for number, held in enumerate(dates):
        others = [date for place, rest in enumerate(dates) if place != number for date in rest]
        if others and min(held) > max(others):
            return list(holders)[number]
    return None


def _letters(indices: Sequence[int]) -> str:
    return ", ".join(letter(index) for index in sorted(set(indices)))


def letter(index: int) -> str:
    """The letter of an article by its place: A to Z, then AA, AB ..."""
    letters = ""
    while index >= 0:
        index, rest = divmod(index, 26)
        letters = chr(ord("A") + rest) + letters
        index -= 1
    return letters
