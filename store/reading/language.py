"""Which language a text is in: English, one of those that summaries work in, or not known.

Function words give a language away, whatever the subject. Of the English ones only those count
that are spelt like no common word of a language written in the same letters, so not "a", "in",
"for" or "had". In 943 English news texts they were 25 % of the words at the median and under 8 %
in six, none of them of more than 39 words; in 15 web pages in six other languages never more than
0.3 %. The threshold lies so far below English prose because a headline has fewer of them.

A word of several of the other languages counts in each for its part, so that what only Danish has
tells it from Norwegian; none counts that is an English stop word as well. Nothing is told of a
language that is not in `store.analysis.languages`.
"""

import re
from collections import Counter
from functools import cache

from store.analysis.languages import LANGUAGES
from store.analysis.words import STOP_WORDS

_ENGLISH = frozenset((
    "about", "after", "against", "and", "are", "be", "because", "been", "before", "between",
    "both", "but", "by", "could", "does", "from", "has", "have", "he", "his", "into", "it", "its",
    "more", "not", "out", "said", "she", "should", "such", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "those", "through", "to", "up", "were", "what",
    "when", "where", "which", "while", "who", "with", "would", "you", "your",
))  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_SHARE = 0.08
_LEAST_WORDS = 2
_LOOKED_AT = 20_000  # characters


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, None where it is not known.

    At least 8 % of the words, and two, are function words of it, and no other language has as
    many: "en", or a key of LANGUAGES.
    """
    words = Counter(word.lower() for word in _WORD.findall(text[:_LOOKED_AT]))
    known: Counter[str] = Counter()
    parts: Counter[str] = Counter()
    for word, count in words.items():
        languages = _languages().get(word, ())
        for language in languages:
            known[language] += count
            parts[language] += count * _WHOLE // len(languages)
    least = max(_LEAST_WORDS, _LEAST_SHARE * words.total())
    (best, most), (_, next_most) = [*parts.most_common(2), ("", 0), ("", 0)][:2]
    return best if known[best] >= least and most > next_most else None


_WHOLE = 840  # a word's count in parts: up to eight languages get a whole number of them


@cache
def _languages() -> dict[str, list[str]]:
    """The languages that each function word is one of."""
    lists = {code: set(language.function_words.split()) for code, language in LANGUAGES.items()}
    languages: dict[str, list[str]] = {}
    for code, listed in {"en": _ENGLISH, **lists}.items():
        for word in listed if code == "en" else listed - STOP_WORDS:
            languages.setdefault(word, []).append(code)
    return languages
