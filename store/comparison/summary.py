"""The summary of a story: sentences of its articles, with a note where others give another figure.

`store.analysis.summaries` ranks the sentences of all articles together; of those that rank first
and stand alone, the ones are taken whose facts and figures most articles carry, each fact once.
Nothing is reworded, and what is disputed is not settled here.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from store.analysis.standing import stand_alone
from store.analysis.summaries import rank_story
from store.findings import SummarySentence
from store.models import Article, Excerpt, Fact, FigureRow

LENGTH = 5
"""Sentences at most; fewer where nothing more is worth saying."""
CANDIDATES = 10
"""Sentences, best first, of which the summary is taken."""

_Place = tuple[str, int]


class _Finding(NamedTuple):
    """Something that sentences state: a fact or a figure; how many articles carry it."""

    number: int
    articles: int


def summarise_story(
    articles: Sequence[Article], facts: Sequence[Fact], rows: Sequence[FigureRow]
) -> tuple[SummarySentence, ...]:
    """The story's summary in reading order; `facts` and `rows` are what was found in it.

    The articles follow one another by date where all have one, else the one with the weightiest
    sentence comes first. One article has the summary that is its own.
    """
    if len(articles) == 1:
        chosen = list(articles[0].summary(LENGTH))
    else:
        ranked = _ranked(articles)
        free = {index: _free(articles[index]) for index in {one.article for one in ranked}}
        alone = [excerpt for excerpt in ranked if free[excerpt.article][excerpt.sentence]]
        chosen = _most_carried(alone or ranked, articles, _stated(facts, rows))
    notes = _notes(rows)
    return tuple(
        SummarySentence(id_, excerpt.sentence, excerpt.text, notes.get((id_, excerpt.sentence)))
        for excerpt in _in_reading_order(chosen, articles)
        for id_ in [articles[excerpt.article].id]
    )


def _ranked(articles: Sequence[Article]) -> list[Excerpt]:
    known = Counter(article.language for article in articles if article.language)
    return rank_story(
        [article.text for article in articles],
        [article.spans for article in articles],
        limit=CANDIDATES,
        language=known.most_common(1)[0][0] if known else "en",
    )


def _free(article: Article) -> list[bool]:
    """Which of its sentences need none of those that may be passed over before them."""
    return stand_alone(article.text, article.spans, article.language or "en")


def _stated(facts: Sequence[Fact], rows: Sequence[FigureRow]) -> dict[_Place, list[_Finding]]:
    """For a sentence (article id, index) what it states that other articles carry too."""
    shared = [
        (fact.articles, [(each.article, each.sentence) for each in fact.sentences])
        for fact in facts
    ] + [
        (row.articles, [(each.article, each.figure.sentence) for each in row.mentions])
        for row in rows
    ]
    stated: dict[_Place, list[_Finding]] = {}
    for number, (articles, places) in enumerate(shared):
        if len(articles) > 1:
            for place in dict.fromkeys(places):
                stated.setdefault(place, []).append(_Finding(number, len(articles)))
    return stated


def _most_carried(
    ranked: Iterable[Excerpt],
    articles: Sequence[Article],
    stated: dict[_Place, list[_Finding]],
) -> list[Excerpt]:
    """The sentences that state what most articles carry and none before it states, then by rank."""
    left, told, chosen = list(ranked), set[int](), list[Excerpt]()

    def findings(excerpt: Excerpt) -> list[_Finding]:
        return stated.get((articles[excerpt.article].id, excerpt.sentence), [])

    def carried(excerpt: Excerpt) -> int:
        untold = (each.articles for each in findings(excerpt) if each.number not in told)
        return max(untold, default=1)

    while left and len(chosen) < LENGTH:
        best = max(left, key=carried)  # of equals the first, which ranks highest
        left.remove(best)
        chosen.append(best)
        told.update(each.number for each in findings(best))
    return chosen


def _in_reading_order(chosen: Sequence[Excerpt], articles: Sequence[Article]) -> list[Excerpt]:
    order = list(dict.fromkeys(excerpt.article for excerpt in chosen))
    if all(articles[index].published for index in order):
        order.sort(key=lambda index: str(articles[index].published))
    return sorted(chosen, key=lambda one: (order.index(one.article), one.sentence))


def _notes(rows: Sequence[FigureRow]) -> dict[_Place, str]:
    """For a sentence (article id, index) which of its figures differ, and which are doubtful."""
    notes: dict[_Place, dict[str, None]] = {}
    for row in rows:
        for mention in row.mentions:
            if caution := row.caution(mention.figure):
                notes.setdefault((mention.article, mention.figure.sentence), {})[caution] = None
    return {place: "; ".join(found) for place, found in notes.items()}
