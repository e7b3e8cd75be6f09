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


def hits(found: Iterable[store.Hit]) -> Shape:
    """`search`: the hits, the best first; what was found stands in brackets in the snippet."""
    return {
        "hits": [
            {
                "id": hit.row.id,
                "number": hit.row.number,
                "title": hit.row.title,
                "outlet": hit.row.outlet,
                "published": hit.row.published,
                "snippet": hit.snippet,
                "score": hit.score,
            }
            for hit in found
        ]
    }


def doing(state: store.Fetching | store.Arranging) -> Shape:
    """`ingest --progress`, between the outcomes: what is fetched, how many stories are compared."""
    return {"fetching" if isinstance(state, store.Fetching) else "arranging": store.as_data(state)}


def article(
    record: store.Article,
    summary: Sequence[store.Excerpt],
    changes: Sequence[store.Change] | None = None,
) -> Shape:
    """`show`: one article with the given summary, and with what its versions changed."""
    versions = {} if changes is None else {"changes": store.as_data(changes)}
    return {
        "id": record.id,
        "version": record.version,
        "title": record.title,
        "outlet": record.outlet,
        "published": record.published,
        "guesses": list(record.guesses),
        "source": record.source,
        "sources": [record.source, *record.also],
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
        "names": _names(record),
        "removed": store.as_data(record.removed),
        **versions,
    }


def _names(record: store.Article) -> list[Shape]:
    """Whom and what an article names, wherever it does; nothing but in English."""
    if not store.is_read_fully(record.language):
        return []
    return [store.as_data(name) for name in store.find_names(record.text, record.spans)]


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


def stories(told: Iterable[store.Story], done: store.Rearranged) -> Shape:
    """`merge`, `split`, `release`, `undo`: the stories as they are now, what takes it back."""
    return {"stories": [store.as_data(story) for story in told], **_way_back(done)}


def forgotten(articles: Iterable[store.Forgotten], done: store.Rearranged | None = None) -> Shape:
    """`forget`: articles that are, were, or have ceased to be forgotten; what takes it back."""
    shape = {"forgotten": [store.as_data(each) for each in articles]}
    return {**shape, **_way_back(done)} if done else shape


def _way_back(done: store.Rearranged) -> Shape:
    """What the command `undo` reads."""
    return {"undo": store.as_data(done.undo), "again": store.as_data(done.again)}


def health(found: store.CheckReport, mended: store.RepairReport | None) -> Shape:
    """`check`: counts and problems; with `mended` what the repair before it did."""
    problems = [{"file": str(each.file), "line": each.line} for each in found.problems]
    shape = {**store.as_data(found), "healthy": not problems, "problems": problems}
    if mended:
        aside = [str(path) for path in mended.set_aside]
        shape["repair"] = {**store.as_data(mended), "set_aside": aside}
    return shape
