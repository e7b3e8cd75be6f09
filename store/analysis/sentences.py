"""Where the sentences of English news text begin and end: the one place that knows abbreviations.

Punkt (Kiss and Strunk 2006, in nltk) decides about each stop, with parameters written down here
instead of a trained model, so that nothing is downloaded. Line breaks are boundaries before Punkt
sees them, or a caption would fuse with the sentence below it. What Punkt does not know of news
(quotations, missing spaces, ellipses) is put right afterwards by joining and splitting its spans.

Nothing is altered, dropped or repaired: the spans cover every character but white space.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise, product
from typing import Any

Span = tuple[int, int]

# Abbreviations after which a sentence goes on, unless one of _STARTERS follows.
_ABBREVIATIONS = {
    "titles": (
        "mr mrs ms messrs dr prof rev revd fr hon rt sir st ste mme mlle esq jr sr coun cllr ald "
        "gov sen rep pres sec amb min treas atty asst assoc dep dir supt"
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
    "no nos p pp vol vols fig figs art para ch sec ref tel ext cl "
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
    "only even just such"
)

_SAYING = (
    "said says asked asks added adds replied told wrote writes tweeted shouted cried demanded "
    "wondered joked insisted explained continued exclaimed yelled screamed inquired enquired"
)

_CLOSING = "\"'”’»)\\]"
_OPENING = "\"'“‘«(\\["

# "... the inquiry.\nPolice" is a boundary, "... the long\ninquiry" is a wrapped line.
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++")
_LINE_ENDS = tuple('.?!:;…"”»)]')

# A boundary that Punkt, which looks for white space, passes over: "was closed.Police", "ago.”The".
_MISSING_SPACE = re.compile(
    rf"(?<=[a-z\d][a-z\d])[.?!][{_CLOSING}]{{0,2}}(?=[{_OPENING}]?[A-Z][a-z ])"
)
# "It was over… Nobody spoke."
_ELLIPSIS = re.compile(rf"(?:…|\.\.\.)[{_CLOSING}]{{0,2}}(?=\s++[{_OPENING}]?[A-Z])")
_ADDRESS = re.compile(r"@|//|www\.")

# "Why?", she asked
_CLOSING_MARKS = re.compile(rf"[{_CLOSING}]{{1,3}}")
_GOES_ON = re.compile(rf"[{_CLOSING}]{{0,3}}[,;:]")
_QUOTED_QUESTION = re.compile(rf"[?!…][{_CLOSING}]$")
# "Why?" Coun Mary Oak asked
_ATTRIBUTION = re.compile(
    rf"(?:[A-Z][\w.’'-]{{0,30}}\s){{1,4}}(?:{'|'.join(_SAYING.split())})\b"
)  # fmt: skip
# R.A. Oak
_INITIALS = re.compile(r"(?<!\w)(?:[A-Z]\.-?){2,4}$")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|[-*•·▪–—]{1,2}")


def split_sentences(text: str) -> list[Span]:
    """The sentences of a text as (start, end) in code points, end exclusive.

    Spans rise strictly and never overlap; none is blank or begins or ends with white space, and
    all that is not white space lies in one. A closing quotation mark or bracket belongs to the
    sentence that ends there; a quotation of several sentences is several spans.
    """
    return [span for block in _blocks(text) for span in _block_sentences(text, block)]


def _blocks(text: str) -> Iterator[Span]:
    """Stretches of a text that no sentence crosses: lines, with wrapped lines joined."""
    start = end = None
    for line in _LINE.finditer(text):
        if line.group().isspace():
            continue
        if start is not None and end is not None:
            if _is_wrapped(text, end, line):
                end = line.end()
                continue
            yield start, end
        start, end = line.span()
    if start is not None and end is not None:
        yield start, end


def _is_wrapped(text: str, end: int, line: re.Match[str]) -> bool:
    """Whether a line goes on with the sentence of the line that ends at `end`."""
    gap = text[end : line.start()].replace("\r\n", "\n")
    if len(gap) != 1 or not line.group().lstrip()[:1].islower():
        return False
    return not text[max(0, end - 200) : end].rstrip().endswith(_LINE_ENDS)


def _block_sentences(text: str, block: Span) -> Iterator[Span]:
    """The sentences of one block."""
    start, end = block
    passage = text[start:end]
    spans = _join(passage, _split(passage, _stops(passage)))
    return ((start + first, start + last) for first, last in spans)


def _stops(passage: str) -> Iterator[Span]:
    """What Punkt makes of a passage, with closing marks given to the sentence they close.

    Every white space is a plain one to it. Punkt leaves marks that no space follows to the next
    sentence: "closed.”Police".
    """
    spans = list(_punkt().span_tokenize(re.sub(r"\s", " ", passage)))
    starts = [start for start, _ in spans]
    for index in range(1, len(spans)):
        if spans[index - 1][1] == starts[index]:
            marks = _CLOSING_MARKS.match(passage, starts[index])
            starts[index] = marks.end() if marks else starts[index]
    return zip(starts, [*starts[1:], len(passage)], strict=True) if spans else iter(())


def _split(passage: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Trimmed spans, cut where a boundary was passed over."""
    for start, end in spans:
        cuts = [
            match.end()
            for pattern in (_MISSING_SPACE, _ELLIPSIS)
            for match in pattern.finditer(passage, start, end)
            if not _is_inside_a_word(passage, match.start())
        ]
        for first, last in pairwise([start, *sorted(cuts), end]):
            if trimmed := passage[first:last].strip():
                begin = passage.index(trimmed[0], first)
                yield begin, begin + len(trimmed)


