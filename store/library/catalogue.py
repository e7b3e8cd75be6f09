"""What a library holds at one moment: its articles in order, found by id, number, source, digest.

Built from the shelves and the stories, it only looks up and decides; reading and writing are the
repository's.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from store.errors import Ambiguous, NotFound
from store.library.entries import Document, Entry, first_version
from store.models import Row, Status, Story

LEAST_DIGITS = 4  # of an id's start, as git wants
CANDIDATES_NAMED = 5

_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


class Catalogue:
    """The articles of a library in its default order.

    By story in the stories' order, in a story by letter; those without a story last, by the time
    of ingest.
    """

    def __init__(self, entries: Iterable[Entry], stories: Sequence[Story] = ()) -> None:
        self.stories = {story.id: story for story in stories}
        self._story_of: dict[str, str] = {}
        for story in stories:
            for identity in story.articles:
                self._story_of.setdefault(identity, story.id)
        self.entries: dict[str, Entry] = {}
        self._by_source: dict[str, str] = {}
        self._by_digest: dict[str, list[str]] = {}
        for entry in self._ordered(list(entries)):
            self.put(entry)

    def put(self, entry: Entry) -> None:
        """Take an entry in, in the place of the one of the same id or at the end."""
        if before := self.entries.get(entry.id):
            self._by_digest[before.current["digest"]].remove(entry.id)
        self.entries[entry.id] = entry
        self._by_source[entry.current["source"]] = entry.id
        self._by_digest.setdefault(entry.current["digest"], []).append(entry.id)

    def status(self, source: str, digest: str) -> tuple[Status, str | None]:
        """What a document with this source and digest would be here, and the article it meets."""
        if known := self._by_source.get(source):
            same = self.entries[known].current["digest"] == digest
            return "unchanged" if same else "updated", known
        if twins := self._by_digest.get(digest):
            return "duplicate", twins[0]
        return "new", None

    def take(self, record: Document, places: Iterator[tuple[Path, int]]) -> tuple[Status, Entry]:
        """Take a document in as `status` decides; a new one lies at the next of `places`.

        Its id is its own unless another article began as the same text and has changed since.
        """
        status, known = self.status(record["source"], record["digest"])
        if status == "new":
            identity = self._free_id(record["id"], record["source"])
            entry = Entry(*next(places), first_version({**record, "id": identity}))
        elif known and status == "updated":
            entry = self.entries[known].updated(record)
        else:
            return status, self.entries[known or ""]
        self.put(entry)
        return status, entry

    def rows(self, sentences: int) -> list[Row]:
        """The articles as lists show them, with summaries of so many sentences."""
        return [
            entry.row(number, self._story_of.get(entry.id), sentences)
            for number, entry in enumerate(self.entries.values(), 1)
        ]

    def entry(self, identity: str) -> Entry:
        """An article by its full id. Raises NotFound."""
        if identity not in self.entries:
            raise NotFound(
                f"no article {identity[:64]!r} in the library; list shows those there are"
            )
        return self.entries[identity]

    def find(self, reference: str) -> str:
        """The id meant by its start or by a number in the order. Raises NotFound, Ambiguous."""
        if not self.entries:
            raise NotFound("the library is empty; ingest articles first")
        wanted = reference.strip().lower()
        if _NUMBER.fullmatch(wanted) and 1 <= int(wanted) <= len(self.entries):
            return list(self.entries)[int(wanted) - 1]
        if len(wanted) < LEAST_DIGITS:
            raise NotFound(
                f"no article {reference!r}: give a number from 1 to {len(self.entries)} as list"
                f" shows it, or at least {LEAST_DIGITS} characters of an id"
            )
        matches = [identity for identity in self.entries if identity.startswith(wanted)]
        if not matches:
            raise NotFound(
                f"no article's id starts with {wanted[:64]!r}; list shows those there are"
            )
        if len(matches) > 1:
            raise Ambiguous(f"{wanted!r} is the start of {self._named(matches)}; give more of it")
        return matches[0]

    def _free_id(self, identity: str, source: str) -> str:
        from hashlib import sha256

        while identity in self.entries:
            identity = sha256(f"{identity}\0{source}".encode()).hexdigest()
        return identity

    def _named(self, identities: list[str]) -> str:
        named = ", ".join(identity[:12] for identity in identities[:CANDIDATES_NAMED])
        more = len(identities) - CANDIDATES_NAMED
        return f"{len(identities)} articles: {named}{f' and {more} more' if more > 0 else ''}"

    def _ordered(self, entries: list[Entry]) -> list[Entry]:
        shelved = {entry.id: entry for entry in entries}
        told = [shelved[identity] for identity in self._story_of if identity in shelved]
        rest = [entry for entry in entries if entry.id not in self._story_of]
        return told + sorted(rest, key=lambda entry: str(entry.current["ingested"]))
