"""A comparison as plain text: facts, figures, speakers, what only one says, then the findings.

In the grid of facts a cell is the citation of the sentence that states it best: it says all by
itself, read aloud or in a column.
"""

from collections.abc import Callable, Iterable, Iterator

import store
from tui import plain_findings as findings
from tui.layout import cells, fit, wrap
from tui.plain import INDENT, origin, title
from tui.sheet import Sheet

NARROWEST_LABEL = 24
SILENT = "-"
LEGEND = f"A3: says it in sentence 3 of A   (A3): says a part   {SILENT}: does not"
ALOUD = "A3: says it in sentence 3 of A; partly A3: says a part there"
AGREEMENTS = {
    "same": "the same",
    "restated": "the same in other words",
    "bound": "with other bounds",
    "differs": "differs",
}


def comparison_text(
    comparison: store.Comparison,
    articles: Iterable[store.Article],
    width: int,
    view: str | None = None,
    *,
    aloud: bool = False,
) -> str:
    """All views but "beside", or one of `VIEWS`; lines of at most `width` columns.

    `aloud`, it is written for a screen reader, with nothing in columns.
    """
    sheet = Sheet.of(comparison, articles, width, aloud=aloud)
    lines = list(_opening(sheet))
    for name in [view] if view else [name for name in VIEWS if name != "beside"]:
        lines += ["", *VIEWS[name](sheet)]
    return "\n".join(lines)


def _opening(sheet: Sheet) -> Iterator[str]:
    yield from wrap(sheet.comparison.title, sheet.width)
    yield ""
    for article in sheet.articles:
        about = f"{origin(article)} · {title(article)}"
        yield from wrap(about, sheet.width, first=f"{sheet.letters[article.id]:3}")
    if left_out := sheet.comparison.left_out:
        first = f"Only the first {len(sheet.articles) - left_out} are compared"
        yield ""
        yield from wrap(f"{first}: name others by their ids, or split the story", sheet.width)


def facts(sheet: Sheet) -> Iterator[str]:
    """What several articles say, the most widely said first, and where each says it."""
    shared = [fact for fact in sheet.comparison.facts if len(fact.articles) > 1]
    rows = [(fact, _fact_cells(sheet, fact)) for fact in shared]
    wide = 1 + max((cells(cell) for _, row in rows for cell in row), default=1)
    room = sheet.width - len(INDENT) - wide * len(sheet.articles)
    yield "FACTS"
    legend = ALOUD if sheet.aloud else LEGEND
    yield INDENT + (legend if rows else "none that two articles share")
    count = 0
    for fact, row in sorted(rows, key=lambda each: -len(each[0].articles)):
        if len(fact.articles) != count:
            count = len(fact.articles)
            yield from ("", f"said by {sheet.share(fact.articles)}")
        if room >= NARROWEST_LABEL and not sheet.aloud:
            *above, last = wrap(fact.label, room - 1)
            yield from (INDENT + line for line in above)
            yield (INDENT + fit(last, room) + "".join(fit(cell, wide) for cell in row)).rstrip()
        else:
            yield from sheet.line(fact.label)
            told = [cell for cell in row if cell != SILENT]
            yield from sheet.line((", " if sheet.aloud else " ").join(told), depth=2)


def _fact_cells(sheet: Sheet, fact: store.Fact) -> list[str]:
    """For each article the citation of the sentence that states the fact best."""
    row = []
    for article in sheet.articles:
        stated = [each for each in fact.sentences if each.article == article.id]
        best = min(stated, key=lambda each: (each.partly, each.sentence), default=None)
        cited = sheet.cite(best.article, best.sentence) if best else SILENT
        partly = f"partly {cited}" if sheet.aloud else f"({cited})"
        row.append(partly if best and best.partly else cited)
    return row


def figures(sheet: Sheet) -> Iterator[str]:
    """The quantities that several articles give, those that differ first."""
    shared = [row for row in sheet.comparison.figures if len(row.articles) > 1]
    shared.sort(key=lambda row: (row.agreement != "differs", -len(row.articles)))
    yield "FIGURES"
    for row in shared:
        note = f" ({row.note})" if row.note else ""
        told = f"{row.label} · {sheet.share(row.articles)}, {AGREEMENTS[row.agreement]}{note}"
        yield from sheet.line(told)
        mentions = (
            f"{store.word_with_doubt(one.figure, one.text)}"
            f" {sheet.cite(one.article, one.figure.sentence)}"
            for one in row.mentions
        )
        yield from sheet.line("; ".join(mentions), depth=2)
    if alone := len(sheet.comparison.figures) - len(shared):
        yield f"{INDENT}in one article only: {alone}"
    if not sheet.comparison.figures:
        yield INDENT + "none"


def quotes(sheet: Sheet) -> Iterator[str]:
    """Who is quoted where, and where two articles have the same words differently."""
    yield "WHO IS QUOTED"
    for row in sheet.comparison.quotes:
        yield from sheet.line(f"{row.speaker} · words: {row.words}")
        for run in row.runs:
            yield from sheet.cited(run.article, run.sentence, f"“{run.text}”")
        for variant in row.variants:
            yield from sheet.line(_differences(sheet, variant), depth=2)
    if not sheet.comparison.quotes:
        yield INDENT + "nobody by name"


def _differences(sheet: Sheet, variant: store.Variant) -> str:
    first = sheet.cite(variant.first.article, variant.first.sentence)
    second = sheet.cite(variant.second.article, variant.second.sentence)
    changes = (
        f"{first} {_said(change.first)}, {second} {_said(change.second)}"
        for change in variant.changes
    )
    return "otherwise worded: " + "; ".join(changes)


def _said(words: str) -> str:
    return f"“{words}”" if words else "nothing there"


def only(sheet: Sheet) -> Iterator[str]:
    """What one article alone says, article by article."""
    yield "WHAT ONLY ONE SAYS"
    lone = store.lone_facts(sheet.comparison)
    for article in sheet.articles:
        told = [fact for fact in lone if fact.articles == {article.id}]
        texts = {each.sentence: each.text for fact in told for each in fact.sentences}
        letter = sheet.letters[article.id]
        yield from sheet.line(f"{letter}, {origin(article)} · sentences: {len(texts)}")
        for sentence, text in sorted(texts.items()):
            yield from sheet.cited(article.id, sentence, text)


VIEWS: dict[str, Callable[[Sheet], Iterator[str]]] = {
    "facts": facts,
    "figures": figures,
    "quotes": quotes,
    "only": only,
    "names": findings.names,
    "copies": findings.copies,
    "timeline": findings.timeline,
    "wording": findings.wordings,
    "beside": findings.beside,
}
