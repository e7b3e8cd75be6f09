"""Cuts the reporter's own words into tokens and tells verbs of reporting from nouns.

By closed word classes and neighbours only: no tagger, no model.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from store.analysis.quotation_marks import Span
from store.analysis.speech import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DOCUMENTS,
    JUDGING,
    LINKS,
    NEEDED,
    NOUNS_TOO,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    ROLES,
    SAYING,
    TIMES,
)

_TOKEN = re.compile(r"\w++(?>(?:[.'’&/-]\w++)*)|--|[^\w\s.*]")
DASHES = frozenset(("-", "--", "–", "—", "―"))
BREAKS = frozenset(",;:()[]?!…") | DASHES
# What follows a past form that stands behind its noun: "the failings highlighted in".
_BEHIND_PARTICIPLE = frozenset(("as", "at", "during", "in", "on", "to"))
_BASE_FOLLOWS = (AUXILIARIES - BE) | {"they", "we", "i", "you", "who"}
_NOUN_FOLLOWS = DETERMINERS - {"all", "both", "some", "many", "most", "this", "that", "one", "few"}
_SUBJECTS = PRONOUNS | RELATIVES | ADVERBS | DOCUMENTS | ROLES
_PRONOMINAL = PRONOUNS | RELATIVES
# Words that no noun phrase goes over.
CLOSED = (
    (PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | DETERMINERS | ADVERBS)
    - TIMES
    - {"may", "will", "more", "late", "last", "s"}
)


class Token(NamedTuple):
    """A word or sign of the reporter, or a whole quotation (its index in `quote`).

    `lower` is the word for looking up in a table.
    """

    text: str
    lower: str
    start: int
    end: int
    quote: int | None = None

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def tokenise(text: str, start: int, end: int, spans: Sequence[tuple[int, Span]]) -> list[Token]:
    """The tokens of text[start:end], in which `spans` (with their indices) are the quotations."""
    tokens: list[Token] = []
    at = start
    for index, span in spans:
        tokens += _plain(text, at, max(at, span.opening))
        tokens.append(Token("", "", span.opening, span.behind, index))
        at = span.behind
    return tokens + _plain(text, at, end)


def _plain(text: str, start: int, end: int) -> list[Token]:
    return [
        Token(word := match.group(), word.lower(), match.start(), match.end())
        for match in _TOKEN.finditer(text, start, end)
    ]


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token is a reporting verb here, not the noun of the same form."""
    word = tokens[at].lower
    entry = SAYING.get(word) or JUDGING.get(word)
    if entry is None:
        return False
    verb, kind = entry
    if verb in NEEDED and not (at + 1 < len(tokens) and tokens[at + 1].lower == NEEDED[verb]):
        return False
    before = tokens[at - 1] if at else None
    if before is not None and before.lower in _NOUN_FOLLOWS:
        return False
    if kind == "past":
        return word in SAYING or not _is_participle(tokens, at)
    if kind == "ing" or verb not in NOUNS_TOO:
        return True
    if before is None or tokens[at].capital or before.quote is not None:
        return False
    joined = at > 1 and (tokens[at - 2].lower in LINKS or tokens[at - 2].lower == "and")
    if kind == "base":
        plural = joined if before.capital else is_plural(before)
        return before.lower in _BASE_FOLLOWS or plural
    known = before.lower in _SUBJECTS or before.capital
    return known and not joined and not before.text.endswith(("'s", "’s"))


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a past form stands behind its noun: "the failings highlighted in", "cut as"."""
    follows = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    before = tokens[at - 1] if at else None
    common = before is not None and not before.capital and before.lower not in _PRONOMINAL
    return common and follows in _BEHIND_PARTICIPLE


def is_nominal(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token can stand in a noun phrase: a name, noun or adjective."""
    token = tokens[at]
    word = token.lower
    if token.quote is not None or not (token.text[0].isalnum() or token.text == "&"):
        return False
    if word in CLOSED:
        return False
    return token.capital or not is_verb(tokens, at)


def is_plural(token: Token) -> bool:
    """Whether a word looks like a plural."""
    return (
        token.lower.endswith("s") and len(token.text) > 3 and not token.text.endswith(("'s", "’s"))
    )
