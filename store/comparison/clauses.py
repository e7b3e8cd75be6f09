"""Sentences cut into clauses, so that a long sentence can say two things.

The cut is made at joining words and marks only; no grammar is parsed. A clause that would hold
too little stays with its neighbour. Offsets count in the article's text.
"""

import re
from collections.abc import Sequence

from store.comparison.terms import telling, terms_of

MIN_TERMS = 3
"""A clause of fewer content words says too little to be compared."""

_JOINS_ANYWHERE = (
    "after|although|amid|because|before|besides|but|despite|following|highlighting|including|"
    "revealing|showing|since|though|unless|until|when|whereas|while"
)
_JOINS_AFTER_COMMA = "and|as|if|or|so|that|where|which|who|whose|with"
_PREPOSITIONS = "at|by|during|for|from|in|of|on|to|under|with"
_SUBJECTS = "he|she|it|they|we|I|only|there|this|that"
_TELLING = "found|highlighted|revealed|said|says|showed|shows|stated"
_HELPING_VERBS = "are|did|does|had|has|have|is|may|must|should|was|were|will|would"

_CUT = re.compile(
    rf"""
      \s? [;:] \s                                                # "... resigned; the council ..."
    | \s [–—-] \s                                                # "... his post – the second ..."
    | ,? \s (?= (?: {_JOINS_ANYWHERE} ) \b )           # "... resigned after the report"
    | \s (?= which \s (?: {_TELLING} ) \b )            # "a report which found that ..."
    | , \s (?= (?: {_PREPOSITIONS} ) \s wh(?: ich|om ) \b )    # "... money, of which"
    | , \s (?= (?: {_JOINS_AFTER_COMMA} ) \b )         # "... was closed, and traffic"
    | \s (?= (?: and | as ) \s (?: {_SUBJECTS} | {_HELPING_VERBS} ) \b )    # "... and has"
    | (?<= \b said ) \s (?= that \b )                            # "The report said that ..."
    """,
    re.VERBOSE,
)

_ASIDE = re.compile(r"(, )an? [^,;:]{5,80}(, )")
"""What somebody is, between commas: "Ms Roe, a former mayor of the town, was elected"."""

_SPEAKS = re.compile(
    r"\b(?:said|says|added|told [^.:,]{1,40}|continued|concluded|insisted|explained)[:,]?$"
)
_SPEAKING = 80
"""Characters at the end of a clause in which somebody speaks."""

_GOES_ON = re.compile(r", (?!that\b)[a-z]")
"""What follows "said" if it was said before: "Nobody was hurt, police said, but ..."."""

Span = tuple[int, int]


def split_clauses(text: str, start: int, end: int) -> list[Span]:
    """The clauses of the sentence at `text[start:end]`, in order; one if it cannot be cut."""
    asides = [match.span(side) for match in _ASIDE.finditer(text, start, end) for side in (1, 2)]
    cuts = sorted({*asides, *(match.span() for match in _CUT.finditer(text, start, end))})
    if not cuts:
        return [(start, end)]
    edges = [start, *(edge for cut in cuts for edge in cut), end]
    return _joined(text, list(zip(edges[::2], edges[1::2], strict=True)))


def introduces_speech(text: str, start: int, end: int) -> bool:
    """Whether a clause only tells who speaks next: "In a letter, she said"."""
    speaks = _SPEAKS.search(text, max(start, end - _SPEAKING), end)
    return bool(speaks) and not _GOES_ON.match(text, end)


def _joined(text: str, pieces: Sequence[Span]) -> list[Span]:
    """The pieces, each that says too little taken into the next (the last into the one before)."""
    whole: list[Span] = []
    (begin, reached), terms = pieces[0], 0
    for start, end in pieces:
        if terms >= MIN_TERMS:
            whole.append((begin, reached))
            begin, terms = start, 0
        terms += sum(telling(term) for term in terms_of(text[start:end]))
        reached = end
    if terms < MIN_TERMS and whole:
        begin = whole.pop()[0]
    return [*whole, (begin, pieces[-1][1])]
