"""Walks through a sentence and tries the readers of the grammar in order at each word.

The first reader that finds something takes its words, and the walk goes on behind them: figures
come out in order and never overlap. Each reader looks a bounded number of words ahead and back,
so the whole is linear.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from store.analysis.figures.ages import read_age
from store.analysis.figures.dates import DATE_BEGINNINGS
from store.analysis.figures.findings import Finding
from store.analysis.figures.names import IDIOM_BEGINNINGS, NAME_BEGINNINGS, read_name
from store.analysis.figures.numbers import NUMBER_BEGINNINGS, ONES, SIGNS, whole
from store.analysis.figures.periods import OPENERS, read_dates
from store.analysis.figures.quantities import read_quantity
from store.analysis.figures.ranks import (
    MULTIPLES,
    ORDINALS,
    read_multiple,
    read_ordinal,
    read_ratio,
    read_score,
)
from store.analysis.figures.units import CODES
from store.analysis.figures.words import Words
from store.models import Figure

# What leads from one count to another of the same thing.
BEFORE_ELLIPSIS = {"from", "with", "to", "and", "than", "versus", "against", "or", "was", "just"}


def _undated(read: Callable[[Words, int], Finding | None]) -> "Reader":
    """A reader that has no use for the article's date."""
    return lambda words, place, _: read(words, place)


Reader = Callable[[Words, int, date | None], Finding | None]
SIGN_MARKS = {"-", "−", "–", ".", *SIGNS}
# In the order in which they are tried: a reader, and the words and marks that it can begin with.
READERS: tuple[tuple[Reader, frozenset[str]], ...] = (
    (read_dates, frozenset(DATE_BEGINNINGS | OPENERS)),
    (_undated(read_score), frozenset()),
    (_undated(read_ordinal), frozenset(ORDINALS)),
    (_undated(read_name), frozenset(IDIOM_BEGINNINGS | NAME_BEGINNINGS)),
    (_undated(read_ratio), frozenset(ONES)),
    (_undated(read_multiple), frozenset(MULTIPLES)),
    (_undated(read_age), frozenset(NUMBER_BEGINNINGS | SIGN_MARKS)),
    (_undated(read_quantity), frozenset(NUMBER_BEGINNINGS | CODES | SIGN_MARKS)),
)
ALL_READERS = tuple(reader for reader, _ in READERS)
"""What is tried at a numeral."""
READERS_AT = {
    word: tuple(reader for reader, beginnings in READERS if word in beginnings)
    for word in frozenset().union(*(beginnings for _, beginnings in READERS))
}
"""What is tried at any other word or mark; most words begin nothing."""

MOST_LOOKS = 4000
"""At how many words of one sentence readers are tried; the rest is left alone."""

LARGEST = 10**18
"""A value from here on is no figure of the news; ten times as much does not fit into 64 bits."""


def figures_of(
    text: str, sentences: Sequence[tuple[int, int]], published: date | None
) -> Iterator[Figure]:
    """The figures of each sentence in turn."""
    for index, (start, end) in enumerate(sentences):
        words = Words(text, start, end)
        for finding in _findings(words, published):
            yield _figure(text, words, finding, index)


def _findings(words: Words, published: date | None) -> Iterator[Finding]:
    place, length, looks, previous, count = 0, len(words), 0, None, None
    while place < length and looks < MOST_LOOKS:
        word = words[place]
        readers = ALL_READERS if word.numeral else READERS_AT.get(word.lower, ())
        looks += bool(readers)
        finding = _read(readers, words, place, published)
        if finding is None:
            place += 1
            continue
        if finding.kind is not None and not _is_beyond_counting(finding):
            previous = _ellipsis(words, _inherit(words, finding, previous), count)
            count = previous if previous.kind == "count" and previous.counted else count
            yield previous
        place = finding.end


def _is_beyond_counting(finding: Finding) -> bool:
    return max(abs(finding.value or 0), abs(finding.high or 0)) >= LARGEST


def _read(
    readers: Sequence[Reader], words: Words, place: int, published: date | None
) -> Finding | None:
    """What the first of the readers that finds something at this word makes of it."""
    for reader in readers:
        finding = reader(words, place, published)
        if finding is not None:
            return finding
    return None


def _inherit(words: Words, finding: Finding, previous: Finding | None) -> Finding:
    """A restatement ("more than 50 miles (80 km)", "40 points, or 2%") moves as its model."""
    if previous is None or finding.unit is None or finding.value is None:
        return finding
    end = previous.counted[1] if previous.counted else previous.end
    between = words.lower(max(end, previous.end), finding.first)
    if between not in ("(", "/", ", or", "or"):
        return finding
    bound = previous.bound if finding.bound == "=" and between in ("(", "/") else finding.bound
    return finding._replace(bound=bound, trend=finding.trend or previous.trend)


def _ellipsis(words: Words, finding: Finding, count: Finding | None) -> Finding:
    """ "500 fires this year, compared with 70 in 2010": 70 fires. `count` is the last before."""
    if count is None or finding.kind != "count" or finding.counted or finding.unit:
        return finding
    more = words[finding.end].lower in ("more", "others")
    if not more and words[finding.first - 1].lower not in BEFORE_ELLIPSIS:
        return finding
    return finding._replace(counted=count.counted)


def _figure(text: str, words: Words, finding: Finding, sentence: int) -> Figure:
    assert finding.kind is not None
    start, end = words[finding.first].start, words[finding.end - 1].end
    counted = None
    if finding.counted is not None:
        counted = text[words[finding.counted[0]].start : words[finding.counted[1] - 1].end]
    return Figure(
        kind=finding.kind,
        surface=text[start:end],
        start=start,
        end=end,
        sentence=sentence,
        value=None if finding.value is None else whole(finding.value),
        high=None if finding.high is None else whole(finding.high),
        unit=finding.unit,
        counted=counted,
        bound=finding.bound,
        trend=finding.trend,
        when=finding.when,
        doubt=finding.doubt,
    )
