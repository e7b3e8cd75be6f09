"""The figures of a story: those that differ, with their sentences, then the ones that most give."""

from collections import Counter
from collections.abc import Collection

from store.analysis.figures.weight import weigh
from store.analysis.figures.wording import word_with_doubt
from store.briefs.bounds import cited, section
from store.briefs.coverage import Coverage
from store.briefs.outline import Line, Section
from store.models import Agreement, FigureRow

DIFFERENCES = 6
KEY_FIGURES = 8

AGREEMENT: dict[Agreement, str] = {
    "same": "agree",
    "restated": "put in another way",
    "bound": "with other bounds",
    "differs": "differ",
}


def figures_that_differ(coverage: Coverage) -> Section:
    """The figures at odds, each with the sentences that give it."""
    rows = [row for row in coverage.comparison.figures if row.agreement == "differs"]
    return section(
        "Figures that differ",
        [_sentences_line(row, coverage) for row in rows],
        most=DIFFERENCES,
        empty="No two figures contradict.",
    )


def key_figures(coverage: Coverage) -> Section:
    """The figures that most articles give first, then the weightiest; of one article, its own.

    Those that differ stand in their own section.
    """
    summarised = {
        (article.id, excerpt.sentence)
        for article in coverage.articles
        for excerpt in article.summary()
    }
    rows = sorted(
        (row for row in coverage.comparison.figures if row.agreement != "differs"),
        key=lambda row: (-len(row.articles), -_weight(row, summarised)),
    )
    shared = [row for row in rows if len(row.articles) > 1]
    return section(
        "Key figures",
        [_figure_line(row, coverage) for row in shared or rows],
        most=KEY_FIGURES,
        empty="No figure was found.",
    )


def _weight(row: FigureRow, summarised: Collection[tuple[str, int]]) -> float:
    """What the weightiest of the row's mentions weighs in its own article.

    `summarised` holds the articles' ids and the sentences of their summaries.
    """
    said = Counter(mention.article for mention in row.mentions)
    return max(
        weigh(
            mention.figure,
            in_summary=(mention.article, mention.figure.sentence) in summarised,
            repeated=said[mention.article] > 1,
            carried=len(row.articles) > 1,
        )
        for mention in row.mentions
    )


def _figure_line(row: FigureRow, coverage: Coverage) -> Line:
    """The row's label, how many give it and how far they agree, and each of their wordings."""
    wordings: dict[str, list[str]] = {}
    for mention in row.mentions:
        places = wordings.setdefault(word_with_doubt(mention.figure, mention.text), [])
        places.append(coverage.cite(mention.article, mention.figure.sentence))
    share = f"{len(row.articles)} of {len(coverage.articles)}"
    agreement = f", {AGREEMENT[row.agreement]}" if len(row.articles) > 1 else ""
    return Line(
        tuple(cited(words, places) for words, places in wordings.items()),
        lead=f"{row.label} ({share}{agreement})",
    )


def _sentences_line(row: FigureRow, coverage: Coverage) -> Line:
    """A row with the sentences that its figures stand in, each once."""
    texts = {
        coverage.cite(mention.article, mention.figure.sentence): mention.text
        for mention in row.mentions
    }
    note = f" ({row.note})" if row.note else ""
    return Line(tuple(cited(text, [place]) for place, text in texts.items()), lead=row.label + note)
