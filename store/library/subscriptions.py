"""The feeds that are followed and what servers said, in one TinyDB file of the library.

Reading takes no lock; writing takes the library's. Of visits the latest are kept: the oldest go,
and what they name is fetched once more in full.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from store.errors import NotFound
from store.library import files
from store.library.entries import plain
from store.records import from_data
from store.visits import Subscription, Visit, VisitLog

if TYPE_CHECKING:
    from store.library.repository import Library

NAME = "subscriptions.json"
REFRESH_LOCK = "refresh.lock"
MOST_VISITS = 20_000

FOLLOWED = "subscriptions"
_VISITS = "visits"


class _Stored(NamedTuple):
    """What the file holds, by address; subscriptions in the order in which they were made."""

    followed: dict[str, Subscription]
    visits: dict[str, Visit]


class Subscriptions:
    """What a library remembers of the network. Every method raises LibraryError."""

    def __init__(self, library: "Library") -> None:
        self._library = library
        self._path = library.location / NAME

    def all(self) -> list[Subscription]:
        """The feeds that are followed, the first followed first."""
        return list(self._read().followed.values())

    def add(self, subscriptions: Iterable[Subscription]) -> list[Subscription]:
        """Follow feeds; those that were not followed before."""
        with self._library.writing():
            stored = self._read()
            new = {one.address: one for one in subscriptions if one.address not in stored.followed}
            if new:
                self._write(_Stored({**stored.followed, **new}, stored.visits))
        return list(new.values())

    def remove(self, address: str) -> Subscription:
        """Follow a feed no longer; its articles stay. Raises NotFound."""
        with self._library.writing():
            stored = self._read()
            gone = stored.followed.pop(address, None)
            if gone is None:
                raise NotFound(f"{address}: not followed; presscut follow lists what is")
            stored.visits.pop(address, None)  # followed again, it is read from the beginning
            self._write(stored)
        return gone

    def log(self, named: Iterable[str] = ()) -> VisitLog:
        """The visits remembered, to be told to the servers and to be added to.

        Of the addresses that a person `named`, those that the library neither holds (any more)
        nor follows are left out: they are asked for in full.
        """
        stored = self._read()
        gone = {
            one
            for one in named
            if one in stored.visits
            and one not in stored.followed
            and self._library.status(one, "")[1] is None
        }
        return VisitLog({one: visit for one, visit in stored.visits.items() if one not in gone})

    def keep(self, log: VisitLog) -> None:
        """Remember the new visits of a log."""
        if not log.new:
            return
        with self._library.writing():
            stored = self._read()
            self._write(_Stored(stored.followed, {**stored.visits, **log.new}))

    @contextmanager
    def refreshing(self) -> Iterator[None]:
        """Hold the lock of the one refresh that may run. Raises LibraryLocked at once."""
        from store.library.lock import exclusive

        files.make_folder(self._library.location)
        with exclusive(self._library.location, 0, REFRESH_LOCK):
            yield

    def _read(self) -> _Stored:
        tables = files.read(self._path) or {}
        followed = [from_data(Subscription, one) for one in tables.get(FOLLOWED, {}).values()]
        visits = [from_data(Visit, one) for one in tables.get(_VISITS, {}).values()]
        return _Stored({one.address: one for one in followed}, {one.address: one for one in visits})

    def _write(self, stored: _Stored) -> None:
        from store.library.storage import edit

        latest = sorted(stored.visits.values(), key=lambda visit: visit.at)[-MOST_VISITS:]
        with edit(self._path) as database:
            database.drop_tables()
            for name, records in ((FOLLOWED, stored.followed.values()), (_VISITS, latest)):
                documents = [plain(one, one.address) for one in records]
                database.table(name).insert_multiple(documents)
