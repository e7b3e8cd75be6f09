"""What counts as said by one article alone, and what does not."""

from dataclasses import replace

from store.briefs import lone_facts
from store.models import Comparison, Fact, Figure, FigureRow, Mention, Statement

WEATHER = "The gale had blown since Sunday, the harbour master said."
SEATS = "It has 300 seats and 12 rafts."


def fact(article: str, sentence: int, text: str) -> Fact:
    return Fact(text, (Statement(article, sentence, text),))


def row(surface: str, *places: tuple[str, int]) -> FigureRow:
    mentions = (
        Mention(article, Figure("count", surface, 0, len(surface), sentence), "")
        for article, sentence in places
    )
    return FigureRow(surface, "same", tuple(mentions))


def labels(comparison: Comparison) -> list[str]:
    return [fact.label for fact in lone_facts(comparison)]


def test_a_fact_of_one_article_is_its_own(comparison: Comparison) -> None:
    assert labels(comparison) == [
        "Divers will look at the hull on Friday.", "on Friday", "The owner has a second ship.",
    ]  # fmt: skip


def test_a_clause_of_a_sentence_that_others_state_too_is_not(comparison: Comparison) -> None:
    facts = (*comparison.facts, fact("harbour", 1, WEATHER))
    assert WEATHER not in labels(replace(comparison, facts=facts))


def test_a_sentence_whose_every_figure_others_give_is_not(comparison: Comparison) -> None:
    facts = (fact("harbour", 2, SEATS), fact("north", 1, SEATS))
    shared = row("300", ("harbour", 2), ("north", 1), ("coast", 0))
    given = replace(comparison, facts=facts, figures=(shared, row("12", ("north", 1))))
    assert [each.articles for each in lone_facts(given)] == [{"north"}]


def test_a_fact_keeps_the_sentences_that_are_its_own(comparison: Comparison) -> None:
    twice = Fact("hull", (Statement("harbour", 0, "shared"), Statement("harbour", 5, "own")))
    (kept,) = lone_facts(replace(comparison, facts=(comparison.facts[0], twice)))
    assert [each.sentence for each in kept.sentences] == [5]
