"""The outline of a brief of what a person pinned: in their order, cited, with their comments.

Words whose article has changed or gone stay as they were pinned, and say so.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from store.briefs.coverage import Coverage
from store.briefs.json import source_shape
from store.briefs.outline import Line, Outline, Part, Section
from store.briefs.sections import how_it_was_made, opening, sources
from store.models import Article, Comparison
from store.pinned import Pin, find_pin
from store.records import as_data

TITLE = "Brief"
GONE = "(its article is in the library no longer)"
CHANGED = "(the article has changed since: it does not say this any more)"
NOTHING = "Nothing was pinned."


def tray_coverage(pins: Sequence[Pin], articles: Mapping[str, Article]) -> Coverage:
    """The articles that pins are from, in the order of the pins; `articles` are those there are."""
    there = [articles[one] for one in dict.fromkeys(pin.article for pin in pins) if one in articles]
    comparison = Comparison(
        story=None,
        title=TITLE,
        articles=tuple(article.id for article in there),
        digests=tuple(article.digest for article in there),
        facts=(),
        figures=(),
        quotes=(),
    )
    return Coverage.of(comparison, there)


def tray_outline(pins: Sequence[Pin], coverage: Coverage) -> Outline:
    """The pins, then their sources."""
    known = {article.id: article for article in coverage.articles}
    lines = tuple(_line(pin, known.get(pin.article), coverage) for pin in pins)
    pinned = Section("Pinned", lines, None if pins else NOTHING)
    if not known:
        return Outline(TITLE, (), (pinned,))
    about = (sources(coverage), how_it_was_made(coverage))
    _, *whose = opening(coverage)  # how many they are tells nothing here
    return Outline(TITLE, tuple(whose), (pinned, *about))


def _line(pin: Pin, article: Article | None, coverage: Coverage) -> Line:
    place = find_pin(pin, article) if article else None
    if article is None:
        part = Part(pin.quoted, tail=GONE)
    elif place is None:
        part = Part(pin.quoted, (coverage.letters[article.id],), CHANGED)
    else:
        part = Part(pin.quoted, (coverage.cite(article.id, place),))
    comment = (Part(f"Comment: {pin.comment}"),) if pin.comment else ()
    return Line((part, *comment), lead=pin.label or None)


def tray_shape(pins: Sequence[Pin], coverage: Coverage) -> dict[str, Any]:
    """The pins and their sources as JSON has them; `sentence` is None where the words are gone."""
    known = {article.id: article for article in coverage.articles}
    return {
        "pins": [_pin_shape(pin, known.get(pin.article), coverage) for pin in pins],
        "sources": [source_shape(article, coverage) for article in coverage.articles],
    }


def _pin_shape(pin: Pin, article: Article | None, coverage: Coverage) -> dict[str, Any]:
    place = find_pin(pin, article) if article else None
    cited = coverage.cite(article.id, place) if article and place is not None else None
    state = "gone" if article is None else "changed" if place is None else "there"
    return {**as_data(pin), "sentence": place, "citation": cited, "state": state}
