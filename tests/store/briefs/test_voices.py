"""How a brief shows who speaks, who is named, and in which words it is told."""

from dataclasses import replace

from briefing import MakeArticle, comparison_of, section

from store.briefs import write_brief
from store.models import Article, Comparison, Difference, Run, SpeakerRow, Variant


def test_speaker_is_shown_with_words_and_quotation(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert section(write_brief(comparison, articles), "Who is quoted") == [
        "- **Ada Brun (5 words):** “We heard one long noise,” [B2]"
    ]


def test_only_the_first_places_are_cited_and_the_others_counted(
    make_article: MakeArticle, comparison: Comparison
) -> None:
    sentences = [f"“We will not wait for ever {n},” she said." for n in range(9)]
    article = make_article("alone", *sentences)
    runs = tuple(Run("alone", n, f"We will not wait for ever {n},") for n in range(9))
    brief = write_brief(
        comparison_of(comparison, [article], quotes=(SpeakerRow("Ada", 63, runs),)), [article]
    )
    (line,) = section(brief, "Who is quoted")
    assert line.endswith("[A1]; also quoted in [A2] [A3] [A4] [A5] [A6] and 3 more")


def test_a_quotation_in_two_wordings_says_where_both_stand(
    comparison: Comparison, articles: list[Article]
) -> None:
    first, second = Run("coast", 1, "We heard one long noise,"), Run("north", 1, "We heard noise,")
    variant = Variant(first, second, (Difference("one long", ""),))
    row = SpeakerRow("Ada Brun", 8, (first, second), (variant,))
    (line,) = section(write_brief(replace(comparison, quotes=(row,)), articles), "Who is quoted")
    assert line.endswith("worded differently in [B2] [C2]")


def test_names_stand_by_kind_with_their_roles(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert section(write_brief(comparison, articles), "Who and what is named") == [
        "- **People:** Ada Brun, a passenger [B2]",
        "- **Places:** Holm (2 of 3) [A1]",
    ]


def test_wording_shows_the_words_before_a_thing_and_the_hedges(
    comparison: Comparison, articles: list[Article]
) -> None:
    assert section(write_brief(comparison, articles), "How they word it") == [
        "- **hedges:** “reportedly” [B1] [B2]",
        "- **ship:** “stricken ship” [B1]; “old ship” [C]",
    ]
