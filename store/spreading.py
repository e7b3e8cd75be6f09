"""One function over many items, in several processes, by joblib (loky).

Results come as they are ready, in the order of the items: two processes give what one gives. A
worker ignores Ctrl-C, which is for the main process to act on, and ends with it: also when that is
killed outright. An item that kills its worker (a fault in a C library, no memory) costs itself
only. Knows nothing of articles.
"""

import gc
import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import lru_cache
from itertools import islice, takewhile
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 8  # items of one message to a worker
AHEAD = 64  # messages handed out at most while the results of an earlier one are waited for
LOOK_SECONDS = 0.3  # between two looks whether the main process is still there
HAND_OUT_SECONDS = 2.0  # a thousand times what it takes


def cores() -> int:
    """How many processes can run at once, as far as this one may use them."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        return os.cpu_count() or 1


class Workers:
    """So many processes, begun with the first work that pays for it and kept until the end.

    `jobs`: how many; with 1 all is worked out in this process; None: one a core, for work that is
    large enough. To be used in a `with`, whose end is theirs.
    """

    def __init__(self, jobs: int | None = None) -> None:
        self._jobs = cores() if jobs is None else jobs
        self._asked_for = jobs is not None
        self._begun = False

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        if self._begun:
            _executor(self._jobs).shutdown(wait=True, kill_workers=True)

    def spread(
        self,
        step: Callable[[Item], Result],
        items: Iterable[Item],
        killed: Callable[[Item], Result],
        *,
        total: int,
        large: int,
        chunk: int = CHUNK,
    ) -> Generator[Result, None, None]:
        """`step` of every item; `killed` of one that ends the process that works it out.

        All that `step` takes, holds and returns must be picklable. There are `total` items, taken
        as they are needed, `chunk` of them for one message; so many that processes pay are
        `large`. Those that run take fewer too. Raises what a step raises.
        """
        pays = self._begun or total >= (2 if self._asked_for else large)
        if self._jobs == 1 or not pays:
            yield from map(step, items)
            return
        self._begun = True
        pickled = pickle.dumps(step)  # once, not for each message: it may know all of a library
        waiting = _chunks(items, chunk)
        while at_work := (yield from self._work_off(pickled, waiting)):
            for future, some in at_work.items():
                if future.done() and not future.exception():
                    yield from future.result()
                    continue
                for item in some:  # one of these killed a worker
                    if (yield from self._work_off(pickled, iter([[item]]))):
                        yield killed(item)

    def _work_off(
        self, step: bytes, waiting: Iterator[Sequence[Item]]
    ) -> Generator[Any, None, dict["Future[list[Any]]", Sequence[Item]]]:
        """Yield the results of chunks until a worker is killed; returns what was at work then."""
        executor = _executor(self._jobs)
        at_work: dict[Future[list[Any]], Sequence[Item]] = {}
        try:
            while True:
                busy = [future for future in at_work if not future.done()]
                room = min(2 * self._jobs - len(busy), AHEAD - len(at_work))
                for chunk in islice(waiting, room):
                    with _interrupts_kept_back():  # which the workers inherit
                        at_work[_submitted(executor, step, chunk)] = chunk
                if not at_work:
                    return at_work
                wait([one for one in at_work if not one.done()], return_when=FIRST_COMPLETED)
                for future in list(takewhile(Future.done, at_work)):
                    if isinstance(future.exception(), BrokenProcessPool):
                        return at_work
                    results = future.result()
                    del at_work[future]
                    yield from results
        finally:
            _wait_until_handed_out(at_work)


def _wait_until_handed_out(futures: Iterable[Any]) -> None:
    """Let loky take up what was just submitted: it fails on that when it is shut down before."""
    until = time.monotonic() + HAND_OUT_SECONDS
    while time.monotonic() < until and not all(one.running() or one.done() for one in futures):
        time.sleep(0.001)


def _executor(jobs: int) -> Any:
    """The executor of so many processes, another where one of its workers was killed."""
    from joblib.externals.loky import get_reusable_executor

    return get_reusable_executor(jobs, timeout=None, initializer=_begin, initargs=(os.getpid(),))


def _submitted(executor: Any, step: bytes, chunk: Sequence[Item]) -> "Future[list[Any]]":
    """The results to be of a chunk; where a worker has just been killed, as if it was at work."""
    try:
        future: Future[list[Any]] = executor.submit(_steps, step, chunk)
    except BrokenProcessPool as error:
        future = Future()
        future.set_exception(error)
    return future


def _chunks(items: Iterable[Item], size: int) -> Iterator[Sequence[Item]]:
    left = iter(items)
    while some := list(islice(left, size)):
        yield some


def _steps(step: bytes, chunk: Sequence[Item]) -> list[Any]:
    loaded = len(sys.modules)
    results = list(map(_unpickled(step), chunk))
    if len(sys.modules) > loaded:
        gc.freeze()  # loky collects garbage every second: 30 ms for what is loaded and stays
    return results


@lru_cache(maxsize=1)
def _unpickled(step: bytes) -> Callable[[Any], Any]:
    unpickled: Callable[[Any], Any] = pickle.loads(step)
    return unpickled


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
