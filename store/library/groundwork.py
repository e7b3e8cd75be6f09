"""What grouping and comparing ask of the library; they themselves are not known here.

Answered by the index and the one file of stories: a few new articles cost neither the reading of
all others nor a look at each.
"""

from collections.abc import Sequence

from store.library import freshness, listing, openings, pins
from store.library.holdings import Holdings
from store.library.stories import StoredStories, read_stories
from store.models import Comparison, Opening, Story


class Groundwork(Holdings):
    """The library in the folder `location`, to be arranged. Raises LibraryError as it does."""

    def arrangement(self) -> StoredStories:
        """The stories with their forgotten articles, and which articles a person put into which."""
        return read_stories(self._stories)

    def arranged(self, stories: Sequence[Story]) -> list[Story]:
        """Stories as they were grouped, with what a person merged and split put right again."""
        stored = self.arrangement()
        return pins.arranged(stories, stored.pins, stored.stories)

    def loose(self) -> list[str]:
        """The ids of the articles that are in no story yet, in the order of the list."""
        return self._index.ask(openings.loose)

    def openings(self, ids: Sequence[str] | None = None) -> list[Opening]:
        """What grouping reads of these articles, in their order, or of all; no forgotten ones."""
        return self._index.ask(
            lambda index: openings.openings(index, listing.all_ids(index) if ids is None else ids)
        )

    def sample(self, size: int) -> list[Opening]:
        """Openings from all over the library, about so many, the same ones at each call."""
        return self._index.ask(lambda index: openings.sample(index, size))

    def near(
        self, words: Sequence[str], published: str | None, window: int, most: int
    ) -> list[str]:
        """The ids of the stories that share most rare words with an article, the likest first.

        Where both dates are known to the day, they are at most `window` days apart.
        """
        return self._index.ask(lambda index: openings.near(index, words, published, window, most))

    def stale(self, engine: int) -> list[str]:
        """The stories without a comparison of their articles as they are, made by this engine.

        Their ids, the latest story first.
        """
        return self._index.ask(lambda index: freshness.stale(index, engine))

    def still_so(self, comparisons: Sequence[Comparison]) -> list[Comparison]:
        """Those of comparisons that are of their stories' articles as they are."""
        return self._index.ask(
            lambda index: [one for one in comparisons if freshness.is_fresh(index, one)]
        )

    def older_comparisons(self, engine: int) -> int:
        """How many comparisons an earlier engine has made."""
        return self._index.ask(lambda index: freshness.of_earlier_engines(index, engine))
