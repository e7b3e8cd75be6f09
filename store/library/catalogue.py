"""A list laid out for filtering: a column a field, so that every key typed may ask anew.

A term becomes a test of the distinct values of a column (a few outlets, some thousand dates); a
row then costs one look whether its value passed. Columns are made when they are first asked for,
the longest of them for who calls `prepare`.
What no row carries (the text, figures, quotations) is asked of the library once a term. Words are
looked for in what a list shows: headline, outlet, the title of the story.
"""

import operator
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress, repeat
from typing import Any, Protocol

from store.library.contents import QUOTES
from store.library.days import earliest_day, latest_day
from store.library.desk.records import Mark
from store.library.folding import folded
from store.library.query import Query, Term, language_codes
from store.models import Story
from store.rows import Rows

COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    ">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le,
}  # fmt: skip


class Asked(Protocol):
    """What is asked of a library: ids of articles. Raises LibraryError."""

    def with_text(self, query: str) -> AbstractSet[str]:
        """Those with these words in their text, as full-text search takes them."""

    def with_finding(self, kind: str, test: str = "", number: float = 0) -> AbstractSet[str]:
        """Those with a figure of a kind (all if empty), or a quotation, that passes a test."""


class Catalogue:
    """The `rows` of a list, and what filters have asked about them so far."""

    def __init__(self, rows: Rows, stories: Iterable[Story], library: Asked) -> None:
        self.rows = rows
        self._stories = list(stories)
        self._titles = {story.id: folded(story.title) for story in self._stories}
        self._library = library
        self._texts: list[str] = []  # of the rows, as words are looked for in them
        self._distinct: dict[str, Counter[Any]] = {}
        self._answers: dict[Term, AbstractSet[str]] = {}
        self._asked_of: tuple[object, object, object] = (None, None, None)
        self._steps: list[tuple[Term, Sequence[int]]] = []  # of the last query: what each left

    def matching(
        self,
        query: Query,
        marks: Mapping[str, Mark],
        news: AbstractSet[str] = frozenset(),
        among: Sequence[int] | None = None,
    ) -> Sequence[int]:
        """The places of the rows that a query finds: `among` some and in their order, else all.

        `marks` are a person's, by article; `news` the articles that are new to them. What the last
        query found is gone on from, as a person types. Raises LibraryError.
        """
        asked = (marks, news, among)
        if any(one is not other for one, other in zip(asked, self._asked_of, strict=True)):
            self._asked_of, self._steps = asked, []
        before, self._steps = self._steps, []
        left: Sequence[int] = range(len(self.rows)) if among is None else among
        steps: list[tuple[Term, Sequence[int]]] = []
        for term in sorted(query.terms, key=lambda term: term.field in ("", "text")):
            last, passed = before.pop(0) if before else (None, left)
            if term != last:
                begun = passed if last and self._goes_on(last, term) else left
                passed, before = self._narrow(begun, term, marks, news), []
            left = passed
            steps.append((term, left))
        self._steps = steps
        return left

    def _goes_on(self, before: Term, term: Term) -> bool:
        """Whether nothing has the words of a term that does not have those of the one before."""
        alike = before._replace(value="") == term._replace(value="") == Term("", "")
        word = folded(term.value)
        return alike and folded(before.value) in word and word not in self._titles

    def prepare(self) -> None:
        """Lay the words of the rows out, for which else the first query of a word would wait."""
        self._all_texts()

    def values(self, field: str, marks: Mapping[str, Mark]) -> list[str]:
        """The values that a field of the query language has here, the commonest first."""
        if field == "tag":
            tags = Counter(tag for mark in marks.values() for tag in mark.tags)
            return [tag for tag, _ in tags.most_common()]
        if field in ("outlet", "language"):
            return [value for value, _ in self._counted(field).most_common() if value]
        return [story.title for story in self._stories] if field == "story" else []

    def _narrow(
        self,
        left: Sequence[int],
        term: Term,
        marks: Mapping[str, Mark],
        news: AbstractSet[str],
    ) -> list[int]:
        wanted, word = term.wanted, folded(term.value)
        passed: Collection[Any]
        tests: Iterable[object]
        if not term.field:
            texts, told, stories = self._all_texts(), self._told(word), self.rows.column("story")
            if told:
                tests = (word in texts[place] or stories[place] in told for place in left)
            else:
                tests = map(operator.contains, map(texts.__getitem__, left), repeat(word))
        else:
            if term.field in ("is", "tag") or (term.field == "has" and word in _SIGNS):
                column, passed = "id", self._signed(term, marks, news)
                wanted ^= term.field == "is" and word == "unread"
            else:
                column, passed = self._passed(term, word)
            values = map(self.rows.column(column).__getitem__, left)
            tests = map(passed.__contains__, values)
        return list(compress(left, tests if wanted else map(operator.not_, tests)))

    def _signed(
        self, term: Term, marks: Mapping[str, Mark], news: AbstractSet[str]
    ) -> AbstractSet[str]:
        """The articles that carry a sign of the person's; for "unread" those that were read."""
        if term.field == "is" and term.value == "new":
            return news
        test = _SIGNS[term.value] if term.field != "tag" else _tagged(folded(term.value))
        return {article for article, mark in marks.items() if test(mark)}

    def _passed(self, term: Term, word: str) -> tuple[str, Collection[Any]]:
        """A column, and the values in it that pass."""
        match term.field, term.value:
            case "outlet", _:
                return self._where("outlet", lambda name: word in folded(name))
            case "story", _:
                return "story", self._told(word)
            case "language", _:
                return "language", language_codes(word)
            case "before", date:
                first = earliest_day(date) or ""
                return self._where("published", lambda when: (latest_day(when) or first) < first)
            case "after", date:
                last = latest_day(date) or ""
                return self._where("published", lambda when: (earliest_day(when) or "") > last)
            case "words", _:
                passes = COMPARED[term.test]
                return self._where("words", lambda words: passes(words, term.number))
            case "has", ("outlet" | "date" | "figure") as what:
                return self._where(_COLUMN_OF[what], bool)
            case _:
                return "id", self._asked(term)

    def _where(self, column: str, test: Callable[[Any], object]) -> tuple[str, Collection[Any]]:
        """Those values of a column that are known and pass a test."""
        return column, {value for value in self._counted(column) if value and test(value)}

    def _asked(self, term: Term) -> AbstractSet[str]:
        term = term._replace(wanted=True)
        if term not in self._answers:
            if term.field == "text":
                self._answers[term] = self._library.with_text(Query((term,)).words)
            elif term.field == "has":
                self._answers[term] = self._library.with_finding(QUOTES)
            else:
                test = "" if term.test == ":" else term.test
                self._answers[term] = self._library.with_finding(term.value, test, term.number)
        return self._answers[term]

    def _told(self, word: str) -> AbstractSet[str]:
        """The stories of this id, or with these words in their title."""
        return {key for key, title in self._titles.items() if word in title or word == key}

    def _all_texts(self) -> list[str]:
        if not self._texts:
            self._texts = [
                folded(f"{title}\n{outlet or ''}")
                for title, outlet in zip(
                    self.rows.column("title"), self.rows.column("outlet"), strict=True
                )
            ]
        return self._texts

    def _counted(self, field: str) -> Counter[Any]:
        if field not in self._distinct:
            self._distinct[field] = Counter(self.rows.column(field))
        return self._distinct[field]


_COLUMN_OF = {"outlet": "outlet", "date": "published", "figure": "figures"}
_SIGNS: dict[str, Callable[[Mark], object]] = {
    "read": lambda mark: mark.read,
    "unread": lambda mark: mark.read,
    "starred": lambda mark: mark.star,
    "note": lambda mark: mark.note,
    "tag": lambda mark: mark.tags,
}


def _tagged(word: str) -> Callable[[Mark], object]:
    return lambda mark: any(word in folded(tag) for tag in mark.tags)
