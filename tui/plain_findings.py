"""Names, copies, timeline, wording, and two articles side by side, as plain text."""

from collections.abc import Iterator

import store
from tui.alignment import aligned
from tui.layout import wrap
from tui.plain import INDENT, origin
from tui.sheet import Sheet

KINDS = {"person": "people", "organisation": "organisations", "place": "places"}


def names(sheet: Sheet) -> Iterator[str]:
    """Who and what is named, by kind: how often in which article, and where first."""
    yield "NAMES"
    for kind, heading in KINDS.items():
        rows = [row for row in sheet.comparison.names if row.kind == kind]
        if rows:
            yield f"{heading}: times in each article, and the first sentence"
        for row in rows:
            who = f"{row.name}, {row.role}" if row.role else row.name
            places = ", ".join(
                f"{one.count} in {sheet.letters[one.article]}"
                f" ({sheet.cite(one.article, one.sentence)})"
                for one in row.namings
            )
            yield from sheet.line(f"{who}: {places}")
    if not sheet.comparison.names:
        yield INDENT + "none"


def copies(sheet: Sheet) -> Iterator[str]:
    """What two articles share word for word, and whether they are near-duplicates."""
    yield "COPIES"
    for copy in sheet.comparison.copies:
        a, b = sheet.letters[copy.a], sheet.letters[copy.b]
        duplicate = ", near-duplicates" if copy.duplicate else ""
        shares = f"{copy.a_share:.0%} of {a}, {copy.b_share:.0%} of {b}"
        yield from sheet.line(f"{a} and {b}: {copy.words} words, {shares}{duplicate}")
        for run in copy.runs:
            cited = f"{sheet.cite(copy.a, run.a_sentence)}, {sheet.cite(copy.b, run.b_sentence)}"
            yield from sheet.line(f"{cited} · words: {run.words} · {run.text}", depth=2)
    if not sheet.comparison.copies:
        yield INDENT + "no run of eight words or more that two articles share"


def timeline(sheet: Sheet) -> Iterator[str]:
    """What happened when, as the articles tell it; when they came out stands apart."""
    yield "TIMELINE"
    when = None
    for entry in sheet.comparison.timeline:
        if entry.when != when:
            when = entry.when
            yield from sheet.line(store.word_date(when))
        yield from sheet.cited(entry.article, entry.sentence, entry.text)
    if not sheet.comparison.timeline:
        yield INDENT + "no dated statement"
    yield "published"
    for article in sheet.articles:
        yield from sheet.line(f"{sheet.letters[article.id]}: {origin(article)}")


def wordings(sheet: Sheet) -> Iterator[str]:
    """How each article names the same thing, and by which words it stands back."""
    yield "WORDING"
    for row in sheet.comparison.wordings:
        yield from sheet.line(row.thing)
        for one in row.wordings:
            letter = sheet.letters[one.article]
            place = f"{letter}, headline" if one.sentence is None else f"{letter}{one.sentence + 1}"
            yield from sheet.line(f"{place}: {one.words}", depth=2)
    if not sheet.comparison.wordings:
        yield INDENT + "no thing that two articles name differently"
    yield "hedges"
    for hedge in sheet.comparison.hedges:
        cited = ", ".join(sheet.cite(hedge.article, sentence) for sentence in hedge.sentences)
        yield from sheet.line(f"“{hedge.word}”: {cited}")
    if not sheet.comparison.hedges:
        yield INDENT + "none"


def beside(sheet: Sheet) -> Iterator[str]:
    """The first two articles: each sentence of the one, below it what the other says of it."""
    yield "SIDE BY SIDE"
    if len(sheet.articles) < 2:
        yield INDENT + "there is one article only"
        return
    one, other = sheet.articles[:2]
    if len(sheet.articles) > 2:
        first = f"{sheet.letters[one.id]} and {sheet.letters[other.id]}, the first two"
        yield from wrap(f"{first}: name two articles for others", sheet.width, first=INDENT)
    partners = aligned(sheet.comparison, one.id, other.id)
    yield from _told(sheet, one, partners, other)
    letters = sheet.letters[other.id], sheet.letters[one.id]
    yield f"what {letters[0]} says and {letters[1]} does not"
    backward = aligned(sheet.comparison, other.id, one.id)
    alone = [index for index in range(len(other.sentences)) if index not in backward]
    for index in alone:
        yield from sheet.cited(other.id, index, other.sentence(index), depth=1)
    if not alone:
        yield INDENT + "nothing"


def _told(
    sheet: Sheet, one: store.Article, partners: dict[int, int], other: store.Article
) -> Iterator[str]:
    for index in range(len(one.sentences)):
        yield from sheet.cited(one.id, index, one.sentence(index), depth=1)
        if index in partners:
            partner = partners[index]
            yield from sheet.cited(other.id, partner, other.sentence(partner), depth=3)
