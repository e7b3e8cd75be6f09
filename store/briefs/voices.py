"""Who speaks in a story and who is named in it, and in which words the outlets tell it."""

from collections.abc import Sequence

from store.briefs.bounds import cited, section, shortened
from store.briefs.coverage import Coverage
from store.briefs.outline import Line, Part, Section
from store.findings import HedgeRow, NameKind, NameRow, WordingRow
from store.models import SpeakerRow

SPEAKER_LINES = 5
QUOTED_WORDS = 25
NAMES = 8
"""Names of one kind."""
WORDING_LINES = 6
HEDGES = 8

KINDS: dict[NameKind, str] = {
    "person": "People",
    "organisation": "Organisations",
    "place": "Places",
}


def who_is_quoted(coverage: Coverage) -> Section:
    """The speakers who are quoted most, each with the longest quotation."""
    rows = sorted(coverage.comparison.quotes, key=lambda row: -row.words)
    return section(
        "Who is quoted",
        [_speaker_line(row, coverage) for row in rows],
        most=SPEAKER_LINES,
        empty="No quotation with a speaker was found.",
    )


def who_is_named(coverage: Coverage) -> Section:
    """A line a kind: the names that most articles have, with their roles and where first."""
    kinds = [
        (lead, [row for row in coverage.comparison.names if row.kind == kind])
        for kind, lead in KINDS.items()
    ]
    return section(
        "Who and what is named",
        [_names_line(lead, rows, coverage) for lead, rows in kinds if rows],
        most=len(KINDS),
        empty="No name was found.",
    )


def wording(coverage: Coverage) -> Section:
    """What the articles call the same thing, and the words by which they stand back from it."""
    lines = [_wording_line(row, coverage) for row in coverage.comparison.wordings]
    if hedges := coverage.comparison.hedges[:HEDGES]:
        lines.insert(0, _hedges_line(hedges, coverage))
    return section(
        "How they word it",
        lines,
        most=WORDING_LINES,
        empty="Nothing that two of them call by other words, and no hedge (“reportedly”).",
    )


def _speaker_line(row: SpeakerRow, coverage: Coverage) -> Line:
    """The speaker's longest quotation, shortened at a word, and where the others stand."""
    longest = max(row.runs, key=lambda run: len(run.text))
    first = coverage.cite(longest.article, longest.sentence)
    places = dict.fromkeys(coverage.cite(run.article, run.sentence) for run in row.runs)
    others = [place for place in places if place != first]
    parts = [Part(f"“{shortened(longest.text, QUOTED_WORDS)}”", (first,))]
    if others:
        parts.append(cited("also quoted in", others))
    for variant in row.variants:
        pair = (variant.first, variant.second)
        parts.append(
            cited(
                "worded differently in", [coverage.cite(run.article, run.sentence) for run in pair]
            )
        )
    count = "1 word" if row.words == 1 else f"{row.words} words"
    return Line(tuple(parts), lead=f"{row.speaker} ({count})")


def _names_line(lead: str, rows: Sequence[NameRow], coverage: Coverage) -> Line:
    parts = [
        Part(_name(row, coverage), (coverage.cite(first.article, first.sentence),))
        for row in rows[:NAMES]
        for first in row.namings[:1]
    ]
    if len(rows) > NAMES:
        parts.append(Part(f"and {len(rows) - NAMES} more"))
    return Line(tuple(parts), lead=lead)


def _name(row: NameRow, coverage: Coverage) -> str:
    """A name with its role and, if more than one article has it, how many have."""
    who = f"{row.name}, {row.role}" if row.role else row.name
    count = len(row.articles)
    return f"{who} ({count} of {len(coverage.articles)})" if count > 1 else who


def _wording_line(row: WordingRow, coverage: Coverage) -> Line:
    places: dict[str, list[str]] = {}
    for each in row.wordings:
        place = (
            coverage.letters[each.article]
            if each.sentence is None
            else coverage.cite(each.article, each.sentence)
        )
        places.setdefault(f"“{each.words}”", []).append(place)
    return Line(tuple(cited(words, found) for words, found in places.items()), lead=row.thing)


def _hedges_line(rows: Sequence[HedgeRow], coverage: Coverage) -> Line:
    return Line(
        tuple(
            cited(f"“{row.word}”", [coverage.cite(row.article, place) for place in row.sentences])
            for row in rows
        ),
        lead="hedges",
    )
