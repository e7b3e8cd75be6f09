"""Briefs of a compared story, and of what a person pinned.

Markdown, HTML and plain text are each made from one outline; JSON has a shape of its own.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from store.briefs import html, json, markdown, text
from store.briefs.coverage import Coverage
from store.briefs.outline import Outline
from store.briefs.sections import outline
from store.briefs.tray import tray_coverage, tray_outline, tray_shape
from store.errors import UsageError
from store.models import Article, Comparison
from store.pinned import Pin

__all__ = ["write_brief", "write_tray_brief"]

_RENDERERS = {"md": markdown.render, "html": html.render, "txt": text.render}


def write_brief(
    comparison: Comparison,
    articles: Sequence[Article],
    *,
    format: str = "md",  # noqa: A002 (the word that the command line has for it)
) -> str:
    """The brief of a comparison: md, html, txt or json. `articles` holds each of its articles.

    Markup in the articles is escaped; control characters are not: who prints the brief makes
    it printable. Raises UsageError for another format, ValueError where an article is missing.
    """
    coverage = Coverage.of(comparison, articles)
    return _written(format, lambda: outline(coverage), lambda: json.comparison_shape(coverage))


def write_tray_brief(
    pins: Sequence[Pin],
    articles: Iterable[Article],
    *,
    format: str = "md",  # noqa: A002
) -> str:
    """The brief of what a person pinned, in this order, as `write_brief` has formats.

    `articles` are those there are, in any order: a pin whose article is missing, or does not say
    it any more, says so. Raises UsageError for another format.
    """
    coverage = tray_coverage(pins, {article.id: article for article in articles})
    return _written(
        format, lambda: tray_outline(pins, coverage), lambda: tray_shape(pins, coverage)
    )


def _written(form: str, told: Callable[[], Outline], shape: Callable[[], dict[str, Any]]) -> str:
    if form == "json":
        return json.render(shape())
    if form not in _RENDERERS:
        raise UsageError(f"no format {form!r} for a brief; there are md, html, json and txt")
    return _RENDERERS[form](told())
