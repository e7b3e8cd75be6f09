"""The views of names, copies, timeline and wording: what the engine found across articles.

Pure, as all views are.
"""

from typing import TYPE_CHECKING

import store
from tui.render import count, date_text, shown, when_text
from tui.widgets.tables import SAYS, Citation, TableRow, cells, places_of

if TYPE_CHECKING:
    from store import Comparison, Copy, NameRow

KINDS = {"person": "People", "organisation": "Organisations", "place": "Places"}
HEADLINE = "headline"


def name_rows(comparison: "Comparison") -> list[TableRow]:
    """Who and what is named, by kind, with how often each article names it."""
    places, texts = places_of(comparison), _texts(comparison)
    return [
        TableRow(
            group=heading,
            label=_name(row),
            cells=cells(len(places), {places[one.article]: str(one.count) for one in row.namings}),
            citations=tuple(
                Citation(
                    places[one.article],
                    one.sentence,
                    texts.get((one.article, one.sentence), "named here first"),
                )
                for one in sorted(row.namings, key=lambda one: places[one.article])
            ),
        )
        for kind, heading in KINDS.items()
        for row in comparison.names
        if row.kind == kind
    ]


def _name(row: "NameRow") -> str:
    return shown(f"{row.name}, {row.role}" if row.role else row.name)


def copy_rows(comparison: "Comparison") -> list[TableRow]:
    """Each run of words that two articles share, under how much of either they are."""
    places, texts = places_of(comparison), _texts(comparison)
    rows: list[TableRow] = []
    for copy in comparison.copies:
        a, b = places[copy.a], places[copy.b]
        for run in copy.runs:
            cited = ((a, copy.a, run.a_sentence), (b, copy.b, run.b_sentence))
            rows.append(
                TableRow(
                    group=_shares(copy, store.letter(a), store.letter(b)),
                    label=shown(run.text),
                    cells=cells(len(places), {a: SAYS, b: SAYS}),
                    citations=tuple(
                        Citation(place, sentence, texts.get((article, sentence), shown(run.text)))
                        for place, article, sentence in sorted(cited)
                    ),
                    note=count(run.words, "word"),
                )
            )
    return rows


def _shares(copy: "Copy", a: str, b: str) -> str:
    """ "A and B share 46 words, 26% of A, 25% of B"."""
    shares = f"{copy.a_share:.0%} of {a}, {copy.b_share:.0%} of {b}"
    told = f"{a} and {b} share {copy.words} words, {shares}"
    return f"{told}: near-duplicates" if copy.duplicate else told


def timeline_rows(comparison: "Comparison") -> list[TableRow]:
    """Dated statements in the order of what they tell."""
    places = places_of(comparison)
    return [
        TableRow(
            group="When, as the articles say it",
            label=f"{when_text(entry.when)}  {shown(entry.text)}",
            cells=cells(len(places), {places[entry.article]: SAYS}),
            citations=(
                Citation(
                    places[entry.article], entry.sentence, shown(entry.text), shown(entry.surface)
                ),
            ),
            note=f"published {date_text(entry.published)}" if entry.published else "",
        )
        for entry in comparison.timeline
    ]


def wording_rows(comparison: "Comparison") -> list[TableRow]:
    """How each article calls the same thing, then by which words each hedges, and how often."""
    places, texts = places_of(comparison), _texts(comparison)
    rows: list[TableRow] = []
    for row in comparison.wordings:
        words: dict[int, str] = {}
        cited: list[Citation] = []
        for one in row.wordings:
            place, told = places[one.article], shown(one.words)
            words[place] = f"{words[place]}, {told}" if place in words else told
            text = texts.get((one.article, one.sentence or 0), told)
            where = HEADLINE if one.sentence is None else told
            cited.append(
                Citation(place, one.sentence or 0, told if where == HEADLINE else text, where)
            )
        rows.append(
            TableRow("Words for it", shown(row.thing), cells(len(places), words), tuple(cited))
        )
    for word in dict.fromkeys(row.word for row in comparison.hedges):
        hedges = [row for row in comparison.hedges if row.word == word]
        numbers = {places[row.article]: str(len(row.sentences)) for row in hedges}
        cited = [
            Citation(
                places[row.article], at, texts.get((row.article, at), shown(word)), shown(word)
            )
            for row in hedges
            for at in row.sentences
        ]
        rows.append(TableRow("Hedges", shown(word), cells(len(places), numbers), tuple(cited)))
    return rows


def _texts(comparison: "Comparison") -> dict[tuple[str, int], str]:
    """The sentences that a comparison holds: nearly all, since what one article says counts too."""
    held = {
        (one.article, one.sentence): shown(one.text)
        for fact in comparison.facts
        for one in fact.sentences
    }
    told = {(one.article, one.sentence): shown(one.text) for one in comparison.timeline}
    return held | told
