"""Lines of printed columns to paragraphs: where one begins, and words broken at a line's end.

A line begins a paragraph where it is indented, where more white stands above it than above most,
or where the line before it was ended on purpose. A paragraph goes on over the end of a column or
a page that ends in the middle of a sentence.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence

_INDENT = 2  # columns of the grid
_SHORT = 0.6  # of the column's width: a line that ends before it was ended on purpose
_ENDED = 0.85  # the same for one that ends a sentence
_COLUMN = 5  # lines: of fewer, a headline's for example, it cannot be told whether they are full

_SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]{0,2}$")
_BROKEN_WORD = re.compile(r"([^\W\d_]{1,40}+)[-\xad\u2010]$")
_FIRST_WORD = re.compile(r"\W")


class Joining:
    """Joins the rows of columns, in the order in which they are read, to paragraphs.

    `hyphenated`: words, in small letters, that keep a hyphen at which a line breaks.
    """

    def __init__(self, hyphenated: Collection[str]) -> None:
        self._hyphenated = hyphenated
        self._paragraphs: list[list[str]] = []
        self._breaks_off = False  # whether the last column ended in the middle of a sentence

    def __len__(self) -> int:
        return len(self._paragraphs)

    def paragraphs(self) -> list[str]:
        """The paragraphs of all that was taken."""
        return ["".join(lines) for lines in self._paragraphs]

    def take(self, rows: Sequence[str]) -> None:
        """Take the rows of one column; not all of them are empty."""
        written = [row for row in rows if row.strip()]
        left = Counter(_indent(row) for row in written).most_common(1)[0][0]
        width = sorted(len(row.strip()) for row in written)[len(written) * 3 // 4]
        leading = _leading(rows)
        empty, before = 0, ""
        for row in rows:
            line = _line(row)
            if not line:
                empty += 1
                continue
            apart = empty > leading or _indent(row) >= left + _INDENT
            if before:
                self._add(line, starts=apart or _is_last(before, line, width))
            else:
                self._add(line, starts=not self._goes_on(line))
            empty, before = 0, row.strip()
        is_full = len(written) >= _COLUMN and len(before) >= _ENDED * width
        self._breaks_off = is_full and not _SENTENCE_END.search(before[-4:])

    def _goes_on(self, line: str) -> bool:
        """Whether a column begins in the middle of a sentence."""
        if not self._paragraphs:
            return False
        ended = _SENTENCE_END.search(self._paragraphs[-1][-1][-4:])
        return self._breaks_off or (line[0].islower() and not ended)

    def _add(self, line: str, *, starts: bool) -> None:
        if starts or not self._paragraphs:
            self._paragraphs.append([line])
            return
        lines = self._paragraphs[-1]
        broken = _BROKEN_WORD.search(lines[-1][-42:])
        if broken is None or not line[0].islower():
            lines[-1] += " "
        elif (
            f"{broken[1]}-{_FIRST_WORD.split(line, maxsplit=1)[0]}".lower() not in self._hyphenated
        ):
            lines[-1] = lines[-1][:-1]
        lines.append(line)


def _line(row: str) -> str:
    return " ".join(row.split())


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def _leading(rows: Sequence[str]) -> int:
    """How many empty rows stand above most lines: a page's grid may be finer than a column's."""
    gaps, empty = Counter[int](), 0
    for row in rows:
        if row.strip():
            gaps[empty] += 1
            empty = 0
        else:
            empty += 1
    return gaps.most_common(1)[0][0]


def _is_last(line: str, following: str, width: int) -> bool:
    """Whether a line is the last of its paragraph, by how far it reaches on the grid."""
    if len(line) < _ENDED * width and _SENTENCE_END.search(line[-4:]):
        return True
    return len(line) < _SHORT * width and not following[0].islower()
