"""What is compared: the clauses of a story's articles, each with its weighted terms.

A term weighs more the rarer it is in the story (inverse frequency over clauses, Spärck Jones
1972), and more again when it is an anchor: a number, a word in a short quotation. Names weigh
less: within one story they tell who is spoken of, not what is said. A unit also knows what it
counts, what it denies and who speaks it.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from store.analysis.words import STOP_WORDS, stem, words
from store.comparison.amounts import Amount, amounts_of
from store.comparison.clauses import introduces_speech, split_clauses
from store.comparison.places import Places
from store.comparison.synonyms import is_denied, undenied
from store.comparison.terms import (
    ENDINGS,
    MID_SENTENCE,
    VAGUE,
    find_names,
    is_denial,
    is_number,
    is_time,
    terms_of,
    word_set,
)
from store.comparison.word_forms import lemma
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

_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|going to|(?:is|are|due|expects?|expected|plans?|planned) to)\b"
)
_TITLES = word_set("mr mrs ms miss dr prof professor sir dame lord lady coun cllr")


@dataclass(frozen=True, slots=True)
class Unit:
    """A clause: its article (index), sentence (index), place, terms with weights, and bearings.

    `stock` are those of its terms that are names or the story's set phrases (`names` the names
    alone), `rare` those others that few clauses hold, `single` those of all that several articles
    have, each in one sentence, `quoted` those in short quotations, `pairs` two that follow each
    other, `negated` those that are denied; `denies` says that it has a word of denying or ending.
    `counted` gives the amounts of each thing, `doubtful` says that one of its figures is to be
    looked at twice. `spoken` says that most of the clause stands in quotation marks, `quotation`
    that all of it does, in one quotation; `speaker` holds the words of the name of whoever is
    quoted in it, empty where that is not told; `introduces` marks a mere "she said:", `future`
    what has not happened yet.
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
    single: frozenset[str]
    quoted: frozenset[str]
    counted: Mapping[str, frozenset[Amount]]
    doubtful: bool
    pairs: frozenset[str]
    negated: frozenset[str]
    denies: bool
    spoken: bool
    quotation: bool
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
        clause for index, article in enumerate(articles) for clause in _clauses(index, article)
    ]
    vocabulary = _Vocabulary.of(articles, clauses)
    quotes = [Places(article.quotes) for article in articles]
    return [
        _unit(
            articles[one.article], quotes[one.article].touching(one.start, one.end), one, vocabulary
        )
        for one in clauses
    ]


class _Clause(NamedTuple):
    """Where a clause stands (article and sentence are indices), what it counts, its terms."""

    article: int
    sentence: int
    start: int
    end: int
    doubtful: bool
    amounts: list[Amount]
    terms: list[str]


def _clauses(index: int, article: Article) -> Iterator[_Clause]:
    """The clauses of an article, the figures among their terms as numbers of things."""
    figures = Places(article.figures)
    for number, place in enumerate(article.sentences):
        for start, end in split_clauses(article.text, place.start, place.end):
            beginning = figures.beginning(start, end)
            doubtful = any(figure.doubt for figure in beginning)
            inside = _figures_within(beginning, end)
            amounts = [amount for _, held in inside for amount in held]
            edges = [start, *(edge for f, _ in inside for edge in (f.start, f.end)), end]
            between = zip(edges[::2], edges[1::2], strict=True)
            terms = terms_of(" ".join(article.text[a:b] for a, b in between))
            terms += [amount.term for amount in amounts if amount.thing]
            yield _Clause(index, number, start, end, doubtful, amounts, terms)


def _figures_within(figures: Iterable[Figure], end: int) -> list[tuple[Figure, list[Amount]]]:
    """Those that give a value, in order and none within another, with their amounts."""
    found: list[tuple[Figure, list[Amount]]] = []
    for figure in figures:
        inside = (found[-1][0].end if found else 0) <= figure.start and figure.end <= end
        if inside and (amounts := amounts_of(figure)):
            found.append((figure, amounts))
    return found


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """What is known of a story's terms: `rarity` weighs them, `rare` are those that tell most,
    `single` those of several articles that stand in one sentence of each,
    `names` and `phrases` (both: `stock`) tell little; `pairs` are neighbours that no article
    repeats.
    """

    rarity: Mapping[str, float]
    rare: frozenset[str]
    single: frozenset[str]
    names: frozenset[str]
    phrases: frozenset[str]
    stock: frozenset[str]
    pairs: frozenset[str]

    @classmethod
    def of(cls, articles: Sequence[Article], clauses: Sequence[_Clause]) -> "_Vocabulary":
        """From all clauses of the articles."""
        held = [clause.terms for clause in clauses]
        frequency = Counter(term for terms in held for term in set(terms))
        most = 2 * len(articles) + 2
        names = find_names(article.text for article in articles)
        phrases = _set_phrases(held, frequency, len(articles))
        return cls(
            rarity={term: math.log(1 + len(held) / count) for term, count in frequency.items()},
            rare=frozenset(term for term, count in frequency.items() if 1 < count <= most),
            single=_single(clauses),
            names=names,
            phrases=phrases,
            stock=names | phrases,
            pairs=_telling_pairs(clauses, names | phrases),
        )


