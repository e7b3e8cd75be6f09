"""Cuts the reporter's own words into tokens and finds the noun phrase beside a verb.

A shallow reading by closed word classes, no parser: enough to tell the subject of "said", blind
to anything deeper. Every search looks at a bounded number of tokens.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from store.analysis.quotation_marks import Span
from store.analysis.speech import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DOCUMENTS,
    IRREGULAR_PASTS,
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

_TOKEN = re.compile(r"\w++(?:[.'’&/-]\w++)*+|--|[^\w\s.*]")
_PHRASE_TOKENS = 14  # a longer noun phrase is no speaker
_CLAUSE_TOKENS = 60  # how far a verb may stand from its subject
DASHES = frozenset(("-", "--", "–", "—", "―"))
BREAKS = frozenset(",;:()[]?!…") | DASHES
_APPOSITION = (
    DETERMINERS
    | RELATIVES
    | {"whose", "whom", "of", "now", "formerly", "then", "himself", "herself", "in", "with"}
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


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its tokens, and where they stand in their sentence."""

    tokens: tuple[Token, ...]
    first: int
    last: int

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text, exclusive."""
        return self.tokens[-1].end


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
    if kind == "past":
        if word in JUDGING and at + 1 < len(tokens) and tokens[at + 1].lower in _BEHIND_PARTICIPLE:
            return False
        return before is None or before.lower not in _NOUN_FOLLOWS
    if kind == "ing":
        return True
    if verb not in NOUNS_TOO:
        return before is None or before.lower not in _NOUN_FOLLOWS
    if kind == "base":
        return before is not None and (
            before.lower in _BASE_FOLLOWS or (_is_plural(before) and not before.capital)
        )
    return (
        before is not None
        and before.quote is None
        and (before.lower in PRONOUNS | RELATIVES | ADVERBS | DOCUMENTS | ROLES or before.capital)
        and before.lower not in _NOUN_FOLLOWS
        and not before.text.endswith(("'s", "’s"))
    )


# "the failings highlighted in", "a scheme described as"
_BEHIND_PARTICIPLE = frozenset(("as", "at", "during", "in", "on", "to"))
_BASE_FOLLOWS = (AUXILIARIES - BE) | {"they", "we", "i", "you", "who"}
_NOUN_FOLLOWS = DETERMINERS - {"all", "both", "some", "many", "most", "this", "that", "one", "few"}


def before(tokens: Sequence[Token], at: int, lowest: int = 0) -> Phrase | None:
    """The noun phrase that ends before `at`, with auxiliaries and adverbs between passed over.

    "Mr Oak, the chair, has also [said]" gives "Mr Oak"; "who [said]" the phrase that it refers to.
    """
    lowest = max(lowest, at - _CLAUSE_TOKENS)
    last = _skip_adverbials(tokens, at - 1, lowest)
    if last < lowest:
        return None
    token = tokens[last]
    if token.lower in RELATIVES and last > lowest:
        last -= 1
        while last >= lowest and tokens[last].text == ",":
            last -= 1
        return (
            _ending_at(tokens, last, lowest, joined=token.lower == "who")
            if last >= lowest
            else None
        )
    if token.text in {",", ")"} | DASHES:
        return _before_apposition(tokens, last, lowest)
    return _ending_at(tokens, last, lowest)


def is_relative(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb's subject is "who", "which" or "that"."""
    last = _skip_adverbials(tokens, verb - 1, max(0, verb - _CLAUSE_TOKENS))
    return last >= 0 and tokens[last].lower in RELATIVES


def _skip_adverbials(tokens: Sequence[Token], at: int, lowest: int) -> int:
    while at >= lowest:
        word = tokens[at].lower
        if (
            word in ADVERBS
            or word in AUXILIARIES
            or (word.endswith("ly") and not tokens[at].capital)
        ):
            at -= 1
        elif word in TIMES and at > lowest:
            at -= 2 if tokens[at - 1].lower in ("on", "last", "this", "in", "late", "early") else 1
        else:
            break
    return at


