"""Clutter known by its place: what stands above, between and below the prose of a page.

Names of sections, captions, alternative texts and the headlines of other articles have no wording
in common. They are known by what they are not (prose), by where they stand, and captions by how
they stand together. The rules are one table, `PLACES`, and are asked in its order. None of them
ever takes a paragraph of prose, save one about the writer and the second of two equal ones.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from store.reading.clutter import Rule, rule_of
from store.reading.paragraphs import Line
from store.reading.prose import (
    ends_clause,
    ends_sentence,
    is_prose,
    names_something,
    stems,
    tells_something,
    words_of,
)

_LABEL_WORDS = 6
_CAPTION_WORDS = 12
_LISTED_WORDS = range(4, 20)
_REPEATED_WORDS = 5
_HEADLINE_WORDS = range(2, 31)
_NAME_WORDS = 3
_OPENING_LINES = 10
_WRITERS = 5  # more paragraphs about writers are not looked for
_TOLD = 20_000  # characters of the body in which a headline's words are looked for

_ABOUT_THE_WRITER = re.compile(
    r"([A-Z][\w.'’-]{0,30}+(?: [A-Z][\w.'’-]{0,30}+){0,5}) (?:is|writes|covers)"
    r" (?:an? |the )?(?:[\w,’' -]{0,60} )?(?i:reporter|writer|editor|correspondent|columnist"
    r"|journalist|producer|curator|blogger|contributor)"
    r"(?:,| (?:for|at|with|based|living|on|and|who)\b)"
)


@dataclass
class Page:
    """The lines of a text while it is being cleaned.

    `first` and `last` are the first and last line of prose; `opening` is the first that another
    one follows: what stands above it may still be a standfirst with a byline. `taken` holds the
    indices of the lines that are clutter, with the name of the rule. The `headline` is found when
    it is first asked for: captions must have been taken by then, for they can look like one.
    """

    lines: list[Line]
    english: bool
    rules: list[Rule | None] = field(init=False)
    prose: list[int] = field(init=False)
    first: int = field(init=False)
    opening: int = field(init=False)
    last: int = field(init=False)
    taken: dict[int, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.rules = [rule_of(line.text) for line in self.lines]
        self.prose = self._find_prose()
        self.first = self.prose[0] if self.prose else 0
        self.last = self._find_last()
        self.opening = self._find_opening()
        for index, rule in enumerate(self.rules):
            if rule and not (rule.wording.edge and self.opening <= index <= self.last):
                self.taken[index] = rule.name

    def text(self, index: int) -> str:
        """The text of a line."""
        return self.lines[index].text

    def left(self, indices: range) -> list[int]:
        """Those lines that are neither clutter nor the headline."""
        return [i for i in indices if i not in self.taken and i != self.headline]

    def _find_prose(self) -> list[int]:
        """Lines of prose; in a text of few words every line that ends like a sentence."""
        bare = [i for i, rule in enumerate(self.rules) if rule is None]
        long = [i for i in bare if is_prose(self.text(i))]
        return long or [i for i in bare if ends_sentence(self.text(i))]

    def _find_opening(self) -> int:
        """The first line of prose that another one follows, clutter of any place apart."""
        lines = [i for i, rule in enumerate(self.rules) if rule is None or rule.wording.edge]
        prose = set(self.prose)
        pairs = pairwise(lines[: _OPENING_LINES + 1])
        return next((one for one, two in pairs if one in prose and two in prose), self.first)

    def _find_last(self) -> int:
        """The last line of prose, paragraphs about the writer below it left out."""
        if not self.prose:
            return len(self.lines) - 1
        ends = self.prose[-_WRITERS:]
        while len(ends) > 1 and self.is_about_the_writer(ends[-1]):
            ends.pop()
        return ends[-1]

    def is_about_the_writer(self, index: int) -> bool:
        """Whether a line says who somebody is of whom the prose above it says nothing."""
        writer = _ABOUT_THE_WRITER.match(self.text(index))
        told = (self.text(i) for i in self.prose if i < index)
        return writer is not None and not any(writer[1].split()[-1] in text for text in told)

    @cached_property
    def headline(self) -> int | None:
        """Of the lines above the prose the first that shares with it half the most words shared."""
        above = (i for i in range(self.first) if i not in self.taken)
        candidates = [i for i in above if self._is_headline(i)]
        told = stems(" ".join(self.text(i) for i in self.prose)[:_TOLD])
        shared = {i: len(stems(self.text(i)) & told) for i in candidates}
        enough = max(shared.values(), default=0) / 2
        return next((i for i in candidates if shared[i] >= enough), None)

    def _is_headline(self, index: int) -> bool:
        text = self.text(index)
        return (
            len(text.split()) in _HEADLINE_WORDS
            and not ends_clause(text)
            and not (names_something(text) and len(text.split()) <= _NAME_WORDS)
            and (not self.english or tells_something(text))
        )


@dataclass(frozen=True, slots=True)
class Place:
    """One kind of clutter known by its place. `example` is a page of which it takes a line."""

    name: str
    why: str
    example: str
    find: Callable[[Page], Iterator[int]]


def _captions(page: Page) -> Iterator[int]:
    """Two lines above the prose that name the same thing; a few words above a credited caption."""
    for index in range(1, page.first):
        above, below = page.text(index - 1), page.text(index)
        if not page.lines[index].follows or index - 1 in page.taken:
            continue
        if page.taken.get(index) == "caption with credit":
            if len(above.split()) <= _LABEL_WORDS and not ends_sentence(above):
                yield index - 1
        elif index not in page.taken and _name_the_same(above, below):
            yield from (index - 1, index)


def _name_the_same(one: str, other: str) -> bool:
    words, others = words_of(one), words_of(other)
    return (
        (words <= others or others <= words)
        and names_something(one)
        and names_something(other)
        and (ends_sentence(one) or not tells_something(one))
        and len(one.split()) <= _CAPTION_WORDS
    )


def _repeated(page: Page) -> Iterator[int]:
    """A line that the last one said already; an older one if it is no sentence."""
    before = ""
    labels = {page.text(page.headline)} if page.headline is not None else set()
    for index in page.left(range(len(page.lines))):
        text = page.text(index)
        if len(text.split()) < _REPEATED_WORDS:
            before = text
        elif text == before or text in labels:
            yield index
        else:
            before = text
            if not ends_sentence(text):
                labels.add(text)


def _above_the_headline(page: Page) -> Iterator[int]:
    for index in page.left(range(page.headline or 0)):
        if not ends_sentence(page.text(index)):
            yield index


def _labels(page: Page) -> Iterator[int]:
    """Names above the prose, and in English other few words that tell nothing."""
    for index in page.left(range(page.first)):
        text = page.text(index)
        few = len(text.split()) <= _LABEL_WORDS and not ends_sentence(text)
        tells = tells_something(text) if page.english else True
        if few and not re.search("[0-9]", text) and (names_something(text) or not tells):
            yield index


def _about_the_writer(page: Page) -> Iterator[int]:
    below = page.left(range(page.last + 1, len(page.lines)))[:_WRITERS]
    yield from (index for index in below if page.is_about_the_writer(index))


def _listed(page: Page) -> Iterator[int]:
    """Lines under the heading of a list of other articles, up to the next paragraph of prose."""
    listing = False
    for index in range(len(page.lines)):
        if index in page.taken:
            listing = listing or page.taken[index] == "list of others"
            continue
        text = page.text(index)
        inside = len(text.split()) in _LISTED_WORDS and not ends_clause(text)
        listing = listing and not is_prose(text) and (index > page.last or inside)
        if listing:
            yield index


def _after_the_end(page: Page) -> Iterator[int]:
    """Lines that are no sentence below the first clutter that only stands below an article."""
    ended = False
    for index in range(page.last + 1, len(page.lines)):
        rule = page.rules[index]
        ended = ended or (index in page.taken and rule is not None and rule.wording.ends)
        if ended and index not in page.taken and not ends_sentence(page.text(index)):
            yield index


_BODY = "The ferry company said on Monday that it would sell both of its older boats.\n"

PLACES = (
    Place(
        "caption",
        "a person or thing named twice above an article, as a picture's text and caption are",
        "Ann Example\nAnn Example The Harbour Post\n\n" + _BODY,
        _captions,
    ),
    Place(
        "repeated",
        "a line that stood there already",
        _BODY + _BODY,
        _repeated,
    ),
    Place(
        "above the headline",
        "names of sections and headlines of other articles",
        "News from the coast\n\nFerry company sells older boats\n\n" + _BODY,
        _above_the_headline,
    ),
    Place(
        "label",
        "a few words above an article that name something and say nothing of it",
        "Ferry company sells older boats\n\nAnn Example\n\n" + _BODY,
        _labels,
    ),
    Place(
        "about the writer",
        "who the writer is, below an article",
        _BODY + "Ann Example is a reporter for The Harbour Post and lives in the town.\n",
        _about_the_writer,
    ),
    Place(
        "listed",
        "headlines in a list of other articles",
        _BODY + "\nMost read\nHarbour wall to be mended\n",
        _listed,
    ),
    Place(
        "after the end",
        "labels of the page below an article",
        _BODY + "\nShare this story\nThe Harbour Post\n",
        _after_the_end,
    ),
)
