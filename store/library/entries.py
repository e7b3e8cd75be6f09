"""An article as it lies on its shelf: its record, its older versions, corrections made by hand.

Records stay as they were ingested; a correction lies over the current one and can be taken back.
All of it is plain data until someone asks for the Article: thousands are listed without building
one. Refuses what would not come back from JSON as it went in.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from store.errors import LibraryError
from store.models import Article, Row, as_data, from_data

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A stored article. `shelf` and `place` (TinyDB's document id) say where it lies.

    `document` holds "current", the record last ingested; "older", those before it, oldest first;
    "corrections", field to text. None of it is ever altered, only replaced.
    """

    shelf: Path
    place: int
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

    def shown(self) -> Document:
        """The current record with the corrections over it."""
        corrections = self.document["corrections"]
        guesses = [field for field in self.current["guesses"] if field not in corrections]
        return {**self.current, **corrections, "guesses": guesses}

    def article(self) -> Article:
        """The article as it is shown."""
        return from_data(Article, self.shown())

    def versions(self) -> list[Article]:
        """All versions, oldest first: the older ones as ingested, the last as it is shown."""
        older = [from_data(Article, record) for record in self.document["older"]]
        return [*older, self.article()]

    def row(self, number: int, story: str | None, sentences: int) -> Row:
        """The article as lists show it; what `Article.summary` and `.words` say, from the data."""
        record = self.shown()
        chosen = sorted(record["ranking"][:sentences], key=lambda excerpt: excerpt["start"])
        return Row(
            number=number,
            id=record["id"],
            title=record["title"],
            outlet=record["outlet"],
            published=record["published"],
            source=record["source"],
            language=record["language"],
            words=len(record["text"].split()),
            story=story,
            summary=tuple(excerpt["text"] for excerpt in chosen),
            figures=len(record["figures"]),
            ingested=record["ingested"],
            guesses=tuple(record["guesses"]),
        )

    def updated(self, record: Document) -> "Entry":
        """The entry with its next version: same id, same corrections, the older record kept."""
        current = {**record, "id": self.id, "version": self.current["version"] + 1}
        older = [*self.document["older"], self.current]
        return replace(self, document={**self.document, "current": current, "older": older})

    def corrected(self, changes: dict[str, str]) -> "Entry":
        """The entry with corrections made, or taken back where the text is empty."""
        corrections = {**self.document["corrections"], **changes}
        kept = {field: text for field, text in corrections.items() if text}
        return replace(self, document={**self.document, "corrections": kept})


def first_version(record: Document) -> Document:
    """What is put on a shelf for an article that is new."""
    return {"current": record, "older": [], "corrections": {}}


def plain(record: object, name: str) -> Document:
    """A record as plain data that JSON gives back unchanged. `name` says whose it is.

    Raises LibraryError for half a surrogate pair, an integer beyond 64 bits, a number that is
    not finite: orjson refuses the first two and would silently make the last one null.
    """
    data: Document = as_data(record)
    try:
        whole = orjson.loads(orjson.dumps(data)) == data
        reason = "it holds a number that is not finite"
    except orjson.JSONEncodeError as error:
        whole, reason = False, str(error)
    if not whole:
        raise LibraryError(f"{name!r} cannot be stored ({reason}); mend the source and try again")
    return data
