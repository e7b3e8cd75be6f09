"""The few sentences that open a brief, chosen from the articles' own rankings.

The sentence whose facts and figures most other articles carry too comes first, then what ranks
highest in its article; one that states a fact already told, or mostly repeats another's words,
is passed over. Nothing is reworded.
"""

from collections import Counter
from collections.abc import Sequence

from store.briefs.coverage import Coverage
from store.models import Article, Comparison, Excerpt, Fact

LENGTH = 5
CANDIDATES = 3
"""How many sentences of each article's ranking may be chosen."""
ALIKE = 0.6
"""Two sentences that share this much of the shorter one's words say the same thing twice."""

Stated = dict[tuple[str, int], set[int]]
"""For a sentence (article id, index) the indices of the facts that it states."""


def choose_sentences(coverage: Coverage) -> list[tuple[Article, Excerpt]]:
    """At most LENGTH sentences with their articles, the most widely carried first."""
    stated = _stated(coverage.comparison.facts)
    chosen: list[tuple[Article, Excerpt]] = []
    for article, excerpt in _candidates(coverage):
        facts = stated.get((article.id, excerpt.sentence), set())
        if len(chosen) < LENGTH and not any(
            facts & stated.get((other.id, taken.sentence), set())
            or _are_alike(excerpt.text, taken.text)
            for other, taken in chosen
        ):
            chosen.append((article, excerpt))
    return chosen


def _candidates(coverage: Coverage) -> list[tuple[Article, Excerpt]]:
    carried = _carried(coverage.comparison)
    candidates = [
        (-carried[article.id, excerpt.sentence], rank, article, excerpt)
        for article in coverage.articles
        for rank, excerpt in enumerate(article.ranking[:CANDIDATES])
    ]
    candidates.sort(key=lambda candidate: candidate[:2])
    return [(article, excerpt) for _, _, article, excerpt in candidates]


def _carried(comparison: Comparison) -> Counter[tuple[str, int]]:
    """For a sentence (article id, index) how often other articles carry its facts and figures."""
    carried: Counter[tuple[str, int]] = Counter()
    for fact in comparison.facts:
        for place in {(statement.article, statement.sentence) for statement in fact.sentences}:
            carried[place] += len(fact.articles) - 1
    for row in comparison.figures:
        for place in {(mention.article, mention.figure.sentence) for mention in row.mentions}:
            carried[place] += len(row.articles) - 1
    return carried


def _stated(facts: Sequence[Fact]) -> Stated:
    stated: Stated = {}
    for index, fact in enumerate(facts):
        for statement in fact.sentences:
            stated.setdefault((statement.article, statement.sentence), set()).add(index)
    return stated


def _are_alike(one: str, other: str) -> bool:
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return len(words & others) >= ALIKE * min(len(words), len(others))
