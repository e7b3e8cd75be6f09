"""What all articles of a story say, what most say, and what one says alone."""

from collections.abc import Collection, Iterable, Sequence

from store.analysis.standing import stand_alone
from store.briefs.bounds import cited, section
from store.briefs.coverage import Coverage
from store.briefs.outline import Line, Part, Section
from store.lone import lone_facts
from store.models import Article, Fact, Statement

FACT_LINES = 6
ONLY_ONE_LINES = 2
ONLY_ONE_ARTICLES = 8
LONG = 40
"""Words beyond which a sentence is not shown for a fact where a shorter label tells it."""


def all_say(coverage: Coverage) -> Section:
    """The facts that every article states."""
    facts = [fact for fact in coverage.comparison.facts if coverage.is_shared_by_all(fact)]
    return section(
        "What all say",
        [_line(fact, coverage) for fact in facts],
        most=FACT_LINES,
        empty="No single fact was found in all of them.",
    )


def most_say(coverage: Coverage) -> Section:
    """The facts that more than half of the articles state, but not all."""
    count = len(coverage.articles)
    facts = [fact for fact in coverage.comparison.facts if count / 2 < len(fact.articles) < count]
    return section(
        "What most say",
        [_line(fact, coverage) for fact in facts],
        most=FACT_LINES,
        empty="Nothing beyond what all say was found in more than half of them.",
    )


def only_one_says(coverage: Coverage) -> Section:
    """What each of the articles says alone, of a large story the first ones."""
    left_out = len(coverage.articles) - ONLY_ONE_ARTICLES
    shown = coverage.articles[:ONLY_ONE_ARTICLES]
    alone: dict[str, set[int]] = {article.id: set() for article in coverage.articles}
    for fact in lone_facts(coverage.comparison):
        for each in fact.sentences:
            alone[each.article].add(each.sentence)
    return Section(
        "What only one says",
        note=f"and {left_out} more articles" if left_out > 0 else None,
        sections=tuple(_only_this_one(article, alone[article.id], coverage) for article in shown),
    )


def _line(fact: Fact, coverage: Coverage) -> Line:
    """The sentence that its label is taken from, or the label, and where the others state it."""
    statements = coverage.statements(fact)
    shown = _clearest(fact, statements)
    others = [statement for statement in statements if statement is not shown]
    is_short = len(shown.text.split()) <= LONG
    parts = [cited(shown.text if is_short else fact.label, _places([shown], coverage))]
    for text, partly in (("also", False), ("in part", True)):
        if places := _places((each for each in others if each.partly is partly), coverage):
            parts.append(cited(text, places))
    return Line(tuple(parts))


def _clearest(fact: Fact, statements: Sequence[Statement]) -> Statement:
    """The shortest whole sentence that has the label's words; without one, the shortest whole."""
    words = fact.label.strip("…. ")
    return min(
        statements,
        key=lambda each: (each.partly, words not in " ".join(each.text.split()), len(each.text)),
    )


def _places(statements: Iterable[Statement], coverage: Coverage) -> list[str]:
    return [coverage.cite(each.article, each.sentence) for each in statements]


def _only_this_one(article: Article, own: Collection[int], coverage: Coverage) -> Section:
    """Of its own sentences (indices) those that can stand alone, the weightiest first."""
    shown = stand_alone(article.text, article.spans, article.language or "en")
    lines = [
        Line((Part(excerpt.text, (coverage.cite(article.id, excerpt.sentence),)),))
        for excerpt in article.ranking
        if excerpt.sentence in own and shown[excerpt.sentence]
    ]
    return section(
        coverage.heading(article),
        lines,
        most=ONLY_ONE_LINES,
        empty="Nothing that the others do not say.",
        total=len(own),
    )
