"""What a clause claims, and whether a sentence of another article says all of it.

A claim is a number, a name, or what is done. A sentence supports a number that it gives or that
follows from one it gives ("16 years" from "1997 to 2013", "more than 200" from "213"), a name that
it has or that stands before the reader's eyes there, and what is done if it holds most of the
weight and something of every clause. What a named person says in quotation marks supports no
clause that is not quoted and does not name the speaker. No word is known to mean another but by
the terms in which clauses are compared, so that a free rewording is found to say less than it does.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from store.analysis.people import bare
from store.analysis.speech import ROLES, TIMES
from store.analysis.words import words
from store.comparison.amounts import Amount, amounts_of, follows
from store.comparison.labels import Cut
from store.comparison.terms import VAGUE, is_number, terms_of
from store.comparison.units import Unit
from store.comparison.word_forms import lemma
from store.models import Article, Figure

MOST = 0.5
"""Of the weight of what a clause claims, a sentence that says it all supports so much."""

IN_VIEW = 2
"""A name stands before the reader's eyes for so many sentences: "he", "the town"."""

SUBJECT = 0.2
"""The share of its sentences in which an article names whom or what it is about."""

_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w’'&-]*(?: (?:of (?:the )?)?[^\W\d_a-zß-ÿ][\w’'&-]*)*")
_SAYS_SO = re.compile(r",? [^,.;:]{1,60} (?:added|confirmed|reported|said|says|warned)[ .,]*$")
_WHO_IT_IS = re.compile(r", (?:an?|formerly|once|the|who|whose) [^,;:]{3,80}(?=, )")
"""What somebody or something is, told by the way: "Ada Quill, a former teacher, will"."""

_SAYING = 90
"""Characters at the end of a clause in which "police in the county said" stands."""

_NO_NAMES = ROLES | TIMES

Span = tuple[int, int]
Place = tuple[int, int]
"""A sentence: the indices of its article and of the sentence there."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a clause claims, each with its weight: figures, the heads of names, acts by clause.

    `text` is what it says in words; `spoken` says that somebody's words are quoted in it.
    """

    figures: Mapping[tuple[Amount, ...], float]
    names: Mapping[str, float]
    clauses: Sequence[Mapping[str, float]]
    text: str
    spoken: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence gives: its clauses, all their terms, the amounts of its figures."""

    units: Sequence[Unit]
    terms: frozenset[str]
    amounts: Collection[Amount]


class Support:
    """The sentences of a story's articles, and what each of them supports."""

    def __init__(self, articles: Sequence[Article], units: Iterable[Unit]) -> None:
        self._articles = articles
        self._units: dict[Place, list[Unit]] = defaultdict(list)
        self._named: dict[tuple[int, str], set[int]] = defaultdict(set)
        self._figures: dict[Place, list[Figure]] = defaultdict(list)
        self._said: dict[Place, _Said] = {}
        for unit in units:
            self._units[unit.article, unit.sentence].append(unit)
            for name in unit.names:
                self._named[unit.article, name].add(unit.sentence)
        for index, article in enumerate(articles):
            for figure in article.figures:
                self._figures[index, figure.sentence].append(figure)

    def claims(self, place: Place, cut: Cut) -> Claims:
        """What a cut of the sentence there claims, without who says so and doubtful figures."""
        first = self._articles[place[0]].sentences[place[1]].start
        pieces = list(_pieces(cut))
        text = " ".join(cut.passage.sentence[start:end] for start, end in pieces)
        spans = [(first + start, first + end) for start, end in pieces]
        held = [u for u in self._units[place] if u.start < spans[-1][1] and spans[0][0] < u.end]
        names = frozenset[str]().union(*(unit.names for unit in held))
        weights = {term: weight for unit in held for term, weight in unit.terms.items()}
        figures = [
            _claimed(figure)
            for figure in self._figures[place]
            if not figure.doubt
            and any(start <= figure.start and figure.end <= end for start, end in spans)
        ]
        return Claims(
            figures={each: max(weights.get(one.term, 0.0) for one in each) for each in figures},
            names={name: weights[name] for name in _heads(text, names)},
            clauses=[
                *(_acts(unit, text, spans, names) for unit in held),
                *(_those_in(aside, weights, names) for aside in _WHO_IT_IS.findall(text)),
            ],
            text=text,
            spoken=any(unit.spoken for unit in held),
        )

    def states(self, place: Place, group: Iterable[Unit], claims: Claims) -> bool:
        """Whether the sentence there supports all claims; `group` are its clauses of the fact."""
        said = self._said_at(place)
        if not all(_are_given(each, said.amounts) for each in claims.figures):
            return False
        if not all(self._is_named(place, name) for name in claims.names):
            return False
        if any(_is_anothers(unit, claims) for unit in group):
            return False
        several = len(claims.clauses) > 1
        if several and any(acts and said.terms.isdisjoint(acts) for acts in claims.clauses):
            return False
        acts = {term: weight for each in claims.clauses for term, weight in each.items()}
        found = sum(claims.figures.values()) + sum(claims.names.values())
        held = sum(weight for term, weight in acts.items() if term in said.terms)
        return found + held >= MOST * (found + sum(acts.values()))

    def _said_at(self, place: Place) -> _Said:
        if place not in self._said:
            units = self._units[place]
            terms = frozenset[str]().union(*(unit.terms for unit in units))
            amounts = {each for figure in self._figures[place] for each in _amounts(figure)}
            self._said[place] = _Said(units, terms, amounts)
        return self._said[place]

    def _is_named(self, place: Place, name: str) -> bool:
        """Whether the name stands there, or so near or so often that nobody else can be meant."""
        article, sentence = place
        if name in self._said_at(place).terms:
            return True
        found = self._named.get((article, name), set[int]())
        if not found.isdisjoint(range(sentence - IN_VIEW, sentence + 1)):
            return True
        return len(found) >= max(2, SUBJECT * len(self._articles[article].sentences))


