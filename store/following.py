"""Following feeds: which ones, and reading what they have that is new.

A refresh is an ingest of the addresses that are followed; what is its own is that only one runs at
a time. Nothing here waits or repeats by itself: that is for cron, or a timer of systemd.
"""

from collections.abc import Generator

from store.clock import now
from store.errors import NotFound, ReadingError
from store.ingest import Tell, ingest
from store.library import Library, Subscriptions
from store.models import Outcome
from store.reading.feeds import feeds_of_page, read_feed, read_opml
from store.reading.kinds import FEED, FEED_LIST, PAGE
from store.reading.loading import Loaded, load
from store.reading.sources import is_address
from store.settings import Settings, load_settings
from store.visits import Subscription, VisitLog


def follow(
    name: str, library: Library, *, settings: Settings | None = None
) -> tuple[Subscription, ...]:
    """Follow the feed at an address, the one that a page there names, or all of an OPML list.

    `name`: an address, or the path of a list or of a saved page. Gives those that were not
    followed before. Raises ReadingError: cannot be fetched or read, neither a feed nor a list of
    feeds, a feed in a file.
    """
    settings = settings or load_settings()
    loaded = _loaded(name, settings)
    if loaded.kind is PAGE:
        named = feeds_of_page(loaded)
        if not named:
            raise ReadingError(name, "a page that names no feed; give the address of the feed")
        loaded = _loaded(named[0], settings)
    kind = loaded.kind
    if kind is FEED and not is_address(loaded.source):
        reason = "a file gets no new entries; follow its address, or read it with: presscut ingest"
        raise ReadingError(name, reason)
    if kind is FEED:
        feeds = [(loaded.source, read_feed(loaded).title)]
    elif kind is FEED_LIST:
        feeds = [(address, title) for address, title in read_opml(loaded) if is_address(address)]
    else:
        raise ReadingError(name, "neither a feed (RSS, Atom, JSON) nor a list of feeds (OPML)")
    since = now()
    return tuple(
        Subscriptions(library).add(Subscription(address, title, since) for address, title in feeds)
    )


def refresh(
    library: Library,
    *,
    since: str | None = None,
    settings: Settings | None = None,
    tell: Tell | None = None,
) -> Generator[Outcome, None, None]:
    """Read what is new in the feeds that are followed; entries before `since` (EDTF) left out.

    One Outcome an entry that is new, one "unchanged" a feed without any. `tell` is called as by
    `ingest`. Raises NotFound where nothing is followed, LibraryLocked while another refresh of
    this library runs.
    """
    subscriptions = Subscriptions(library)
    addresses = [one.address for one in subscriptions.all()]
    if not addresses:
        raise NotFound("no feed is followed; follow one with: presscut follow ADDRESS")
    with subscriptions.refreshing():
        yield from ingest(addresses, library, since=since, settings=settings, tell=tell)


def _loaded(name: str, settings: Settings) -> Loaded:
    if not is_address(name):
        return load(name, max_bytes=settings.max_bytes)
    from store.reading.web.fetching import Fetcher

    found = Fetcher(settings, VisitLog()).fetch(name)
    assert isinstance(found, Loaded)  # unchanged since when: nothing was said of an earlier visit
    return found
