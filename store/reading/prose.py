"""What a line looks like: a paragraph of prose, a name, a headline that tells something.

Judged by form alone (length, capitals, how it ends, a few word lists); nothing is parsed.
"""

import re

_PROSE_WORDS = 10
_LONG_WORDS = 25

_SENTENCE_END = re.compile(r"[.!?…。！？।۔؟][\"'”’»)\]]{0,3}$")
_CLAUSE_END = re.compile(r"[.:;,…][\"'”’»)\]]{0,3}$")
_QUESTION = re.compile(r"[^.!?]*+\?[\"'”’»)\]]{0,3}")
_WORD = re.compile(r"[^\W\d_][\w'’-]*+")
_SMALL = frozenset((
    "a", "an", "and", "at", "by", "de", "del", "der", "di", "du", "for", "in", "la", "le", "of",
    "on", "or", "the", "to", "van", "von", "with",
))  # fmt: skip
# What tells a headline from a name: auxiliaries, irregular verbs, prepositions, question words.
_TELLING = frozenset((
    "about", "after", "against", "am", "amid", "are", "as", "at", "be", "been", "before", "by",
    "can", "could", "cut", "did", "do", "does", "for", "from", "go", "goes", "got", "had", "has",
    "have", "held", "hit", "how", "in", "into", "is", "kept", "left", "lost", "made", "may",
    "might", "must", "not", "of", "off", "on", "out", "over", "put", "said", "says", "set",
    "should", "than", "to", "took", "under", "up", "was", "were", "what", "when", "where", "who",
    "why", "will", "with", "without", "won", "would",
))  # fmt: skip
_TELLING_ENDINGS = ("s", "ed", "ing")


def is_prose(text: str) -> bool:
    """Whether a line is a paragraph: a sentence of ten words, or 25 words of any kind."""
    words = len(text.split())
    whole = ends_sentence(text) and not _QUESTION.fullmatch(text)
    return words >= _LONG_WORDS or (words >= _PROSE_WORDS and whole)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, quotation marks and brackets apart."""
    return _SENTENCE_END.search(text) is not None


def ends_clause(text: str) -> bool:
    """Whether a line ends as a sentence or a part of one does, but not with "?" or "!"."""
    return _CLAUSE_END.search(text) is not None


def words_of(text: str) -> set[str]:
    """The words of a text in small letters."""
    return set(_WORD.findall(text.lower()))


def names_something(text: str) -> bool:
    """Whether a line holds nothing but names: every word has a capital, small ones apart."""
    words = _WORD.findall(text)
    return bool(words) and all(word[0].isupper() or word in _SMALL for word in words)


def tells_something(text: str) -> bool:
    """Whether a line is more than the name of a person or thing (English).

    A verb makes it so, told by its form, which plurals share, or a preposition.
    """
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    return any(
        word in _TELLING or (word.endswith(_TELLING_ENDINGS) and not word.endswith(("'s", "ss")))
        for word in words[1:]
    )


def stems(text: str) -> set[str]:
    """The longer words of a text, cut to six letters: a rough measure of what it is about."""
    return {word.lower()[:6] for word in _WORD.findall(text) if len(word) > 3}
