"""What takes a change of the stories back exactly, as plain data that a desk can keep.

An Undo names the stories that a change touched as they were before, not what was done: whatever
it was, a merge, a split or a grouping anew, taking it back is the same. All functions are pure.
"""

from collections.abc import Collection, Iterator

from store.library.stories import StoredStories
from store.models import Story, story_number
from store.records import record


@record
class Held:
    """The story into which a person put an article by hand; None if no one has."""

    article: str
    story: str | None


@record
class Undo:
    """What to do to take a change back; `as_data` makes JSON of it, `from_data` takes that.

    `stories`: those that the change touched, as they were; `gone`: the ids of those that it made;
    `held`: where the articles were held by hand; `forget` and `restore`: articles to take out or
    bring back.
    """

    stories: tuple[Story, ...] = ()
    gone: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    forget: tuple[str, ...] = ()
    restore: tuple[str, ...] = ()


def undo_of(before: StoredStories, after: StoredStories) -> Undo:
    """What makes the stories of `after` those of `before`."""
    now = {story.id: story for story in after.stories}
    there = {story.id for story in before.stories}
    return Undo(
        stories=tuple(story for story in before.stories if now.get(story.id) != story),
        gone=tuple(story.id for story in after.stories if story.id not in there),
        held=tuple(
            Held(article, before.pins.get(article))
            for article in sorted(before.pins.keys() | after.pins.keys())
            if before.pins.get(article) != after.pins.get(article)
        ),
    )


def put_back(stored: StoredStories, undo: Undo, absent: Collection[str]) -> StoredStories:
    """The stories with a change taken back, but for articles that are `absent` by now.

    What came since stays in its story; if that was one which the change made, it is in none.
    """
    concerned = {article for story in undo.stories for article in story.articles}
    came = {
        story.id: tuple(article for article in story.articles if article not in concerned)
        for story in stored.stories
        if story.id not in undo.gone
    }
    back = {
        story.id: tuple(article for article in story.articles if article not in absent)
        for story in undo.stories
    }
    titles = {story.id: story.title for story in (*stored.stories, *undo.stories)}
    stories = [
        Story(name, titles[name], (*back.get(name, ()), *came.get(name, ())))
        for name in _in_order([*came], [*back])
    ]
    pins = {**stored.pins, **{held.article: held.story for held in undo.held}}
    return StoredStories(
        tuple(story for story in stories if story.articles),
        {article: story for article, story in pins.items() if story and article not in absent},
        stored.highest,
    )


def _in_order(there: list[str], back: list[str]) -> Iterator[str]:
    """The ids of all stories: one that comes back stands before the first of a higher number."""
    kept = set(there)
    missing = [name for name in back if name not in kept]
    for name in there:
        while missing and story_number(missing[0]) < story_number(name):
            yield missing.pop(0)
        yield name
    yield from missing
