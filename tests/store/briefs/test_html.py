"""That no article can smuggle markup into a page, and that its citations lead somewhere."""

from html.parser import HTMLParser

import pytest
from briefing import MARKUP, MakeArticle, comparison_of

from store.briefs import write_brief
from store.models import Article, Comparison


@pytest.mark.parametrize("text", MARKUP)
def test_html_of_an_article_is_not_interpreted(
    make_article: MakeArticle, comparison: Comparison, text: str
) -> None:
    article = make_article("alone", text, title=text, outlet=text, source=text)
    page = _Page()
    page.feed(
        write_brief(comparison_of(comparison, [article], title=text), [article], format="html")
    )
    allowed = {
        "html", "head", "meta", "title", "style", "body", "h1", "h2", "ul", "li", "b", "a", "p",
    }  # fmt: skip
    assert page.tags <= allowed
    assert " ".join(text.split()) in page.text


def test_html_citations_lead_to_sources_of_the_same_page(
    comparison: Comparison, articles: list[Article]
) -> None:
    page = _Page()
    page.feed(write_brief(comparison, articles, format="html"))
    assert page.targets == {"#A", "#B", "#C"}
    assert page.anchors == {"A", "B", "C"}


class _Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.targets: set[str | None] = set()
        self.anchors: set[str | None] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.targets |= {value for name, value in attrs if name == "href"}
        self.anchors |= {value for name, value in attrs if name == "id"}

    def handle_data(self, data: str) -> None:
        self.text += data
