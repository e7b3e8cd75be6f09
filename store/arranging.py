"""The library's articles arranged: grouped into stories, and each story compared.

Stands between the comparing, which knows no library, and the library, which knows no comparing.
A few new articles touch the stories near them only; whatever was put right by hand stays so. All
that changes stories goes through here, so that their comparisons never lag behind, and gives back
what takes it back.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from store.comparing import TellHowFar, compare_stories
from store.comparison import ENGINE
from store.comparison.grouping import WINDOW
from store.library import Library
from store.library.latest import keep_latest, latest
from store.library.undo import Undo, undo_of
from store.models import Arranging, Opening, Story
from store.records import record
from store.spreading import Workers

MANY = 300
"""Articles that are grouped anew whenever one is added; more only in part."""

FEW = 10
"""So many times more grouped than new articles, and the new ones are few."""

MOST = 30_000
"""Articles that are ever grouped in one go: time grows with their square, 2 ms each of so many."""

PORTION = 1000
"""New articles that are added to many at a time."""

NEAREST = 12
"""Stories that a new article is held against."""

BACKGROUND = 300
"""Articles of any story that tell how rare a word is."""

IN_THIS_PROCESS = Workers(1)


@record
class Rearranged:
    """The stories that a change touched as they are now, what takes it back, what makes it again.

    Both are exact: what is made again has the same ids as the first time.
    """

    stories: tuple[Story, ...]
    undo: Undo
    again: Undo


def arrange(
    library: Library, workers: Workers = IN_THIS_PROCESS, tell: TellHowFar | None = None
) -> list[Story]:
    """Put what is in no story yet into one; compare each story whose comparison is stale.

    Gives the stories whose comparison ended the worker that made it: they have none. `tell` is
    called with how far it is. Killed in between, it goes on where it was with the next call.
    Raises LibraryError.
    """
    if library.loose():
        if tell:
            tell(Arranging())
        with library.writing():
            _group(library, library.loose())
    return compare_stories(library, library.stale(ENGINE), workers, tell)


def merge_stories(library: Library, ids: Sequence[str]) -> Rearranged:
    """Make stories one, under the id of the first, for good. Raises NotFound, UsageError."""
    return _rearranged(library, lambda: library.merge_stories(ids))


def split_story(library: Library, story: str, articles: Iterable[str]) -> Rearranged:
    """Part articles from their story, for good; each of the two gets a title of its own words.

    Raises NotFound, and UsageError unless they are some, not all, of the story's.
    """

    def split() -> None:
        new = library.split_story(story, articles)
        _retitle(library, [library.story(story), new])

    return _rearranged(library, split)


def release_story(library: Library, story: str) -> Rearranged:
    """Group the articles of a story that was merged or split by hand anew, at once.

    Raises NotFound.
    """

    def release() -> None:
        articles = library.story(story).articles
        library.release_story(story)
        _group(library, articles)

    return _rearranged(library, release)


def forget_articles(library: Library, ids: Sequence[str]) -> Rearranged:
    """Take articles out of lists, stories and searches, `undo` brings them back.

    Raises NotFound, before any is taken out.
    """
    return _rearranged(library, lambda: library.forget(ids))


def restore_articles(library: Library, ids: Sequence[str]) -> Rearranged:
    """Bring articles back that were forgotten. Raises NotFound."""
    return _rearranged(library, lambda: library.restore(ids))


def undo(library: Library, change: Undo) -> Rearranged:
    """Take a change back; what is given back makes it again. What came since stays."""
    return _rearranged(library, lambda: library.put_back(change))


def undo_last(library: Library) -> Rearranged:
    """Take back the last change that went through here; once more makes it again.

    Raises NotFound where there was none.
    """
    return undo(library, latest(library.location))


def outdated(library: Library) -> int:
    """How many stored comparisons an earlier presscut made: the next ingest makes them anew."""
    return library.older_comparisons(ENGINE)


def _rearranged(library: Library, change: Callable[[], object]) -> Rearranged:
    """Make a change, see that every article has a story and every story its comparison."""
    with library.writing():
        before, hidden = library.arrangement(), {one.id for one in library.forgotten()}
        shown = {story.id: story for story in library.stories()}
        change()
        _group(library, library.loose())
        after, hides = library.arrangement(), {one.id for one in library.forgotten()}
        out, back_in = tuple(sorted(hides - hidden)), tuple(sorted(hidden - hides))
        back = replace(undo_of(before, after), forget=back_in, restore=out)
        keep_latest(library.location, back)
    touched = [story for story in library.stories() if shown.get(story.id) != story]
    compare_stories(library, [story.id for story in touched], IN_THIS_PROCESS)
    again = replace(undo_of(after, before), forget=out, restore=back_in)
    return Rearranged(tuple(touched), undo=back, again=again)


def _group(library: Library, ids: Sequence[str]) -> None:
    """Put articles into the stories that they belong to, or into new ones."""
    total = library.count()
    others = total - len(ids)
    if not ids:
        return
    if total <= MANY or (total <= MOST and len(ids) * FEW > others):
        _group_all(library)
        return
    for at in range(0, len(ids), PORTION):
        _add(library, library.openings(ids[at : at + PORTION]))


def _group_all(library: Library) -> None:
    from store.comparison.stories import arrange_stories

    shown = library.stories()
    highest = library.arrangement().highest
    _keep(library, shown, arrange_stories(library.openings(), shown, highest))


def _add(library: Library, new: Sequence[Opening]) -> None:
    """Add a few to many; only what is near them is read, and changes."""
    from store.comparison.stories import extend_stories, search_words

    stored = library.arrangement()
    moving = {one.id for one in new}
    near = {
        story
        for one in new
        for story in library.near(search_words(one), one.published, WINDOW, NEAREST)
    }
    near.update(stored.pins[one] for one in moving if one in stored.pins)
    shown = [
        story
        for story in library.stories()
        if story.id in near or not moving.isdisjoint(story.articles)
    ]
    held = library.openings([a for story in shown for a in story.articles if a not in moving])
    known = moving.union(one.id for one in held)
    background = [one for one in library.sample(BACKGROUND) if one.id not in known]
    _keep(library, shown, extend_stories(new, held, shown, background, stored.highest))


def _keep(library: Library, before: Sequence[Story], grouped: Sequence[Story]) -> None:
    """Keep what a grouping changed of some stories, with what is pinned put right again."""
    after = library.arranged(grouped)
    as_before, left = set(before), {story.id for story in after}
    library.change_stories(
        [story for story in after if story not in as_before],
        gone=[story.id for story in before if story.id not in left],
    )


def _retitle(library: Library, stories: Sequence[Story]) -> None:
    from store.comparison.stories import title_of

    library.change_stories(
        [replace(story, title=title_of(library.openings(story.articles))) for story in stories]
    )
