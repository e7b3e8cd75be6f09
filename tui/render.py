"""Records as lines of text with roles: pure functions, no widget and no colour.

Every character of an article that reaches the screen passes through `shown`, here and nowhere
else. Widths are terminal cells: a wide character counts two, a combining one none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size, split_graphemes

import store

if TYPE_CHECKING:
    from store import Article, Figure, Mark, Row

Part = tuple[str, str]  # text, role

# What a role looks like: attributes, and colours of the theme.
LOOKS = {
    "plain": "",
    "dim": "$secondary",
    "strong": "bold",
    "heading": "bold $primary",
    "title": "bold",
    "summary": "bold",
    "figure": "underline $accent",
    "value": "$accent",
    "sign": "bold $accent",
    "agree": "$success",
    "warn": "bold $error",
    "cursor": "on $cursor",
    "cell": "reverse",
    "found": "reverse",
    "quote": "italic",
    "name": "bold $primary",
    "copy": "$success",
    "frame": "$secondary",
    "frame-focused": "bold $primary",
    "tab": "bold reverse",
}

NO_ITEM = -1


class Line(NamedTuple):
    """One line of a list; `item` is the index of the item it belongs to, or NO_ITEM."""

    parts: tuple[Part, ...]
    item: int = NO_ITEM


class Page(NamedTuple):
    """All lines of a list, and for each item the index of its first line."""

    lines: Sequence[Line]
    starts: Sequence[int] = ()


class PageBuilder:
    """Collects the lines of a page that is laid out at once."""

    def __init__(self, width: int) -> None:
        self.width = max(1, width)
        self._lines: list[Line] = []
        self._starts: list[int] = []

    def line(self, *parts: Part) -> None:
        """A line that belongs to no item, cut at the width."""
        self._lines.append(Line(tuple(parts)))

    def text(self, text: str, role: str = "plain") -> None:
        """Wrapped text that belongs to no item."""
        for parts in flow([(text, role)], self.width):
            self.line(*parts)

    def item(self, lines: Iterable[tuple[Part, ...]]) -> None:
        """The lines of the next item."""
        index = len(self._starts)
        self._starts.append(len(self._lines))
        self._lines.extend(Line(parts, index) for parts in lines)

    def more(self, *parts: Part) -> None:
        """One more line of the item before."""
        self._lines.append(Line(tuple(parts), len(self._starts) - 1))

    def page(self) -> Page:
        """What was collected."""
        return Page(self._lines, self._starts)


def message_page(text: str, width: int) -> Page:
    """A page of plain paragraphs without items: an empty state, a failure."""
    builder = PageBuilder(width - 1)
    for paragraph in text.split("\n"):
        if paragraph:
            builder.text(shown(paragraph), "dim")
        else:
            builder.line()
    return builder.page()


def shown(text: str) -> str:
    """Text of an article, file or person as one line that a terminal can only print."""
    return store.printable(text, lines=False)


def clip(text: str, width: int) -> str:
    """The text in at most `width` cells, with an ellipsis where it was cut."""
    if width <= 0:
        return ""
    if text.isascii():
        return text if len(text) <= width else text[: width - 1].rstrip() + "…"
    if cell_len(text[: 4 * width]) <= width and len(text) <= 4 * width:
        return text
    return set_cell_size(text[: 4 * width], width - 1).rstrip() + "…"


def pad(text: str, width: int) -> str:
    """The text in exactly `width` cells."""
    text = clip(text, width)
    return text + " " * (width - cell_len(text))


def pad_left(text: str, width: int) -> str:
    """The text in exactly `width` cells, pushed to the right."""
    text = clip(text, width)
    return " " * (width - cell_len(text)) + text


def hang(head: Part, parts: Iterable[Part], width: int) -> Iterator[tuple[Part, ...]]:
    """Wrapped text behind a head on the first line, the other lines indented as far."""
    margin = cell_len(head[0])
    for number, line in enumerate(flow(parts, width - margin)):
        yield (head if number == 0 else (" " * margin, "plain"), *line)


def flow(parts: Iterable[Part], width: int) -> Iterator[tuple[Part, ...]]:
    """Wrap styled text at spaces into lines of at most `width` cells."""
    parts = list(parts)
    text = "".join(part for part, _ in parts)
    offsets = list(accumulate((len(part) for part, _ in parts), initial=0))
    for start, end in _breaks(text, max(1, width)):
        yield tuple(_slice(parts, offsets, start, end))


_WORD = re.compile(r"\S++")


def _breaks(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where lines start and end; a word wider than a line is cut."""
    start: int | None = None  # of the line that is being filled
    end = used = 0
    for word in _WORD.finditer(text):
        cells = cell_len(word[0])
        gap = word.start() - end
        if start is not None and used + gap + cells > width:
            yield start, end
            start = None
        if start is not None:
            used += gap + cells
            end = word.end()
        elif cells <= width:
            start, end = word.span()
            used = cells
        else:
            *full, (start, end) = _chop(text, word.start(), word.end(), width)
            yield from full
            used = cell_len(text[start:end])
    if start is not None:
        yield start, end


