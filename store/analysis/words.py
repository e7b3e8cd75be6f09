"""Words of a text as they are counted and compared: tokens, stems, stop words.

English is the default; the other languages are those of `store.analysis.languages`. Numbers are
words here and stay whole: "1,400" and "1400" are the same token. What a number means (its unit,
what it counts) is the business of `store.analysis.figures`; nothing here reads it.
"""

import re
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from store.analysis.languages import LANGUAGES

_STOP_WORDS_BY_CLASS = {
    "articles": "a an the",
    "pronouns": (
        "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him "
        "his himself she her hers herself it its itself they them their theirs themselves one "
        "oneself this that these those who whom whose which what whoever whatever someone somebody "
        "anyone anybody everyone everybody something anything everything there here"
    ),
    "auxiliaries": (
        "am is are was were be been being have has had having do does did doing done will would "
        "shall should can could may might must ought cannot"
    ),
    "contractions": (
        "i'm i've i'd i'll you're you've you'd you'll he'd he'll she'd she'll it'd it'll we're "
        "we've we'd we'll they're they've they'd they'll that'd that'll who'd who'll there'd "
        "there'll isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't "
        "wouldn't shan't shouldn't can't couldn't mustn't mightn't needn't"
    ),
    "conjunctions": (
        "and or but nor so yet if because although though while whereas unless until since as than "
        "that when whenever where wherever whether how why however therefore"
    ),
    "prepositions": (
        "of in on at by for with from to into onto upon about against between among through during "
        "before after above below over under up down out off around across along behind beside "
        "besides beyond despite except inside near outside per toward towards via within without"
    ),
    "adverbs": (
        "not no now then again further once also just only own same too very more most much many "
        "some any each few other another both all such either neither even ever still already "
        "almost often always never quite rather perhaps else thus"
    ),
    "saying": "say says said saying tell tells told",
}

STOP_WORDS: frozenset[str] = frozenset(
    word for words_of_class in _STOP_WORDS_BY_CLASS.values() for word in words_of_class.split()
)
"""Words that tell nothing of what a sentence is about, in the form in which `words` gives them."""

_LETTER = r"[^\W\d_]"
_NUMBER = rf"\d++ (?>(?: [.,] \d++ )*) {_LETTER}{{0,8}}+"
_TOKEN = re.compile(  # the most frequent first
    rf"""
      {_LETTER}{{2,}}+ (?>(?: ' {_LETTER}++ )*)                    # children  council's
    | {_NUMBER}                                                 # 1,400  2.5  1990s  26th
    | {_LETTER} (?: (?>(?: \. {_LETTER} (?! {_LETTER} ) )+)        # U.S.  a.m.  J.K.
                  | (?>(?: ' {_LETTER}++ )*) )                     # O'Neill  I'm  a
    | [£$€¥] {_NUMBER}                                          # £3m
    """,
    re.VERBOSE,
)
_APOSTROPHES = "’‘ʼ＇`"

_MARKS = ".,;:!?…\"'“”‘’()[]"  # around a word
_MOST_KEPT, _LONGEST_KEPT = 65536, 40  # pieces of text whose stems are remembered; characters


def words(text: str) -> list[str]:
    """The tokens of a text in lower case: words without possessive 's, numbers without commas.

    A currency sign and a letter or two that follow a number stay with it: "£3m", "1990s".
    """
    return list(map(normalised, tokens(text)))


def tokens(text: str) -> list[str]:
    """The words of a text in lower case as they stand there, with one kind of apostrophe."""
    for apostrophe in _APOSTROPHES:  # five times as fast as str.translate
        text = text.replace(apostrophe, "'")
    return _TOKEN.findall(text.lower())


def normalised(token: str) -> str:
    """A token as `words` has it."""
    if token[-1] == "s" and token[-2:-1] == "'":
        return token[:-2]
    return token.replace(",", "")


@lru_cache(maxsize=65536)
def stem(word: str, language: str = "en") -> str:
    """The stem of a lower-case word (Snowball, Porter 2001); numbers stay as they are."""
    if word[:1].isdigit() or word[1:2].isdigit():
        return word
    return str(_stemmer(language).stemWord(word))


def stems(text: str, language: str = "en") -> list[str]:
    """The content of a text: stems of its tokens in order, stop words dropped, numbers kept."""
    return list(chain.from_iterable(map(_stems_by_piece(language).__getitem__, text.split())))


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of a language, in the form in which `words` gives them.

    A language that is not known has the English ones.
    """
    known = LANGUAGES.get(language)
    return frozenset(known.function_words.split()) if known else STOP_WORDS


class _StemsByPiece(dict[str, tuple[str, ...]]):
    """The stems of what stands between white space, which no token crosses: "(children's," has one.

    Remembered, for it costs ten times as much to find them anew.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._stop_words = stop_words(language)
        self._stem_word = _stemmer(language).stemWord
        self._elided = LANGUAGES[language].elided.split() if language in LANGUAGES else []

    def __missing__(self, piece: str) -> tuple[str, ...]:
        word = piece.strip(_MARKS).lower()
        if not word.isalpha():
            found = map(self._word, tokens(piece))
            terms = tuple(
                stem(word, self._language) for word in found if word not in self._stop_words
            )
        elif word in self._stop_words:
            terms = ()
        else:
            terms = (self._stem_word(word),)
        if len(piece) <= _LONGEST_KEPT:
            if len(self) == _MOST_KEPT:
                self.clear()
            self[piece] = terms
        return terms

    def _word(self, token: str) -> str:
        """A token as it is counted, without what is elided before it ("l'eau")."""
        before, mark, after = token.partition("'")
        return after if mark and before in self._elided else normalised(token)


@cache
def _stems_by_piece(language: str) -> _StemsByPiece:
    return _StemsByPiece(language)


@cache
def _stemmer(language: str) -> Any:
    from Stemmer import Stemmer  # nltk's gives "add" and "ad" one stem, at four times the cost

    known = LANGUAGES.get(language)
    return Stemmer(known.name if known else "english", 0)  # `stem` remembers, so it need not
