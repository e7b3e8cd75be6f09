"""The views of a comparison, each a table: rows of what is said, a column for each article.

A view is one function from a Comparison to rows and one entry in VIEWS; the grid paints all of
them. Pure: no widget, no width.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import store
from tui.render import AGREEMENT_SIGNS, count, figure_text, shown
from tui.widgets.findings import copy_rows, name_rows, timeline_rows, wording_rows
from tui.widgets.tables import PARTLY, SAYS, Citation, TableRow, View, cells, places_of

if TYPE_CHECKING:
    from store import Comparison, Fact, FigureRow


def _group(number: int, total: int) -> str:
    if number == total:
        return "Both say" if total == 2 else f"All {total} say"
    return "Only one says" if number == 1 else f"{number} of {total} say"


def _cite_fact(fact: "Fact", places: dict[str, int]) -> tuple[Citation, ...]:
    cited = [
        Citation(places[one.article], one.sentence, shown(one.text), "partly" if one.partly else "")
        for one in fact.sentences
    ]
    return tuple(sorted(cited, key=lambda one: (one.article, one.sentence)))


def fact_rows(comparison: "Comparison") -> list[TableRow]:
    """What several articles say, the most widely said first."""
    places, total = places_of(comparison), len(comparison.articles)
    rows: list[TableRow] = []
    shared = [fact for fact in comparison.facts if len(fact.articles) > 1]
    for fact in sorted(shared, key=lambda fact: -len(fact.articles)):
        signs: dict[int, str] = {}
        for one in fact.sentences:
            place = places[one.article]
            if not one.partly:
                signs[place] = SAYS
            else:
                signs.setdefault(place, PARTLY)
        group = _group(len(fact.articles), total)
        cited = _cite_fact(fact, places)
        rows.append(TableRow(group, shown(fact.label), cells(total, signs), cited))
    return rows


def lone_rows(comparison: "Comparison") -> list[TableRow]:
    """What only one article says, article by article."""
    places = places_of(comparison)
    rows: list[TableRow] = []
    for fact in store.lone_facts(comparison):
        cited = _cite_fact(fact, places)
        says = cells(len(places), {cited[0].article: SAYS})
        rows.append(TableRow(store.letter(cited[0].article), shown(fact.label), says, cited))
    rows.sort(key=lambda row: row.citations[0].article)
    return rows


def lone_counts(comparison: "Comparison") -> str:
    """How many facts each article has for itself: "Only one says   A 3   B 6"."""
    numbers = dict.fromkeys(range(len(comparison.articles)), 0)
    for row in lone_rows(comparison):
        numbers[row.citations[0].article] += 1
    told = "   ".join(f"{store.letter(place)} {number}" for place, number in numbers.items())
    return f"Only one says   {told}"


def figure_rows(comparison: "Comparison") -> list[TableRow]:
    """Each quantity as the articles word it, the differing first, then the most widely given."""
    places = places_of(comparison)
    ordered = sorted(
        comparison.figures, key=lambda row: (row.agreement != "differs", -len(row.articles))
    )
    return [_figure_row(row, places) for row in ordered]


_FIGURE_GROUPS = {"differs": "Differ", "one": "Only one gives"}


def _figure_row(row: "FigureRow", places: dict[str, int]) -> TableRow:
    texts: dict[int, str] = {}
    cited: list[Citation] = []
    for mention in row.mentions:
        place, words = places[mention.article], figure_text(mention.figure)
        texts.setdefault(place, words)
        cited.append(Citation(place, mention.figure.sentence, shown(mention.text), words))
    key = "one" if len(row.articles) == 1 else row.agreement
    return TableRow(
        group=_FIGURE_GROUPS.get(key, "Agree"),
        label=shown(row.label),
        cells=cells(len(places), texts),
        citations=tuple(sorted(cited, key=lambda one: (one.article, one.sentence))),
        sign="" if key == "one" else AGREEMENT_SIGNS[row.agreement],
        note=shown(row.note or ""),
    )


def quote_rows(comparison: "Comparison") -> list[TableRow]:
    """Who is quoted where, with how many words; who is quoted most comes first."""
    places = places_of(comparison)
    rows: list[TableRow] = []
    for speaker in sorted(comparison.quotes, key=lambda row: -row.words):
        words: dict[int, int] = {}
        for run in speaker.runs:
            place = places[run.article]
            words[place] = words.get(place, 0) + len(run.text.split())
        texts = {place: str(number) for place, number in words.items()}
        rows.append(
            TableRow(
                group="Words quoted",
                label=shown(speaker.speaker),
                cells=cells(len(places), texts),
                citations=tuple(
                    Citation(places[run.article], run.sentence, f"“{shown(run.text)}”")
                    for run in speaker.runs
                ),
                note=count(speaker.words, "word"),
            )
        )
    return rows


VIEWS: tuple[View, ...] = (
    View("facts", "Facts", fact_rows, "No fact is told by two of these articles.",
         closing=lone_counts),
    View("figures", "Figures", figure_rows, "These articles share no figures."),
    View("quotes", "Quotes", quote_rows, "Nobody is quoted in these articles."),
    View("only", "Only one", lone_rows, "No article tells anything for itself.", columns=False),
    View("names", "Names", name_rows, "No names were found in these articles."),
    View("copies", "Copies", copy_rows, "No two of these articles share a longer run of words."),
    View("timeline", "Timeline", timeline_rows, "No sentence of these articles has a date."),
    View("wording", "Wording", wording_rows, "These articles use much the same words."),
)  # fmt: skip


def differing(rows: list[TableRow]) -> Iterator[TableRow]:
    """The rows on which the articles differ."""
    return (row for row in rows if row.sign == AGREEMENT_SIGNS["differs"])
