"""The words beside a row of figures: its label, and a note on what differs in it.

All words are the articles' own but for the bound ("at least") and the letters of the articles,
which count from A in the order of the comparison.
"""

import re
from collections import Counter
from collections.abc import Sequence

from store.analysis.words import STOP_WORDS
from store.comparison.clauses import MIN_TERMS
from store.comparison.labels import LONGEST, label_of
from store.comparison.quantities import Quantity
from store.comparison.terms import terms_of
from store.models import Agreement, Article, Figure

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
        thing = counted.most_common(1)[0][0]
        return _as_written(trusted, thing, articles) if len(numbers) == 1 else f"{head} {thing}"
    around = [_around(quantity, articles[quantity.article]) for quantity in trusted]
    spread = Counter(term for quantity in trusted for term in quantity.context)
    weights = {
        term: weight * spread[term]
        for quantity in trusted
        for term, weight in quantity.context.items()
    }
    return f"{head}: {label_of(around, weights, max(20, LONGEST - 2 - len(head)))}"


def _as_written(group: Sequence[Quantity], thing: str, articles: Sequence[Article]) -> str:
    """The shortest way in which some figures are written together with what they count."""
    written = []
    for quantity in group:
        figure, text = quantity.figure, articles[quantity.article].text
        at = text.find(thing, figure.end, figure.end + LONGEST)
        written.append(
            text[figure.start : at + len(thing)] if at >= 0 else f"{figure.surface} {thing}"
        )
    return min(written, key=lambda label: (not label[0].isdigit(), len(label)))[:LONGEST]


def _shown(group: Sequence[Quantity]) -> str:
    """The commonest way in which some figures of one value are written, digits before words."""
    if period := _PERIOD.fullmatch(group[0].figure.when or ""):
        return f"{period[1]}–{period[2]}"
    written = Counter(quantity.figure.surface for quantity in group)
    return max(written, key=lambda surface: (any(c.isdigit() for c in surface), written[surface]))


def _around(quantity: Quantity, article: Article) -> str:
    """The clause of a figure, without the figure where it opens or closes the clause."""
    start, end = quantity.clause
    start, end = _segment(article.text, start, end, quantity.figure)
    before = _without_small_end(article.text[start : quantity.figure.start])
    after = article.text[quantity.figure.end : end].strip(_ENDS)
    if not after:
        return before
    return article.text[start:end] if before else after


def _segment(text: str, start: int, end: int, figure: Figure) -> tuple[int, int]:
    """The part of a clause between commas in which a figure stands, if it says enough."""
    first = text.rfind(", ", start, figure.start)
    last = text.find(", ", figure.end, end)
    part = (start if first < 0 else first + 2, end if last < 0 else last)
    return part if len(terms_of(text[slice(*part)])) >= MIN_TERMS else (start, end)


def _without_small_end(text: str) -> str:
    tokens = text.rstrip(_ENDS).split()
    while tokens and tokens[-1].lower() in STOP_WORDS:
        tokens.pop()
    return " ".join(tokens)


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
    trusted = [quantity for quantity in group if not quantity.figure.doubt]
    given: dict[str, list[int]] = {}
    for quantity in trusted:
        shown = _shown([other for other in trusted if other.value == quantity.value])
        given.setdefault(_BOUNDS[quantity.figure.bound] + shown, []).append(quantity.article)
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
