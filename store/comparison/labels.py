"""A short name for a fact or a figure, in the words of the passage that says it most clearly.

Only leaving out is done, only where a clause begins or ends, and every gap is shown by "…". What
would be read otherwise without the words in front of it ("denied that", "if", "reportedly")
keeps them. Nothing is reworded, and no subject is parted from its verb on purpose.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from store.analysis.words import STOP_WORDS, stem, words
from store.comparison.terms import BOUND_WORDS, DENIALS, is_number, word_set
from store.comparison.units import Unit
from store.models import Article

LONGEST = 88
"""Characters of a label, the marks of what was left out included."""

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
_SUBORDINATOR = re.compile(
    r"(?:(?:after|because|since|when|where|while) (?!\w{1,30}ing\b)"
    rf"|which (?:{_FOUND}|{_SAID}|highlighted|showed) (?>(?:that )?))"
)
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
    cuts = list(dict.fromkeys(cut for passage in passages for cut in _cuts(passage, longest)))
    if len(cuts) == 1:
        return cuts[0]
    return max(cuts, key=lambda cut: (round(_merit(cut, weights), 6), -len(cut)))


def _cuts(passage: Passage, longest: int) -> list[str]:
    """The labels that a passage allows; those that show its focus, if there are any."""
    size = min(len(passage.sentence), _READ)
    cuts = [
        _shown(passage, start, end, longest)
        for start in dict.fromkeys((0, *_starts(passage)))
        for end in dict.fromkeys((min(passage.end, size), size))
        if start < end or not size
    ]
    return [cut for cut in cuts if passage.focus in cut] or cuts


def _starts(passage: Passage) -> Iterator[int]:
    """Where a label may begin later than its sentence without saying something else."""
    sentence, clause = passage.sentence[:_READ], min(passage.start, _READ)
    for front in (_SOURCE.match(sentence), _REPORTED.match(sentence)):
        if front and _is_plain(front[0]):
            yield front.end()
    before = sentence[:clause]
    if not before or not (_COORDINATES.search(before) or _is_plain(before)):
        return
    if subordinator := _SUBORDINATOR.match(sentence, clause):
        clause = subordinator.end()
    elif coordinator := _COORDINATOR.match(sentence, clause):
        clause = coordinator.end()
        if not _opens_clause(sentence[clause : clause + 40]):
            return
    yield clause
    front = _REPORTED.match(sentence, clause)
    if front and _is_plain(front[0]):
        yield front.end()


def _is_plain(before: str) -> bool:
    """Whether what is said in front of a clause leaves it as it is."""
    tokens = words(before)
    return _TURNING.isdisjoint(tokens) and not any(token.endswith("n't") for token in tokens)


def _opens_clause(text: str) -> bool:
    """Whether a subject seems to stand first: behind "and" the verb may have one before it."""
    first = text.partition(" ")[0]
    return first[:1].isupper() or first.lower() in _PRONOUNS | _DETERMINERS


def _shown(passage: Passage, start: int, end: int, longest: int) -> str:
    """A cut of a passage's sentence, with marks for what is missing and for quoted words."""
    before, text = passage.sentence[:start], passage.sentence[start:end]
    opened = bool(_OF_WORD.search(before)) and not _BEGINS_QUOTATION.search(before)
    ended = bool(_OF_WORD.search(passage.sentence, end, end + _READ))
    room = longest - opened - 2 * passage.spoken
    if len(text) > room:
        edges = (passage.start - start, passage.end - start)
        text = _without_asides(text, edges, passage.focus)
    text = _closed(" ".join(text.split()))
    quoted = passage.spoken and start >= passage.start and not _MARK.search(text)
    if len(text) > room - ended:
        text, ended = _cut(text, room - 2), True
    begun = f"{_GAP}{text}" if opened else text[:1].upper() + text[1:]
    shown = begun + _GAP * ended
    return f"“{shown}”" if quoted else _answered(shown)


def _without_asides(text: str, edges: tuple[int, int], focus: str) -> str:
    """The text without what is said by the way; never without a clause's edge or the focus."""

    def shortened(aside: re.Match[str]) -> str:
        inside = any(aside.start() < edge < aside.end() for edge in edges)
        return aside[0] if inside or (focus and focus in aside[0]) else f" {_GAP} "

    return _ASIDE.sub(shortened, text)


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


def _merit(cut: str, weights: Mapping[str, float]) -> float:
    """How much of what matters a cut holds, less for other things and for every fault."""
    tokens = words(cut)
    content = {stem(token) for token in tokens if token not in STOP_WORDS}
    held = sum(weight for term, weight in weights.items() if content.issuperset(term.split()))
    opened = cut.lstrip("“").startswith(_GAP)
    first = tokens[0] if tokens else ""
    numbers = [term for term in weights if is_number(term)]
    merit = (0.1 + held) / math.sqrt(1 + len(content))
    for fault, factor in (
        (numbers and not any(content.issuperset(term.split()) for term in numbers), 0.5),
        (opened, 0.9),
        (cut.rstrip('”"').endswith(_GAP), 0.85),
        (first in _PRONOUNS, 0.7),
        (opened and first in _OPENS_BADLY, 0.5),
        (len(cut) > SHORT, 0.9),
        (len(tokens) < 3, 0.5),
    ):
        merit *= factor if fault else 1.0
    return merit
