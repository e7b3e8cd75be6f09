"""One function over many items, in several processes, by joblib (loky).

Results come as they are ready, in no order. A worker ignores Ctrl-C, which is for the main
process to act on, and ends with it: also when that is killed outright. An item that kills its
worker (a fault in a C library, no memory) costs itself only. Knows nothing of articles.
"""

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, wait
from contextlib import contextmanager
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 8  # items of one message to a worker
LOOK_SECONDS = 0.3  # between two looks whether the main process is still there
HAND_OUT_SECONDS = 2.0  # a thousand times what it takes


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
) -> Generator[Result, None, None]:
    """`step` of every item, worked out by so many processes; `killed` of one that ends its worker.

    All that `step` takes, holds and returns must be picklable. Closing the iterator, or an
    exception of a step, ends the workers.
    """
    waiting = deque(items[at : at + CHUNK] for at in range(0, len(items), CHUNK))
    try:
        while waiting:
            for item in (yield from _work_off(step, waiting, jobs, at_once=2 * jobs)):
                if (yield from _work_off(step, deque([[item]]), jobs, at_once=1)):
                    yield killed(item)
    finally:
        _workers(jobs).shutdown(wait=True, kill_workers=True)


def _work_off(
    step: Callable[[Item], Result], waiting: deque[Sequence[Item]], jobs: int, *, at_once: int
) -> Generator[Result, None, list[Item]]:
    """Take chunks from those that wait and yield their results, until a worker is killed.

    Returns the items without a result that were at work then, one of which killed it.
    """
    from joblib.externals.loky import BrokenProcessPool

    workers = _workers(jobs)
    at_work: dict[Any, Sequence[Item]] = {}
    try:
        while waiting or at_work:
            while waiting and len(at_work) < at_once:
                with _interrupts_kept_back():  # which the workers inherit
                    at_work[workers.submit(_steps, step, waiting[0])] = waiting[0]
                    waiting.popleft()
            for future in wait(at_work, return_when=FIRST_COMPLETED).done:
                results = future.result()
                del at_work[future]
                yield from results
    except BrokenProcessPool:
        return [item for chunk in at_work.values() for item in chunk]
    finally:
        _wait_until_handed_out(at_work)
    return []


def _wait_until_handed_out(futures: Iterable[Any]) -> None:
    """Let loky take up what was just submitted: it fails on that when it is shut down before."""
    until = time.monotonic() + HAND_OUT_SECONDS
    while time.monotonic() < until and not all(one.running() or one.done() for one in futures):
        time.sleep(0.001)


def _workers(jobs: int) -> Any:
    """The executor of so many processes, another where one of its workers was killed."""
    from joblib.externals.loky import get_reusable_executor

    return get_reusable_executor(jobs, initializer=_begin, initargs=(os.getpid(),))


def _steps(step: Callable[[Item], Result], chunk: Sequence[Item]) -> list[Result]:
    return [step(item) for item in chunk]


@contextmanager
def _interrupts_kept_back() -> Iterator[None]:
    """Keep Ctrl-C back until the end: from processes begun meanwhile, and from this thread.

    The mask alone does not: the operating system may choose a thread of numpy's to tell of it,
    and Python then calls the handler in the main thread all the same.
    """
    kept: list[int] = []
    in_main = threading.current_thread() is threading.main_thread()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    handler = in_main and signal.signal(signal.SIGINT, lambda number, _: kept.append(number))
    try:
        yield
    finally:
        if in_main:
            signal.signal(signal.SIGINT, handler or signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        for number in kept:
            signal.raise_signal(number)


def _begin(parent: int) -> None:
    """Make this process a worker: deaf to Ctrl-C, and gone when the main process is."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> Any:
    while os.getppid() == parent:
        time.sleep(LOOK_SECONDS)
    os._exit(1)
