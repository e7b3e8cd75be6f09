"""The stories on disk: one TinyDB file with the stories in their order and their comparisons.

Whoever puts something there holds the library's lock. Comparisons stay plain data until asked for.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from store.library import files
from store.library.entries import Document, plain
from store.models import Comparison, Story, from_data

STORIES, COMPARISONS = "stories", "comparisons"


@dataclass(frozen=True, slots=True)
class StoredStories:
    """What the file holds: stories in order, comparisons by their story's id."""

    stories: tuple[Story, ...] = ()
    comparisons: dict[str, Document] = field(default_factory=dict)

    def comparison(self, story: str) -> Comparison | None:
        """The finished comparison of a story, None if there is none."""
        found = self.comparisons.get(story)
        return from_data(Comparison, found) if found else None


def read_stories(path: Path) -> StoredStories:
    """The stories as stored; none where there is no file. Raises LibraryError."""
    tables = files.read(path) or {}
    return StoredStories(
        tuple(from_data(Story, document) for document in tables.get(STORIES, {}).values()),
        {document["story"]: document for document in tables.get(COMPARISONS, {}).values()},
    )


def write_stories(path: Path, stories: Iterable[Story], comparisons: Iterable[Comparison]) -> None:
    """Replace all stories and comparisons; a file that would stay the same is left alone."""
    tables = {
        STORIES: [plain(story, story.title) for story in stories],
        COMPARISONS: [plain(comparison, comparison.title) for comparison in comparisons],
    }
    stored = files.read(path) or {}
    if tables == {name: list(stored.get(name, {}).values()) for name in tables}:
        return
    from store.library.storage import edit

    with edit(path) as database:
        for name, documents in tables.items():
            table = database.table(name)
            table.truncate()
            table.insert_multiple(documents)
