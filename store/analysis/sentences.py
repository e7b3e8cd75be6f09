"""Where the sentences of news text begin and end: the one place that decides about stops.

Punkt decides about each stop (`store.analysis.punkt`). Line breaks are boundaries before it sees
them, or a caption would fuse with the sentence below it. What Punkt does not know of news
(quotations, missing spaces, ellipses) is put right afterwards by joining and splitting its spans.

Nothing is altered, dropped or repaired: the spans cover every character but white space.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from store.analysis.languages import has_capital_nouns, with_english_marks
from store.analysis.punkt import abbreviations, find_stops, starters

Span = tuple[int, int]

_SAYING = (
    "said says asked asks added adds replied told wrote writes tweeted shouted cried demanded "
    "wondered joked insisted explained continued exclaimed yelled screamed inquired enquired"
)

_CLOSING = "\"'”’»)\\]"
_OPENING = "\"'“‘«(\\["

# How much of two neighbours is looked at to tell whether they are one sentence, in characters.
_LOOK_BACK, _LOOK_AHEAD = 16, 200

# "... the inquiry.\nPolice" is a boundary, "... the long\ninquiry" is a wrapped line.
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++")
_LINE_ENDS = tuple('.?!:;…"”»)]')

# A boundary that Punkt, which looks for white space, passes over: "was closed.Police", "ago.”The".
_MISSING_SPACE = re.compile(
    rf"[.?!](?<=[a-z\d][a-z\d].)[{_CLOSING}]{{0,2}}(?=[{_OPENING}]?[A-Z][a-z ])"
)
# "It was over… Nobody spoke."
_ELLIPSIS = re.compile(rf"(?:…|\.\.\.)[{_CLOSING}]{{0,2}}(?=\s++[{_OPENING}]?[A-Z])")
_ADDRESS = re.compile(r"@|//|www\.")

# "Why?", she asked
_CLOSING_MARKS = re.compile(rf"[{_CLOSING}]{{1,3}}")
# « C'est trop. » Elle
_STRAY_MARK = re.compile(r"[”»](?=\s)")
_GOES_ON = re.compile(rf"[{_CLOSING}]{{0,3}}[,;:]")
_QUOTED_QUESTION = re.compile(rf"[?!…][{_CLOSING}]$")
# "Why?" Coun Mary Oak asked
_ATTRIBUTION = re.compile(
    rf"(?:[A-Z][\w.’'-]{{0,30}}\s){{1,4}}(?:{'|'.join(_SAYING.split())})\b"
)  # fmt: skip
# R.A. Oak
_INITIALS = re.compile(r"(?<!\w)(?:[A-Z]\.-?){2,4}$")
# Der 2. Weltkrieg
_ORDINAL = re.compile(r"(?<![\w.,])\d{1,2}\.$")
# "... was closed. Police ...": none of what joins two sentences begins or ends like that.
_PLAIN_BOUNDARY = re.compile(r"[a-z]{2}[.?!]\s++[A-Z][a-z]")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|[-*•·▪–—]{1,2}")


def split_sentences(text: str, language: str = "en") -> list[Span]:
    """The sentences of a text as (start, end) in code points, end exclusive.

    Spans rise strictly and never overlap; none is blank or begins or ends with white space, and
    all that is not white space lies in one. A closing quotation mark or bracket belongs to the
    sentence that ends there; a quotation of several sentences is several spans.
    """
    text = with_english_marks(text, language)
    return [span for block in _blocks(text) for span in _block_sentences(text, block, language)]


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


def _block_sentences(text: str, block: Span, language: str) -> Iterator[Span]:
    """The sentences of one block."""
    start, end = block
    passage = text[start:end]
    spans = _join(passage, _split(passage, language), language)
    return ((start + first, start + last) for first, last in spans)


def _starts(passage: str, language: str) -> list[int]:
    """Where Punkt begins sentences, with closing marks given to the sentence they close.

    Punkt leaves them to the next sentence.
    """
    spans = find_stops(passage, language)
    starts = [start for start, _ in spans]
    for index in range(1, len(spans)):
        pattern = _CLOSING_MARKS if spans[index - 1][1] == starts[index] else _STRAY_MARK
        marks = pattern.match(passage, starts[index])
        starts[index] = marks.end() if marks else starts[index]
    return starts


def _split(passage: str, language: str) -> Iterator[Span]:
    """Trimmed spans from start to start, cut where a boundary was passed over."""
    patterns = [_MISSING_SPACE]
    if "…" in passage or "..." in passage:
        patterns.append(_ELLIPSIS)
    cuts = (
        match.end()
        for pattern in patterns
        for match in pattern.finditer(passage)
        if not _is_inside_a_word(passage, match.start(), language)
    )
    bounds = sorted({*_starts(passage, language), *cuts, len(passage)})
    for first, last in pairwise(bounds):
        if trimmed := passage[first:last].strip():
            begin = passage.index(trimmed[0], first)
            yield begin, begin + len(trimmed)


def _is_inside_a_word(passage: str, stop: int, language: str) -> bool:
    """Whether the stop belongs to an address or follows an abbreviation ("Prof.Oak")."""
    before = passage[max(0, stop - 100) : stop].split()[-1:]
    word = before[0] if before else ""
    return bool(_ADDRESS.search(word)) or word.lower() in abbreviations(language)


def _join(passage: str, spans: Iterable[Span], language: str) -> Iterator[Span]:
    """Spans, with those put together between which no sentence ends."""
    has_capitals = not passage.islower()
    held: Span | None = None
    for span in spans:
        if held is None:
            held = span
        elif held[1] - held[0] >= _LOOK_BACK and _PLAIN_BOUNDARY.match(passage, held[1] - 3):
            yield held
            held = span
        elif _belongs_together(passage, held, span, has_capitals, language):
            held = held[0], span[1]
        else:
            yield held
            held = span
    if held is not None:
        yield held


def _belongs_together(
    passage: str, before: Span, after: Span, has_capitals: bool, language: str
) -> bool:
    """Whether the second of two neighbours goes on with the sentence of the first."""
    first = passage[max(before[0], before[1] - _LOOK_BACK) : before[1]]
    second = passage[after[0] : min(after[1], after[0] + _LOOK_AHEAD)]
    if before[1] - before[0] < _LOOK_BACK and _ENUMERATOR.fullmatch(first):
        return True
    if _ENUMERATOR.fullmatch(second) and any(map(str.isalnum, second)):
        return False
    if _GOES_ON.match(second) or (has_capitals and _begins_lower(second)):
        return True
    if _begins_with_a_name(second, language) and (
        _INITIALS.search(first) or (has_capital_nouns(language) and _ORDINAL.search(first))
    ):
        return True
    if _QUOTED_QUESTION.search(first) and _ATTRIBUTION.match(second):
        return True
    return not any(map(str.isalnum, passage[slice(*after)]))


def _begins_lower(text: str) -> bool:
    """Whether a text begins with a small letter, dashes aside; "iPlayer" is a name."""
    opening = text.lstrip("–—- ")[:2]
    return opening[:1].islower() and not opening[1:].isupper()


def _begins_with_a_name(text: str, language: str) -> bool:
    """Whether a text begins with a capital and not with a word that begins sentences."""
    return text[0].isupper() and text.split(maxsplit=1)[0].lower() not in starters(language)
