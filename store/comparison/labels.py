"""A short name for a fact or a figure, in the words of the passage that says it most clearly.

Only leaving out is done, only where a clause begins or ends, and every gap is shown by "…". What
would be read otherwise without the words in front of it ("denied that", "if", "reportedly")
keeps them. Nothing is reworded, and no subject is parted from its verb on purpose.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from store.analysis.words import STOP_WORDS, stem, words
from store.comparison.terms import BOUND_WORDS, DENIALS, is_number, word_set
from store.comparison.units import Unit
from store.models import Article

LONGEST = 88
"""Characters of a label, the marks of what was left out included."""

LONGEST_CLAUSE = 280
"""The same of a whole clause, where there is room for lines."""

SHORT = 64
"""Characters that a row of a grid has room for."""

_READ = 2000
"""Characters of a sentence that are looked at: a text without any full stop is one sentence."""

_TURNING = DENIALS | word_set(
    "afraid allegations alleged allegedly alleges although appeal appealed appeals asked asking "
    "asks believed believes call called calling calls claim claimed claiming claims could demand "
    "demanded demands despite doubt doubted doubts expect expected expects fear feared fearing "
    "fears hope hoped hopes if may might perhaps plan planned plans possibly propose proposed "
    "proposes reportedly should suggest suggested suggests supposedly suspected threatened unless "
    "until urged urges want wanted wants warned whether would"
)
"""Words under which what follows is not simply so."""

_PRONOUNS = word_set("he her him his i it its my our she that their these they this those we you")
_DETERMINERS = word_set("a all an any both each every few many most no only some the there two")
_OPENS_BADLY = STOP_WORDS - _PRONOUNS - _DETERMINERS

_SAID = "(?:added|insisted|said|saying|says)"
_FOUND = (
    "(?:admitted|announced|concluded|confirmed|explained|found|reported|reveals|revealed|stated|"
    r"states|stressed|told\ [^“”\"‘;:,]{1,40}?|warned)"
)
_REPORTED = re.compile(
    rf"""
      [^“”"‘;:]{{0,80}}? \b
      (?: {_SAID} (?>(?: : | \ that\b )?)
        | {_FOUND} (?: : | \ that\b )
        | which\ (?: {_FOUND} | {_SAID} )
      ) ,? \s
    """,
    re.VERBOSE,
)
"""Who says it, in front: "The inspectors said that", "He told the board:"."""

_SOURCE = re.compile(r"According to [^,;]{1,80}, ", re.IGNORECASE)
_COORDINATES = re.compile(r"[,;:–—]\s*$")
_COORDINATOR = re.compile(r"(?:and|but|so)\b,? ", re.IGNORECASE)
_SUBORDINATOR = re.compile(r"(?:after|because|since|when|where|while) (?!\w{1,30}ing\b)")
_REVEALING = re.compile(
    rf"which (?:{_FOUND}|{_SAID}|highlighted|showed) (?>(?:that )?)"
    r"|(?:highlighting|revealing|showing) (?:how|that) "
)
"""What stands behind it is so, whatever is said of the report that shows it."""

_BEGINS_QUOTATION = re.compile(r":\s*[“\"‘]?$")

_VERB = r"\s (?: are|did|do|does|had|has|have|is|was|were|will|would ) \s"
_SAY = "(?: added|confirmed|found|revealed|said|says|warned )"
_ASIDE = re.compile(
    rf"""
      , \s (?! [^,]* {_VERB} ) (?: an? | the | once | formerly ) \s [^,;:“”"]{{3,80}} , \s
    | , \s (?: who | which | whose ) \s [^,;:“”"]{{3,80}} , \s
    | , \s published \s [^,;:“”"]{{3,40}} , \s
    | , \s (?: [^,;:“”"]{{1,40}} \s {_SAY} | {_SAY} \s [^,;:“”"]{{1,40}} ) , \s
    | \s \( [^()]{{1,80}} \) \s
    """,
    re.VERBOSE,
)
"""What can be left out of the middle: "Ann Roe, the mayor, left"; "In May, police said, ..."."""

_ADDED = re.compile(
    r", (?:less than|more than|most of|one of|the (?:first|last|most|second|\w{2,20}est))\b"
    r"[^,;:“”\"]{3,80}$"
)
"""What is added at the end: "The pier has reopened, the second in a year"."""

_ENDS = " .,;:–—-…"
_PAIRS = (("“", "”"), ("(", ")"), ('"', '"'))
_MARK = re.compile('[“”"]')
_OF_WORD = re.compile(r"[^\W_ʼ]")
_GAP = "…"


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause of a sentence, at offsets there; `spoken` if it is somebody's words, quoted.

    `focus` is what a label should not do without, as written.
    """

    sentence: str
    start: int
    end: int
    spoken: bool = False
    focus: str = ""

    @classmethod
    def whole(cls, sentence: str) -> "Passage":
        """A sentence that is one clause."""
        return cls(sentence, 0, len(sentence))


class Cut(NamedTuple):
    """A part of a passage's sentence, at offsets there; from `told` on it has who says it too.

    `bare` leaves out what is said in it by the way.
    """

    passage: Passage
    start: int
    end: int
    told: int
    bare: bool = False

    @property
    def leans(self) -> bool:
        """Whether it begins within its sentence by a word that leans on what stands before."""
        first = self.passage.sentence[self.start : self.end].partition(" ")[0]
        return self.told > 0 and first.lower() in _OPENS_BADLY

    @property
    def left_out(self) -> list[tuple[int, int]]:
        """Where in the sentence words are left out of it."""
        return list(_asides(self.passage, self.start, self.end)) if self.bare else []

    def shown(self, longest: int = LONGEST) -> str:
        """Its words, with "…" wherever some were left out."""
        return _shown(self, self.start, longest)

    def quoted(self) -> str:
        """Its words and who says them, as many as a line of prose has room for."""
        return _shown(self, self.told, LONGEST_CLAUSE)


def passage_of(unit: Unit, article: Article, focus: str = "") -> Passage:
    """The passage that a clause of the article is."""
    begins = article.sentences[unit.sentence].start
    sentence = article.sentence(unit.sentence)
    return Passage(sentence, unit.start - begins, unit.end - begins, unit.quotation, focus)


def label_of(
    passages: Sequence[Passage], weights: Mapping[str, float], longest: int = LONGEST
) -> str:
    """The clearest cut of some passages (one at least), with "…" wherever words were left out.

    `weights` tells which stems matter, and how much. Clearest is the cut that holds much of what
    matters and little else, and begins and ends where its sentence does; then the shortest; then
    the first.
    """
    labels = list(dict.fromkeys(cut for one in passages for cut in _labels(one, longest)))
    if len(labels) == 1:
        return labels[0]
    return max(labels, key=lambda label: merit(label, weights))


def _labels(passage: Passage, longest: int) -> list[str]:
    """The labels that a passage allows; those that show its focus, if there are any."""
    labels = [cut.shown(longest) for cut in cuts_of(passage)]
    return [label for label in labels if passage.focus in label] or labels


def cuts_of(passage: Passage) -> list[Cut]:
    """The cuts that a passage allows."""
    return [
        Cut(passage, start, end, told)
        for start, told in dict.fromkeys(((0, 0), *_starts(passage)))
        for end in dict.fromkeys(_ends(passage, start))
        if start < end or not passage.sentence
    ]


def bared(cuts: Iterable[Cut]) -> list[Cut]:
    """Those of some cuts in which something is said by the way, without it."""
    return [bare for cut in cuts if (bare := cut._replace(bare=True)).left_out]


def _ends(passage: Passage, start: int) -> Iterator[int]:
    """Where a label may end: with its sentence, its clause, or before what is added to that."""
    for end in (len(passage.sentence), passage.end):
        yield min(end, _READ)
        if added := _ADDED.search(passage.sentence[:end][:_READ], max(start, passage.start)):
            yield added.start()


def _starts(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where a label may begin later than its sentence without saying something else.

    Beside each, where the words that tell who says it begin; the same where there are none.
    """
    sentence, clause = passage.sentence[:_READ], min(passage.start, _READ)
    for front in (_SOURCE.match(sentence), _REPORTED.match(sentence)):
        if front and _is_plain(front[0]):
            yield front.end(), 0
    if revealing := _REVEALING.match(sentence, clause):
        yield revealing.end(), clause
    before = sentence[:clause]
    if not before or not (_COORDINATES.search(before) or _is_plain(before)):
        return
    if subordinator := _SUBORDINATOR.match(sentence, clause):
        clause = subordinator.end()
    elif coordinator := _COORDINATOR.match(sentence, clause):
        clause = coordinator.end()
        if not _opens_clause(sentence[clause : clause + 40]):
            return
    yield clause, clause
    front = _REPORTED.match(sentence, clause)
    if front and _is_plain(front[0]):
        yield front.end(), clause


def _is_plain(before: str) -> bool:
    """Whether what is said in front of a clause leaves it as it is."""
    tokens = words(before)
    return _TURNING.isdisjoint(tokens) and not any(token.endswith("n't") for token in tokens)


def _opens_clause(text: str) -> bool:
    """Whether a subject seems to stand first: behind "and" the verb may have one before it."""
    first = text.partition(" ")[0]
    return first[:1].isupper() or first.lower() in _PRONOUNS | _DETERMINERS


def _shown(cut: Cut, start: int, longest: int) -> str:
    """A cut from `start` on, with marks for what is missing and for quoted words."""
    passage, end = cut.passage, cut.end
    before, text = passage.sentence[:start], passage.sentence[start:end]
    opened = bool(_OF_WORD.search(before)) and not _BEGINS_QUOTATION.search(before)
    ended = bool(_OF_WORD.search(passage.sentence, end, end + _READ))
    room = longest - opened - 2 * passage.spoken
    if cut.bare or len(text) > room:
        text = _without_asides(passage, start, end)
    text = _closed(" ".join(text.split()))
    quoted = passage.spoken and start >= passage.start and not _MARK.search(text)
    if len(text) > room - ended:
        text, ended = _cut(text, room - 2), True
    begun = f"{_GAP}{text}" if opened else text[:1].upper() + text[1:]
    shown = begun + _GAP * ended
    return f"“{shown}”" if quoted else _answered(shown)


def _without_asides(passage: Passage, start: int, end: int) -> str:
    """Part of a sentence without what is said there by the way, a gap for each."""
    kept, text = start, ""
    for opens, closes in _asides(passage, start, end):
        text += f"{passage.sentence[kept:opens]} {_GAP} "
        kept = closes
    return text + passage.sentence[kept:end]


def _asides(passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where something is said by the way; never over a clause's edge, and never the focus."""
    for aside in _ASIDE.finditer(passage.sentence[:end], start):
        over_edge = any(
            aside.start() + len(", ") < edge < aside.end() for edge in (passage.start, passage.end)
        )
        if not over_edge and not (passage.focus and passage.focus in aside[0]):
            yield aside.span()


def _cut(text: str, longest: int) -> str:
    """The beginning of a text, ending in a word that can stand last."""
    tokens = text[: longest + 1].split(" ")[:-1] or [text[:longest]]
    while len(tokens) > 1 and tokens[-1].lower() in STOP_WORDS | BOUND_WORDS:
        tokens.pop()
    return " ".join(tokens).strip(_ENDS)


def _closed(text: str) -> str:
    """The text without marks whose other half stands outside it, and without marks at its end."""
    for opening, closing in _PAIRS:
        odd = text.count(opening) % 2 if opening == closing else 0
        if odd or text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return " ".join(text.split()).strip(_ENDS)


def _answered(text: str) -> str:
    """The text, the quotation that a cut left open closed again."""
    if text.count("“") > text.count("”"):
        return f"{text}”"
    return f'{text}"' if text.count('"') % 2 else text


def merit(label: str, weights: Mapping[str, float]) -> tuple[float, int]:
    """How much of what matters a label holds, less for other things and for every fault.

    Of two that hold as much, the shorter has more merit.
    """
    return round(_clearness(label, weights), 6), -len(label)


def _clearness(cut: str, weights: Mapping[str, float]) -> float:
    tokens = words(cut)
    content = {stem(token) for token in tokens if token not in STOP_WORDS}
    held = sum(weight for term, weight in weights.items() if content.issuperset(term.split()))
    opened = cut.lstrip("“").startswith(_GAP)
    first = tokens[0] if tokens else ""
    numbers = [term for term in weights if is_number(term)]
    clearness = (0.1 + held) / math.sqrt(1 + len(content))
    for fault, factor in (
        (numbers and not any(content.issuperset(term.split()) for term in numbers), 0.5),
        (opened, 0.9),
        (cut.rstrip('”"').endswith(_GAP), 0.85),
        (first in _PRONOUNS, 0.7),
        (opened and first in _OPENS_BADLY, 0.5),
        (len(cut) > SHORT, 0.9),
        (len(tokens) < 3, 0.5),
    ):
        clearness *= factor if fault else 1.0
    return clearness