def _single(clauses: Iterable[_Clause]) -> frozenset[str]:
    """Terms of several articles that stand in one sentence of each."""
    places = {
        (term, clause.article, clause.sentence)
        for clause in clauses
        for term in clause.terms
        if term not in VAGUE and not is_time(term) and not is_denied(term)
    }
    sentences = Counter((term, article) for term, article, _ in places)
    articles = Counter(term for term, _ in sentences)
    repeated = {term for (term, _), count in sentences.items() if count > 1}
    return frozenset(term for term, count in articles.items() if count > 1) - repeated


def _telling_pairs(clauses: Iterable[_Clause], stock: frozenset[str]) -> frozenset[str]:
    """Pairs of neighbouring terms that stand in several articles, in each of them once."""
    places = Counter(
        (pair, clause.article) for clause in clauses for pair in _pairs(clause.terms, stock)
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


def _names_in(text: str) -> frozenset[str]:
    """Terms of the names in a clause, and of the role in "the county's chief planner A. Name"."""
    capitals = [word for word in MID_SENTENCE.findall(text) if word[0].isupper()]
    roles = [word for role in _ROLE.findall(text) for word in words(role)]
    return frozenset(lemma(word.lower()) for word in capitals + roles)


def _unit(article: Article, quotes: Sequence[Quote], clause: _Clause, story: _Vocabulary) -> Unit:
    start, end, terms = clause.start, clause.end, clause.terms
    text = article.text[start:end]
    tokens = words(text)
    quoted = _quoted_terms(article, quotes)
    weights = {term: story.rarity[term] * _factor(term, story.stock, quoted) for term in terms}
    # `frozenset & keys` would go through the whole vocabulary of the story for each clause
    names = story.names.intersection(weights) | _names_in(text).intersection(weights)
    stock = names | story.phrases.intersection(weights)
    inside = sum(min(quote.end, end) - max(quote.start, start) for quote in quotes)
    return Unit(
        article=clause.article,
        sentence=clause.sentence,
        start=start,
        end=end,
        terms=weights,
        mass=sum(weights.values()),
        stock=stock,
        names=names,
        rare=story.rare.intersection(weights) - stock,
        single=story.single.intersection(weights),
        quoted=quoted.intersection(weights),
        counted={
            thing: frozenset(each for each in clause.amounts if each.thing == thing)
            for thing in {each.thing for each in clause.amounts if each.value is not None}
        },
        doubtful=clause.doubtful,
        pairs=_pairs(terms, story.stock) & story.pairs,
        negated=_negated(tokens) | {undenied(term) for term in terms if is_denied(term)},
        denies=_denies(tokens),
        spoken=inside * 2 > end - start,
        quotation=any(one.start <= start + 1 and end - 2 <= one.end for one in quotes),
        speaker=speaker_words(quotes),
        introduces=introduces_speech(article.text, start, end),
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


def _negated(tokens: Sequence[str]) -> frozenset[str]:
    """The first term behind each denying word."""
    behind = (
        terms_of(" ".join(tokens[index + 1 : index + 8]))[:1]
        for index, token in enumerate(tokens)
        if is_denial(token)
    )
    return frozenset(term for terms in behind for term in terms)


def _denies(tokens: Iterable[str]) -> bool:
    """Whether anything is denied or comes to an end: "no sailings", "all sailings cancelled"."""
    return any(is_denial(token) or stem(token) in ENDINGS for token in tokens)


def speaker_words(quotes: Iterable[Quote]) -> frozenset[str]:
    """The words of the one name that some quotations are given to; empty if there is not one."""
    speakers = {quote.speaker for quote in quotes}
    if len(speakers) != 1 or not (name := speakers.pop()):
        return frozenset()
    capitalised = " ".join(word for word in name.split() if word[:1].isupper())
    return frozenset(words(capitalised)) - _TITLES - STOP_WORDS
