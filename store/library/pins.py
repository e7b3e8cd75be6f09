"""Stories that a person has merged or split, kept so whatever the grouping says next time.

A pin says into which story an article was put by hand. The grouping knows nothing of pins: they
are applied to what it gives. All functions here are pure.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from store.errors import UsageError
from store.library.stories import StoredStories
from store.models import Story

Pins = Mapping[str, str]


def arranged(stories: Sequence[Story], pins: Pins, before: Sequence[Story] = ()) -> list[Story]:
    """The stories with every pinned article in the story it was put into.

    What no one has pinned follows those it was grouped with: into the story of most of them. A
    story of which nothing is left goes; one that the grouping no longer has comes back at the
    end. A story with pins keeps the title and the letters that it had `before`.
    """
    members: dict[str, list[str]] = {story.id: [] for story in stories}
    titles = {story.id: story.title for story in stories}
    for story in stories:
        drawn = Counter(pins[article] for article in story.articles if article in pins)
        destination = drawn.most_common(1)[0][0] if drawn else story.id
        for article in story.articles:
            home = pins.get(article, destination)
            titles.setdefault(home, story.title)
            members.setdefault(home, []).append(article)
    pinned = set(pins.values())
    kept = {story.id: story for story in before if story.id in pinned}
    return [
        _as_before(Story(identity, titles[identity], tuple(articles)), kept.get(identity))
        for identity, articles in members.items()
        if articles
    ]


def _as_before(story: Story, before: Story | None) -> Story:
    if before is None:
        return replace(story, articles=tuple(dict.fromkeys(story.articles)))
    left = set(story.articles)
    known = [article for article in before.articles if article in left]
    return Story(story.id, before.title, tuple(dict.fromkeys([*known, *story.articles])))


def merged(stories: Sequence[Story], pins: Pins, ids: Sequence[str]) -> dict[str, str]:
    """The pins that make these stories one, under the id of the first."""
    if len(set(ids)) < 2:
        raise UsageError("merging takes two stories or more")
    into = ids[0]
    gathered = dict.fromkeys(_members(stories, ids), into)
    return {**{a: into if s in ids else s for a, s in pins.items()}, **gathered}


def split(
    stored: StoredStories, story: Story, articles: Iterable[str]
) -> tuple[str, dict[str, str]]:
    """The id of a new story of these articles, and the pins that part it from what stays."""
    leaving = list(dict.fromkeys(articles))
    if not leaving or not set(leaving) < set(story.articles):
        raise UsageError(f"splitting takes some, not all, of the articles of story {story.id}")
    new = f"s{stored.highest + 1}"
    staying = dict.fromkeys(story.articles, story.id)
    return new, {**stored.pins, **staying, **dict.fromkeys(leaving, new)}


def released(pins: Pins, story: str) -> dict[str, str]:
    """The pins without those into a story: its articles are grouped as all others again."""
    return {article: into for article, into in pins.items() if into != story}


def with_hidden(story: Story, before: Story | None, hidden: Set[str]) -> Story:
    """The story with those articles in their places that it had before and that are hidden now."""
    if before is None or hidden.isdisjoint(before.articles):
        return story
    told = set(story.articles)
    kept = [article for article in before.articles if article in told or article in hidden]
    return replace(story, articles=tuple(dict.fromkeys([*kept, *story.articles])))


def _members(stories: Sequence[Story], ids: Sequence[str]) -> list[str]:
    by_id = {story.id: story for story in stories}
    return [article for identity in ids for article in by_id[identity].articles]
