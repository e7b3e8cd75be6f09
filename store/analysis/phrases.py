"""Finds the noun phrase beside a verb.

A shallow reading by closed word classes, no parser: enough to tell the subject of "said", blind
to anything deeper. Every search looks at a bounded number of tokens.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from store.analysis.speech import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DOCUMENTS,
    IRREGULAR_PASTS,
    LINKS,
    ORGANISATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    ROLES,
    SAYING,
    TIMES,
)
from store.analysis.tokens import BREAKS, CLOSED, DASHES, Token, is_nominal, is_plural

_PHRASE_TOKENS = 14  # a longer noun phrase is no speaker
_CLAUSE_TOKENS = 60  # how far a verb may stand from its subject
_APPOSITION = (
    DETERMINERS
    | RELATIVES
    | ROLES
    | {"whose", "whom", "of", "now", "formerly", "then", "himself", "herself", "in", "with"}
)
_NO_APPOSITION = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | PRONOUNS
# "that" and "this" before a noun are mostly no determiners in reported speech: "said that police".
_STARTING = DETERMINERS - {"that", "this"}
_LIGHT = frozenset(("and", "but", "so", "nor", "or"))
_INTRODUCING = (PREPOSITIONS | CONJUNCTIONS | {"according", "asked", "speaking"}) - _LIGHT
_PASSED = ADVERBS | _LIGHT
_ALONE = DOCUMENTS | ROLES | ORGANISATIONS  # nouns that speak without an article
_CLOSING = DASHES | {",", ")"}


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
    if token.text in _CLOSING:
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
        elif word.isdigit() and at > lowest and tokens[at - 1].lower == "in":
            at -= 2
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
        aside = tokens[opening + 1].lower in PREPOSITIONS
        if candidate is None or not (
            _is_apposition(tokens, opening + 1) or (aside and is_named(candidate))
        ):
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
        or first.text[:1].isdigit()
        or first.capital
        or first.lower not in _NO_APPOSITION
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
    if first == last and not _may_stand_alone(tokens[last]):
        return None
    while joined and (start := _joined_start(tokens, first, lowest)) is not None:
        first = start
    return Phrase(tuple(tokens[first : last + 1]), first, last + 1)


def _may_stand_alone(token: Token) -> bool:
    """Whether a noun without article can speak: a name, "police", "critics", no "afternoon"."""
    word = token.lower
    if word in TIMES or word.isdigit() or (word.endswith("ing") and word in SAYING):
        return False
    return token.capital or is_plural(token) or word in _ALONE


def _chunk_start(tokens: Sequence[Token], last: int, lowest: int) -> int | None:
    """Where the words that end at `last` begin, determiner included; None if there are none."""
    at = last
    while at >= lowest and is_nominal(tokens, at):
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


def _joined_start(tokens: Sequence[Token], first: int, lowest: int) -> int | None:
    """Where the phrase begins when "a spokesman for", "members of", "Oak and" stand before it."""
    link = first - 1
    if link <= lowest:
        return None
    head = tokens[link - 1]
    if tokens[link].lower in LINKS and _may_head(head):
        return _chunk_start(tokens, link - 1, lowest)
    if tokens[link].lower in ("and", "&") and (head.capital or is_plural(head)):
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
        or is_plural(token)
        or word.removesuffix("s") in ROLES
        or token.capital
    ) and word not in CLOSED


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
    while end < limit and is_nominal(tokens, end):
        end += 1
        linked = end + 1 < limit and tokens[end].lower in ("of", "for", "at")
        if linked and (is_nominal(tokens, end + 1) or tokens[end + 1].lower in DETERMINERS):
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
