"""Briefs in tests: comparisons of other articles than the fixtures', and single sections."""

from collections.abc import Callable
from dataclasses import replace

from store.models import Article, Comparison

MakeArticle = Callable[..., Article]

MARKUP = [
    "# A heading", "12. An item", "12) An item", "- An item", "+ An item", "--- ", "=== ",
    "> A quotation", "*strong* __words__ ~~gone~~", "[a link](http://a.example)", "[A1]: /x",
    "<script>alert(1)</script>", "&lt;b&gt; &amp;", "`code` ```", "a | b | c", "![](x.png)",
    "<https://a.example>", "trailing backslash \\", "$x$ of\n\n# two lines", "    indented",
    "\\*already escaped\\*", "<!-- hidden -->",
]  # fmt: skip
_FOUND = (
    "facts", "figures", "quotes", "names", "copies", "timeline", "wordings", "hedges", "summary",
)  # fmt: skip


def comparison_of(comparison: Comparison, articles: list[Article], **fields: object) -> Comparison:
    """A comparison of other articles with nothing found in them, but for what is given."""
    ids = tuple(article.id for article in articles)
    bare = dict.fromkeys(_FOUND, ())
    return replace(comparison, **{**bare, "articles": ids, "digests": ids, **fields})


def section(brief: str, title: str) -> list[str]:
    """The lines under a Markdown heading, to the next one, without the empty ones."""
    lines = brief.splitlines()
    start = next(i for i, line in enumerate(lines) if line.lstrip("#") == f" {title}")
    rest = lines[start + 1 :]
    end = next((i for i, line in enumerate(rest) if line.startswith("#")), len(rest))
    return [line for line in rest[:end] if line]
