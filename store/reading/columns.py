"""Rows of a page on a grid of characters to blocks in the order in which a person reads them.

Cuts a page where white runs through it from above to below (recursive X-Y cut: Nagy and Seth,
1984): a gutter is a gap that many rows share. What stands across it, a headline or a picture's
caption, comes before or after the columns that it stands above or below. Tables are not known
from columns: one of short cells stays in rows, one of long cells is read column by column.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

_GUTTER = 3  # columns of the grid: two spaces between words are common in justified text
_FEWEST_ROWS = 5  # with words on both sides
_HEADING_ROWS = 4
_MOST_COLUMNS = 12
_SHORTEST_LINE = 10  # characters, on average: less is a table
_GAP = re.compile(rf"(?<=\S) {{{_GUTTER},}}(?=\S)")


def in_reading_order(rows: Sequence[str], depth: int = _MOST_COLUMNS) -> Iterator[list[str]]:
    """The blocks of a page, each the rows of one column or of the page's whole width."""
    cut = _cut(rows) if depth else None
    if cut is None:
        if any(row.strip() for row in rows):
            yield list(rows)
        return
    first, last, column = cut
    for part in (
        rows[:first],
        [row[:column].rstrip() for row in rows[first:last]],
        [row[column:] for row in rows[first:last]],
        rows[last:],
    ):
        yield from in_reading_order(part, depth - 1)


def _cut(rows: Sequence[str]) -> tuple[int, int, int] | None:
    """The first and last row (exclusive) of two columns, and where the right one begins."""
    begins = Counter(gap.end() for row in rows for gap in _GAP.finditer(row))
    for column, count in begins.most_common(5):
        if count < _FEWEST_ROWS:
            return None
        first, last = _longest_run(rows, column)
        two_sided = [row for row in rows[first:last] if _is_two_sided(row, column)]
        if len(two_sided) >= _FEWEST_ROWS and _is_prose(two_sided, column):
            return first, last, column
    return None


def _longest_run(rows: Sequence[str], column: int) -> tuple[int, int]:
    """The rows around one another that leave the gutter before `column` free: most with words."""
    best, start = (0, 0), 0
    free = [not row[column - _GUTTER : column].strip() for row in rows]
    for number in _headings(rows, column):
        free[number] = False
    for number, is_free in enumerate([*free, False]):
        if is_free:
            continue
        if _words(rows, start, number) > _words(rows, *best):
            best = start, number
        start = number + 1
    return best


def _headings(rows: Sequence[str], column: int) -> Iterator[int]:
    """Rows that stand across the columns below them, however far they reach.

    The grid does not tell how wide large letters are: a few rows on the left, with white above
    and below them, are taken for a heading where two columns follow.
    """
    lowest = max((n for n, row in enumerate(rows) if _is_two_sided(row, column)), default=0)
    for empty, group in groupby(range(lowest), lambda number: not rows[number].strip()):
        numbers = list(group)
        is_left = not any(rows[number][column:].strip() for number in numbers)
        if (
            not empty
            and is_left
            and len(numbers) <= _HEADING_ROWS
            and not rows[numbers[-1] + 1].strip()
        ):
            yield from numbers


def _is_two_sided(row: str, column: int) -> bool:
    return bool(row[:column].strip() and row[column:].strip())


def _words(rows: Sequence[str], first: int, last: int) -> int:
    return sum(1 for row in rows[first:last] if row.strip())


def _is_prose(rows: Sequence[str], column: int) -> bool:
    left = sum(len(row[:column].strip()) for row in rows) / len(rows)
    right = sum(len(row[column:].strip()) for row in rows) / len(rows)
    return min(left, right) >= _SHORTEST_LINE
