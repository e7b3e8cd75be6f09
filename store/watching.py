"""A folder watched: which of its files are new or changed, once nothing writes to them any more.

Looks at size, inode and time of change of each file, again and again; nothing is opened. It needs
no service of the system, so that network folders are watched as well. Files that go are forgotten.
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator

from store.reading.sources import EmptyFolder, find_sources, is_path

POLL_SECONDS = 1.0
SETTLED_SECONDS = 2.0
"""How long a file must have stayed as it is before it is read."""

_SHARE = 0.1  # of the time, at most, goes into looking: a large folder is looked at less often

Signature = tuple[int, int, int]


def filled(names: Iterable[str | os.PathLike[str]]) -> list[str | os.PathLike[str]]:
    """The names but for those of folders that hold nothing to read yet: these are only watched."""
    return [name for name in names if not isinstance(next(find_sources([name])), EmptyFolder)]


def watch(
    names: Iterable[str | os.PathLike[str]],
    *,
    pause: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[list[str]]:
    """The files that come to the named folders or change from now on, some at a time, without end.

    `pause` and `clock` (seconds) are for tests.
    """
    names = list(names)
    return _changes(names, _look(names), pause, clock)


def _changes(
    names: list[str | os.PathLike[str]],
    given: dict[str, Signature],
    pause: Callable[[float], None],
    clock: Callable[[], float],
) -> Iterator[list[str]]:
    waiting: dict[str, tuple[Signature, float]] = {}
    while True:
        began = clock()
        found = _look(names)
        now = clock()
        given = {path: signature for path, signature in given.items() if path in found}
        settled: list[str] = []
        seen, waiting = waiting, {}
        for path, signature in found.items():
            if given.get(path) == signature:
                continue
            before, since = seen.get(path, (None, now))
            since = since if before == signature else now
            if now - since >= SETTLED_SECONDS:
                settled.append(path)
                given[path] = signature
            else:
                waiting[path] = signature, since
        if settled:
            yield settled
        pause(max(POLL_SECONDS, (now - began) / _SHARE))


def _look(names: Iterable[str | os.PathLike[str]]) -> dict[str, Signature]:
    found: dict[str, Signature] = {}
    for source in find_sources(names):
        if isinstance(source, str) and is_path(source):
            try:
                status = os.stat(source)  # noqa: PTH116
            except OSError:  # gone since
                continue
            found[source] = status.st_ino, status.st_size, status.st_mtime_ns
    return found
