"""What a person reads in a brief, in each format, and that no article can smuggle markup in."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

import store
from store.briefs import write_brief
from store.findings import SummarySentence, TimelineEntry
from store.models import Article, Comparison, Difference, Fact, Run, SpeakerRow, Statement, Variant

MakeArticle = Callable[..., Article]

FORMATS = ["md", "html", "txt"]
HEADINGS = [
    "Summary", "What all say", "What most say", "Figures that differ", "Key figures",
    "Who is quoted", "Who and what is named", "What was copied", "Timeline", "How they word it",
    "What only one says", "Sources", "How to read this",
]  # fmt: skip
ALONE = [
    "Summary", "Key figures", "Who is quoted", "Who and what is named", "Timeline", "Sources",
    "How to read this",
]  # fmt: skip
FOUND = (
    "facts", "figures", "quotes", "names", "copies", "timeline", "wordings", "hedges", "summary",
)  # fmt: skip
MARKUP = [
    "# A heading", "12. An item", "12) An item", "- An item", "+ An item", "--- ", "=== ",
    "> A quotation", "*strong* __words__ ~~gone~~", "[a link](http://a.example)", "[A1]: /x",
    "<script>alert(1)</script>", "&lt;b&gt; &amp;", "`code` ```", "a | b | c", "![](x.png)",
    "<https://a.example>", "trailing backslash \\", "$x$ of\n\n# two lines", "    indented",
    "\\*already escaped\\*", "<!-- hidden -->",
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


def test_opening_says_what_is_unknown_and_what_is_guessed(
    comparison: Comparison, articles: list[Article]
) -> None:
    lines = write_brief(comparison, articles).splitlines()
    assert lines[0] == "# Ferry runs aground at Holm"
    assert "- **Articles:** 3" in lines
    assert "- **Outlets:** A Harbour Post; B Coast Mail; guessed for B; unknown for C" in lines
    assert "- **Published:** 3 March 2026 to 4 March 2026; unknown for B" in lines


def test_opening_says_how_many_of_a_giant_story_are_compared(
    comparison: Comparison, articles: list[Article]
) -> None:
    lines = write_brief(replace(comparison, left_out=1), articles).splitlines()
    assert "- **Articles:** 3; only the first 2 are compared" in lines


def test_what_no_article_tells_is_unknown_for_all(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    pair = [make_article("first", "One thing."), make_article("second", "Another thing.")]
    lines = write_brief(_of(comparison, pair), pair).splitlines()
    assert "- **Outlets:** unknown for all" in lines
    assert "- **Published:** unknown for all" in lines


def test_opening_says_what_is_not_read_in_another_language(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    pair = [
        make_article("first", "One thing."),
        make_article("second", "Die Fähre lief auf Grund.", language="de"),
    ]
    assert (
        "- **Languages:** B in German: figures and quotations are read in English only"
        in write_brief(_of(comparison, pair), pair).splitlines()
    )


def test_summary_cites_each_sentence_and_says_what_outlets_differ_on(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert _section(write_brief(comparison, articles), "Summary") == [
        "- The ferry ran aground at Holm with at least 240 people on board. [A1]; "
        "outlets differ on people on board: 240, 260",
        "- The owner has a second ship. [C2]",
    ]


def test_fact_stands_with_its_clearest_sentence_and_where_the_others_state_it(
    comparison: Comparison, articles: list[Article]
) -> None:
    brief = write_brief(comparison, articles)
    assert _section(brief, "What all say") == [
        "- The ferry ran aground at Holm with at least 240 people on board. [A1]; also [C1];"
        " in part [B1]"
    ]
    assert _section(brief, "What most say") == [
        "- Nobody was hurt, the harbour master said. [A2]; also [B2]"
    ]


def test_a_fact_of_long_sentences_is_told_by_its_label(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    long = "The ferry ran aground at Holm " + "and drifted " * 20 + "on."
    pair = [make_article("first", long), make_article("second", long)]
    fact = Fact(
        "The ferry ran aground…", tuple(Statement(id_, 0, long) for id_ in ("first", "second"))
    )
    brief = write_brief(_of(comparison, pair, facts=(fact,)), pair)
    assert _section(brief, "What all say") == ["- The ferry ran aground… [A1]; also [B1]"]


def test_the_others_that_state_a_fact_are_cited_in_the_order_of_their_letters(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    lengths = {"first": 9, "second": 30, "third": 20, "fourth": 40, "fifth": 10}
    told = {name: "Holm was cut off" + "!" * length for name, length in lengths.items()}
    articles = [make_article(name, text) for name, text in told.items()]
    stated = tuple(Statement(name, 0, text) for name, text in told.items())
    brief = write_brief(_of(comparison, articles, facts=(Fact("Holm", stated),)), articles)
    (line,) = _section(brief, "What all say")
    assert line.endswith("[A1]; also [B1] [C1] [D1] [E1]")


def test_key_figure_shows_each_wording_with_its_source_and_doubt(
    comparison: Comparison, articles: list[Article]
) -> None:
    given = replace(comparison, figures=(replace(comparison.figures[0], agreement="bound"),))
    assert _section(write_brief(given, articles), "Key figures") == [
        "- **people on board (3 of 3, with other bounds):** at least 240 people [A1]; "
        "240 passengers [B1]; 260 people (doubtful: said only here) [C1]"
    ]


def test_differing_figures_stand_with_their_sentences(
    comparison: Comparison, articles: list[Article]
) -> None:
    (line,) = _section(write_brief(comparison, articles), "Figures that differ")
    assert line.startswith("- **people on board (240 or 260):** The ferry ran aground")
    assert line.endswith("The ship ran aground at Holm on Tuesday with 260 people. [C1]")


def test_speaker_is_shown_with_words_and_quotation(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert _section(write_brief(comparison, articles), "Who is quoted") == [
        "- **Ada Brun (5 words):** “We heard one long noise,” [B2]"
    ]


def test_only_the_first_places_are_cited_and_the_others_counted(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    sentences = [f"“We will not wait for ever {n},” she said." for n in range(9)]
    article = make_article("alone", *sentences)
    runs = tuple(Run("alone", n, f"We will not wait for ever {n},") for n in range(9))
    brief = write_brief(
        _of(comparison, [article], quotes=(SpeakerRow("Ada", 63, runs),)), [article]
    )
    (line,) = _section(brief, "Who is quoted")
    assert line.endswith("[A1]; also quoted in [A2] [A3] [A4] [A5] [A6] and 3 more")


def test_a_quotation_in_two_wordings_says_where_both_stand(
    comparison: Comparison, articles: list[Article]
) -> None:
    first, second = Run("coast", 1, "We heard one long noise,"), Run("north", 1, "We heard noise,")
    variant = Variant(first, second, (Difference("one long", ""),))
    row = SpeakerRow("Ada Brun", 8, (first, second), (variant,))
    (line,) = _section(write_brief(replace(comparison, quotes=(row,)), articles), "Who is quoted")
    assert line.endswith("worded differently in [B2] [C2]")


def test_names_stand_by_kind_with_their_roles(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert _section(write_brief(comparison, articles), "Who and what is named") == [
        "- **People:** Ada Brun, a passenger [B2]",
        "- **Places:** Holm (2 of 3) [A1]",
    ]


def test_a_shared_passage_says_how_much_of_each_article_it_is(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert _section(write_brief(comparison, articles), "What was copied") == [
        "- **A and C (8 words, 25% of A and 50% of C, near-duplicates):** "
        "“ran aground at Holm on” [A1] [C1]"
    ]


def test_timeline_tells_a_date_that_was_worked_out_from_one_that_was_written(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert _section(write_brief(comparison, articles), "Timeline") == [
        "- **probably 3 March 2026:** The ship ran aground at Holm on Tuesday with 260 people."
        " [C1]",
        "- **probably 6 March 2026:** Divers will look at the hull on Friday. [A3]",
    ]


def test_a_long_sentence_of_the_timeline_is_cut_around_its_date(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    long = "The harbour was " + "dredged and " * 20 + "shut in 1962 for good."
    article = make_article("alone", long)
    entry = TimelineEntry("1962", "alone", 0, "1962", long)
    (line,) = _section(
        write_brief(_of(comparison, [article], timeline=(entry,)), [article]), "Timeline"
    )
    assert line.startswith("- **1962:** … ")
    assert line.endswith("shut in 1962 … [A1]")


def test_of_many_dates_those_that_most_articles_tell_of_stay_in_order(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    pair = [make_article("first", "It was so."), make_article("second", "It was so.")]
    entries = [
        TimelineEntry(str(year), "first", 0, str(year), "It was so.") for year in range(1950, 1970)
    ]
    entries.append(TimelineEntry("1969", "second", 0, "1969", "It was so."))
    lines = _section(write_brief(_of(comparison, pair, timeline=tuple(entries)), pair), "Timeline")
    assert lines[0].startswith("- **1950:**")
    assert lines[-2] == "- **1969:** It was so. [A1]; also [B1]"
    assert lines[-1] == "and 13 more"


def test_wording_shows_the_words_before_a_thing_and_the_hedges(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert _section(write_brief(comparison, articles), "How they word it") == [
        "- **hedges:** “reportedly” [B1] [B2]",
        "- **ship:** “stricken ship” [B1]; “old ship” [C]",
    ]


def test_what_only_one_says_stands_under_its_outlet(
    comparison: Comparison, articles: list[Article]
) -> None:
    brief = write_brief(comparison, articles)
    assert _section(brief, "A, Harbour Post") == ["- Divers will look at the hull on Friday. [A3]"]
    assert _section(brief, "B, Coast Mail (guessed)") == ["Nothing that the others do not say."]
    assert _section(brief, "C, outlet unknown") == ["- The owner has a second ship. [C2]"]


def test_sources_name_title_outlet_date_file_and_id(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert _section(write_brief(comparison, articles), "Sources")[1:] == [
        "- **B:** Title of coast (title made from the text) · Coast Mail (guessed) · date unknown"
        " · 18 words · coast.txt · id coast",
        "- **C:** Title of north · outlet unknown · 4 March 2026 · 17 words · north.txt · id north",
    ]


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


def test_long_lists_are_cut_and_say_so(make_article: MakeArticle, comparison: Comparison) -> None:
    sentences = [f"Matter number {n} was decided by the council of ward {n}." for n in range(20)]
    first, second = make_article("first", *sentences), make_article("second", "Another matter.")
    facts = tuple(
        Fact(text, (Statement("first", index, text),)) for index, text in enumerate(sentences)
    )
    brief = write_brief(_of(comparison, [first, second], facts=facts), [first, second])
    lines = _section(brief, "A, outlet unknown")
    assert len(lines) == 3
    assert lines[-1] == "and 18 more"


def test_empty_sections_say_so_in_one_line(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    pair = [make_article("first", "One thing."), make_article("second", "Another thing.")]
    brief = write_brief(_of(comparison, pair), pair)
    assert _section(brief, "What all say") == ["No single fact was found in all of them."]
    assert _section(brief, "Key figures") == ["No figure was found."]
    assert _section(brief, "Who is quoted") == ["No quotation with a speaker was found."]


def test_a_single_article_has_no_comparing_sections(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    alone = make_article("alone", "One thing happened.")
    brief = write_brief(_of(comparison, [alone]), [alone])
    assert "- **Articles:** 1 (nothing to compare it with)" in brief
    assert "What all say" not in brief
    assert "What only one says" not in brief


@pytest.mark.parametrize("text", MARKUP)
def test_markdown_of_an_article_is_not_interpreted(
    make_article: MakeArticle, comparison: Comparison, text: str
) -> None:
    article = make_article("alone", text, title=text, outlet=text, source=text)
    brief = write_brief(_of(comparison, [article], title=text), [article])
    flat = " ".join(text.split())
    parsed = MarkdownIt("commonmark").parse(brief)
    leaves = [child for token in parsed for child in token.children or []]
    assert {leaf.type for leaf in leaves} <= {"text", "strong_open", "strong_close"}
    assert not any(token.type in ("html_block", "fence", "code_block", "hr") for token in parsed)
    headings = [parsed[i + 1] for i, token in enumerate(parsed) if token.type == "heading_open"]
    shown = ["".join(leaf.content for leaf in heading.children or []) for heading in headings]
    assert shown == [flat, *ALONE]
    assert sum(token.type == "bullet_list_open" for token in parsed) == 3


@pytest.mark.parametrize("text", MARKUP)
def test_html_of_an_article_is_not_interpreted(
    make_article: MakeArticle, comparison: Comparison, text: str
) -> None:
    article = make_article("alone", text, title=text, outlet=text, source=text)
    page = _Page()
    page.feed(write_brief(_of(comparison, [article], title=text), [article], format="html"))
    allowed = {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "h1",
        "h2",
        "ul",
        "li",
        "b",
        "a",
        "p",
    }
    assert page.tags <= allowed
    assert " ".join(text.split()) in page.text


def test_html_citations_lead_to_sources_of_the_same_page(
    comparison: Comparison, articles: list[Article]
) -> None:
    page = _Page()
    page.feed(write_brief(comparison, articles, format="html"))
    assert page.targets == {"#A", "#B", "#C"}
    assert page.anchors == {"A", "B", "C"}


def test_text_is_wrapped_and_keeps_every_citation(
    comparison: Comparison, articles: list[Article]
) -> None:
    brief = write_brief(comparison, articles, format="txt")
    assert max(map(len, brief.splitlines())) <= 78
    assert "on board. [A1]" in brief


def test_json_has_the_documented_shape_and_the_sources(
    comparison: Comparison, articles: list[Article]
) -> None:
    brief = write_brief(comparison, articles, format="json")
    shape = json.loads(brief)
    assert brief.isascii()
    assert shape["story"] == {"id": "s1", "title": "Ferry runs aground at Holm"}
    assert shape["articles"] == ["harbour", "coast", "north"]
    assert shape["summary"][1] == {
        "article": "north",
        "sentence": 1,
        "text": articles[2].sentence(1),
        "note": None,
    }
    assert shape["facts"][0]["sentences"][1] == {
        "article": "coast",
        "sentence": 0,
        "text": articles[1].sentence(0),
        "partly": True,
    }
    row = shape["figures"][0]
    assert (row["label"], row["agreement"]) == ("people on board", "differs")
    assert {"article", "sentence", "kind", "value", "bound", "surface"} <= row["mentions"][0].keys()
    assert shape["quotes"][0]["runs"] == [
        {"article": "coast", "sentence": 1, "text": "We heard one long noise,"}
    ]
    assert [source["letter"] for source in shape["sources"]] == ["A", "B", "C"]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("piece", ["9", "|", '"', "\\", "[(", "- ", "<!--"])
def test_a_megabyte_of_one_thing_is_written_in_linear_time(
    make_article: MakeArticle, comparison: Comparison, piece: str, format_: str
) -> None:
    article = make_article("alone", piece * (1_000_000 // len(piece)))
    summary = (SummarySentence("alone", 0, article.text),)
    brief = write_brief(_of(comparison, [article], summary=summary), [article], format=format_)
    assert len(brief) > 900_000


def test_unknown_format_is_refused(comparison: Comparison, articles: list[Article]) -> None:
    with pytest.raises(store.UsageError, match="no format 'pdf'"):
        write_brief(comparison, articles, format="pdf")


def test_an_article_that_is_missing_is_named(
    comparison: Comparison, articles: list[Article]
) -> None:
    with pytest.raises(ValueError, match="no article north"):
        write_brief(comparison, articles[:2])


def _of(comparison: Comparison, articles: list[Article], **fields: object) -> Comparison:
    """A comparison of other articles with nothing found in them, but for what is given."""
    ids = tuple(article.id for article in articles)
    bare = dict.fromkeys(FOUND, ())
    return replace(comparison, **{**bare, "articles": ids, "digests": ids, **fields})


def _section(brief: str, title: str) -> list[str]:
    """The lines under a Markdown heading, to the next one, without the empty ones."""
    lines = brief.splitlines()
    start = next(i for i, line in enumerate(lines) if line.lstrip("#") == f" {title}")
    rest = lines[start + 1 :]
    end = next((i for i, line in enumerate(rest) if line.startswith("#")), len(rest))
    return [line for line in rest[:end] if line]


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
