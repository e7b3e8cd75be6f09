"""That no article can smuggle markup into a Markdown brief."""

import pytest
from briefing import MARKUP, MakeArticle, comparison_of
from markdown_it import MarkdownIt

from store.briefs import write_brief
from store.models import Comparison

ALONE = [
    "Summary", "Key figures", "Who is quoted", "Who and what is named", "Timeline", "Sources",
    "How to read this",
]  # fmt: skip


@pytest.mark.parametrize("text", MARKUP)
def test_markdown_of_an_article_is_not_interpreted(
    make_article: MakeArticle, comparison: Comparison, text: str
) -> None:
    article = make_article("alone", text, title=text, outlet=text, source=text)
    brief = write_brief(comparison_of(comparison, [article], title=text), [article])
    flat = " ".join(text.split())
    parsed = MarkdownIt("commonmark").parse(brief)
    leaves = [child for token in parsed for child in token.children or []]
    assert {leaf.type for leaf in leaves} <= {"text", "strong_open", "strong_close"}
    assert not any(token.type in ("html_block", "fence", "code_block", "hr") for token in parsed)
    headings = [parsed[i + 1] for i, token in enumerate(parsed) if token.type == "heading_open"]
    shown = ["".join(leaf.content for leaf in heading.children or []) for heading in headings]
    assert shown == [flat, *ALONE]
    assert sum(token.type == "bullet_list_open" for token in parsed) == 3
