"""Many addresses at once: several hosts side by side, one request a host at a time."""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from store.errors import ReadingError
from store.reading.loading import Loaded, Unchanged
from store.reading.web.addresses import host_of

MOST_HOSTS = 8  # at once
GLANCE_SECONDS = 0.2  # between two looks at what is being fetched

Found = Loaded | Unchanged | ReadingError


class Rounds:
    """Addresses to be fetched; more may be added while results are taken.

    `tell` is called now and then while nothing comes, by whoever takes the results: with the
    hosts that are asked and how many addresses wait.
    """

    def __init__(
        self,
        fetch: Callable[[str], Loaded | Unchanged],
        tell: Callable[[tuple[str, ...], int], None],
    ) -> None:
        self._fetch = fetch
        self._tell = tell
        self._waiting: dict[str, deque[str]] = {}
        self._running: dict[Future[Loaded | Unchanged], str] = {}

    def add(self, address: str) -> None:
        """Put an address at the end of its host's queue."""
        self._waiting.setdefault(host_of(address), deque()).append(address)

    def results(self) -> Iterator[tuple[str, Found]]:
        """Each address with what it answered, as the answers come."""
        pool = ThreadPoolExecutor(MOST_HOSTS, thread_name_prefix="fetch")
        try:
            while self._start(pool):
                for future in self._next_done():
                    address = self._running.pop(future)
                    yield address, _result(future, address)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _next_done(self) -> set[Future[Loaded | Unchanged]]:
        while True:
            done, _ = wait(self._running, GLANCE_SECONDS, return_when=FIRST_COMPLETED)
            if done:
                return done
            hosts = tuple(map(host_of, self._running.values()))
            self._tell(hosts, sum(map(len, self._waiting.values())))

    def _start(self, pool: ThreadPoolExecutor) -> bool:
        """Start the next of every host that is not being asked; whether anything is running."""
        busy = {host_of(address) for address in self._running.values()}
        for host in [host for host in self._waiting if host not in busy]:
            address = self._waiting[host].popleft()
            self._running[pool.submit(self._fetch, address)] = address
            if not self._waiting[host]:
                del self._waiting[host]
        return bool(self._running)


def _result(future: Future[Loaded | Unchanged], address: str) -> Found:
    try:
        return future.result()
    except ReadingError as error:
        return error
    except Exception as error:  # noqa: BLE001 (hostile input: one source never stops the rest)
        return ReadingError.unforeseen(address, error)