def _pieces(cut: Cut) -> Iterator[tuple[int, int]]:
    """Where in its sentence a cut stands, without what it leaves out and who says so behind it."""
    so = _SAYS_SO.search(cut.passage.sentence, max(cut.start, cut.end - _SAYING), cut.end)
    end = so.start() if so else cut.end
    start = cut.start
    for opens, closes in cut.left_out:
        if closes <= end:
            yield start, opens
            start = closes
    yield start, end


def _heads(text: str, names: Collection[str]) -> Iterator[str]:
    """Of each name in a text the term that it is known by: of a person the surname."""
    for written in _NAME.findall(text):
        plain = (word.lower() for word in reversed(bare(written).split()))
        known = (
            lemma(word.removesuffix("’s").removesuffix("'s"))
            for word in plain
            if word not in _NO_NAMES
        )
        if head := next((term for term in known if term in names), None):
            yield head


def _acts(unit: Unit, text: str, spans: Iterable[Span], names: Collection[str]) -> dict[str, float]:
    """The terms of a clause that tell what is done; where it is cut, those of the `text` left."""
    whole = any(start <= unit.start and unit.end <= end for start, end in spans)
    if not whole:
        return _those_in(text, unit.terms, names)
    return {term: weight for term, weight in unit.terms.items() if _is_act(term, names)}


def _those_in(text: str, weights: Mapping[str, float], names: Collection[str]) -> dict[str, float]:
    """The terms in a text that tell what is done, those of some weights."""
    terms = (term for term in terms_of(text) if term in weights)
    return {term: weights[term] for term in terms if _is_act(term, names)}


def _is_act(term: str, names: Collection[str]) -> bool:
    return term not in names and term not in VAGUE and not is_number(term)


def _amounts(figure: Figure) -> list[Amount]:
    """The amounts of a figure; of one without a number ("dozens", "Friday") it as written."""
    return amounts_of(figure) or [Amount(figure.when or figure.surface.casefold(), figure.kind)]


def _claimed(figure: Figure) -> tuple[Amount, ...]:
    """What a figure claims: both ends of a range; of a period its years, not how long it is."""
    return tuple(_amounts(figure)[: 1 if figure.when else 2])


def _are_given(claimed: Iterable[Amount], given: Collection[Amount]) -> bool:
    return all(any(follows(each, one) for one in given) for each in claimed)


def _is_anothers(unit: Unit, claims: Claims) -> bool:
    """Whether a clause quotes somebody whom the claims neither quote nor name."""
    return (
        unit.spoken
        and bool(unit.speaker)
        and not claims.spoken
        and unit.speaker.isdisjoint(words(claims.text))
    )
