"""Records of the network: the feeds that a person follows, and what servers said when asked."""

from collections.abc import Mapping

from store.records import record


@record
class Subscription:
    """A feed that is followed: its address, its title if it gave one, since when (UTC)."""

    address: str
    title: str | None
    since: str


@record
class Visit:
    """What a server said of an address, to be told back to it the next time (RFC 9110, 13.1).

    `etag` and `modified` are its validators, as sent. `at` is when it was asked, `not_before` when
    it wants to be asked again (Retry-After) or None: both UTC, ISO 8601, to the second.
    """

    address: str
    at: str
    etag: str | None = None
    modified: str | None = None
    not_before: str | None = None


@record
class Fetching:
    """What is being fetched at a moment: from which hosts, and how many addresses still wait.

    `received`: the bytes that came so far in this run, unpacked.
    """

    hosts: tuple[str, ...]
    waiting: int
    received: int


class VisitLog:
    """The visits remembered so far, and those of this run, which are still to be kept."""

    def __init__(self, known: Mapping[str, Visit] | None = None) -> None:
        self._known = known or {}
        self.new: dict[str, Visit] = {}

    def last(self, address: str) -> Visit | None:
        """The last visit of an address, None where there was none."""
        return self.new.get(address) or self._known.get(address)

    def note(self, visit: Visit) -> None:
        """Take a visit of this run."""
        self.new[visit.address] = visit

    def forget(self, address: str) -> None:
        """Take a visit of this run back, so that the next one asks as if it had not been."""
        self.new.pop(address, None)
