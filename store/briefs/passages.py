"""What the articles of a story share word for word, and what happened when by all of them."""

from itertools import groupby

from store.briefs.bounds import cited, section, shortened
from store.briefs.coverage import Coverage
from store.briefs.disputes import disputes
from store.briefs.outline import Line, Section
from store.dates import word_date
from store.findings import Copy, TimelineEntry

COPY_LINES = 3
COPIED_WORDS = 20
TIMELINE_LINES = 7
TOLD_WORDS = 22


def shared_passages(coverage: Coverage) -> Section:
    """What two articles share word for word, the most first."""
    copies = sorted(coverage.comparison.copies, key=lambda copy: -copy.words)
    return section(
        "What was copied",
        [_copy_line(copy, coverage) for copy in copies],
        most=COPY_LINES,
        empty="No two of them share a longer run of words outside quotations.",
    )


def timeline(coverage: Coverage) -> Section:
    """A line a date, in order: the shortest sentence that tells of it, and where the others do.

    Where there are too many dates, those that most articles tell of stay.
    """
    by_date = groupby(coverage.comparison.timeline, key=lambda entry: entry.when)
    dates = [(when, list(entries)) for when, entries in by_date]
    spread = [len({entry.article for entry in entries}) for _, entries in dates]
    told = sorted(range(len(dates)), key=lambda index: -spread[index])[:TIMELINE_LINES]
    return section(
        "Timeline",
        [_date_line(*dates[index], coverage) for index in sorted(told)],
        most=TIMELINE_LINES,
        empty="No dated statement was found.",
        total=len(dates),
    )


def _copy_line(copy: Copy, coverage: Coverage) -> Line:
    """How much two articles share, and the longest run of it."""
    a, b = coverage.letters[copy.a], coverage.letters[copy.b]
    longest = max(copy.runs, key=lambda run: run.words)
    share = f"{copy.words} words, {copy.a_share:.0%} of {a} and {copy.b_share:.0%} of {b}"
    places = [
        coverage.cite(copy.a, longest.a_sentence),
        coverage.cite(copy.b, longest.b_sentence),
    ]
    return Line(
        (cited(f"“{shortened(longest.text, COPIED_WORDS)}”", places),),
        lead=f"{a} and {b} ({share}{', near-duplicates' if copy.duplicate else ''})",
    )


def _date_line(when: str, entries: list[TimelineEntry], coverage: Coverage) -> Line:
    shown = min(entries, key=lambda entry: len(entry.text))
    others = [coverage.cite(each.article, each.sentence) for each in entries if each is not shown]
    place = coverage.cite(shown.article, shown.sentence)
    words = shortened(shown.text, TOLD_WORDS, around=shown.surface)
    parts = [cited(words, [place])]
    if others:
        parts.append(cited("also", others))
    noted = disputes(words, shown.article, shown.sentence, coverage)
    return Line((*parts, *noted), lead=word_date(when))
