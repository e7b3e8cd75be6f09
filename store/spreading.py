"""One function over many items, in several processes, by joblib (loky).

Results come as they are ready, in no order. A worker ignores Ctrl-C, which is for the main
process to act on, and ends with it: also when that is killed outright. An item that kills its
worker (a fault in a C library, no memory) costs itself only. Knows nothing of articles.
"""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 8  # items of one message to a worker
LOOK_SECONDS = 0.3  # between two looks whether the main process is still there


def cores() -> int:
    """How many processes can run at once, as far as this one may use them."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        return os.cpu_count() or 1


def spread(
    step: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int,
    killed: Callable[[Item], Result],
) -> Iterator[Result]:
    """`step` of every item, worked out by so many processes; `killed` of one that ends its worker.

    All that `step` takes, holds and returns must be picklable. Closing the iterator, or an
    exception of a step, ends the workers.
    """
    waiting = dict(enumerate(items))
    alone = 0  # items to work on one by one, since one of them ended its worker
    while waiting:
        some = list(islice(waiting.items(), alone or None))
        try:
            for number, result in _pool(step, some, jobs, alone=bool(alone)):
                del waiting[number]
                yield result
            alone = 0
        except _broken():
            if alone:
                number = next(iter(waiting))
                yield killed(waiting.pop(number))
            alone = 2 * jobs * CHUNK


def _broken() -> type[Exception]:
    from joblib.externals.loky.process_executor import BrokenProcessPool

    broken: type[Exception] = BrokenProcessPool
    return broken


def _pool(
    step: Callable[[Item], Result], numbered: Sequence[tuple[int, Item]], jobs: int, *, alone: bool
) -> Iterator[tuple[int, Result]]:
    """The results with the numbers of their items; with `alone` in order, one at a time."""
    from joblib import Parallel, delayed
    from joblib.externals.loky import get_reusable_executor

    size = 1 if alone else CHUNK
    chunks = [numbered[at : at + size] for at in range(0, len(numbered), size)]
    parallel = Parallel(
        n_jobs=jobs,
        backend="loky",
        return_as="generator_unordered",
        batch_size=1,
        pre_dispatch=1 if alone else 2 * jobs,
        max_nbytes=None,
        initializer=_begin,
        initargs=(os.getpid(),),
    )
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # inherited by the workers
    try:
        results = parallel(delayed(_steps)(step, chunk) for chunk in chunks)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    try:
        for some in results:
            yield from some
    finally:
        get_reusable_executor().shutdown(wait=True, kill_workers=True)


def _steps(
    step: Callable[[Item], Result], chunk: Sequence[tuple[int, Item]]
) -> list[tuple[int, Result]]:
    return [(number, step(item)) for number, item in chunk]


def _begin(parent: int) -> None:
    """Make this process a worker: deaf to Ctrl-C, and gone when the main process is."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> Any:
    while os.getppid() == parent:
        time.sleep(LOOK_SECONDS)
    os._exit(1)
