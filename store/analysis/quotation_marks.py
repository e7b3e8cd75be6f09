"""Finds the stretches of a text that stand in quotation marks, straight or typographic.

It pairs marks and nothing else: who speaks is not its question. Nested quotations belong to the
one around them. Apostrophes ("victims' families", "'90s", "rock 'n' roll"), inches and feet are
not quotation marks. One pass over the double marks, one over the single ones.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_DOUBLE = re.compile(r'["“”]')
_DOUBLED = re.compile(r"(?<!')''(?!')(?=([\w$£€]))?")  # with a word behind: an opening one
_SINGLE = re.compile(r"['‘’]")
# An empty line ends a paragraph for certain; a single line break may stand inside a quotation.
_BLANK_LINE = re.compile(r"\n[ \t\r]*+\n\s*+")
_OPENS_AFTER = frozenset("([{/-–—“‘\"'…|*_")  # besides white space and the start of the text
_CLOSES_BEFORE = frozenset(")]}/-–—“”‘’\"'….,;:?!|*_")
# Words that begin with an apostrophe: '90s, '90, 'em, 'tis, 'n'.
_ELISION = re.compile(
    r"\d0s?\b|(?:em|til|till|tis|twas|twere|cause|bout|round|cos|n|nuff|neath)\b", re.IGNORECASE
)
_PLURAL_POSSESSIVE = re.compile(r"s[’'][ \t]+[a-z]")  # victims' families
_MARGIN = 40  # how much white space is looked through for the start of a line
_DEEPEST = 8  # nesting beyond this is no text; the bound keeps the time linear


@dataclass(frozen=True, slots=True)
class Span:
    """Quoted words, without their marks, in code points.

    `closed` is False where the paragraph ends before the quotation does; `continues` says that
    it takes up the unclosed one of the paragraph before.
    """

    start: int
    end: int
    closed: bool
    continues: bool = False

    @property
    def opening(self) -> int:
        """Where the opening mark stands."""
        return self.start - 1

    @property
    def behind(self) -> int:
        """Behind the closing mark, if there is one."""
        return self.end + self.closed


def unify_marks(text: str) -> str:
    """The text with each doubled apostrophe (''so'') as one double mark; offsets stay."""
    return _DOUBLED.sub(_one_mark, text)


def _one_mark(match: re.Match[str]) -> str:
    return ' "' if match[1] else '" '


def find_spans(text: str) -> list[Span]:
    """The outermost quotations, in order. Linear in the length of the text."""
    spans: list[Span] = []
    for start, end in _paragraphs(text):
        doubles = list(_double_spans(text, start, end))
        singles = list(_single_spans(text, start, end, doubles))
        spans += _outermost(doubles, singles)
    return _chained(text, [span for span in spans if text[span.start : span.end].strip()])


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _may_open(text: str, at: int) -> bool:
    """Whether a quotation could begin at the mark: a gap before it, none behind."""
    before = text[at - 1 : at] if at else ""
    return (_is_gap(before) or before in _OPENS_AFTER) and not _is_gap(text[at + 1 : at + 2])


def _may_close(text: str, at: int) -> bool:
    behind = text[at + 1 : at + 2]
    return at > 0 and not _is_gap(text[at - 1]) and (_is_gap(behind) or behind in _CLOSES_BEFORE)


def _is_gap(char: str) -> bool:
    return not char or char.isspace()


def _starts_line(text: str, at: int) -> bool:
    before = text[max(0, at - _MARGIN) : at].rstrip(" \t\r")
    return before.endswith("\n") or (not before and at < _MARGIN)


def _double_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """The double quotations of a paragraph; `stack` holds the open marks, outermost first."""
    stack: list[int] = []
    for match in _DOUBLE.finditer(text, start, end):
        at = match.start()
        if stack and _may_open(text, at) and _starts_line(text, at):
            yield _unclosed(text, stack[0], at)
            stack = [at]
        elif stack and _closes(text, at):
            outer = stack[0]
            _close(text, at, stack)
            if not stack:
                yield Span(outer + 1, at, closed=True)
        elif len(stack) < _DEEPEST and _opens(text, at):
            stack.append(at)
    if stack:
        yield _unclosed(text, stack[0], end)


def _closes(text: str, at: int) -> bool:
    """Whether a mark inside an open quotation closes one: by its form, else by where it stands."""
    if text[at] == '"':
        return _may_close(text, at) or not _may_open(text, at)
    # Writing programs sometimes turn a mark the wrong way round: “so it was.“
    return (text[at] == "”") or (_may_close(text, at) and not _may_open(text, at))


def _opens(text: str, at: int) -> bool:
    if text[at] == "“":
        return True
    return _may_open(text, at) and not text[at - 1 : at].isdigit()


def _close(text: str, at: int, stack: list[int]) -> None:
    """Drop the innermost open mark of the same style and those inside it, else the last one."""
    straight = text[at] == '"'
    depth = next(
        (i for i in range(len(stack) - 1, -1, -1) if (text[stack[i]] == '"') == straight),
        len(stack) - 1,
    )
    del stack[depth:]


def _unclosed(text: str, opening: int, limit: int) -> Span:
    """A quotation that never closes: it ends with its line, or with its paragraph where another
    paragraph takes it up."""
    goes_on = text[limit : limit + _MARGIN].lstrip()[:1] in ("“", '"')
    line_end = text.find("\n", opening, limit)
    end = limit if goes_on or line_end < 0 else line_end
    return Span(opening + 1, opening + len(text[opening:end].rstrip()), closed=False)


def _single_spans(text: str, start: int, end: int, doubles: Sequence[Span]) -> Iterator[Span]:
    """The single quotations of a paragraph that are not inside its double ones.

    A mark that would close a plural possessive as well ("the ‘collective failures’ of the
    victims’ families") does so only where no surer one follows before the next opening.
    """
    marks = list(_single_marks(text, start, end, doubles))
    opening: int | None = None
    for index, (at, kind) in enumerate(marks):
        if kind == "opens":
            opening = at
        elif opening is not None:
            surer = marks[index + 1 : index + 2]
            if kind == "may close" and surer and surer[0][1] == "closes":
                continue
            if _in_one_line(text, opening, at):
                yield Span(opening + 1, at, closed=True)
            opening = None
    if opening is not None and _starts_line(text, opening):
        rest = text[end : end + _MARGIN]
        if rest.lstrip()[:1] == text[opening]:
            yield Span(opening + 1, end, closed=False)


def _single_marks(
    text: str, start: int, end: int, doubles: Sequence[Span]
) -> Iterator[tuple[int, str]]:
    inside = iter(doubles)
    double = next(inside, None)
    for match in _SINGLE.finditer(text, start, end):
        at = match.start()
        while double and double.behind <= at:
            double = next(inside, None)
        if double and double.start <= at:
            continue
        if text[at] != "’" and _may_open(text, at):
            if not _ELISION.match(text, at + 1):
                yield at, "opens"
        elif text[at] != "‘" and _may_close(text, at):
            yield at, "may close" if _PLURAL_POSSESSIVE.match(text, at - 1) else "closes"


def _in_one_line(text: str, start: int, end: int) -> bool:
    """Whether no line ends between the two, but for one that was merely wrapped."""
    lines = text[start:end].split("\n", 2)
    return len(lines) == 1 or (len(lines) == 2 and lines[1][:1].islower())


def _outermost(doubles: Sequence[Span], singles: Sequence[Span]) -> list[Span]:
    """All spans of a paragraph in order, without those inside another."""
    kept: list[Span] = []
    for span in sorted([*doubles, *singles], key=lambda span: span.start):
        if not kept or span.opening >= kept[-1].end:
            kept.append(span)
    return kept


def _chained(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans, each that takes up an unclosed one marked so."""
    return [
        replace(
            span,
            continues=index > 0
            and not spans[index - 1].closed
            and not text[spans[index - 1].end : span.opening].strip(),
        )
        for index, span in enumerate(spans)
    ]
