"""Articles grouped into stories: about the same event, not merely the same subject.

A story keeps its id, its letters and, while nothing comes to it or leaves it, its title. Where
many articles are arranged already, a few new ones touch only the stories that they may belong
to; all others stay as they are. Whether a person has put an article elsewhere is not known here.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from store.comparison.grouping import CUT, groups_of, likeness_to, likest
from store.comparison.labels import Passage, label_of
from store.comparison.terms import terms_of
from store.comparison.vectors import vectors_of
from store.models import Article, Story

TITLE = 60
"""Characters of a title that is made."""

BEGINNING = 1000
"""Characters of an article by which the headline nearest to the middle is found."""

MANY = 300
"""Articles that are arranged anew whenever one is added; more only in part."""

FEW = 10
"""So many times more arranged than new articles, and the new ones are few."""

WITHIN_REACH = 0.75 * (1 - CUT)
"""Average likeness to a new article from which on a story is grouped again with it."""

BACKGROUND = 300
"""Texts of untouched stories that tell how rare a word is."""


def group_stories(texts: Sequence[str]) -> list[int]:
    """A label for each text, the same for texts about the same event; 0 is the first text's.

    A text without a single word is a story of its own. The labels depend on the texts alone.
    """
    return groups_of(vectors_of(texts)) if len(texts) > 1 else [0] * len(texts)


def arrange_stories(articles: Sequence[Article], previous: Sequence[Story]) -> list[Story]:
    """The stories of all articles: earlier ones first, in their order, then new ones.

    A story keeps its id, and its members their letters, as long as it shares more articles with
    an earlier story than any other does; what is new in it comes behind, by date where known,
    else as given. A new id is one above the highest of `previous`: pass every story ever kept,
    also one whose articles are gone (it is not given back), and no id names two stories.
    The title is the headline of the article nearest to the middle of the story; if no article
    has one of its own, the stretch of an opening sentence that holds most of what they share.
    """
    groups = _grouped(articles, previous)
    heirs = _heirs(groups, previous)
    highest = max((int(story.id[1:]) for story in previous), default=0)
    stories = [_carried_on(story, heirs[story.id]) for story in previous if story.id in heirs]
    inherited = {id(group) for group in heirs.values()}
    new = [group for group in groups if id(group) not in inherited]
    return stories + [
        _story(f"s{number}", group, ()) for number, group in enumerate(new, highest + 1)
    ]


def _grouped(articles: Sequence[Article], previous: Sequence[Story]) -> list[list[Article]]:
    """The articles in groups: all anew, or a few new ones beside the stories they leave alone."""
    by_id = {article.id: article for article in articles}
    stories = [[by_id[m] for m in story.articles if m in by_id] for story in previous]
    arranged = {article.id for members in stories for article in members}
    new = [article for article in articles if article.id not in arranged]
    if len(arranged) < MANY or len(new) * FEW > len(arranged):
        return _anew(articles)
    touched = likest(
        [_reading(article) for article in new],
        [[_reading(article) for article in members] for members in stories],
    )
    near = [stories[number] for number in sorted(touched)]
    far = [members for number, members in enumerate(stories) if number not in touched and members]
    background = [article for members in far for article in members]
    background = background[:: max(1, len(background) // BACKGROUND)]
    return [*far, *_beside(new, near, background)]


def _beside(
    new: Sequence[Article], stories: Sequence[list[Article]], background: Sequence[Article]
) -> list[list[Article]]:
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
    left = [members for number, members in enumerate(stories) if number not in joined]
    return left + _by_label(moving, groups_of(vectors[rows], [_day(one) for one in moving]))


def _anew(articles: Sequence[Article]) -> list[list[Article]]:
    """Articles in groups, in the order in which these begin."""
    if not articles:
        return []
    vectors = vectors_of([_reading(article) for article in articles])
    return _by_label(articles, groups_of(vectors, [_day(article) for article in articles]))


def _by_label(articles: Sequence[Article], labels: Sequence[int]) -> list[list[Article]]:
    groups: dict[int, list[Article]] = {}
    for label, article in zip(labels, articles, strict=True):
        groups.setdefault(label, []).append(article)
    return list(groups.values())


def _reading(article: Article) -> str:
    """What an article is grouped by; a headline that presscut made adds nothing."""
    return article.text if "title" in article.guesses else f"{article.title}.\n\n{article.text}"


def _day(article: Article) -> int | None:
    """The day of publication as a number; None where it is not known to the day."""
    try:
        return date.fromisoformat((article.published or "")[:10]).toordinal()
    except ValueError:
        return None


def _heirs(groups: Sequence[list[Article]], previous: Sequence[Story]) -> dict[str, list[Article]]:
    """Which group carries on which earlier story: those that share most articles, first."""
    group_of = {article.id: number for number, group in enumerate(groups) for article in group}
    shares = []
    for rank, story in enumerate(previous):
        kept: dict[int, list[int]] = {}
        for place, member in enumerate(story.articles):
            if member in group_of:
                kept.setdefault(group_of[member], []).append(place)
        shares += [(-len(held), rank, held[0], number) for number, held in kept.items()]
    heirs: dict[str, list[Article]] = {}
    given: set[int] = set()
    for _, rank, _, number in sorted(shares):
        if previous[rank].id not in heirs and number not in given:
            heirs[previous[rank].id] = groups[number]
            given.add(number)
    return heirs


def _carried_on(story: Story, group: Sequence[Article]) -> Story:
    """An earlier story with the articles it has now; its title too stands while they do."""
    headlines = {article.title for article in group if "title" not in article.guesses}
    same = {article.id for article in group} == set(story.articles)
    if same and len(group) > 1 and (story.title in headlines or not headlines):
        return story
    return _story(story.id, group, story.articles)


def _story(name: str, group: Sequence[Article], letters: Sequence[str]) -> Story:
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


def title_of(articles: Sequence[Article]) -> str:
    """A title for some articles (one at least) in their own words; see `arrange_stories`."""
    if len(articles) == 1:
        return articles[0].title
    import numpy as np

    vectors = vectors_of([_reading(article)[:BEGINNING] for article in articles])
    nearness = np.asarray(vectors @ vectors.sum(axis=0).T).ravel().tolist()
    named = [n for n, article in enumerate(articles) if "title" not in article.guesses]
    if named:
        return articles[max(named, key=lambda number: (round(nearness[number], 9), -number))].title
    openings = [article.sentence(0) if article.sentences else article.title for article in articles]
    spread = Counter(term for opening in openings for term in set(terms_of(opening)))
    shared = {term: float(count - 1) for term, count in spread.items()}
    return label_of([Passage.whole(opening) for opening in openings], shared, TITLE)
