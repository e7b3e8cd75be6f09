"""A sentence as words, numerals and marks, and tables of phrases looked up in it.

The grammar works on these words, never on patterns over raw text: every lookup has a bounded
length, so the time is linear whatever the text holds. Only ASCII digits make numerals; other
digits are marks and are left alone. A long stretch without a word of four letters (a table, a
ruler, a dump of digits) is no prose and becomes one mark: nothing in it says what it counts.
"""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import wraps
from typing import Any, Generic, NamedTuple, TypeVar

_WORD = re.compile(  # the most frequent first
    r"""
      (?P<letters>
          (?>(?:[^\W\d_]\.){2,6})(?![^\W\d_])                       # U.S.   p.m.
        | [ap]\.m(?!\w)                                          # p.m without its last dot
        | [^\W\d_]++(?>(?:['’][^\W\d_]++)*)                         # reports   council's
      )
    | (?P<numeral>
          [0-9]{1,3}+(?>(?:,[0-9]{3})+)(?![0-9])(?>(?:\.[0-9]++)?)   # 1,400   28,642.50
        | [0-9]{1,2}+(?>(?:,[0-9]{2}(?=,))+),[0-9]{3}(?![0-9])   # 12,34,567, as in India
        | [0-9]{1,3}+(?>(?:[\u00a0\u2009\u202f][0-9]{3})+)(?![0-9])  # 12 000
        | (?<![0-9][ ])[0-9]{1,3}(?:[ ][0-9]{3}){0,3}?[ ]000(?![0-9]|[ ,.-][0-9])  # 12 000
        | [0-9]{1,3},[0-9]{1,2}(?=[ ]?(?:%|(?:[mb]illion|bn|per[ ]?cent)\b))  # 1,5 million
        | [0-9]{1,3}+(?>(?:\.[0-9]{3})+),[0-9]{2}(?![0-9,.])       # 1.234,56, as on the continent
        | [0-9]{1,3}+(?:\.[0-9]{3}){2}(?![0-9]|\.[0-9])          # 1.234.567
        | [0-9]++(?>(?:\.[0-9]++)?)                                 # 17   2.5
      )
    | \S                                                         # any other mark, one by one
    """,
    re.VERBOSE,
)
_DESERT = re.compile(
    r"(?>(?:[\W\d_]|(?<![^\W\d_])[^\W\d_]{1,3}+(?![^\W\d_]))+)"
)  # 1 | 2 of 3 | -----
_SHORTEST_DESERT = 200


class Word(NamedTuple):
    """One word, numeral or mark.

    `lower` is what tables are asked for: lower case, straight apostrophe, no dots in
    abbreviations. `joined`: nothing stands between it and the word before.
    """

    text: str
    lower: str
    start: int
    end: int
    joined: bool = False
    numeral: bool = False
    letters: bool = False

    @property
    def capital(self) -> bool:
        """Whether it is a word with a capital in it ("iPhone" too)."""
        return self.letters and self.text != self.text.lower()


EDGE = Word("", "", -1, -1)
"""What stands before the first and after the last word."""


_BEYOND = 64  # more than any reader looks beyond either end


class Words(list[Word]):
    """The words of one sentence; asking beyond either end gives EDGE.

    EDGEs stand behind the last word; a list asked for a negative place finds them there too.
    """

    __slots__ = ("_length", "answers")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        super().__init__(_split(text, start, len(text) if end is None else end))
        self._length = super().__len__()
        self.extend([EDGE] * _BEYOND)
        self.answers: dict[Hashable, Any] = {}
        """What readers found in this sentence: see `asked_once`."""

    def __len__(self) -> int:
        return self._length

    def lower(self, first: int, end: int) -> str:
        """The words from `first` up to `end`, as tables have them."""
        return " ".join(self[index].lower for index in range(first, end))


