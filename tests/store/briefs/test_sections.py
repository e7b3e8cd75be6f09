"""What every brief opens with, which sections it has, and what it says of its sources."""

from dataclasses import replace

from briefing import MakeArticle, comparison_of, section

from store.briefs import write_brief
from store.models import Article, Comparison


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
    lines = write_brief(comparison_of(comparison, pair), pair).splitlines()
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
        in write_brief(comparison_of(comparison, pair), pair).splitlines()
    )


def test_summary_cites_each_sentence_and_says_what_outlets_differ_on(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert section(write_brief(comparison, articles), "Summary") == [
        "- The ferry ran aground at Holm with at least 240 people on board. [A1]; "
        "outlets differ on people on board: 240, 260",
        "- The owner has a second ship. [C2]",
    ]


def test_sources_name_title_outlet_date_file_and_id(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert section(write_brief(comparison, articles), "Sources")[1:] == [
        "- **B:** Title of coast (title made from the text) · Coast Mail (guessed) · date unknown"
        " · 18 words · coast.txt · id coast",
        "- **C:** Title of north · outlet unknown · 4 March 2026 · 17 words · north.txt · id north",
    ]


def test_empty_sections_say_so_in_one_line(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    pair = [make_article("first", "One thing."), make_article("second", "Another thing.")]
    brief = write_brief(comparison_of(comparison, pair), pair)
    assert section(brief, "What all say") == ["No single fact was found in all of them."]
    assert section(brief, "Key figures") == ["No figure was found."]
    assert section(brief, "Who is quoted") == ["No quotation with a speaker was found."]


def test_a_single_article_has_no_comparing_sections(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    alone = make_article("alone", "One thing happened.")
    brief = write_brief(comparison_of(comparison, [alone]), [alone])
    assert "- **Articles:** 1 (nothing to compare it with)" in brief
    assert "What all say" not in brief
    assert "What only one says" not in brief
