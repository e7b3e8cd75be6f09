"""How a brief shows the key figures, and those that differ."""

from dataclasses import replace

from briefing import section

from store.briefs import write_brief
from store.models import Article, Comparison


def test_key_figure_shows_each_wording_with_its_source_and_doubt(
    comparison: Comparison, articles: list[Article]
) -> None:
    given = replace(comparison, figures=(replace(comparison.figures[0], agreement="bound"),))
    assert section(write_brief(given, articles), "Key figures") == [
        "- **people on board (3 of 3, with other bounds):** at least 240 people [A1]; "
        "240 passengers [B1]; 260 people (doubtful: said only here) [C1]"
    ]


def test_differing_figures_stand_with_their_sentences(
    comparison: Comparison, articles: list[Article]
) -> None:
    (line,) = section(write_brief(comparison, articles), "Figures that differ")
    assert line.startswith("- **people on board (240 or 260):** The ferry ran aground")
    assert line.endswith("The ship ran aground at Holm on Tuesday with 260 people. [C1]")
