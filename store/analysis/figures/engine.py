"""Walks through a sentence and tries the readers of the grammar in order at each word.

The first reader that finds something takes its words, and the walk goes on behind them: figures
come out in order and never overlap. Each reader looks a bounded number of words ahead and back,
so the whole is linear.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from store.analysis.figures.ages import read_age
from store.analysis.figures.dates import DATE_BEGINNINGS
from store.analysis.figures.findings import Finding
from store.analysis.figures.names import IDIOM_BEGINNINGS, read_name
from store.analysis.figures.numbers import NUMBER_BEGINNINGS, SIGNS, whole
from store.analysis.figures.periods import OPENERS, read_dates
from store.analysis.figures.quantities import read_quantity
from store.analysis.figures.ranks import ORDINALS, read_ordinal, read_score
from store.analysis.figures.units import CODES
from store.analysis.figures.words import Words
from store.models import Figure

# What leads from one count to another of the same thing.
BEFORE_ELLIPSIS = {"from", "with", "to", "and", "than", "versus", "against", "or", "was", "just"}
MARKS = set("-−–.+(") | SIGNS.keys()
BEGINNINGS = (
    NUMBER_BEGINNINGS | DATE_BEGINNINGS | IDIOM_BEGINNINGS | OPENERS | ORDINALS.keys() | CODES
    | MARKS
)  # fmt: skip
"""The words and marks that some reader can begin with; all numerals come on top."""


def figures_of(
    text: str, sentences: Sequence[tuple[int, int]], published: date | None
) -> Iterator[Figure]:
    """The figures of each sentence in turn."""
    for index, (start, end) in enumerate(sentences):
        words = Words(text, start, end)
        for finding in _findings(words, published):
            yield _figure(text, words, finding, index)


def _findings(words: Words, published: date | None) -> Iterator[Finding]:
    place, previous, count = 0, None, None
    while place < len(words):
        finding = _read(words, place, published) if _may_begin(words, place) else None
        if finding is None:
            place += 1
            continue
        if finding.kind is not None:
            previous = _ellipsis(words, _inherit(words, finding, previous), count)
            count = previous if previous.kind == "count" and previous.counted else count
            yield previous
        place = finding.end


def _may_begin(words: Words, place: int) -> bool:
    """Whether any reader can find something at this word: most words are passed by."""
    word = words[place]
    return word.numeral or word.lower in BEGINNINGS


def _read(words: Words, place: int, published: date | None) -> Finding | None:
    """What the first reader that finds something at this word makes of it."""
    return (
        read_dates(words, place, published)
        or read_score(words, place)
        or read_ordinal(words, place)
        or read_name(words, place)
        or read_age(words, place)
        or read_quantity(words, place)
    )


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
