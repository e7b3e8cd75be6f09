"""Stories of the library compared, by several processes where that pays, and kept some at a time.

A story is taken as it is when its turn comes. Others may write all the while: what was compared
of a story that they changed is not kept, for whoever changed it compares it anew. Which stories
are to be compared is not decided here.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress

from store.comparison import compare
from store.errors import NotFound
from store.library import Library
from store.models import Arranging, Article, Comparison, Story
from store.spreading import Workers

SPREAD_FROM = 40  # stories: for fewer, starting a worker takes longer than it saves
CHUNK = 4  # stories of one message to a worker: so many keep it busy while others are written
KEEP_SECONDS = 4.0  # between two writes: each writes a whole shelf anew
KEEP_MOST = 64  # comparisons that wait for a write at most: a shelf of them

TellHowFar = Callable[[Arranging], None]
Members = tuple[Story, Sequence[Article]]


def compare_stories(
    library: Library, ids: Sequence[str], workers: Workers, tell: TellHowFar | None = None
) -> list[Story]:
    """Compare stories and keep what comes of it; those whose comparison ended its worker.

    `tell` is called with each how many are compared. Raises LibraryError. What was kept before
    stays.
    """
    ended: list[Story] = []
    results = workers.spread(
        _compared, _members(library, ids), _killed, total=len(ids), large=SPREAD_FROM, chunk=CHUNK
    )
    with closing(results) as compared:
        for some in _portions(_told(compared, len(ids), tell) if tell else compared):
            ended += [one for one in some if isinstance(one, Story)]
            comparisons = [one for one in some if isinstance(one, Comparison)]
            with library.writing():
                library.keep_comparisons(library.still_so(comparisons))
    return ended


def _members(library: Library, ids: Iterable[str]) -> Iterator[Members]:
    for identity in ids:
        with suppress(NotFound):  # another writer has changed it meanwhile
            story = library.story(identity)
            yield story, library.articles(story.articles)


def _compared(members: Members) -> Comparison | Story:
    story, articles = members
    return compare(articles, story=story)


def _killed(members: Members) -> Comparison | Story:
    story, _ = members
    return story


def _told(
    compared: Iterable[Comparison | Story], total: int, tell: TellHowFar
) -> Iterator[Comparison | Story]:
    if total:
        tell(Arranging(0, total))
    for number, one in enumerate(compared, 1):
        tell(Arranging(number, total))
        yield one


def _portions(compared: Iterable[Comparison | Story]) -> Iterator[list[Comparison | Story]]:
    """What comes, so much of it at a time as one write is to take."""
    some: list[Comparison | Story] = []
    last = time.monotonic()
    for one in compared:
        some.append(one)
        if len(some) >= KEEP_MOST or time.monotonic() - last >= KEEP_SECONDS:
            yield some
            some, last = [], time.monotonic()
    if some:
        yield some
