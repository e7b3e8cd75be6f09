"""What all articles of a story say, what most say, and what one says alone."""

from collections.abc import Collection, Iterable, Sequence

from store.analysis.standing import stand_alone
from store.briefs.bounds import cited, section
from store.briefs.coverage import Coverage
from store.briefs.disputes import disputes
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
    """What its label is short for, where that stands, and where the others state it."""
    statements = coverage.statements(fact)
    shown = _clearest(fact, statements)
    others = [statement for statement in statements if statement is not shown]
    words = _as_written(fact, shown)
    parts = [cited(words, _places([shown], coverage))]
    for text, partly in (("also", False), ("in part", True)):
        if places := _places((each for each in others if each.partly is partly), coverage):
            parts.append(cited(text, places))
    return Line((*parts, *disputes(words, shown.article, shown.sentence, coverage)))


def _clearest(fact: Fact, statements: Sequence[Statement]) -> Statement:
    """The shortest whole sentence that has the clause's words; without one, the shortest whole."""
    pieces = [_plain(piece) for piece in (fact.clause or fact.label).split("…")]

    def is_source(each: Statement) -> bool:
        text = _plain(each.text)
        return all(piece in text for piece in pieces)

    return min(statements, key=lambda each: (each.partly, not is_source(each), len(each.text)))


def _as_written(fact: Fact, shown: Statement) -> str:
    """The clause, or the sentence if it is no more than that; the label of a long one."""
    if not fact.clause or _plain(fact.clause) == _plain(shown.text):
        return shown.text if len(shown.text.split()) <= LONG else fact.label
    return fact.clause


def _plain(text: str) -> str:
    """The letters and digits of a text, to find words in a sentence whatever marks they have."""
    return "".join(filter(str.isalnum, text))


def _places(statements: Iterable[Statement], coverage: Coverage) -> list[str]:
    return [coverage.cite(each.article, each.sentence) for each in statements]


def _only_this_one(article: Article, own: Collection[int], coverage: Coverage) -> Section:
    """Of its own sentences (indices) those that can stand alone, the weightiest first."""
    shown = stand_alone(article.text, article.spans, article.language or "en")
    lines = [
        Line(
            (
                Part(excerpt.text, (coverage.cite(article.id, excerpt.sentence),)),
                *disputes(excerpt.text, article.id, excerpt.sentence, coverage),
            )
        )
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
