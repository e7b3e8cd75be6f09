"""An article as it lies on its shelf: its record, its older versions, corrections made by hand.

Records stay as they were ingested; a correction lies over the current one and can be taken back,
and so can forgetting: it is a mark on the document. All of it is plain data until someone asks
for the Article. Refuses what would not come back from JSON as it went in.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import is_dataclass
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple, get_args, get_type_hints

import orjson

from store.errors import LibraryError
from store.library.shelves import Document, Place
from store.models import Article
from store.records import as_data, from_data

CORRECTABLE = ("title", "outlet", "published")
EDITED = (
    "digest", "title", "language", "text", "sentences", "ranking", "figures", "quotes", "removed",
)  # fmt: skip
"""The fields of a record that change where a line is put back or taken out by hand."""

Getter = Callable[[object], Any]


class LineEdit(NamedTuple):
    """A line put back into an article's text by hand, or with `out` taken out of it."""

    text: str
    out: bool = False


class Entry(NamedTuple):
    """A stored article and where it lies.

    `document` holds "current", the record last ingested; "older", those before it, oldest first;
    "corrections", field to text. Where there is any of it: "forgotten", when a person took the
    article out; "also", the other sources that the same text came from; "lines", what a person
    did with its lines, and "edited", the fields of the record that this changed. None of it is
    ever altered, only replaced.
    """

    place: Place
    document: Document

    @property
    def current(self) -> Document:
        """The record last ingested, without corrections."""
        record: Document = self.document["current"]
        return record

    @property
    def id(self) -> str:
        """The article's id, the same over its versions."""
        identity: str = self.current["id"]
        return identity

    @property
    def corrections(self) -> dict[str, str]:
        """What was set by hand."""
        return dict(self.document["corrections"])

    @property
    def forgotten(self) -> str | None:
        """When a person took the article out of the library (UTC, ISO 8601), None if not."""
        time: str | None = self.document.get("forgotten")
        return time

    @property
    def also(self) -> list[str]:
        """The other sources that the same text came from, in the order in which they were met."""
        return list(self.document.get("also", ()))

    @property
    def lines(self) -> list[list[LineEdit]]:
        """What a person did with lines of the article, a list a command, the first one first."""
        steps = self.document.get("lines", [])
        return [[LineEdit(*edit) for edit in step] for step in steps]

    def shown(self) -> Document:
        """The current record with what a person changed over it."""
        corrections = self.document["corrections"]
        guesses = [field for field in self.current["guesses"] if field not in corrections]
        edited = self.document.get("edited", {})
        also = {"also": self.also, "guesses": guesses}
        return {**self.current, **edited, **corrections, **also}

    def article(self) -> Article:
        """The article as it is shown."""
        return from_data(Article, self.shown())

    def versions(self) -> list[Article]:
        """All versions, oldest first: the older ones as ingested, the last as it is shown."""
        older = [from_data(Article, record) for record in self.document["older"]]
        return [*older, self.article()]

    def updated(self, record: Document) -> "Entry":
        """The entry with its next version: same id, same corrections, the older record kept."""
        current = {**record, "id": self.id, "version": self.current["version"] + 1}
        older = [*self.document["older"], self.current]
        document = {key: value for key, value in self.document.items() if key != "edited"}
        return self._replace(document={**document, "current": current, "older": older})

    def corrected(self, changes: dict[str, str]) -> "Entry":
        """The entry with corrections made, or taken back where the text is empty."""
        corrections = {**self.document["corrections"], **changes}
        kept = {field: text for field, text in corrections.items() if text}
        return self._replace(document={**self.document, "corrections": kept})

    def marked(self, forgotten: str | None) -> "Entry":
        """The entry forgotten at that time, or brought back."""
        return self._with({"forgotten": forgotten})

    def met_in(self, source: str) -> "Entry":
        """The entry whose text came from one more source."""
        return self._with({"also": list(dict.fromkeys([*self.also, source]))})

    def gone_from(self, source: str) -> "Entry":
        """The entry whose text one of its other sources has no more."""
        return self._with({"also": [one for one in self.also if one != source]})

    def edited(self, lines: Sequence[Sequence[LineEdit]], changed: Document) -> "Entry":
        """The entry with what was done with its lines, and the fields that this changed."""
        return self._with({"lines": [list(map(list, step)) for step in lines], "edited": changed})

    def _with(self, given: Document) -> "Entry":
        """The entry with some parts of its document replaced, or without those that are empty."""
        kept = {key: value for key, value in self.document.items() if key not in given}
        return self._replace(document=kept | {key: value for key, value in given.items() if value})


def first_version(record: Document) -> Document:
    """What is put on a shelf for an article that is new."""
    return {"current": record, "older": [], "corrections": {}}


def plain(record: object, name: str) -> Document:
    """A record as plain data that JSON gives back unchanged. `name` says whose it is.

    Raises LibraryError for half a surrogate pair, an integer beyond 64 bits, a number that is
    not finite: orjson refuses the first two and would silently make the last one null.
    """
    document: Document = as_data(record)
    try:
        orjson.dumps(document)
        reason = "" if _all_finite([record]) else "it holds a number that is not finite"
    except orjson.JSONEncodeError as error:
        reason = str(error)
    if reason:
        raise LibraryError(f"{name!r} cannot be stored ({reason}); mend the source and try again")
    return document


def _all_finite(records: Sequence[object]) -> bool:
    """Whether every number in records of one kind is finite; looks only where it allows one."""
    if not records:
        return True
    kind: Any = type(records[0])
    numbers, inner = _number_fields(kind)
    if not all(all(map(math.isfinite, filter(None, map(take, records)))) for take in numbers):
        return False
    for take in inner:
        held = chain.from_iterable(
            some if isinstance(some, tuple) else (some,) for some in map(take, records)
        )
        if not _all_finite([one for one in held if one is not None]):
            return False
    return True


@cache
def _number_fields(kind: type) -> tuple[tuple[Getter, ...], tuple[Getter, ...]]:
    """What takes the floats of a record of this kind, and what the records that may hold some."""
    numbers, records = [], []
    for name, hint in get_type_hints(kind).items():
        parts = {hint, *get_args(hint)}
        kinds: list[Any] = list(filter(is_dataclass, parts))
        if float in parts:
            numbers.append(attrgetter(name))
        elif any(any(_number_fields(inner)) for inner in kinds):
            records.append(attrgetter(name))
    return tuple(numbers), tuple(records)
