"""What two articles share word for word: runs of eight words and more, outside quotations.

Runs are found through an index of all sequences of eight words (shingles: Broder 1997) and grown
as far as both texts agree; each word of an article counts once. A trimmed or lightly edited copy
is told by containment, not by resemblance: by the part of the shorter article that stands in the
other. Short cuts and single changed words inside a run make two runs. Nobody is said to have
copied from whom.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from operator import attrgetter

from store.analysis.words import words
from store.findings import Copy, CopyRun
from store.models import Article

SHORTEST = 8
"""Words of a run at least."""

DUPLICATE = 0.5
"""Share of one article that stands in the other, from which on it is a near-duplicate."""

SHORT_SHINGLE = 4
"""Words of the sequences by which containment is measured: an edit breaks few of them."""

COMMON = 200
"""A sequence of words that stands in one article more often is a refrain, no copy."""

_WORD = re.compile(r"\w+(?:['’.,]\w+)*")

Shingle = tuple[str, ...]
Sequences = Mapping[int, int]
"""Where in an article a sequence of eight words begins, in order, and the number of that one."""


@dataclass(frozen=True, slots=True)
class _Running:
    """The words of an article outside quotations: as compared, with their places and stretches.

    Words of two stretches have a quotation between them and are not neighbours.
    """

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    stretches: tuple[int, ...]

    def shingles(self, size: int) -> Iterator[tuple[int, Shingle]]:
        """Every unbroken sequence of `size` words, with where it begins."""
        for at in range(len(self.words) - size + 1):
            if self.stretches[at] == self.stretches[at + size - 1]:
                yield at, self.words[at : at + size]

    def set_of_shingles(self, size: int) -> frozenset[Shingle]:
        """Which sequences of `size` words it has."""
        return frozenset(shingle for _, shingle in self.shingles(size))


def find_copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """The pairs of articles that share runs of words, those that share most first.

    Only pairs that share a sequence of eight words are looked at.
    """
    running = [_running(article) for article in articles]
    sequences = _numbered(running)
    pairs = sorted(_candidates(sequences))
    index = {n: _places(sequences[n]) for n in {other for _, other in pairs}}
    short = {
        n: running[n].set_of_shingles(SHORT_SHINGLE) for n in {n for pair in pairs for n in pair}
    }
    copies = []
    for one, other in pairs:
        runs = list(_runs(running[one], running[other], sequences[one], index[other]))
        duplicate = containment(short[one], short[other]) >= DUPLICATE
        both = (articles[one], articles[other]), (running[one], running[other])
        copies.append(_copy(*both, runs, duplicate=duplicate))
    return tuple(sorted(copies, key=lambda copy: -copy.words))


def containment(one: frozenset[Shingle], other: frozenset[Shingle]) -> float:
    """The part of the smaller of two sets of shingles that stands in the other, 0 to 1."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def _running(article: Article) -> _Running:
    found, spans, stretches = [], [], []
    quotes = sorted((quote.start, quote.end) for quote in article.quotes)
    following = 0
    for match in _WORD.finditer(article.text):
        while following < len(quotes) and quotes[following][1] <= match.start():
            following += 1
        if following < len(quotes) and quotes[following][0] <= match.start():
            continue
        found.append(_as_compared(match[0]))
        spans.append(match.span())
        stretches.append(following)
    return _Running(tuple(found), tuple(spans), tuple(stretches))


@lru_cache(maxsize=65536)
def _as_compared(word: str) -> str:
    return " ".join(words(word)) or word.lower()


def _numbered(running: Sequence[_Running]) -> list[Sequences]:
    """The sequences of eight words of each article, a number for each that is the same."""
    numbers: dict[Shingle, int] = {}
    return [
        {at: numbers.setdefault(words, len(numbers)) for at, words in text.shingles(SHORTEST)}
        for text in running
    ]


def _candidates(sequences: Sequence[Sequences]) -> set[tuple[int, int]]:
    """Pairs of articles that share a sequence of eight words."""
    holders: dict[int, set[int]] = defaultdict(set)
    for article, held in enumerate(sequences):
        for number in held.values():
            holders[number].add(article)
    return {pair for held in holders.values() for pair in combinations(sorted(held), 2)}


def _runs(
    one: _Running, other: _Running, sequences: Sequences, index: Mapping[int, Sequence[int]]
) -> Iterator[tuple[int, int, int]]:
    """Runs as (beginning in the one, beginning in the other, words), each word taken once.

    `sequences` are those of the one, `index` holds the places of the other's.
    """
    reached = 0
    taken: set[int] = set()
    for at, number in sequences.items():
        if at < reached or number not in index:
            continue
        grown = [(_grow(one, other, (at, start), taken), -start) for start in index[number]]
        length, start = max(grown)
        if length >= SHORTEST:
            yield at, -start, length
            taken.update(range(-start, length - start))
            reached = at + length


def _places(sequences: Sequences) -> Mapping[int, list[int]]:
    places: dict[int, list[int]] = defaultdict(list)
    for at, number in sequences.items():
        if len(places[number]) < COMMON:
            places[number].append(at)
    return places


def _grow(one: _Running, other: _Running, places: tuple[int, int], taken: set[int]) -> int:
    """How many words the two share from there on: no quotation between, none `taken` before."""
    length = 0
    first, second = places
    most = min(len(one.words) - first, len(other.words) - second)
    stretches = one.stretches[first], other.stretches[second]
    while (
        length < most
        and second + length not in taken
        and one.words[first + length] == other.words[second + length]
        and (one.stretches[first + length], other.stretches[second + length]) == stretches
    ):
        length += 1
    return length


def _copy(
    articles: tuple[Article, Article],
    running: tuple[_Running, _Running],
    runs: Sequence[tuple[int, int, int]],
    *,
    duplicate: bool,
) -> Copy:
    shared = sum(length for _, _, length in runs)
    return Copy(
        a=articles[0].id,
        b=articles[1].id,
        words=shared,
        a_share=round(shared / len(running[0].words), 4),
        b_share=round(shared / len(running[1].words), 4),
        duplicate=duplicate,
        runs=tuple(_run(articles, running, run) for run in runs),
    )


def _run(
    articles: tuple[Article, Article],
    running: tuple[_Running, _Running],
    run: tuple[int, int, int],
) -> CopyRun:
    first, second, length = run
    (a_start, a_end), (b_start, b_end) = (
        (text.spans[at][0], text.spans[at + length - 1][1])
        for text, at in zip(running, (first, second), strict=True)
    )
    return CopyRun(
        text=" ".join(articles[0].text[a_start:a_end].split()),
        words=length,
        a_sentence=_sentence_at(articles[0], a_start),
        b_sentence=_sentence_at(articles[1], b_start),
        a_start=a_start,
        a_end=a_end,
        b_start=b_start,
        b_end=b_end,
    )


def _sentence_at(article: Article, place: int) -> int:
    """The sentence that stands there, or the one before."""
    return max(0, bisect_right(article.sentences, place, key=attrgetter("start")) - 1)
