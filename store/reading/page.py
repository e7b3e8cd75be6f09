"""A text while it is being cleaned: its lines, where its prose begins and ends, its headline.

Only looks; what is clutter by its place is the matter of `layout`, which asks this.
"""

import re
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
)

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
        """Of the lines above the prose the first that shares with it half the most words shared.

        A line that ends in a whole other one of them is the page's path with the headline at its
        end: the other one is taken.
        """
        above = (i for i in range(self.first) if i not in self.taken)
        candidates = [i for i in above if self._is_headline(i)]
        told = stems(" ".join(self.text(i) for i in self.prose)[:_TOLD])
        shared = {i: len(stems(self.text(i)) & told) for i in candidates}
        enough = max(shared.values(), default=0) / 2
        found = next((i for i in candidates if shared[i] >= enough), None)
        alone = (i for i in candidates if found is not None and self._ends_in(found, i))
        return next(alone, found)

    def _ends_in(self, index: int, other: int) -> bool:
        return self.text(index) != self.text(other) and self.text(index).endswith(self.text(other))

    def _is_headline(self, index: int) -> bool:
        text = self.text(index)
        return (
            len(text.split()) in _HEADLINE_WORDS
            and not ends_clause(text)
            and not (names_something(text) and len(text.split()) <= _NAME_WORDS)
            and (not self.english or tells_something(text))
        )
