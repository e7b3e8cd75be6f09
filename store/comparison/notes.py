"""The words beside a row of figures: its label, and a note on what differs in it.

All words are the articles' own but for the bound ("at least") and the letters of the articles,
which count from A in the order of the comparison.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from store.citations import letter
from store.comparison.labels import LONGEST, Passage, label_of, passage_of
from store.comparison.quantities import PERIOD, Quantity
from store.comparison.terms import BOUND_WORDS, word_set
from store.models import Agreement, Article, Figure

_BOUNDS = {
    "=": "",
    "~": "about ",
    ">": "more than ",
    ">=": "at least ",
    "<": "less than ",
    "<=": "at most ",
}
_COUNTING = frozenset(("count", "age", "measure"))
_SHORTEST_AROUND = 30
"""Characters that the words around a number have in its label at least."""

_LEADING = (
    BOUND_WORDS | word_set("about at between during for from in of on over the within") | {""}
)
_ENDS = ' .,;:–—-"”’'


def row_label(group: Sequence[Quantity], articles: Sequence[Article]) -> str:
    """The number with what it counts; or, if it counts nothing, with the clearest words around."""
    trusted = [quantity for quantity in group if not quantity.figure.doubt] or list(group)
    counted = Counter(
        q.figure.counted for q in trusted if q.figure.counted and q.figure.kind in _COUNTING
    )
    numbers = list(dict.fromkeys(q.value for q in trusted))
    shown = [_shown([q for q in trusted if q.value == number]) for number in numbers]
    head = " / ".join(dict.fromkeys(shown))
    if counted:
        thing = counted.most_common(1)[0][0]
        return _as_written(trusted, thing, articles) if len(numbers) == 1 else f"{head} {thing}"
    trusted = [quantity for quantity in trusted if not quantity.unit.doubtful] or trusted
    around = [_around(quantity, articles[quantity.article]) for quantity in trusted]
    clauses = [quantity.unit for quantity in trusted]
    spread = Counter(term for clause in clauses for term in clause.terms)
    weights = {
        term: weight * (spread[term] - (len(trusted) > 1))
        for clause in clauses
        for term, weight in clause.terms.items()
        if term not in clause.stock
    }
    return f"{head}: {label_of(around, weights, max(_SHORTEST_AROUND, LONGEST - 2 - len(head)))}"


def _as_written(group: Sequence[Quantity], thing: str, articles: Sequence[Article]) -> str:
    """The shortest way in which some figures are written together with what they count."""
    written = [_with_counted(q.figure, thing, articles[q.article].text) for q in group]
    return min(written, key=lambda label: (not label[0].isdigit(), len(label)))[:LONGEST]


def _with_counted(figure: Figure, thing: str, text: str) -> str:
    """A figure and what it counts, behind it or before it: "40 people", "girls as young as 11"."""
    behind = text.find(thing, figure.start, figure.end + LONGEST)
    if behind >= 0:
        return text[figure.start : max(figure.end, behind + len(thing))]
    before = text.rfind(thing, max(0, figure.start - LONGEST), figure.start)
    return text[before : figure.end] if before >= 0 else f"{figure.surface} {thing}"


def _shown(group: Sequence[Quantity]) -> str:
    """The commonest way in which some figures of one value are written, digits before words."""
    if period := PERIOD.fullmatch(group[0].figure.when or ""):
        return f"{period[1]}–{period[2]}"
    written = Counter(quantity.figure.surface for quantity in group)
    return max(written, key=lambda surface: (any(c.isdigit() for c in surface), written[surface]))


def _around(quantity: Quantity, article: Article) -> Passage:
    """The clause of a figure, without a date or duration that opens or closes it."""
    figure, (start, end) = quantity.figure, (quantity.unit.start, quantity.unit.end)
    whole = passage_of(quantity.unit, article, figure.surface)
    if not figure.when and figure.kind != "duration":
        return whole
    at = article.sentences[figure.sentence].start
    before = _without_small_end(article.text[start : figure.start])
    after = article.text[figure.end : end].lstrip(_ENDS)
    if before and not after:
        return _up_to(whole, start - at + len(before), whole.sentence[figure.end - at :])
    if after and not before:
        return _from(whole, end - at - len(after), whole.sentence[: figure.start - at])
    return whole


def _up_to(whole: Passage, end: int, behind: str) -> Passage:
    """The passage ended earlier; the sentence too, if nothing comes `behind` the figure."""
    closes = not behind.strip(_ENDS)
    sentence = whole.sentence[:end] if closes else whole.sentence
    return replace(whole, sentence=sentence, end=end, focus="")


def _from(whole: Passage, start: int, in_front: str) -> Passage:
    """The passage begun later; the sentence too, if nothing says more `in_front`."""
    if _without_small_end(in_front):
        return replace(whole, start=start, focus="")
    return Passage(whole.sentence[start:], 0, whole.end - start, whole.spoken)


def _without_small_end(text: str) -> str:
    """A text without the words at its end that only lead to a date."""
    tokens = text.split(" ")
    while tokens and tokens[-1].lower().strip(_ENDS) in _LEADING:
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
