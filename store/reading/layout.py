"""Clutter known by its place: what stands above, between and below the prose of a page.

Names of sections, captions, alternative texts and the headlines of other articles have no wording
in common. They are known by what they are not (prose), by where they stand, and captions by how
they stand together. The rules are one table, `PLACES`, and are asked in its order. None of them
ever takes a line that is prose, save the second of two equal ones.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from store.reading.clutter import Rule, rule_of
from store.reading.paragraphs import Line

_PROSE_WORDS = 10
_LONG_WORDS = 25
_LABEL_WORDS = 6
_CAPTION_WORDS = 12
_LISTED_WORDS = range(4, 20)
_REPEATED_WORDS = 5
_HEADLINE_WORDS = range(3, 31)
_OPENING_LINES = 10
_TOLD = 20_000  # characters of the body in which a headline's words are looked for

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}$")
_STATEMENT_END = re.compile(r"[.:;,…][\"'”’»)\]]{0,3}$")
_QUESTION = re.compile(r"[^.!?]*+\?[\"'”’»)\]]{0,3}")
_WORD = re.compile(r"[^\W\d_][\w'’-]*+")
_SMALL = frozenset((
    "a", "an", "and", "at", "by", "de", "del", "der", "di", "du", "for", "in", "la", "le", "of",
    "on", "or", "the", "to", "van", "von", "with",
))  # fmt: skip
# What tells a headline from a name: auxiliaries, irregular verbs, prepositions, question words.
_TELLING = frozenset((
    "about", "after", "against", "am", "amid", "are", "as", "at", "be", "been", "before", "by",
    "can", "could", "cut", "did", "do", "does", "for", "from", "go", "goes", "got", "had", "has",
    "have", "held", "hit", "how", "in", "into", "is", "kept", "left", "lost", "made", "may",
    "might", "must", "not", "of", "off", "on", "out", "over", "put", "said", "says", "set",
    "should", "than", "to", "took", "under", "up", "was", "were", "what", "when", "where", "who",
    "why", "will", "with", "without", "won", "would",
))  # fmt: skip
_TELLING_ENDINGS = ("s", "ed", "ing")


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
        self.last = self.prose[-1] if self.prose else len(self.lines) - 1
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
        bare = [i for i, rule in enumerate(self.rules) if rule is None][: _OPENING_LINES + 1]
        prose = set(self.prose)
        pairs = pairwise(bare)
        return next((one for one, two in pairs if one in prose and two in prose), self.first)

    @cached_property
    def headline(self) -> int | None:
        """Of the lines above the prose the first that shares with it half the most words shared."""
        above = (i for i in range(self.first) if i not in self.taken)
        candidates = [i for i in above if self._is_headline(i)]
        told = _stems(" ".join(self.text(i) for i in self.prose)[:_TOLD])
        shared = {i: len(_stems(self.text(i)) & told) for i in candidates}
        enough = max(shared.values(), default=0) / 2
        return next((i for i in candidates if shared[i] >= enough), None)

    def _is_headline(self, index: int) -> bool:
        text = self.text(index)
        return (
            len(text.split()) in _HEADLINE_WORDS
            and not _STATEMENT_END.search(text)
            and (not self.english or tells_something(text))
        )


@dataclass(frozen=True, slots=True)
class Place:
    """One kind of clutter known by its place. `example` is a page of which it takes a line."""

    name: str
    why: str
    example: str
    find: Callable[[Page], Iterator[int]]


def is_prose(text: str) -> bool:
    """Whether a line is a paragraph: a sentence of ten words, or 25 words of any kind."""
    words = len(text.split())
    whole = ends_sentence(text) and not _QUESTION.fullmatch(text)
    return words >= _LONG_WORDS or (words >= _PROSE_WORDS and whole)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, quotation marks and brackets apart."""
    return _SENTENCE_END.search(text) is not None


def names_something(text: str) -> bool:
    """Whether a line holds nothing but names: every word has a capital, small ones apart."""
    words = _WORD.findall(text)
    return bool(words) and all(word[0].isupper() or word in _SMALL for word in words)


def tells_something(text: str) -> bool:
    """Whether a line is more than the name of a person or thing (English).

    A verb makes it so, told by its form, which plurals share, or a preposition.
    """
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    return any(
        word in _TELLING or (word.endswith(_TELLING_ENDINGS) and not word.endswith(("'s", "ss")))
        for word in words[1:]
    )


def _stems(text: str) -> set[str]:
    return {word.lower()[:6] for word in _WORD.findall(text) if len(word) > 3}


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
    words, others = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    return (
        (words <= others or others <= words)
        and names_something(one)
        and names_something(other)
        and len(one.split()) <= _CAPTION_WORDS
    )


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


def _listed(page: Page) -> Iterator[int]:
    """Lines under the heading of a list of other articles, up to the next paragraph of prose."""
    listing = False
    for index in range(len(page.lines)):
        if index in page.taken:
            listing = listing or page.taken[index] == "list of others"
            continue
        text = page.text(index)
        inside = len(text.split()) in _LISTED_WORDS and not _STATEMENT_END.search(text)
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


_BODY = "The ferry company said on Monday that it would sell both of its older boats.\n"

PLACES = (
    Place(
        "caption",
        "a person or thing named twice above an article, as a picture's text and caption are",
        "Ann Example\nAnn Example The Harbour Post\n\n" + _BODY,
        _captions,
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
    Place(
        "repeated",
        "a line that stood there already",
        _BODY + _BODY,
        _repeated,
    ),
)
