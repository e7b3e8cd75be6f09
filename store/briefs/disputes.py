"""What a brief says beside words that state a disputed or doubtful figure as if it were settled."""

from collections.abc import Iterator

from store.briefs.coverage import Coverage
from store.briefs.outline import Part
from store.models import Figure, FigureRow


def disputes(words: str, article: str, sentence: int, coverage: Coverage) -> tuple[Part, ...]:
    """A part that tells the disputes over the figures in some words of a sentence, if any."""
    notes = dict.fromkeys(
        note
        for row, figure in _figures(article, sentence, coverage)
        if figure.surface in words and (note := row.caution(figure))
    )
    return (Part("; ".join(notes)),) if notes else ()


def _figures(article: str, sentence: int, coverage: Coverage) -> Iterator[tuple[FigureRow, Figure]]:
    for row in coverage.comparison.figures:
        for mention in row.mentions:
            if mention.article == article and mention.figure.sentence == sentence:
                yield row, mention.figure
