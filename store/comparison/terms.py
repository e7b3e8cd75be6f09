"""The terms in which clauses are compared: stems, with what news says in several ways made one.

Small words and joining words are no terms. The table of like wordings holds only words that
reporters put for each other in any kind of news; it is no thesaurus.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from store.analysis.words import STOP_WORDS, stem, words


def word_set(listing: str) -> frozenset[str]:
    """The words of a listing."""
    return frozenset(listing.split())


JOINS = word_set(
    "after although amid and as because before but despite following further furthermore "
    "highlighting how however if including or revealing showing since so that though until when "
    "where whereas which while who whose with"
)
"""Words that join clauses."""

LIKE_WORDINGS = {
    "arrest": "detained; in custody",
    "close": "shut",
    "doctor": "medic; physician",
    "injure": "hurt; wounded",
    "investigate": "probe; inquiry; enquiry",
    "kill": "dead; died",
    "percent": "per cent; pc",
    "resign": "quit; step down; stand down; stood down",
}
"""A word, and the words and pairs of words (in any regular form) that are put for it."""


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

MID_SENTENCE = re.compile(r"(?<=[^\W\d_,] )[^\W\d_]{2,40}")
"""A word behind another word, so that a capital letter tells a name."""


def terms_of(text: str) -> list[str]:
    """The terms of a text, in order."""
    return [stem for token, stem in _alike(words(text)) if token not in STOP_WORDS | JOINS]


def is_number(term: str) -> bool:
    """Whether a term is written with digits: "1400", "£3m", "1990s"."""
    return term[:1].isdigit() or term[1:2].isdigit()


def find_names(texts: Iterable[str]) -> frozenset[str]:
    """Stems that stand in capitals far more often than not where no sentence begins."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        for match in MID_SENTENCE.finditer(text):
            (capital if match[0][0].isupper() else small)[stem(match[0].lower())] += 1
    return frozenset(term for term, count in capital.items() if count > 3 * small[term])


def _alike(tokens: list[str]) -> Iterator[tuple[str, str]]:
    """Tokens with their stems, like wordings replaced by the word they stand for."""
    table = _table()
    stemmed = [stem(token) for token in tokens]
    index = 0
    while index < len(tokens):
        pair = table.get((stemmed[index], *stemmed[index + 1 : index + 2]))
        if pair:
            yield pair, pair
            index += 2
        else:
            yield tokens[index], table.get((stemmed[index],), stemmed[index])
            index += 1


@cache
def _table() -> dict[tuple[str, ...], str]:
    return {
        tuple(stem(word) for word in wording.split()): stem(chosen)
        for chosen, wordings in LIKE_WORDINGS.items()
        for wording in wordings.split(";")
    }
