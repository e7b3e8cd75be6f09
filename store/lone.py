"""What one article of a comparison says alone: one rule for briefs, command line and desk.

Only leaves out; it looks for nothing that the comparison has not found.
"""

from collections.abc import Iterator
from dataclasses import replace

from store.models import Comparison, Fact

Place = tuple[str, int]
"""A sentence: the article's id and the sentence's index."""


def lone_facts(comparison: Comparison) -> tuple[Fact, ...]:
    """The facts that one article alone states, in their order, without what is not its own.

    Left out is a sentence that also states what others state, or of which every figure is one
    that others give; and a fact of which no sentence is left.
    """
    told = _told_by_several(comparison) | _figures_given_by_several(comparison)
    return tuple(_without(told, comparison.facts))


def _without(told: set[Place], facts: tuple[Fact, ...]) -> Iterator[Fact]:
    for fact in facts:
        own = tuple(each for each in fact.sentences if (each.article, each.sentence) not in told)
        if len(fact.articles) == 1 and own:
            yield replace(fact, sentences=own)


def _told_by_several(comparison: Comparison) -> set[Place]:
    shared = (fact for fact in comparison.facts if len(fact.articles) > 1)
    return {(each.article, each.sentence) for fact in shared for each in fact.sentences}


def _figures_given_by_several(comparison: Comparison) -> set[Place]:
    """The sentences that have a figure, and none that their article gives alone."""
    shared: set[Place] = set()
    alone: set[Place] = set()
    for row in comparison.figures:
        places = shared if len(row.articles) > 1 else alone
        places.update((each.article, each.figure.sentence) for each in row.mentions)
    return shared - alone
