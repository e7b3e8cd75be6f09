"""The whole library as JSON Lines, one record a line, and back without loss.

    {"presscut": "library", "schema": 1}    the first line
    {"article": {...}}      an article as its shelf holds it, with versions and corrections
    {"story": {...}}  {"pin": {...}}  {"comparison": {...}}

Refuses lines that presscut would not have written, naming the line; what came before it stays.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

import orjson

from store.errors import LibraryNewer, ReadingError
from store.library.migrations import SCHEMA
from store.library.pins import next_id
from store.library.records import ImportReport
from store.library.repository import Library
from store.library.shape import has_shape, is_article_document
from store.library.shelves import Document
from store.library.stories import read_stories
from store.models import Comparison, Story, as_data, from_data

HEADER = {"presscut": "library", "schema": SCHEMA}
BATCH = 256  # articles stored by one write

Record = tuple[str, Any]


def export_lines(library: Library) -> Iterator[str]:
    """The library's lines, without line ends. Raises LibraryError."""
    stored = read_stories(library.sources.stories)
    yield _line(HEADER)
    for shelf in library.sources.articles.signatures():
        for document in library.sources.articles.read(shelf).documents.values():
            yield _line({"article": document})
    for story in stored.stories:
        yield _line({"story": as_data(story)})
    for article, into in stored.pins.items():
        yield _line({"pin": {"article": article, "story": into}})
    for shelf in library.sources.comparisons.signatures():
        for document in library.sources.comparisons.read(shelf).documents.values():
            yield _line({"comparison": document})


def import_lines(library: Library, lines: Iterable[str]) -> ImportReport:
    """Take exported lines into a library, which may hold other articles.

    An article or a story that is there already stays as it is; a story whose id another has gets
    a new one. Raises ReadingError for a line that is not an export's, and LibraryError.
    """
    records = _records(lines)
    with library.writing():
        intake = _Import(library)
        while batch := list(islice(records, BATCH)):
            intake.take(batch)
        intake.finish()
    return ImportReport(intake.articles, intake.stories, intake.known)


class _Import:
    """What has come in so far. Stories wait for the last line: all articles are there by then."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._told: list[Story] = []
        self._pins: dict[str, str] = {}
        self._compared: list[Comparison] = []
        self.articles = self.stories = self.known = 0

    def take(self, records: list[Record]) -> None:
        documents: dict[str, Document] = {}
        for kind, data in records:
            if kind == "article":
                documents[data["current"]["id"]] = data
            elif kind == "story":
                self._told.append(from_data(Story, data))
            elif kind == "pin":
                self._pins[data["article"]] = data["story"]
            else:
                self._compared.append(from_data(Comparison, data))
        new = self._library.put_documents(documents)
        self.articles += new
        self.known += len(documents) - new

    def finish(self) -> None:
        there = {story.id: story for story in self._library.stories()}
        ids = self._free_ids(there)
        new = [
            replace(story, id=ids[story.id]) for story in self._told if ids[story.id] not in there
        ]
        self.stories, self.known = len(new), self.known + len(self._told) - len(new)
        taken = {story.id for story in new}
        compared = [
            replace(one, story=ids[one.story])
            for one in self._compared
            if one.story in ids and ids[one.story] in taken
        ]
        held = {article: ids.get(into, into) for article, into in self._pins.items()}
        self._library.add_stories(new, compared, held)

    def _free_ids(self, there: Mapping[str, Story]) -> dict[str, str]:
        """The id that each story has here: its own, unless another story of the library has it."""
        ids: dict[str, str] = {}
        for story in self._told:
            met = there.get(story.id)
            if met is None or met.articles == story.articles:
                ids[story.id] = story.id
            else:
                used = [*there, *ids.values(), *(one.id for one in self._told)]
                ids[story.id] = next_id(used)
        return ids


def _records(lines: Iterable[str]) -> Iterator[Record]:
    """The records of the lines, each with its kind. Raises ReadingError, LibraryNewer."""
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    number, header = next(numbered, (1, ""))
    first = _parsed(number, header)
    if first.get("presscut") != "library" or not isinstance(first.get("schema"), int):
        raise ReadingError("line 1", "line 1: not the first line of an exported library")
    if first["schema"] > SCHEMA:
        raise LibraryNewer(
            f"line 1: exported by a later presscut (schema {first['schema']}, this one knows"
            f" {SCHEMA}); bring presscut up to date"
        )
    for number, line in numbered:
        record = _parsed(number, line)
        kind = next(iter(record), "")
        if len(record) != 1 or kind not in _TESTS or not _TESTS[kind](record[kind]):
            raise ReadingError(f"line {number}", f"line {number}: not a record of presscut")
        yield kind, record[kind]


_TESTS: dict[str, Callable[[Any], bool]] = {
    "article": is_article_document,
    "story": lambda data: has_shape(Story, data),
    "pin": lambda data: (
        isinstance(data, dict)
        and data.keys() == {"article", "story"}
        and all(isinstance(value, str) for value in data.values())
    ),
    "comparison": lambda data: has_shape(Comparison, data),
}


def _parsed(number: int, line: str) -> dict[str, Any]:
    try:
        record = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise ReadingError(f"line {number}", f"line {number}: not JSON ({error})") from error
    return record if isinstance(record, dict) else {}


def _line(record: object) -> str:
    return orjson.dumps(record).decode()
