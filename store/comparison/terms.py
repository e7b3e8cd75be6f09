"""The terms in which clauses are compared: stems, with what news says in several ways made one.

Small words and joining words are no terms.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from store.analysis.words import STOP_WORDS, stem, words
from store.comparison.synonyms import actions, denied, is_denied, replaced


def word_set(listing: str) -> frozenset[str]:
    """The words of a listing."""
    return frozenset(listing.split())


JOINS = word_set(
    "after although amid and as because before but despite following further furthermore "
    "highlighting how however if including or revealing showing since so that though until when "
    "where whereas which while who whose with"
)
"""Words that join clauses."""

BOUND_WORDS = word_set(
    "about almost approximately around exactly fewer least less more most nearly over roughly some "
    "than under"
)
"""Words that stand between a statement and its number."""

DENIALS = word_set(
    "cannot denied denies deny denying neither never no nobody none nor not nothing refuse refused "
    "refuses refusing reject rejected rejecting rejects without"
)
"""Words that deny what stands behind them."""

_NONE = word_set("no none")
_REACH = 2
"""So many terms behind a denied subject its verb stands at most: "no library will close"."""

ENDINGS = frozenset(
    map(stem, word_set("abandon ban cancel cease end halt lack lift scrap spare stop suspend"))
)
"""Stems of words by which something that was is no more."""

SMALL = 12
"""Numbers up to here are given for many things."""

_TIMES = frozenset(("calendar year", "day", "month", "year"))
_PASSED_OVER = STOP_WORDS | JOINS

VAGUE = frozenset(
    map(
        stem,
        DENIALS
        | word_set(
            "additional ask believe big call certain clear come complete current different due "
            "early entire final first former frequent full further future general get give go "
            "good great high hope huge immediate important include know large last late later "
            "latest like likely little long low main major make mid need new next number numerous "
            "old other part particular present previous put real recent regular see seek set "
            "several short show significant similar single small special sure take tell thing "
            "think time total try urge use usual various want way well whole wide work"
        ),
    )
)
"""Stems of words of denial, time, degree and order, and of verbs that go with anything."""

MID_SENTENCE = re.compile(r"(?<=[^\W\d_,] )[^\W\d_]{2,40}")
"""A word behind another word, so that a capital letter tells a name."""


def terms_of(text: str) -> list[str]:
    """The terms of a text, in order; an action that is denied is one ("not resign")."""
    terms: list[str] = []
    denying = 0
    for token, term in replaced(words(text)):
        if is_denial(token):
            denying = _REACH if token in _NONE else 1
            if token not in STOP_WORDS:
                terms.append(term)
        elif token not in _PASSED_OVER:
            terms.append(denied(term) if denying and term in actions() else term)
            denying = max(0, denying - 1)
    return terms


def is_denial(token: str) -> bool:
    """Whether a word denies what stands behind it: "never", "won't"."""
    return token in DENIALS or token.endswith("n't")


@lru_cache(maxsize=65536)
def telling(term: str) -> int:
    """How much a term tells beside a single word: a number with its thing 2, a denied action 3."""
    return 3 if is_denied(term) else 1 + (" " in term)


@lru_cache(maxsize=65536)
def is_number(term: str) -> bool:
    """Whether a term is written with digits: "1400", "£3m", "1990s"."""
    return term[:1].isdigit() or term[1:2].isdigit()


@lru_cache(maxsize=65536)
def is_time(term: str) -> bool:
    """Whether a term is a date or a time, which is that of many things: "2012 calendar year"."""
    return term.partition(" ")[2] in _TIMES


@lru_cache(maxsize=65536)
def is_particular(term: str) -> bool:
    """Whether a number of a thing tells much by itself: not the small ones, no time."""
    number, _, thing = term.partition(" ")
    small = number.isdecimal() and int(number[:9]) <= SMALL
    return bool(thing) and not small and not is_time(term)


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """Stems that stand in capitals far more often than not where no sentence begins."""
    written = Counter(word for text in texts for word in MID_SENTENCE.findall(text))
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for word, count in written.items():
        (capital if word[0].isupper() else small)[stem(word.lower())] += count
    return frozenset(term for term, count in capital.items() if count > 3 * small[term])
