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
from store.comparison.amounts import Amount, amounts_of
from store.comparison.clauses import split_clauses
from store.comparison.terms import (
    DENIALS,
    ENDINGS,
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


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause: its article (index), sentence (index), place, terms with weights, and bearings.

    `stock` are those of its terms that are names or the story's set phrases (`names` the names
    alone), `rare` those others that few clauses hold, `quoted` those in short quotations,
    `pairs` two that follow each other, `negated` those that are denied; `denies` says that it has
    a word of denying or ending. `counted` gives the amounts of each thing. `spoken` says that
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
    counted: Mapping[str, frozenset[Amount]]
    pairs: frozenset[str]
    negated: frozenset[str]
    denies: bool
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
    vocabulary = _Vocabulary.of(articles, [place[0] for place in clauses], held)
    return [
        _unit(articles[index], (index, number, *span), terms, vocabulary)
        for (index, number, span), terms in zip(clauses, held, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """What is known of a story's terms: `rarity` weighs them, `rare` are those that tell most,
    `names` and `phrases` tell little, `pairs` are neighbours that no article repeats.
    """

    rarity: Mapping[str, float]
    rare: frozenset[str]
    names: frozenset[str]
    phrases: frozenset[str]
    pairs: frozenset[str]

    @classmethod
    def of(
        cls, articles: Sequence[Article], holders: Sequence[int], held: Sequence[Sequence[str]]
    ) -> "_Vocabulary":
        """From the terms of each clause and the article (index) that holds it."""
        frequency = Counter(term for terms in held for term in set(terms))
        most = 2 * len(articles) + 2
        names = find_names(article.text for article in articles)
        phrases = _set_phrases(held, frequency, len(articles))
        return cls(
            rarity={term: math.log(1 + len(held) / count) for term, count in frequency.items()},
            rare=frozenset(term for term, count in frequency.items() if 1 < count <= most),
            names=names,
            phrases=phrases,
            pairs=_telling_pairs(holders, held, names | phrases),
        )


def _telling_pairs(
    holders: Iterable[int], held: Iterable[Sequence[str]], stock: frozenset[str]
) -> frozenset[str]:
    """Pairs of neighbouring terms that stand in several articles, in each of them once."""
    places = Counter(
        (pair, article)
        for article, terms in zip(holders, held, strict=True)
        for pair in _pairs(terms, stock)
    )
    articles = Counter(pair for pair, _ in places)
    repeated = {pair for (pair, _), count in places.items() if count > 1}
    return frozenset(pair for pair, count in articles.items() if count > 1) - repeated


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
        if inside and amounts_of(figure) and (not found or figure.start >= found[-1].end):
            found.append(figure)
    return found


def _terms(article: Article, number: int, span: tuple[int, int]) -> list[str]:
    """The terms of a clause, its figures as numbers of things in place of the words they take."""
    figures = _figures(article, number, *span)
    counted = [each.term for f in figures for each in amounts_of(f) if each.thing]
    edges = [span[0], *(edge for f in figures for edge in (f.start, f.end)), span[1]]
    between = zip(edges[::2], edges[1::2], strict=True)
    return terms_of(" ".join(article.text[start:end] for start, end in between)) + counted


def _names_in(text: str) -> frozenset[str]:
    """Stems of the names in a clause, and of the role in "the county's chief planner A. Name"."""
    capitals = [word for word in MID_SENTENCE.findall(text) if word[0].isupper()]
    roles = [word for role in _ROLE.findall(text) for word in words(role)]
    return frozenset(stem(word.lower()) for word in capitals + roles)


def _unit(
    article: Article, place: tuple[int, int, int, int], terms: Sequence[str], story: _Vocabulary
) -> Unit:
    index, number, start, end = place
    text = article.text[start:end]
    quotes = [quote for quote in article.quotes if quote.start < end and quote.end > start]
    quoted = _quoted_terms(article, quotes)
    common = story.names | story.phrases
    weights = {term: story.rarity[term] * _factor(term, common, quoted) for term in terms}
    names = (story.names | _names_in(text)) & weights.keys()
    stock = names | (story.phrases & weights.keys())
    inside = sum(min(quote.end, end) - max(quote.start, start) for quote in quotes)
    amounts = [each for f in _figures(article, number, start, end) for each in amounts_of(f)]
    return Unit(
        article=index,
        sentence=number,
        start=start,
        end=end,
        terms=weights,
        mass=sum(weights.values()),
        stock=stock,
        names=names,
        rare=(story.rare & weights.keys()) - stock,
        quoted=quoted & weights.keys(),
        counted={
            thing: frozenset(each for each in amounts if each.thing == thing)
            for thing in {each.thing for each in amounts if each.value is not None}
        },
        pairs=_pairs(terms, common) & story.pairs,
        negated=_negated(text) | {undenied(term) for term in terms if is_denied(term)},
        denies=_denies(text),
        spoken=inside * 2 > end - start,
        speaker=speaker_words(quotes),
        introduces=bool(_SPEAKS.search(text[-80:])),
        future=bool(_FUTURE.search(text)),
    )


def _pairs(terms: Iterable[str], stock: frozenset[str]) -> frozenset[str]:
    """Words that follow each other, in either order; names and set phrases do not stand between."""
    plain = [
        term for term in terms if term not in stock and not is_number(term) and not is_denied(term)
    ]
    return frozenset(" ".join(sorted(pair)) for pair in pairwise(plain) if pair[0] != pair[1])


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


def _negated(text: str) -> frozenset[str]:
    """The first term behind each denying word."""
    tokens = words(text)
    behind = (
        terms_of(" ".join(tokens[index + 1 : index + 8]))[:1]
        for index, token in enumerate(tokens)
        if token in DENIALS or token.endswith("n't")
    )
    return frozenset(term for terms in behind for term in terms)


def _denies(text: str) -> bool:
    """Whether anything is denied or comes to an end: "no sailings", "all sailings cancelled"."""
    return any(
        token in DENIALS or token.endswith("n't") or stem(token) in ENDINGS for token in words(text)
    )


def speaker_words(quotes: Iterable[Quote]) -> frozenset[str]:
    """The words of the one name that some quotations are given to; empty if there is not one."""
    speakers = {quote.speaker for quote in quotes}
    if len(speakers) != 1 or not (name := speakers.pop()):
        return frozenset()
    capitalised = " ".join(word for word in name.split() if word[:1].isupper())
    return frozenset(words(capitalised)) - _TITLES - STOP_WORDS
