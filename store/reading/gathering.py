"""What was named to what can be read: files as they are, addresses fetched.

The one step between `find_sources` and `read_documents` that waits for others, so it runs in the
main process, whatever reads the documents. Where no address was named nothing of the network is
loaded.
"""

from collections.abc import Callable, Iterable, Iterator

from store.errors import ReadingError
from store.reading.loading import Loaded, Unchanged
from store.reading.sources import is_address
from store.settings import Settings
from store.visits import Fetching, VisitLog

Source = str | Loaded | Unchanged | ReadingError


def gather(
    sources: Iterable[str | ReadingError],
    *,
    settings: Settings,
    log: VisitLog,
    since: str | None = None,
    tell: Callable[[Fetching], None] | None = None,
) -> Iterator[Source]:
    """The sources for `read_documents`, files first; what is fetched follows as it arrives.

    One address may give many: a feed gives each of its entries, those before `since` (EDTF) and
    those seen before left out. What the servers say goes into the `log`. While nothing comes,
    `tell` is called now and then with what is being fetched.
    """
    addresses = []
    for source in sources:
        if isinstance(source, str) and is_address(source):
            addresses.append(source)
        else:
            yield source
    if addresses:
        from store.reading.web.following import Following

        yield from Following(settings, log, since, tell).run(addresses)
