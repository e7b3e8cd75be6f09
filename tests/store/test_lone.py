"""What counts as said by one article alone, and what does not."""

from store.lone import lone_facts
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


RAN_AGROUND = Fact(
    "The ferry ran aground at Holm",
    tuple(Statement(article, 0, "It ran aground.") for article in ("harbour", "coast", "north")),
)
DIVERS = fact("harbour", 2, "Divers will look at the hull.")
SECOND_SHIP = fact("north", 1, "The owner has a second ship.")


def labels(*facts: Fact, figures: tuple[FigureRow, ...] = ()) -> list[tuple[str, str]]:
    """The articles and the labels of the lone facts among those given."""
    ids = ("harbour", "coast", "north")
    comparison = Comparison(None, "Ferry aground", ids, ids, facts, figures, ())
    return [(each.sentences[0].article, each.label) for each in lone_facts(comparison)]


def test_a_fact_of_one_article_is_its_own() -> None:
    assert labels(RAN_AGROUND, DIVERS, SECOND_SHIP) == [
        ("harbour", DIVERS.label), ("north", SECOND_SHIP.label),
    ]  # fmt: skip


def test_a_clause_of_a_sentence_that_others_state_too_is_not() -> None:
    nobody_hurt = Fact("hurt", (Statement("harbour", 1, WEATHER), Statement("coast", 1, WEATHER)))
    assert labels(nobody_hurt, fact("harbour", 1, WEATHER)) == []


def test_a_sentence_whose_every_figure_others_give_is_not() -> None:
    shared = row("300", ("harbour", 2), ("north", 1), ("coast", 0))
    alone = row("12", ("north", 1))
    facts = fact("harbour", 2, SEATS), fact("north", 1, SEATS)
    assert labels(*facts, figures=(shared, alone)) == [("north", SEATS)]


def test_a_fact_keeps_the_sentences_that_are_its_own() -> None:
    twice = Fact("hull", (Statement("harbour", 0, "shared"), Statement("harbour", 5, "own")))
    comparison = Comparison(None, "Ferry aground", (), (), (RAN_AGROUND, twice), (), ())
    (kept,) = lone_facts(comparison)
    assert [each.sentence for each in kept.sentences] == [5]
