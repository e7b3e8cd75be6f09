"""Addresses to what can be read: pages as they answer, feeds entry by entry.

An entry that holds its article is taken by its own text; of any other its page is fetched. What
was seen before is passed over. A feed of which a page failed is asked for in full the next time,
so that the page gets another chance.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from store.clock import now
from store.errors import ReadingError
from store.reading.feeds import Entry, address_in, read_feed
from store.reading.kinds import FEED
from store.reading.loading import Loaded, Unchanged
from store.reading.web.fetching import Fetcher
from store.reading.web.rounds import Found, Rounds
from store.settings import Settings
from store.visits import Fetching, Visit, VisitLog


class Following:
    """One run over addresses and the pages that their feeds name.

    `tell` is called now and then while nothing comes, by whoever runs it.
    """

    def __init__(
        self,
        settings: Settings,
        log: VisitLog,
        since: str | None,
        tell: Callable[[Fetching], None] | None = None,
    ) -> None:
        self._fetcher = Fetcher(settings, log)
        self._tell = tell
        self._rounds = Rounds(self._fetcher.fetch, self._told)
        self._log = log
        self._since = since
        self._entries: dict[str, tuple[str, Entry]] = {}
        """The feed and the entry of each page that was named by a feed."""

    def run(self, addresses: Iterable[str]) -> Iterator[Found]:
        """What the addresses answer, as it comes."""
        for address in dict.fromkeys(addresses):
            self._rounds.add(address)
        try:
            for address, found in self._rounds.results():
                if address in self._entries:
                    yield self._page(address, found)
                elif isinstance(found, Loaded) and found.kind is FEED:
                    yield from self._feed(found)
                else:
                    yield found
        finally:
            self._fetcher.stop()

    def _told(self, hosts: tuple[str, ...], waiting: int) -> None:
        if self._tell:
            self._tell(Fetching(hosts, waiting, self._fetcher.received))

    def _feed(self, loaded: Loaded) -> Iterator[Found]:
        try:
            yield from self._entries_of(loaded)
        except ReadingError as error:
            self._log.forget(loaded.source)
            yield error
        except Exception as error:  # noqa: BLE001 (hostile input: one source never stops the rest)
            self._log.forget(loaded.source)
            yield ReadingError.unforeseen(loaded.source, error)

    def _entries_of(self, loaded: Loaded) -> Iterator[Found]:
        feed = read_feed(loaded)
        news = 0
        for entry in feed.entries:
            address = address_in(entry.address, loaded.url)
            if not address or address in self._entries or not self._is_new(entry, address):
                continue
            news += 1
            self._entries[address] = (loaded.source, entry)
            if entry.is_whole:
                self._log.note(Visit(address, now()))
                yield _own_text(entry, address, feed.title)
            else:
                self._rounds.add(address)
        if not news:
            yield Unchanged(loaded.source)

    def _page(self, address: str, found: Found) -> Found:
        feed, entry = self._entries[address]
        if isinstance(found, ReadingError):
            self._log.forget(feed)
        elif isinstance(found, Loaded):
            return replace(found, title=entry.title, published=entry.published, author=entry.author)
        return found

    def _is_new(self, entry: Entry, address: str) -> bool:
        if self._since and entry.published and entry.published[: len(self._since)] < self._since:
            return False
        return self._log.last(address) is None


def _own_text(entry: Entry, address: str, outlet: str | None) -> Loaded:
    """An entry's own text, as if it had been fetched."""
    return Loaded(
        address,
        entry.text.encode("utf-8", "replace"),
        address,
        "text/plain",
        title=entry.title,
        outlet=outlet,
        published=entry.published,
        author=entry.author,
    )
