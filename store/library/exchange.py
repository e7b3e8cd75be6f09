"""The whole library as JSON Lines, one record a line, and back without loss.

    {"presscut": "library", "schema": 1}    the first line
    {"article": {...}}      an article as its shelf holds it, with versions and corrections
    {"story": {...}}  {"pin": {...}}  {"comparison": {...}}

Refuses lines that presscut would not have written, naming the line; what came before it stays.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count, islice
from typing import Any

import orjson

from store.errors import LibraryNewer, ReadingError
from store.library.migrations import SCHEMA
from store.library.records import ImportReport
from store.library.repository import Library
from store.library.shape import has_shape, is_article_document
from store.library.shelves import Document
from store.models import Comparison, Story, story_number
from store.records import as_data, from_data

HEADER = {"presscut": "library", "schema": SCHEMA}
BATCH = 256  # articles stored by one write

Record = tuple[str, Any]


def export_lines(library: Library) -> Iterator[str]:
    """The library's lines, without line ends. Raises LibraryError."""
    stored = library.arrangement()
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
        intake.settle()
    return ImportReport(intake.articles, intake.stories, intake.known)


class _Import:
    """What has come in so far.

    Stories wait for the first comparison, or the last line: all articles are there by then.
    Comparisons go straight to their shelves; one whose story has not come, or was here before,
    is left out, and is made when it is missed.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._told: list[Story] = []
        self._pins: dict[str, str] = {}
        self._ids: dict[str, str] = {}  # of the stories that came in: theirs there, theirs here
        self.articles = self.stories = self.known = 0

    def take(self, records: list[Record]) -> None:
        documents: dict[str, Document] = {}
        compared: list[Comparison] = []
        for kind, data in records:
            if kind == "article":
                documents[data["current"]["id"]] = data
            elif kind == "story":
                self._told.append(from_data(Story, data))
            elif kind == "pin":
                self._pins[data["article"]] = data["story"]
            else:
                compared.append(from_data(Comparison, data))
        new = self._library.put_documents(documents)
        self.articles += new
        self.known += len(documents) - new
        if compared:
            self.settle()
            self._library.keep_comparisons(
                [
                    replace(one, story=self._ids[one.story])
                    for one in compared
                    if one.story in self._ids
                ]
            )

    def settle(self) -> None:
        """Put the stories that wait behind those there are, each under an id that is free."""
        if not self._told and not self._pins:
            return
        stored = self._library.arrangement()
        there = {story.id: story for story in stored.stories}
        ids = self._free_ids(there, stored.highest)
        new = [
            replace(story, id=ids[story.id]) for story in self._told if ids[story.id] not in there
        ]
        self.stories += len(new)
        self.known += len(self._told) - len(new)
        held = {article: ids.get(into, into) for article, into in self._pins.items()}
        self._library.change_stories(new, held=held)
        self._ids |= {old: new for old, new in ids.items() if new not in there}
        self._told, self._pins = [], {}

    def _free_ids(self, there: Mapping[str, Story], highest: int) -> dict[str, str]:
        """The id that each story has here: its own, unless another story of the library has it."""
        free = count(max([highest, *(story_number(one.id) for one in self._told)]) + 1)
        ids: dict[str, str] = {}
        for story in self._told:
            met = there.get(story.id)
            taken = met is not None and met.articles != story.articles
            ids[story.id] = f"s{next(free)}" if taken else story.id
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
