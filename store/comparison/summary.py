"""The summary of a story: sentences of its articles, with a note where others give another figure.

Which sentences are taken is the business of `store.analysis.summaries`; which figures differ was
found when they were lined up. Nothing is reworded, and what is disputed is not settled here.
"""

from collections import Counter
from collections.abc import Sequence

from store.analysis.summaries import choose_sentences
from store.findings import SummarySentence
from store.models import Article, FigureRow

LENGTH = 5
"""Sentences at most; fewer where nothing more is worth saying."""


def summarise_story(
    articles: Sequence[Article], rows: Sequence[FigureRow]
) -> tuple[SummarySentence, ...]:
    """The story's summary in reading order; `rows` are its figures lined up.

    The article with the weightiest sentence comes first. One article has the summary that is
    its own.
    """
    if len(articles) == 1:
        chosen = [(articles[0], excerpt) for excerpt in articles[0].summary(LENGTH)]
    else:
        texts = [article.text for article in articles]
        spans = [[(each.start, each.end) for each in article.sentences] for article in articles]
        excerpts = choose_sentences(texts, spans, sentences=LENGTH, language=_language(articles))
        chosen = [(articles[excerpt.article], excerpt) for excerpt in excerpts]
    notes = _notes(rows)
    return tuple(
        SummarySentence(
            article.id, excerpt.sentence, excerpt.text, notes.get((article.id, excerpt.sentence))
        )
        for article, excerpt in chosen
    )


def _language(articles: Sequence[Article]) -> str:
    """The language that most of the articles are in; English where none is known."""
    known = Counter(article.language for article in articles if article.language)
    return known.most_common(1)[0][0] if known else "en"


def _notes(rows: Sequence[FigureRow]) -> dict[tuple[str, int], str]:
    """For a sentence (article id, index) which of its figures differ, and which are doubtful."""
    notes: dict[tuple[str, int], dict[str, None]] = {}
    for row in rows:
        for mention in row.mentions:
            place = notes.setdefault((mention.article, mention.figure.sentence), {})
            if row.agreement == "differs" and row.note:
                place[f"{row.label}: {row.note}"] = None
            elif mention.figure.doubt:
                place[mention.figure.doubt] = None
    return {place: ". ".join(found) for place, found in notes.items() if found}
