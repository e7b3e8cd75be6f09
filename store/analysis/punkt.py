"""Which stops end a sentence: nltk's Punkt (Kiss and Strunk 2006) with parameters of our own.

The abbreviations of English news are written down here instead of a trained model, so that nothing
is downloaded; those of other languages stand in `store.analysis.languages`. A passage is one block
of text without line breaks; lines, quotations and missing spaces are the business of
`store.analysis.sentences`.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import Any

from store.analysis.languages import LANGUAGES
from store.analysis.toolkit import load_punkt

# Abbreviations after which a sentence goes on, unless one of _STARTERS follows.
_ABBREVIATIONS = {
    "titles": (
        "mr mrs ms messrs dr prof rev revd fr hon rt sir st ste mme mlle esq jr sr coun cllr ald "
        "gov sen rep pres sec amb min treas atty asst dist assoc dep dir supt"
    ),
    "ranks": (
        "det insp ch con sgt cpl pte pvt pfc lt maj col gen brig capt cmdr cdr adm comdr cmdt "
        "ssgt msgt tsgt sgt.maj lt.col lt.cmdr maj.gen lt.gen det.sgt det.supt det.con wo "
        "p.c d.c d.s d.i d.c.i"
    ),
    "places": "u.s u.k u.n e.u u.s.a u.a.e d.c n.y l.a n.j calif fla mass conn ave blvd rd mt ft",
    "organisations": "inc ltd co corp plc llc llp bros dept univ assn intl govt natl cos",
    "degrees": "ph.d m.d b.a m.a b.sc m.sc m.p j.d ll.b d.phil",
    "latin": "e.g i.e etc vs viz cf ca approx est al incl",
}  # fmt: skip

# Abbreviations only where a number follows: elsewhere most of them are words ("sat", "no").
_BEFORE_NUMBER = (
    "b d no nos p pp vol vols fig figs art para ch sec ref tel ext cl a.d "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
)

# Times end a sentence before a capital, except before these.
_TIMES = "a.m p.m"
_AFTER_TIME = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december est edt cst cdt mst mdt pst pdt et ct pt gmt "
    "bst utc cet eastern central pacific local"
)

# Capitalised, these begin a sentence even after an abbreviation or an initial. "a" does not:
# "Sgt. A. Oak".
_STARTERS = (
    "the an this that these those he she it they we you his her its their our my your there "
    "here and but or so yet if when while after before since because although though as until "
    "once in on at by for from with without under over during among between despite within what "
    "who how why where which whether some many most more all both several each every another "
    "other others any few no not nor also then now still later earlier meanwhile however instead "
    "only even just such nobody everybody somebody anyone everyone someone nothing everything "
    "police officials officers authorities prosecutors investigators detectives witnesses "
    "residents critics experts researchers doctors firefighters lawyers reports"
)

_OTHER_SPACE = re.compile(r"[^\S ]")
_STOP = re.compile(r"[.?!] ++(?=.)", re.DOTALL)
_STOP_INSIDE = re.compile(r"[.?!](?!\w)")
_LONGEST_WORD = 40  # characters
# What comes before a stop where Punkt has nothing to weigh: a plain word, whatever stands before
# it and is no letter. "closed." "(closed." "man-made!"
_PLAIN_WORD = re.compile(r"(?:[^\s.?!]{0,80}[^\w\s.?!])?([^\W\d_]{2,40})[.?!](?!\.)")


def find_stops(passage: str, language: str = "en") -> list[tuple[int, int]]:
    """The sentences of a passage as Punkt sees them: (start, end), end exclusive.

    Every white space is a plain one to it. Quotation marks after a stop are left to what follows.
    Nine stops of ten follow a plain word, at which it has nothing to weigh: there the passage is
    cut first, and Punkt looks at those pieces that have other stops.
    """
    plain = passage if passage.isprintable() else _OTHER_SPACE.sub(" ", passage)
    return [span for piece in _pieces(plain, language) for span in _decided(plain, piece, language)]


def _pieces(passage: str, language: str) -> Iterator[tuple[int, int]]:
    """Stretches that end with a plain word and its stop, from the start of a word."""
    weighed, first = _weighed(language), 0
    for stop in _STOP.finditer(passage):
        at = stop.start()
        word = passage[max(first, at - _LONGEST_WORD) : at].rpartition(" ")[2]
        if word.isalpha() and 2 <= len(word) < _LONGEST_WORD and word.lower() not in weighed:
            yield first, at + 1
            first = stop.end()
    yield first, len(passage.rstrip())


def _decided(passage: str, piece: tuple[int, int], language: str) -> Iterator[tuple[int, int]]:
    """The sentences of a piece, which is one where no stop stands inside."""
    start, end = piece
    if not _STOP_INSIDE.search(passage, start, end - 1):
        return iter((piece,))
    spans = _punkt(language).span_tokenize(passage[start:end], realign_boundaries=False)
    return ((start + first, start + last) for first, last in spans)


@cache
def abbreviations(language: str) -> frozenset[str]:
    """What is written with a stop that ends no sentence, in lower case, without the last stop."""
    if language in LANGUAGES:
        return frozenset(LANGUAGES[language].abbreviations.lower().split())
    return frozenset(word for group in _ABBREVIATIONS.values() for word in group.split())


@cache
def starters(language: str) -> frozenset[str]:
    """Words that, capitalised, begin a sentence even after an abbreviation or an initial."""
    if language in LANGUAGES:
        known = LANGUAGES[language]
        return frozenset((known.function_words + " " + known.leaning).split())
    return frozenset(_STARTERS.split())


@cache
def _punkt(language: str) -> Any:
    punkt = load_punkt()  # on first use, for it takes a while
    parameters = _parameters(language)
    weighed = _weighed(language)

    class Tokenizer(punkt.PunktSentenceTokenizer):  # type: ignore[misc, name-defined]
        """Punkt that looks only once at what a plain word between marks ends: "closed.”"."""

        @lru_cache(maxsize=4096)  # noqa: B019 - one tokenizer a language lives as long as we do
        def text_contains_sentbreak(self, context: str) -> bool:
            word = _PLAIN_WORD.match(context)
            if word and word[1].lower() not in weighed:
                return True
            return bool(super().text_contains_sentbreak(context))

    # nltk stops a search after five seconds on the clock, which a long text or a suspended
    # process reaches without harm: its two patterns are linear, so they run as plain ones.
    patterns = punkt.PunktLanguageVars()
    patterns._re_period_context = re.compile(patterns.period_context_re().pattern, re.VERBOSE)
    patterns._re_word_tokenizer = re.compile(patterns._word_tokenizer_re().pattern, re.VERBOSE)
    return Tokenizer(parameters, lang_vars=patterns)


@cache
def _weighed(language: str) -> frozenset[str]:
    """Words before a stop at which Punkt has something to weigh."""
    parameters = _parameters(language)
    return frozenset(parameters.abbrev_types) | {word for word, _ in parameters.collocations}


@cache
def _parameters(language: str) -> Any:
    punkt = load_punkt()
    parameters = punkt.PunktParameters()
    parameters.abbrev_types = set(abbreviations(language))
    if language in LANGUAGES:
        known = LANGUAGES[language]
        parameters.collocations = {
            *product(known.before_number.split(), ["##number##"]),
            *product(["##number##"], known.months.split()),
        }
    else:
        parameters.collocations = {
            *product(_BEFORE_NUMBER.split(), ["##number##"]),
            *product(_TIMES.split(), _AFTER_TIME.split()),
        }
    for word in starters(language):  # known in lower case: a capital marks the first word
        parameters.add_ortho_context(word, punkt._ORTHO_LC)
    return parameters
