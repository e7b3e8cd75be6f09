"""The lines of the Articles list: which article stands where, and what its row says.

A row is made when it is painted, so that a list of 100,000 opens as fast as one of ten.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, compress, count
from operator import attrgetter, is_not
from typing import TYPE_CHECKING, NamedTuple, overload

from rich.cells import cell_len

import store
from tui.render import (
    UNREAD,
    Line,
    clip,
    date_text,
    mark_signs,
    outlet_text,
    pad,
    shown,
)

if TYPE_CHECKING:
    from store import Mark, Row, Story

MARKED, NEW = "●", "+"
SINGLE = "Single articles"  # their story, if they have one, is theirs alone
OUTLET_FROM, DATE_FROM = 48, 64  # widths from which a row has these columns


@dataclass
class Signs:
    """What a list tells of its articles (by their ids) beyond their rows; changed in place.

    `marked` for the next command; `news` came since one looked; `marks` is what a person put on.
    """

    marked: set[str] = field(default_factory=set)
    news: set[str] = field(default_factory=set)
    marks: Mapping[str, "Mark"] = field(default_factory=dict)

    def mark(self, article: str) -> "Mark":
        """What a person put on an article."""
        return self.marks.get(article) or store.Mark()


class Placed(NamedTuple):
    """An article where it stands: its row, its letter, its story."""

    row: "Row"
    letter: str
    story: "Story | None"

    @property
    def heading(self) -> str:
        """Under which heading it stands."""
        return shown(self.story.title) if self.story else SINGLE


def place(
    rows: Iterable["Row"], stories: Iterable["Story"], *, lettered: bool = True, flat: bool = False
) -> list[Placed]:
    """The rows by story, stories in the order of their first row, single articles last.

    Within a story they stand by letter, or if not `lettered` in the order that they have; all of
    them do if `flat`.
    """
    known = {story.id: story for story in stories if len(story.articles) > 1}
    letters = {
        article: store.letter(index)
        for story in known.values()
        for index, article in enumerate(story.articles)
    }
    placed = [Placed(row, letters.get(row.id, ""), known.get(row.story or "")) for row in rows]
    if flat:
        return placed
    order: dict[str | None, list[Placed]] = {}
    for one in placed:
        order.setdefault(one.story.id if one.story else None, []).append(one)
    alone = order.pop(None, [])
    if lettered:
        for members in order.values():
            members.sort(key=lambda one: (len(one.letter) or sys.maxsize, one.letter))
    return [*chain.from_iterable(order.values()), *alone]


class _Starts(Sequence[int]):
    """On which line each item stands, where headings stand above some of them."""

    def __init__(self, headed: Sequence[int], items: int) -> None:
        self._headed = headed
        self._items = items

    def __len__(self) -> int:
        return self._items

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(self._items))]
        item = range(self._items)[index]
        return item + bisect_right(self._headed, item)


class ArticleLines(Sequence[Line]):
    """The lines of the list, each made when it is painted."""

    def __init__(
        self, entries: Sequence[Placed], signs: Signs, width: int, *, flat: bool = False
    ) -> None:
        self._entries = entries
        self._signs = signs
        self._width = width
        # Every letter typed in the filter asks this of all entries: no loop of our own.
        stories: list[object] = [] if flat else list(map(attrgetter("story"), entries))
        others = map(is_not, stories, chain([self], stories))  # no story is this
        self._headed = list(compress(count(), others))
        self._headings = [item + place for place, item in enumerate(self._headed)]  # their lines
        self.starts = _Starts(self._headed, len(entries))

    def __len__(self) -> int:
        return len(self._entries) + len(self._headed)

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        line = range(len(self))[index]
        above = bisect_right(self._headings, line)
        if above and self._headings[above - 1] == line:
            return Line(self._heading(self._headed[above - 1]))
        return Line(self._row(self._entries[line - above]), line - above)

    def _members(self, first: int) -> Sequence[Placed]:
        """The articles under the heading above an item."""
        after = bisect_right(self._headed, first)
        last = self._headed[after] if after < len(self._headed) else len(self._entries)
        return self._entries[first:last]

    def _heading(self, first: int) -> tuple[tuple[str, str], ...]:
        size = f" {len(self._members(first))}"
        news = self._news(first)
        title = clip(self._entries[first].heading, self._width - len(size) - len(news))
        return ((title, "heading"), (size, "dim"), (news, "sign"))

    def _news(self, first: int) -> str:
        """How many articles of a story are new: " +2 new"."""
        if not self._signs.news or self._entries[first].story is None:
            return ""
        number = sum(entry.row.id in self._signs.news for entry in self._members(first))
        return f"  {NEW}{number} new" if number else ""

    def _row(self, entry: Placed) -> tuple[tuple[str, str], ...]:
        row, width, signs = entry.row, self._width, self._signs
        mark = signs.mark(row.id)
        state = NEW if row.id in signs.news else " " if mark.read else UNREAD
        tail = ""
        if width >= OUTLET_FROM:
            tail = "  " + pad(outlet_text(row.outlet, guessed="outlet" in row.guesses), 16)
        if width >= DATE_FROM:
            tail += "  " + pad(date_text(row.published, guessed="published" in row.guesses), 12)
        head = f"{MARKED if row.id in signs.marked else ' '}{state} {entry.letter:2} "
        if put_on := mark_signs(mark):
            head += f"{put_on} "
        guess = " ?" if "title" in row.guesses else ""
        space = width - len(head) - cell_len(tail)
        title = pad(clip(shown(row.title), space - len(guess)) + guess, space)
        return ((head, "sign"), (title, "plain" if mark.read else "strong"), (tail, "dim"))