def _is_inside_a_word(passage: str, stop: int) -> bool:
    """Whether the stop belongs to an address or follows an abbreviation ("Prof.Oak")."""
    before = passage[max(0, stop - 100) : stop].split()[-1:]
    word = before[0] if before else ""
    return bool(_ADDRESS.search(word)) or word.lower() in _punkt_parameters().abbrev_types


def _join(passage: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Spans, with those put together between which no sentence ends."""
    has_capitals = not passage.islower()
    held: Span | None = None
    for span in spans:
        if held is None:
            held = span
        elif _belongs_together(passage, held, span, has_capitals):
            held = held[0], span[1]
        else:
            yield held
            held = span
    if held is not None:
        yield held


def _belongs_together(passage: str, before: Span, after: Span, has_capitals: bool) -> bool:
    first, second = passage[slice(*before)], passage[after[0] : min(after[1], after[0] + 200)]
    if _ENUMERATOR.fullmatch(first) or _GOES_ON.match(second):
        return True
    if has_capitals and _begins_lower(second):
        return True
    if _INITIALS.search(first, max(0, len(first) - 12)) and _begins_with_a_name(second):
        return True
    if _QUOTED_QUESTION.search(first, max(0, len(first) - 2)) and _ATTRIBUTION.match(second):
        return True
    return not any(map(str.isalnum, passage[slice(*after)]))


def _begins_lower(text: str) -> bool:
    """Whether a text begins with a small letter, dashes aside; "iPlayer" is a name."""
    opening = text.lstrip("–—- ")[:2]
    return opening[:1].islower() and not opening[1:].isupper()


def _begins_with_a_name(text: str) -> bool:
    """Whether a text begins with a capital and not with a word that begins sentences."""
    return text[0].isupper() and text.split(maxsplit=1)[0].lower() not in _STARTERS.split()


@cache
def _punkt() -> Any:
    from nltk.tokenize import punkt  # on first use: importing nltk is slow

    # nltk stops a search after five seconds on the clock, which a long text or a suspended
    # process reaches without harm: its two patterns are linear, so they run as plain ones.
    language = punkt.PunktLanguageVars()
    language._re_period_context = re.compile(language.period_context_re().pattern, re.VERBOSE)
    language._re_word_tokenizer = re.compile(language._word_tokenizer_re().pattern, re.VERBOSE)
    return punkt.PunktSentenceTokenizer(_punkt_parameters(), lang_vars=language)


@cache
def _punkt_parameters() -> Any:
    from nltk.tokenize import punkt

    parameters = punkt.PunktParameters()
    parameters.abbrev_types = {word for group in _ABBREVIATIONS.values() for word in group.split()}
    parameters.collocations = {
        *product(_BEFORE_NUMBER.split(), ["##number##"]),
        *product(_TIMES.split(), _AFTER_TIME.split()),
    }
    for word in _STARTERS.split():  # known in lower case: a capital marks the sentence's first word
        parameters.add_ortho_context(word, punkt._ORTHO_LC)
    return parameters
