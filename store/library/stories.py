"""The stories on disk: one TinyDB file with the stories in their order and what was set by hand.

Comparisons lie on shelves of their own (there are as many as stories, each as long as several
articles). Whoever puts something there holds the library's lock.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from store.library import files
from store.library.entries import plain
from store.models import Story, from_data

STORIES, PINS = "stories", "pins"


class StoredStories(NamedTuple):
    """What the file holds: stories in order; pins, the story into which a person put an article."""

    stories: tuple[Story, ...]
    pins: dict[str, str]


def read_stories(path: Path) -> StoredStories:
    """The stories as stored; none where there is no file. Raises LibraryError."""
    return stories_of(files.read(path) or {})


def stories_of(tables: files.Tables) -> StoredStories:
    """The stories in the tables of the file."""
    return StoredStories(
        tuple(from_data(Story, document) for document in tables.get(STORIES, {}).values()),
        {document["article"]: document["story"] for document in tables.get(PINS, {}).values()},
    )


def write_stories(path: Path, stories: Iterable[Story], pins: Mapping[str, str]) -> None:
    """Replace all stories and pins; a file that would stay the same is left alone."""
    tables = {
        STORIES: [plain(story, story.title) for story in stories],
        PINS: [{"article": article, "story": story} for article, story in pins.items()],
    }
    stored = files.read(path) or {}
    if tables == {name: list(stored.get(name, {}).values()) for name in tables}:
        return
    from store.library.storage import edit

    with edit(path) as database:
        database.drop_tables()
        for name, documents in tables.items():
            database.table(name).insert_multiple(documents)
