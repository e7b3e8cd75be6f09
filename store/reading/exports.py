"""Exports of press databases (Nexis, Factiva): many articles in one text, parted again.

What a heading says of its article is kept; the lines themselves are taken out. How each database
prints its articles stands in a module of its own.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from store.models import RawDocument, Removed
from store.reading import factiva, nexis
from store.reading.exported import Exported
from store.reading.loading import Loaded
from store.reading.parts import naming


@dataclass(frozen=True, slots=True)
class _Form:
    """How a database prints: whether a text `looks` so, what ends an article, how one is read."""

    looks: Callable[[str], bool]
    border: re.Pattern[str]
    article: Callable[[list[str]], Exported]


_FORMS = (
    _Form(nexis.looks, nexis.BORDER, nexis.Article),
    _Form(factiva.looks, factiva.BORDER, factiva.Article),
)


def articles_in(document: RawDocument, loaded: Loaded) -> Iterator[RawDocument]:
    """The articles of a document that is an export; the document itself if it is none."""
    form = next((form for form in _FORMS if form.looks(document.text)), None)
    if form is None:
        yield document
        return
    name = naming(loaded)
    number = 0
    for first, lines in _blocks(document.text.split("\n"), form.border):
        article = form.article(list(lines))
        if not article.is_article:
            continue
        number += 1
        yield replace(
            document,
            source=name(article.title, number),
            text="\n".join(article.lines),
            first_line=document.first_line + first,
            title=article.title,
            outlet=article.outlet,
            published=article.published,
            author=article.author,
            removed=(*article.removed, *_shifted(document.removed, first, len(lines))),
        )


def _blocks(lines: Sequence[str], border: re.Pattern[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """What stands between two borders, with the number (from 0) of its first line."""
    first = 0
    for number, line in enumerate([*lines, None]):
        if line is None or border.match(line):
            if any(one.strip() for one in lines[first:number]):
                yield first, lines[first:number]
            first = number + 1


def _shifted(removed: Sequence[Removed], first: int, count: int) -> list[Removed]:
    return [
        replace(one, line=one.line - first) for one in removed if first < one.line <= first + count
    ]
