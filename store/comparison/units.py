"""What is compared: the clauses of a story's articles, each with its weighted terms.

A term weighs more the rarer it is in the story (inverse frequency over clauses, Spärck Jones
1972), and more again when it is an anchor: a number, a word in a short quotation. Names weigh
less: within one story they tell who is spoken of, not what is said. A unit also knows what it
counts, what it denies and who speaks it.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from store.analysis.words import STOP_WORDS, stem, words
from store.comparison.clauses import split_clauses
from store.comparison.terms import (
    DENIALS,
    MID_SENTENCE,
    find_names,
    is_number,
    terms_of,
    word_set,
)
from store.comparison.wordings import is_denied, undenied
from store.models import Article, Figure, Quote

NUMBER_FACTOR = 1.5
DENIED_FACTOR = 1.8
QUOTED_FACTOR = 1.4
STOCK_FACTOR = 0.5
SET_PHRASE = 0.6
"""Share of its places in which a word of a set phrase stands behind the same word."""

SHORT_QUOTE = 5
"""A quotation of at most so many words is a wording that several outlets may take up."""

_ROLE = re.compile(r"['’]s ((?:[a-z]{2,20} ){1,5})(?=[A-Z])")
"""What somebody is, in front of the name: "the county's chief planner Ann Roe"."""

_SPEAKS = re.compile(
    r"\b(?:said|says|added|told [^.:,]{1,40}|continued|concluded|insisted|explained)[:,]?$"
)
_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|going to|(?:is|are|due|expects?|expected|plans?|planned) to)\b"
)
_TITLES = word_set("mr mrs ms miss dr prof professor sir dame lord lady coun cllr")

_YEAR = re.compile(r"\b\d{4}\b")

Counted = tuple[str, str]
"""A number and what it counts: ("1400", "child"), ("2013", "calendar year")."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause: its article (index), sentence (index), place, terms with weights, and bearings.

    `stock` are those of its terms that are names or the story's set phrases (`names` the names
    alone), `rare` those others that few clauses hold, `quoted` those in short quotations,
    `negated` those that are denied. `counted` gives the numbers of each thing. `spoken` says that
    most of the clause stands in quotation marks; `speaker` holds the words of the name of whoever
    is quoted in it, empty where that is not told; `introduces` marks a mere "..., she said:",
    `future` what has not happened yet.
    """

    article: int
    sentence: int
    start: int
    end: int
    terms: Mapping[str, float]
    mass: float
    stock: frozenset[str]
    names: frozenset[str]
    rare: frozenset[str]
    quoted: frozenset[str]
    counted: Mapping[str, frozenset[str]]
    negated: frozenset[str]
    spoken: bool
    speaker: frozenset[str]
    introduces: bool
    future: bool

    @property
    def anchors(self) -> frozenset[str]:
        """Its numbers and names: what makes a statement worth knowing."""
        return self.stock | {term for term in self.terms if is_number(term)}


def make_units(articles: Sequence[Article]) -> list[Unit]:
    """The units of all articles, in reading order."""
    clauses = [
        (index, number, span)
        for index, article in enumerate(articles)
        for number, place in enumerate(article.sentences)
        for span in split_clauses(article.text, place.start, place.end)
    ]
    held = [_terms(articles[index], number, span) for index, number, span in clauses]
    frequency = Counter(term for terms in held for term in set(terms))
    rarity = {term: math.log(1 + len(clauses) / count) for term, count in frequency.items()}
    names = find_names(article.text for article in articles)
    phrases = _set_phrases(held, frequency, len(articles))
    most = 2 * len(articles) + 2
    rare = frozenset(term for term, count in frequency.items() if 1 < count <= most)
    return [
        _unit(articles[index], (index, number, *span), terms, rarity, rare, names, phrases)
        for (index, number, span), terms in zip(clauses, held, strict=True)
    ]


def _set_phrases(
    held: Iterable[Sequence[str]], frequency: Mapping[str, int], articles: int
) -> frozenset[str]:
    """Terms that nearly always follow one and the same other: in a set phrase only one tells."""
    pairs = Counter(pair for terms in held for pair in pairwise(terms))
    return frozenset(
        term
        for (_, term), count in pairs.items()
        if count >= max(4, articles) and count >= SET_PHRASE * frequency[term]
    )


def _figures(article: Article, number: int, start: int, end: int) -> list[Figure]:
    """The figures of a clause that give a value, in order and none within another."""
    found: list[Figure] = []
    for figure in sorted(article.figures, key=lambda figure: figure.start):
        inside = figure.sentence == number and start <= figure.start and figure.end <= end
        if inside and counted_by(figure) and (not found or figure.start >= found[-1].end):
            found.append(figure)
    return found


def _terms(article: Article, number: int, span: tuple[int, int]) -> list[str]:
    """The terms of a clause, its figures as numbers of things in place of the words they take."""
    figures = _figures(article, number, *span)
    counted = [f"{amount} {thing}" for f in figures for amount, thing in counted_by(f) if thing]
    edges = [span[0], *(edge for f in figures for edge in (f.start, f.end)), span[1]]
    between = zip(edges[::2], edges[1::2], strict=True)
    return terms_of(" ".join(article.text[start:end] for start, end in between)) + counted


def _names_in(text: str) -> frozenset[str]:
    """Stems of the names in a clause, and of the role in "the county's chief planner A. Name"."""
    capitals = [word for word in MID_SENTENCE.findall(text) if word[0].isupper()]
    roles = [word for role in _ROLE.findall(text) for word in words(role)]
    return frozenset(stem(word.lower()) for word in capitals + roles)


def _unit(
    article: Article,
    place: tuple[int, int, int, int],
    terms: Sequence[str],
    rarity: Mapping[str, float],
    rare: frozenset[str],
    names: frozenset[str],
    phrases: frozenset[str],
) -> Unit:
    index, number, start, end = place
    text = article.text[start:end]
    quotes = [quote for quote in article.quotes if quote.start < end and quote.end > start]
    quoted = _quoted_terms(article, quotes)
    weights = {term: rarity[term] * _factor(term, names | phrases, quoted) for term in terms}
    names = (names | _names_in(text)) & weights.keys()
    stock = names | (phrases & weights.keys())
    inside = sum(min(quote.end, end) - max(quote.start, start) for quote in quotes)
    pairs = [pair for f in _figures(article, number, start, end) for pair in counted_by(f)]
    return Unit(
        article=index,
        sentence=number,
        start=start,
        end=end,
        terms=weights,
        mass=sum(weights.values()),
        stock=stock,
        names=names,
        rare=(rare & weights.keys()) - stock,
        quoted=quoted & weights.keys(),
        counted={thing: frozenset(n for n, t in pairs if t == thing) for _, thing in pairs},
        negated=_negated(text) | {undenied(term) for term in terms if is_denied(term)},
        spoken=inside * 2 > end - start,
        speaker=speaker_words(quotes),
        introduces=bool(_SPEAKS.search(text[-80:])),
        future=bool(_FUTURE.search(text)),
    )


def _factor(term: str, stock: frozenset[str], quoted: frozenset[str]) -> float:
    if is_number(term):
        return NUMBER_FACTOR
    if is_denied(term):
        return DENIED_FACTOR
    if term in quoted:
        return QUOTED_FACTOR
    return STOCK_FACTOR if term in stock else 1.0


def _quoted_terms(article: Article, quotes: Iterable[Quote]) -> frozenset[str]:
    """The terms of the short ones of some quotations."""
    texts = (article.text[quote.start : quote.end] for quote in quotes)
    return frozenset(
        term for text in texts if len(text.split()) <= SHORT_QUOTE for term in terms_of(text)
    )


def counted_by(figure: Figure) -> list[Counted]:
    """What a figure says in numbers, each with what it is a number of.

    A period of years is also the number of years that it lasts.
    """
    if figure.when:
        years = [int(year) for year in _YEAR.findall(figure.when)]
        lasting = [(str(years[1] - years[0]), "year")] if len(years) == 2 else []
        return [(str(year), "calendar year") for year in years] + lasting
    thing = "age" if figure.kind == "age" else figure.unit
    thing = thing or (terms_of(figure.counted or "") or [""])[-1]
    return [(f"{value:.12g}", thing) for value in (figure.value, figure.high) if value is not None]


def _negated(text: str) -> frozenset[str]:
    """The first term behind each denying word."""
    tokens = words(text)
    behind = (
        terms_of(" ".join(tokens[index + 1 : index + 8]))[:1]
        for index, token in enumerate(tokens)
        if token in DENIALS or token.endswith("n't")
    )
    return frozenset(term for terms in behind for term in terms)


def speaker_words(quotes: Iterable[Quote]) -> frozenset[str]:
    """The words of the one name that some quotations are given to; empty if there is not one."""
    speakers = {quote.speaker for quote in quotes}
    if len(speakers) != 1 or not (name := speakers.pop()):
        return frozenset()
    capitalised = " ".join(word for word in name.split() if word[:1].isupper())
    return frozenset(words(capitalised)) - _TITLES - STOP_WORDS
