"""A batch of documents on its way in: what each one is, and what lies on the shelves afterwards.

It decides over what the library has of their sources and digests, and over the batch itself: a
later document may update an earlier one. Reading and writing are the repository's.
"""

from collections.abc import Iterator, Mapping

from store.library.entries import Entry, first_version
from store.library.listing import Known
from store.library.shelves import Document, Place
from store.models import Status


class Intake:
    """Takes documents in one by one. `changed` holds the entries to be written, by their ids."""

    def __init__(self, known: Known, entries: Mapping[str, Entry], places: Iterator[Place]) -> None:
        self._known = known
        self._entries = entries
        self._places = places
        self.changed: dict[str, Entry] = {}

    def take(self, record: Document) -> tuple[Status, str]:
        """Take a document in as its status says; a new one lies at the next free place.

        Its id is its own unless another article began as the same text and has changed since.
        """
        status, met = self._known.status(record["source"], record["digest"])
        if status in ("new", "duplicate"):
            self._part_from_twin(record["source"])
        if status == "new":
            identity = self._free_id(record["id"], record["source"])
            entry = Entry(next(self._places), first_version({**record, "id": identity}))
        elif met and status == "duplicate":
            self.changed[met] = self._entry(met).met_in(record["source"])
            self._known.also[record["source"]] = met
            return status, met
        elif met and status == "updated":
            entry = self._entry(met).updated(record)
            twins = self._known.by_digest.get(self._known.digests[met], [])
            if met in twins:
                twins.remove(met)
        else:
            return status, met or ""
        self._put(entry)
        return status, entry.id

    def _part_from_twin(self, source: str) -> None:
        """Let an article that had the same text as this source speak of it no more."""
        if twin := self._known.also.pop(source, None):
            self.changed[twin] = self._entry(twin).gone_from(source)

    def _entry(self, identity: str) -> Entry:
        return self.changed.get(identity) or self._entries[identity]

    def _put(self, entry: Entry) -> None:
        digest = entry.current["digest"]
        self.changed[entry.id] = entry
        self._known.ids.add(entry.id)
        self._known.by_source[entry.current["source"]] = entry.id
        self._known.digests[entry.id] = digest
        self._known.by_digest.setdefault(digest, []).append(entry.id)

    def _free_id(self, identity: str, source: str) -> str:
        while identity in self._known.ids:
            identity = second_id(identity, source)
        return identity


def second_id(identity: str, source: str) -> str:
    """The id of an article whose own is in use by another."""
    from hashlib import sha256  # not needed for showing a library

    return sha256(f"{identity}\0{source}".encode()).hexdigest()
