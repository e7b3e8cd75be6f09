"""The brief of a compared story: Markdown, HTML, plain text, each from one outline, and JSON."""

from collections.abc import Sequence

from store.briefs import html, json, markdown, text
from store.briefs.coverage import Coverage
from store.briefs.sections import outline
from store.errors import UsageError
from store.models import Article, Comparison

__all__ = ["write_brief"]

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
    if format == "json":
        return json.render(coverage)
    if format not in _RENDERERS:
        raise UsageError(f"no format {format!r} for a brief; there are md, html, json and txt")
    return _RENDERERS[format](outline(coverage))
