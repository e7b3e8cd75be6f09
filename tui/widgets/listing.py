"""The lines of the Articles list: which article stands where, and what its row says.

A row is made when it is painted, so that a list of 100,000 opens as fast as one of ten.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, overload

from rich.cells import cell_len

import store
from tui.render import (
    NO_ITEM,
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
    """An article where it stands: its row, its letter, its story, what a filter reads."""

    row: "Row"
    letter: str
    story: "Story | None"
    words: str

    @property
    def heading(self) -> str:
        """Under which heading it stands."""
        return shown(self.story.title) if self.story else SINGLE


def place(rows: Iterable["Row"], stories: Iterable["Story"]) -> list[Placed]:
    """The rows by story, stories in the order of their first row, single articles last."""
    known = {story.id: story for story in stories if len(story.articles) > 1}
    order: dict[str | None, list[Row]] = {}
    for row in rows:
        order.setdefault(row.story if row.story in known else None, []).append(row)
    alone = order.pop(None, [])
    placed: list[Placed] = []
    for story_id, members in order.items():
        story = known[story_id or ""]
        letters = {article: store.letter(index) for index, article in enumerate(story.articles)}
        members.sort(key=lambda row: (len(letters.get(row.id, "ZZZZ")), letters.get(row.id, "")))
        placed += [_placed(row, letters.get(row.id, ""), story) for row in members]
    return placed + [_placed(row, "", None) for row in alone]


def _placed(row: "Row", mark: str, story: "Story | None") -> Placed:
    words = "\n".join((row.title, row.outlet or "", *row.summary)).casefold()
    return Placed(row, mark, story, words)


def matching(placed: Iterable[Placed], query: str) -> list[Placed]:
    """The articles that have every word of the query in title, outlet or summary."""
    terms = query.casefold().split()
    return [one for one in placed if all(term in one.words for term in terms)]


class ArticleLines(Sequence[Line]):
    """The lines of the list, each made when it is painted."""

    def __init__(self, entries: Sequence[Placed], signs: Signs, width: int) -> None:
        self._entries = entries
        self._signs = signs
        self._width = width
        self._places: list[tuple[int, int]] = []  # item, or NO_ITEM, and whose heading
        self._sizes: dict[int, int] = {}  # by the first item of a group
        self.starts: list[int] = []
        first = 0
        for item, entry in enumerate(entries):
            if item == 0 or entry.story is not entries[first].story:
                first = item
                self._places.append((NO_ITEM, item))
            self._sizes[first] = item - first + 1
            self.starts.append(len(self._places))
            self._places.append((item, item))

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        item, entry = self._places[index]
        if item == NO_ITEM:
            return Line(self._heading(entry))
        return Line(self._row(self._entries[entry]), item)

    def _heading(self, first: int) -> tuple[tuple[str, str], ...]:
        size = f" {self._sizes[first]}"
        news = self._news(first)
        title = clip(self._entries[first].heading, self._width - len(size) - len(news))
        return ((title, "heading"), (size, "dim"), (news, "sign"))

    def _news(self, first: int) -> str:
        """How many articles of a story are new: " +2 new"."""
        if not self._signs.news or self._entries[first].story is None:
            return ""
        members = self._entries[first : first + self._sizes[first]]
        number = sum(entry.row.id in self._signs.news for entry in members)
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