def _chop(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """A word that is wider than a line, in stretches that fit; graphemes stay whole."""
    stretches: list[tuple[int, int]] = []
    begin = position = start
    used = 0
    spans, _ = split_graphemes(text[start:end])
    for left, right, cells in spans:
        if used and used + cells > width:
            stretches.append((begin, start + left))
            begin, used = start + left, 0
        used += cells
        position = start + right
    stretches.append((begin, position))
    return stretches


def _slice(parts: Sequence[Part], offsets: Sequence[int], start: int, end: int) -> Iterator[Part]:
    """The stretch [start, end) of the joined parts, with its roles."""
    for index in range(bisect_right(offsets, start) - 1, len(parts)):
        text, role = parts[index]
        left, right = max(start - offsets[index], 0), end - offsets[index]
        if right <= 0:
            return
        yield text[left:right], role


_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?([?~%]?)")


def date_text(published: str | None, *, guessed: bool = False) -> str:
    """An EDTF date as a person writes it ("26 Aug 2014"); a guess carries a question mark.

    So does one that was worked out from the text ("2014-08-26?"), whose own sign stays.
    """
    if not published:
        return "date unknown"
    text = shown(published)
    if (match := _DATE.fullmatch(text)) and 1 <= int(match[2]) <= 12:
        day = f"{int(match[3])} " if match[3] else ""
        text = f"{day}{_MONTHS[int(match[2]) - 1]} {match[1]}{match[4]}"
    return f"{text}?" if guessed else text


def when_text(when: str) -> str:
    """An EDTF date, decade or period as a person writes it: "1997–2009", "1990s", "2003–"."""
    ends = ["" if end == ".." else date_text(end) for end in when.split("/")]
    return "–".join(re.sub(r"^(\d{3})X$", r"\g<1>0s", end) for end in ends)


def outlet_text(outlet: str | None, *, guessed: bool = False) -> str:
    """The outlet's name; a guess carries a question mark."""
    if not outlet:
        return "outlet unknown"
    return f"{shown(outlet)}?" if guessed else shown(outlet)


def origin(article: "Article | Row") -> str:
    """Outlet, date and length of an article in one line."""
    return " · ".join([
        outlet_text(article.outlet, guessed="outlet" in article.guesses),
        date_text(article.published, guessed="published" in article.guesses),
        f"{article.words:,} words",
    ])  # fmt: skip


def title_text(article: "Article | Row") -> str:
    """The headline; a made one carries a question mark, which a cut one keeps on its line."""
    title = shown(article.title)
    if "title" not in article.guesses:
        return title
    return f"{title}?" if title.endswith("…") else f"{title} ?"


BOUND_SIGNS = {"=": "", "~": "≈", ">": ">", ">=": "≥", "<": "<", "<=": "≤"}
AGREEMENT_SIGNS = {"same": "=", "restated": "≈", "bound": "≥", "differs": "!"}


def figure_text(figure: "Figure") -> str:
    """A figure as written, with the sign of its bound where the words do not say it."""
    surface = shown(figure.surface)
    return surface if surface[:1].isalpha() else BOUND_SIGNS[figure.bound] + surface


UNREAD, STAR, TAG, NOTE = "o", "*", "#", '"'


def mark_signs(mark: "Mark") -> str:
    """What a person put on an article beside having read it, as signs: "*#", often nothing."""
    signs = ((STAR, mark.star), (TAG, mark.tags), (NOTE, mark.note))
    return "".join(sign for sign, there in signs if there)


def mark_text(mark: "Mark") -> str:
    """The same in words: "* star · # flood, council · " ask them"."""
    told = [f"{STAR} star"] if mark.star else []
    told += [f"{TAG} {shown(', '.join(mark.tags))}"] if mark.tags else []
    told += [f"{NOTE} {shown(mark.note)}"] if mark.note else []
    return " · ".join(told)


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 article", "2 articles", "2 stories"."""
    if number == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {plural}"