def _split(text: str, start: int, end: int) -> Iterator[Word]:
    """The words from `start` up to `end`, each desert as a single mark."""
    deserts = _DESERT.finditer(text, start, end) if end - start >= _SHORTEST_DESERT else ()
    for desert in deserts:
        if desert.end() - desert.start() >= _SHORTEST_DESERT:
            yield from _words(text, start, desert.start())
            yield Word("…", "…", desert.start(), desert.end())
            start = desert.end()
    yield from _words(text, start, end)


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    previous = start - 1
    for match in _WORD.finditer(text, start, end):
        written, kind = match.group(), match.lastgroup
        first, last = match.span()
        lower = written.lower().replace("’", "'")
        if kind == "letters":
            lower = lower.replace(".", "")
        joined = first == previous
        yield Word(written, lower, first, last, joined, kind == "numeral", kind == "letters")
        previous = last


Value = TypeVar("Value")
Reader = Callable[[Words, int], Value]


def asked_once(read: Reader[Value]) -> Reader[Value]:
    """A reader that looks at each place once: several kinds of figure ask for the same number."""

    @wraps(read)
    def ask(words: Words, place: int) -> Value:
        key = (read, place)
        if key not in words.answers:
            words.answers[key] = read(words, place)
        return words.answers[key]  # type: ignore[no-any-return]

    return ask


class Phrases(Generic[Value]):
    """A table from phrases to values, asked what stands at, or just before, a place in a sentence.

    The longest phrase wins. A phrase of one letter or of capitals only ("m", "TRY") is matched
    as written, all others whatever their case, one spelled just so first ("Nm" before "nm"). `at`
    passes over hyphens between words, in the phrase and in the text.
    """

    def __init__(self, rows: Iterable[tuple[str, Value]]) -> None:
        self._values: dict[str, Value] = {}
        self._first: dict[str, list[int]] = {}
        self._last: dict[str, list[int]] = {}
        for phrase, value in rows:
            words = _table_words(phrase)
            self._values[phrase] = value
            if not _is_symbol(phrase):
                self._values.setdefault(" ".join(words), value)
            for lengths, word in ((self._first, words[0]), (self._last, words[-1])):
                known = lengths.setdefault(word, [])
                if len(words) not in known:
                    known.append(len(words))
                    known.sort(reverse=True)

    @property
    def first_words(self) -> frozenset[str]:
        """The words that its phrases begin with, in lower case."""
        return frozenset(self._first)

    def at(self, words: Words, first: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins at `first`, and the place after it."""
        for length in self._first.get(words[first].lower, ()):
            places, place = [first], first + 1
            while len(places) < length:
                place += words[place].lower == "-" and words[place].joined
                places.append(place)
                place += 1
            found = self._get(words, places)
            if found is not None:
                return found, place
        return None

    def before(self, words: Words, end: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that ends before `end`, and the place it begins at."""
        for length in self._last.get(words[end - 1].lower, ()):
            found = self._get(words, range(end - length, end))
            if found is not None:
                return found, end - length
        return None

    def _get(self, words: Words, places: Sequence[int]) -> Value | None:
        """The value of the phrase in these places: as written first, then whatever its case."""
        if len(places) == 1:
            word = words[places[0]]
            if len(word.text) == 1 or word.text in self._values:
                return self._values.get(word.text)
        return self._values.get(" ".join(words[place].lower for place in places))


def _is_symbol(phrase: str) -> bool:
    return len(phrase) == 1 or (phrase.isupper() and phrase.isalpha())


def _table_words(phrase: str) -> list[str]:
    """The words of a phrase; most are letters and spaces, and tables are made at every start."""
    if phrase.replace(" ", "").isalpha():
        return phrase.lower().split()
    return _without_hyphens([word.lower for word in _words(phrase, 0, len(phrase))])


def _without_hyphens(words: list[str]) -> list[str]:
    """The words without the hyphens between them; "- odd" and "sub -" keep theirs."""
    inner = [word for word in words[1:-1] if word != "-"]
    return [words[0], *inner, *words[1:][-1:]]
