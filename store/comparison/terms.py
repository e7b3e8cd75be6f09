"""The terms in which clauses are compared: stems, with what news says in several ways made one.

Small words and joining words are no terms.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from store.analysis.words import STOP_WORDS, stem, words
from store.comparison.wordings import actions, denied, is_denied, replaced


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

ENDINGS = frozenset(
    map(stem, word_set("abandon ban cancel cease end halt lack lift scrap spare stop suspend"))
)
"""Stems of words by which something that was is no more."""

_PASSED_OVER = STOP_WORDS | JOINS

MID_SENTENCE = re.compile(r"(?<=[^\W\d_,] )[^\W\d_]{2,40}")
"""A word behind another word, so that a capital letter tells a name."""


def terms_of(text: str) -> list[str]:
    """The terms of a text, in order; an action that is denied is one ("not resign")."""
    terms: list[str] = []
    denying = False
    for token, term in replaced(words(text)):
        if token in DENIALS or token.endswith("n't"):
            denying = True
            if token not in STOP_WORDS:
                terms.append(term)
        elif token not in _PASSED_OVER:
            terms.append(denied(term) if denying and term in actions() else term)
            denying = False
    return terms


@lru_cache(maxsize=65536)
def telling(term: str) -> int:
    """How much a term tells beside a single word: a number with its thing 2, a denied action 3."""
    return 3 if is_denied(term) else 1 + (" " in term)


@lru_cache(maxsize=65536)
def is_number(term: str) -> bool:
    """Whether a term is written with digits: "1400", "£3m", "1990s"."""
    return term[:1].isdigit() or term[1:2].isdigit()


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """Stems that stand in capitals far more often than not where no sentence begins."""
    written = Counter(word for text in texts for word in MID_SENTENCE.findall(text))
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for word, count in written.items():
        (capital if word[0].isupper() else small)[stem(word.lower())] += count
    return frozenset(term for term, count in capital.items() if count > 3 * small[term])
