"""How a brief looks in a mail or on paper."""

from store.briefs import write_brief
from store.models import Article, Comparison


def test_text_is_wrapped_and_keeps_every_citation(
    comparison: Comparison, articles: list[Article]
) -> None:
    brief = write_brief(comparison, articles, format="txt")
    assert max(map(len, brief.splitlines())) <= 78
    assert "on board. [A1]" in brief
