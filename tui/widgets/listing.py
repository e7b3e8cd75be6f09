"""The lines of the Articles list: which article stands where, and what its row says.

A row is made when it is painted, so that a list of 100,000 opens as fast as one of ten.
"""

import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, compress, count
from operator import is_not
from types import MappingProxyType
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


class Signs:
    """What a list tells of its articles (by their ids) beyond their rows; changed in place.

    `marked` for the next command; `news` came since one looked; `marks` is what a person put on.
    """

    def __init__(
        self,
        marked: Iterable[str] = (),
        news: Iterable[str] = (),
        marks: Mapping[str, "Mark"] = MappingProxyType({}),
    ) -> None:
        self.marked = set(marked)
        self.news = set(news)
        self.marks = marks

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


class Arrangement(Sequence[Placed]):
    """Articles where they stand, each put together when it is asked for.

    `order` are places in the rows; `stories` has the story of each row, None where it stands among
    the single articles, or is None itself where all do. `heads` are the entries above which there
    is a heading, if the arrangement is not `flat`: found at once, so that whoever makes one off the
    app's thread has done all that takes time.
    """

    def __init__(
        self,
        rows: store.Rows,
        order: Sequence[int],
        stories: Sequence["Story | None"] | None = None,
        *,
        flat: bool = False,
    ) -> None:
        self.rows = rows
        self.order = order
        self._stories = stories
        self._flat = flat
        self.heads = [] if flat else self._heads()

    def __len__(self) -> int:
        return len(self.order)

    @overload
    def __getitem__(self, index: int) -> Placed: ...
    @overload
    def __getitem__(self, index: slice) -> list[Placed]: ...
    def __getitem__(self, index: int | slice) -> Placed | list[Placed]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        place = self.order[index]
        row, story = self.rows[place], self._stories[place] if self._stories else None
        # Rows and stories are read one after the other: an article may just have left its story.
        named = story is not None and row.id in story.articles
        letter = store.letter(story.articles.index(row.id)) if story and named else ""
        return Placed(row, letter, story)

    @property
    def ids(self) -> list[str]:
        """The ids of the articles."""
        return list(map(self.rows.ids.__getitem__, self.order))

    @property
    def stories(self) -> list["Story | None"]:
        """The story of each article, None where it is a single one."""
        if self._stories is None:
            return [None] * len(self)
        return list(map(self._stories.__getitem__, self.order))

    def find(self, article: str) -> int | None:
        """Where an article (its id) stands; None if it does not stand here."""
        try:
            return self.order.index(self.rows.ids.index(article))
        except ValueError:
            return None

    def find_first(self, articles: Iterable[str]) -> int:
        """Where the first of some articles (ids) that stands here does; the end if none does."""
        places = {article: place for place, article in enumerate(self.ids)}
        return next((places[one] for one in articles if one in places), max(0, len(self) - 1))

    def only(self, left: Sequence[int]) -> "Arrangement":
        """Some of the articles: those of these places in the rows, which are in this order."""
        return Arrangement(self.rows, left, self._stories, flat=self._flat)

    def _heads(self) -> list[int]:
        if self._stories is None:
            return [0] if self.order else []
        stories = self.stories
        # Every letter typed in the filter asks this of all that is left: no loop of our own.
        others = map(is_not, stories, chain([self], stories))  # no story is this
        return list(compress(count(), others))


NONE = Arrangement(store.Rows.of(()), ())


def place(
    rows: store.Rows,
    stories: Iterable["Story"],
    order: Sequence[int] | None = None,
    *,
    lettered: bool = True,
    flat: bool = False,
) -> Arrangement:
    """The rows by story, stories in the order of their first row, single articles last.

    `order` is that of the rows (their places), where it is not their own. Within a story they
    stand by letter, or if not `lettered` in the order that they have; all of them do if `flat`.
    """
    known: dict[str | None, Story] = {one.id: one for one in stories if len(one.articles) > 1}
    order = range(len(rows)) if order is None else order
    if not known:
        return Arrangement(rows, order, flat=flat)
    told = list(map(known.get, rows.column("story")))
    if flat:
        return Arrangement(rows, order, told, flat=True)
    groups: dict[str | None, list[int]] = {}
    for one in order:
        story = told[one]
        groups.setdefault(story.id if story else None, []).append(one)
    alone = groups.pop(None, [])
    for key, members in groups.items():
        if lettered:
            letters = {article: index for index, article in enumerate(known[key].articles)}
            members.sort(key=lambda one: letters.get(rows.ids[one], sys.maxsize))
    return Arrangement(rows, array("q", [*chain.from_iterable(groups.values()), *alone]), told)


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

    def __init__(self, entries: Arrangement, signs: Signs, width: int) -> None:
        self._entries = entries
        self._signs = signs
        self._width = width
        self._headed = entries.heads
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

    def _end(self, first: int) -> int:
        """The item behind the last one under the heading above an item."""
        after = bisect_right(self._headed, first)
        return self._headed[after] if after < len(self._headed) else len(self._entries)

    def _heading(self, first: int) -> tuple[tuple[str, str], ...]:
        size = f" {self._end(first) - first}"
        news = self._news(first)
        title = clip(self._entries[first].heading, self._width - len(size) - len(news))
        return ((title, "heading"), (size, "dim"), (news, "sign"))

    def _news(self, first: int) -> str:
        """How many articles of a story are new: " +2 new"."""
        if not self._signs.news or self._entries[first].story is None:
            return ""
        ids, members = self._entries.rows.ids, self._entries.order[first : self._end(first)]
        number = sum(ids[place] in self._signs.news for place in members)
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
