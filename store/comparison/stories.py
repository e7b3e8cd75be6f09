"""Articles grouped into stories: about the same event, not merely the same subject.

A story keeps its id, its letters and, while nothing comes to it or leaves it, its title. A few
new articles touch only the stories that they may belong to; which of many these are, the caller
finds out. Whether a person has put an article elsewhere is not known here.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from math import sqrt

from store.analysis.sentences import split_sentences
from store.analysis.words import STOP_WORDS, stems, words
from store.comparison.grouping import CUT, groups_of, likeness_to
from store.comparison.labels import Passage, label_of
from store.comparison.terms import terms_of
from store.comparison.vectors import vectors_of
from store.models import Opening, Story, story_number

TITLE = 60
"""Characters of a title that is made."""

BEGINNING = 1000
"""Characters of an article by which the headline nearest to the middle is found."""

SKIMMED = 400
"""Characters of an article by which stories are found that it may belong to."""

WITHIN_REACH = 0.75 * (1 - CUT)
"""Average likeness to a new article from which on a story is grouped again with it."""


def group_stories(texts: Sequence[str]) -> list[int]:
    """A label for each text, the same for texts about the same event; 0 is the first text's.

    A text without a single word is a story of its own. The labels depend on the texts alone.
    """
    return groups_of(vectors_of(texts)) if len(texts) > 1 else [0] * len(texts)


def arrange_stories(
    openings: Sequence[Opening], previous: Sequence[Story], highest: int = 0
) -> list[Story]:
    """The stories of all articles: earlier ones first, in their order, then new ones.

    A story keeps its id, and its members their letters, as long as it shares more articles with
    an earlier story than any other does; what is new in it comes behind, by date where known,
    else as given. A new id is one above `highest`, or above the highest of `previous`.
    The title is the headline of the article nearest to the middle of the story; if no article
    has one of its own, the stretch of an opening sentence that holds most of what they share.
    """
    return _carried(_anew(openings), previous, highest)


def extend_stories(
    new: Sequence[Opening],
    held: Sequence[Opening],
    previous: Sequence[Story],
    background: Sequence[Opening],
    highest: int = 0,
) -> list[Story]:
    """The same where a few new articles come to many: `previous` are the stories near them.

    `held` are their articles. A story that none of the new articles belongs to stays as it is;
    `background`, articles from anywhere, tell how rare a word is.
    """
    by_id = {opening.id: opening for opening in held}
    stories = [[by_id[a] for a in story.articles if a in by_id] for story in previous]
    return _carried(_beside(new, stories, background), previous, highest)


def search_words(opening: Opening) -> list[str]:
    """The words by which stories are found that an article may belong to."""
    found = words(_reading(opening)[:SKIMMED])
    return [word for word in dict.fromkeys(found) if word not in STOP_WORDS]


def _carried(
    groups: Sequence[list[Opening]], previous: Sequence[Story], highest: int
) -> list[Story]:
    """Groups as stories: those that carry on an earlier one, then new ones."""
    heirs = _heirs(groups, previous)
    highest = max([highest, *(story_number(story.id) for story in previous)])
    stories = [_carried_on(story, heirs[story.id]) for story in previous if story.id in heirs]
    inherited = {id(group) for group in heirs.values()}
    new = [group for group in groups if id(group) not in inherited]
    return stories + [
        _story(f"s{number}", group, ()) for number, group in enumerate(new, highest + 1)
    ]


def _beside(
    new: Sequence[Opening], stories: Sequence[list[Opening]], background: Sequence[Opening]
) -> list[list[Opening]]:
    """New articles and the stories that may be theirs in groups; what is far from all stays."""
    held = [article for members in stories for article in members]
    vectors = vectors_of([_reading(article) for article in (*new, *held, *background)])
    sizes = [len(members) for members in stories]
    joined = [
        number
        for number, likeness in enumerate(likeness_to(vectors, len(new), sizes))
        if likeness >= WITHIN_REACH
    ]
    rows = list(range(len(new)))
    at = len(new)
    for number, size in enumerate(sizes):
        rows += range(at, at + size) if number in joined else ()
        at += size
    everyone = [*new, *held]
    moving = [everyone[row] for row in rows]
    left = [members for number, members in enumerate(stories) if members and number not in joined]
    return left + _by_label(moving, groups_of(vectors[rows], [_day(one) for one in moving]))


def _anew(articles: Sequence[Opening]) -> list[list[Opening]]:
    """Articles in groups, in the order in which these begin."""
    if not articles:
        return []
    vectors = vectors_of([_reading(article) for article in articles])
    return _by_label(articles, groups_of(vectors, [_day(article) for article in articles]))


def _by_label(articles: Sequence[Opening], labels: Sequence[int]) -> list[list[Opening]]:
    groups: dict[int, list[Opening]] = {}
    for label, article in zip(labels, articles, strict=True):
        groups.setdefault(label, []).append(article)
    return list(groups.values())


def _reading(article: Opening) -> str:
    """What an article is grouped by; a headline that presscut made adds nothing."""
    return article.text if article.made_title else f"{article.title}.\n\n{article.text}"


def _day(article: Opening) -> int | None:
    """The day of publication as a number; None where it is not known to the day."""
    try:
        return date.fromisoformat((article.published or "")[:10]).toordinal()
    except ValueError:
        return None


def _heirs(groups: Sequence[list[Opening]], previous: Sequence[Story]) -> dict[str, list[Opening]]:
    """Which group carries on which earlier story: those that share most articles, first."""
    group_of = {article.id: number for number, group in enumerate(groups) for article in group}
    shares = []
    for rank, story in enumerate(previous):
        kept: dict[int, list[int]] = {}
        for place, member in enumerate(story.articles):
            if member in group_of:
                kept.setdefault(group_of[member], []).append(place)
        shares += [(-len(held), rank, held[0], number) for number, held in kept.items()]
    heirs: dict[str, list[Opening]] = {}
    given: set[int] = set()
    for _, rank, _, number in sorted(shares):
        if previous[rank].id not in heirs and number not in given:
            heirs[previous[rank].id] = groups[number]
            given.add(number)
    return heirs


def _carried_on(story: Story, group: Sequence[Opening]) -> Story:
    """An earlier story with the articles it has now; its title too stands while they do."""
    headlines = {article.title for article in group if not article.made_title}
    same = {article.id for article in group} == set(story.articles)
    if same and len(group) > 1 and (story.title in headlines or not headlines):
        return story
    return _story(story.id, group, story.articles)


def _story(name: str, group: Sequence[Opening], letters: Sequence[str]) -> Story:
    place = {member: number for number, member in enumerate(letters)}
    ordered = sorted(
        group,
        key=lambda article: (
            place.get(article.id, len(place)),
            article.published is None,
            article.published or "",
        ),
    )
    return Story(name, title_of(ordered), tuple(article.id for article in ordered))


def title_of(articles: Sequence[Opening]) -> str:
    """A title for some articles (one at least) in their own words; see `arrange_stories`."""
    if len(articles) == 1:
        return articles[0].title
    named = [number for number, article in enumerate(articles) if not article.made_title]
    if len(named) == 1 or (named and len(articles) == 2):
        return articles[named[0]].title  # of two, each is as near to the middle as the other
    if named:
        nearness = _nearness([_reading(article)[:BEGINNING] for article in articles])
        return articles[max(named, key=lambda number: (round(nearness[number], 9), -number))].title
    firsts = [_first_sentence(article) for article in articles]
    spread = Counter(term for first in firsts for term in set(terms_of(first)))
    shared = {term: float(count - 1) for term, count in spread.items()}
    return label_of([Passage.whole(first) for first in firsts], shared, TITLE)


def _nearness(texts: Sequence[str]) -> list[float]:
    """How near each text is to the middle of all: cosine of its stems with those of all."""
    counted = [Counter(stems(text)) for text in texts]
    rows = [
        {stem: sqrt(count / counts.total()) for stem, count in counts.items()} for counts in counted
    ]
    middle: dict[str, float] = defaultdict(float)
    for row in rows:
        for stem, weight in row.items():
            middle[stem] += weight
    return [sum(weight * middle[stem] for stem, weight in row.items()) for row in rows]


def _first_sentence(article: Opening) -> str:
    spans = split_sentences(article.text[:BEGINNING])
    return article.text[slice(*spans[0])] if spans else article.title
