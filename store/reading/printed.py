"""Printed pages, as rows on a grid of characters, to paragraphs.

What is printed on every page (the outlet's name, the page's number, the day) is taken out, with
its rule. `columns` knows the order of the rest, `joining` makes paragraphs of its lines; a word
broken at a line's end keeps its hyphen if the document writes it with one elsewhere.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from store.models import Removed
from store.reading.columns import in_reading_order
from store.reading.dates import parse_date
from store.reading.joining import Joining

Page = list[str]
"""The rows of a page; a word stands where it is printed, so that columns stand below each other."""

_EDGE = 2  # rows with words, at the top and at the bottom of a page
_MOST_WORDS_OF_A_HEAD = 12  # with a date in it
_PAGES_OF_A_HEAD = 2  # at least
_SHARE_OF_A_HEAD = 1 / 3  # of all pages: left and right ones may have their own
_NUMBER = re.compile(
    r"[-–—|\s]{0,4}(?:page |p\. ?)?[0-9]{1,4}(?: ?(?:of|/) ?[0-9]{1,4})?[-–—|\s]{0,4}", re.I
)

_CELLS = re.compile(r" {3,}|[|•·]")
_HYPHENATED = re.compile(r"[^\W\d_]{1,40}+[-\u2010][^\W\d_]{1,40}+")


class Printed(NamedTuple):
    """What pages hold: `paragraphs`, and what was `removed` around them.

    What was taken out is numbered as a text is that has an empty line between paragraphs. `day`
    (EDTF) is the one that stands at the edge of pages, None where they tell none or several.
    """

    paragraphs: list[str]
    removed: list[Removed]
    day: str | None


def read_pages(pages: Sequence[Page]) -> Printed:
    """The paragraphs of all pages, and what was printed around them."""
    heads = _heads(pages)
    joining = Joining(_hyphenated(pages))
    removed: list[Removed] = []
    for page in pages:
        rows, furniture = _bare(page, heads)
        below = 2 * len(joining) + 1
        removed += [Removed(below, text, rule) for text, rule in furniture]
        for block in in_reading_order(rows):
            joining.take(block)
    days = {day for page in pages for row in _edges(page) if (day := _day_in(page[row]))}
    return Printed(joining.paragraphs(), removed, days.pop() if len(days) == 1 else None)


def _day_in(row: str) -> str | None:
    """The day that a row at a page's edge tells, apart from other words: that of the paper."""
    if len(row.split()) > _MOST_WORDS_OF_A_HEAD:
        return None
    days = (parse_date(cell) for cell in _CELLS.split(row.strip()))
    return next((day for day in days if day and len(day) == len("2026-03-05")), None)


def _heads(pages: Sequence[Page]) -> set[str]:
    """What stands at the edge of several pages, numbers apart."""
    seen = Counter(
        chain.from_iterable({_alike(page[row]) for row in _edges(page)} for page in pages)
    )
    enough = max(_PAGES_OF_A_HEAD, len(pages) * _SHARE_OF_A_HEAD)
    return {line for line, count in seen.items() if count >= enough}


def _bare(page: Page, heads: set[str]) -> tuple[Page, list[tuple[str, str]]]:
    """The page without what is printed on every one, and that with its rule."""
    rows, furniture = list(page), []
    for row in _edges(page):
        text = " ".join(page[row].split())
        rule = "page number" if _NUMBER.fullmatch(text) else "running head"
        if rule == "page number" or _alike(text) in heads or _day_in(page[row]):
            furniture.append((text, rule))
            rows[row] = ""
    return rows, furniture


def _edges(page: Page) -> list[int]:
    """The first and last rows with words on them."""
    written = [number for number, row in enumerate(page) if row.strip()]
    return sorted({*written[:_EDGE], *written[-_EDGE:]})


def _alike(text: str) -> str:
    return re.sub(r"[0-9]{1,9}", "#", " ".join(text.split()).lower())


def _hyphenated(pages: Iterable[Page]) -> set[str]:
    """The words that are written with a hyphen within a line."""
    rows = chain.from_iterable(pages)
    return {word.lower() for row in rows for word in _HYPHENATED.findall(row)}
