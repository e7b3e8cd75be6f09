"""The stories on disk: one TinyDB file with the stories in their order and what was set by hand.

Comparisons lie on shelves of their own (there are as many as stories, each as long as several
articles). Whoever puts something there holds the library's lock.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from store.library import files
from store.library.entries import plain
from store.models import Story, story_number
from store.records import from_data

STORIES, PINS, NUMBERS = "stories", "pins", "numbers"


class StoredStories(NamedTuple):
    """What the file holds: stories in order; pins, the story into which a person put an article.

    `highest` is the highest number that a story ever had here: ids are not given out again, so
    that what names a story, an undo or a note, never means another one.
    """

    stories: tuple[Story, ...]
    pins: dict[str, str]
    highest: int = 0


def read_stories(path: Path) -> StoredStories:
    """The stories as stored; none where there is no file. Raises LibraryError."""
    return stories_of(files.read(path) or {})


def stories_of(tables: files.Tables) -> StoredStories:
    """The stories in the tables of the file."""
    stories = tuple(from_data(Story, document) for document in tables.get(STORIES, {}).values())
    pins = {document["article"]: document["story"] for document in tables.get(PINS, {}).values()}
    noted = [document["highest"] for document in tables.get(NUMBERS, {}).values()]
    return StoredStories(stories, pins, max([*noted, _highest(stories)]))


def write_stories(
    path: Path, stored: StoredStories, stories: Iterable[Story], pins: Mapping[str, str]
) -> None:
    """Replace the stories and pins that were `stored`; where none would change, nothing is done."""
    told = tuple(stories)
    highest = _highest(told)
    ever = max(stored.highest, highest)
    if stored == StoredStories(told, dict(pins), ever):
        return
    tables = {
        STORIES: [plain(story, story.title) for story in told],
        PINS: [{"article": article, "story": story} for article, story in pins.items()],
        NUMBERS: [{"highest": ever}] if ever > highest else [],
    }
    from store.library.storage import edit

    with edit(path) as database:
        database.drop_tables()
        for name, documents in tables.items():
            database.table(name).insert_multiple(documents)


def _highest(stories: Iterable[Story]) -> int:
    return max((story_number(story.id) for story in stories), default=0)