def _before_apposition(tokens: Sequence[Token], comma: int, lowest: int) -> Phrase | None:
    """The head of "HEAD, the chair of it, (who ...,)" that ends at the given closing sign."""
    inside = _phrase_or_none(tokens, comma - 1, lowest)
    head: Phrase | None = None
    at = comma
    while at > lowest:
        opening = _opening_sign(tokens, at, lowest)
        if opening is None:
            break
        candidate = _phrase_or_none(tokens, opening - 1, lowest)
        if candidate is None or not _is_apposition(tokens, opening + 1):
            break
        head = candidate
        at = opening
        if is_named(head):
            break
    if head and inside and not is_named(head) and is_named(inside):
        return inside  # "the chair, Ann Oak, said"
    return head or inside


def _opening_sign(tokens: Sequence[Token], closing: int, lowest: int) -> int | None:
    sign = tokens[closing].text
    opens = "(" if sign == ")" else sign
    for at in range(closing - 1, lowest, -1):
        text = tokens[at].text
        if text == opens or (text == "," and sign in DASHES) or (opens == "," and text in DASHES):
            return at
        if text in (";", ":") or tokens[at].quote is not None:
            return None
    return None


def _is_apposition(tokens: Sequence[Token], at: int) -> bool:
    first = tokens[at]
    return (
        first.lower in _APPOSITION
        or first.lower in ROLES
        or first.text[:1].isdigit()
        or first.capital
        or first.lower not in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS
    )


def is_named(phrase: Phrase) -> bool:
    """Whether a phrase ends in a proper name."""
    last = phrase.tokens[-1]
    return last.capital and last.lower not in PRONOUNS and len(last.text) > 1


def _phrase_or_none(tokens: Sequence[Token], last: int, lowest: int) -> Phrase | None:
    return _ending_at(tokens, last, lowest) if last >= lowest else None


def _ending_at(
    tokens: Sequence[Token], last: int, lowest: int, joined: bool = True
) -> Phrase | None:
    """The noun phrase whose last token is given, with the "of the", "for the" before it."""
    if tokens[last].text == ")":
        opening = _opening_sign(tokens, last, lowest)
        if opening is None or opening <= lowest:
            return None
        last = opening - 1
    if tokens[last].lower in PRONOUNS:
        return Phrase((tokens[last],), last, last + 1)
    lowest = max(lowest, last - _PHRASE_TOKENS)
    first = _chunk_start(tokens, last, lowest)
    if first is None:
        return None
    while joined and (start := _joined_start(tokens, first, lowest)) is not None:
        first = start
    return Phrase(tuple(tokens[first : last + 1]), first, last + 1)


def _chunk_start(tokens: Sequence[Token], last: int, lowest: int) -> int | None:
    """Where the words that end at `last` begin, determiner included; None if there are none."""
    at = last
    while at >= lowest and _is_nominal(tokens, at):
        at -= 1
    first = at + 1
    if first > last:
        return None
    times = (i for i in range(last - 1, at, -1) if tokens[i].lower in TIMES)
    if (time := next(times, None)) is not None:  # "in June last year [critics]"
        return time + 1
    while first > lowest and tokens[first - 1].lower in _STARTING:
        first -= 1
    return first


