"""Records as the JSON that the command line documents: keys may be added, none renamed.

Sentence indices count from 0. A comparison's shape is that of `store.write_brief(format="json")`.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import store

Shape = dict[str, Any]


def listing(rows: Iterable[store.Row]) -> Shape:
    """`list`: the rows in the order shown."""
    return {"articles": [store.as_data(row) for row in rows]}


def article(record: store.Article, summary: Sequence[store.Excerpt]) -> Shape:
    """`show`: one article with the given summary."""
    return {
        "id": record.id,
        "version": record.version,
        "title": record.title,
        "outlet": record.outlet,
        "published": record.published,
        "guesses": list(record.guesses),
        "source": record.source,
        "ingested": record.ingested,
        "language": record.language,
        "words": record.words,
        "text": record.text,
        "sentences": [
            {"start": place.start, "end": place.end, "text": record.sentence(index)}
            for index, place in enumerate(record.sentences)
        ],
        "summary": [
            {"sentence": excerpt.sentence, "text": excerpt.text, "reason": excerpt.reason}
            for excerpt in summary
        ],
        "figures": store.as_data(record.figures),
        "quotes": store.as_data(record.quotes),
        "removed": store.as_data(record.removed),
    }


def figures(articles: Iterable[store.Article], kind: str | None) -> Shape:
    """`figures`: those of the articles, of one kind if one is given, with their sentences."""
    return {
        "figures": [
            {
                "article": record.id,
                **store.as_data(figure),
                "context": record.sentence(figure.sentence),
            }
            for record in articles
            for figure in record.figures
            if kind in (None, figure.kind)
        ]
    }


def outcome(record: store.Outcome) -> Shape:
    """`ingest`: what became of one document."""
    shape: Shape = store.as_data(record)
    return shape
