"""A comparison and its sources as JSON, in the shape that the command line documents.

Sentence indices count from 0. All of it is ASCII, so that it passes through any terminal.
"""

import json
from typing import Any

from store.briefs.coverage import Coverage
from store.models import Article, Fact, FigureRow
from store.records import as_data


def render(shape: dict[str, Any]) -> str:
    """One JSON object, ending in a line end."""
    return json.dumps(shape, indent=2) + "\n"


def comparison_shape(coverage: Coverage) -> dict[str, Any]:
    """What a comparison holds, with its sources."""
    comparison = coverage.comparison
    return {
        "story": {"id": comparison.story, "title": comparison.title},
        "articles": list(comparison.articles),
        "digests": list(comparison.digests),
        "left_out": comparison.left_out,
        "sources": [source_shape(article, coverage) for article in coverage.articles],
        "summary": as_data(comparison.summary),
        "facts": [_fact(fact) for fact in comparison.facts],
        "figures": [_figure_row(row) for row in comparison.figures],
        "quotes": as_data(comparison.quotes),
        "names": as_data(comparison.names),
        "copies": as_data(comparison.copies),
        "timeline": as_data(comparison.timeline),
        "wordings": as_data(comparison.wordings),
        "hedges": as_data(comparison.hedges),
    }


def source_shape(article: Article, coverage: Coverage) -> dict[str, Any]:
    """An article, with the letter by which it is cited."""
    return {
        "letter": coverage.letters[article.id],
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "source": article.source,
        "language": article.language,
        "words": article.words,
        "guesses": list(article.guesses),
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {"label": fact.label, "sentences": as_data(fact.sentences)}


def _figure_row(row: FigureRow) -> dict[str, Any]:
    mentions = [
        {"article": mention.article, "text": mention.text, **as_data(mention.figure)}
        for mention in row.mentions
    ]
    return {
        "label": row.label,
        "agreement": row.agreement,
        "note": row.note,
        "mentions": mentions,
    }