def _is_nominal(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    word = token.lower
    if token.quote is not None or not (token.text[0].isalnum() or token.text == "&"):
        return False
    if word in _CLOSED:
        return False
    return token.capital or not is_verb(tokens, at)


# "that" and "this" before a noun are mostly no determiners in reported speech: "said that police".
_STARTING = DETERMINERS - {"that", "this"}
_CLOSED = (
    (PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | DETERMINERS | ADVERBS)
    - TIMES
    - {"may", "will", "more", "late", "last", "s"}
)


def _joined_start(tokens: Sequence[Token], first: int, lowest: int) -> int | None:
    """Where the phrase begins when "a spokesman for", "members of", "Oak and" stand before it."""
    link = first - 1
    if link <= lowest:
        return None
    head = tokens[link - 1]
    if tokens[link].lower in LINKS and _may_head(head):
        return _chunk_start(tokens, link - 1, lowest)
    if tokens[link].lower in ("and", "&") and (head.capital or _is_plural(head)):
        start = _chunk_start(tokens, link - 1, lowest)
        whole = start is not None and (
            start == 0 or tokens[start - 1].text in BREAKS or tokens[start - 1].quote is not None
        )
        return start if whole else None
    return None


def _may_head(token: Token) -> bool:
    word = token.lower
    return (
        word in ROLES
        or word in DOCUMENTS
        or _is_plural(token)
        or word.removesuffix("s") in ROLES
        or token.capital
    ) and word not in _CLOSED


def _is_plural(token: Token) -> bool:
    return (
        token.lower.endswith("s") and len(token.text) > 3 and not token.text.endswith(("'s", "’s"))
    )


def after(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The noun phrase that begins at `at`: the subject behind its verb ("said Mr Oak, the chair").

    A common noun with a name in apposition ("the chair, Ann Oak") gives the name.
    """
    if at >= len(tokens):
        return None
    if tokens[at].lower in PRONOUNS:
        return Phrase((tokens[at],), at, at + 1)
    limit = min(len(tokens), at + _PHRASE_TOKENS)
    end = at
    while end < limit and tokens[end].lower in DETERMINERS:
        end += 1
    end = _chunk_end(tokens, end, limit)
    if not any(token.text[:1].isalpha() for token in tokens[at:end]):
        return None
    phrase = Phrase(tuple(tokens[at:end]), at, end)
    if is_named(phrase) or end + 1 >= len(tokens) or tokens[end].text != ",":
        return phrase
    name = after(tokens, end + 1) if tokens[end + 1].capital else None
    return name or phrase


def _chunk_end(tokens: Sequence[Token], at: int, limit: int) -> int:
    """Where the words that begin at `at` end, an "of the ..." behind them included."""
    end = at
    while end < limit and _is_nominal(tokens, end):
        end += 1
        linked = end + 1 < limit and tokens[end].lower in ("of", "for", "at")
        if linked and (_is_nominal(tokens, end + 1) or tokens[end + 1].lower in DETERMINERS):
            end += 1
            while end < limit and tokens[end].lower in DETERMINERS:
                end += 1
    return end


def opening(tokens: Sequence[Token]) -> Phrase | None:
    """The noun phrase with which a sentence begins, introductory phrases passed over."""
    at = 0
    limit = min(len(tokens), _CLAUSE_TOKENS)
    while at < limit:
        word = tokens[at].lower
        introduces = word in _INTRODUCING and not (
            at == 0 and word in CONJUNCTIONS and word in _LIGHT
        )
        if introduces:
            while at < limit and tokens[at].text != ",":
                at += 1
        elif tokens[at].quote is None and tokens[at].text[0].isalpha() and word not in _PASSED:
            phrase = after(tokens, at)
            return _without_verb(phrase) if phrase else None
        at += 1
    return None


_LIGHT = frozenset(("and", "but", "so", "nor", "or"))
_INTRODUCING = (
    PREPOSITIONS | CONJUNCTIONS | {"according", "speaking", "asked", "following"}
) - _LIGHT
_PASSED = ADVERBS | _LIGHT


def _without_verb(phrase: Phrase) -> Phrase:
    """The phrase up to the verb that followed its name unseen: "Oak published [the]"."""
    for i in range(1, len(phrase.tokens)):
        word, previous = phrase.tokens[i], phrase.tokens[i - 1]
        named = previous.capital and previous.lower not in DETERMINERS
        if named and not word.capital and _is_verbal(word.lower):
            return Phrase(phrase.tokens[:i], phrase.first, phrase.first + i)
    return phrase


def _is_verbal(word: str) -> bool:
    if word in IRREGULAR_PASTS or word.endswith("ed"):
        return True
    return word.endswith("s") and word not in DOCUMENTS and word.removesuffix("s") not in ROLES
