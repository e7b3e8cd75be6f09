"""What holds for a brief in every format, and what is refused."""

import re

import pytest
from briefing import MakeArticle, comparison_of

import store
from store.briefs import write_brief
from store.findings import SummarySentence
from store.models import Article, Comparison

FORMATS = ["md", "html", "txt"]
HEADINGS = [
    "Summary", "What all say", "What most say", "Figures that differ", "Key figures",
    "Who is quoted", "Who and what is named", "What was copied", "Timeline", "How they word it",
    "What only one says", "Sources", "How to read this",
]  # fmt: skip


@pytest.mark.parametrize("format_", FORMATS)
def test_every_section_stands_in_order(
    comparison: Comparison, articles: list[Article], format_: str
) -> None:
    brief = write_brief(comparison, articles, format=format_)
    places = [
        brief.index(f"{heading}\n" if format_ != "html" else f">{heading}<") for heading in HEADINGS
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("format_", FORMATS)
def test_every_line_about_the_event_has_a_citation(
    comparison: Comparison, articles: list[Article], format_: str
) -> None:
    brief = write_brief(comparison, articles, format=format_)
    body = brief[brief.index("Summary") : brief.index("Sources")]
    items = {"md": "\n- ", "html": "<li>", "txt": "\n* "}[format_]
    for item in body.split(items)[1:]:
        line = item.split("\n\n")[0].split("</li>")[0]
        assert re.search(r"\[[A-C]\d*\]", line), item


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("piece", ["9", "|", '"', "\\", "[(", "- ", "<!--"])
def test_a_megabyte_of_one_thing_is_written_in_linear_time(
    make_article: MakeArticle, comparison: Comparison, piece: str, format_: str
) -> None:
    article = make_article("alone", piece * (1_000_000 // len(piece)))
    summary = (SummarySentence("alone", 0, article.text),)
    brief = write_brief(
        comparison_of(comparison, [article], summary=summary), [article], format=format_
    )
    assert len(brief) > 900_000


def test_unknown_format_is_refused(comparison: Comparison, articles: list[Article]) -> None:
    with pytest.raises(store.UsageError, match="no format 'pdf'"):
        write_brief(comparison, articles, format="pdf")


def test_an_article_that_is_missing_is_named(
    comparison: Comparison, articles: list[Article]
) -> None:
    with pytest.raises(ValueError, match="no article north"):
        write_brief(comparison, articles[:2])
