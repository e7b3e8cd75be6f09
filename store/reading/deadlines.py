"""A cap on the time that reading one document may take, whatever reads it.

Counted is the processor's time, so that a busy machine costs no document. The system's timer
interrupts what runs (POSIX, `setitimer`); a parser in C is interrupted when it returns. Only a
process's main thread can be interrupted: another one is not capped.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from store.errors import ReadingError

_AGAIN_SECONDS = 0.2  # a library may take the first interruption for an error of its own


@contextmanager
def within(seconds: float, source: str) -> Iterator[None]:
    """Raise ReadingError inside the block when it has taken so many seconds of the processor."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise ReadingError(source, f"takes more than {seconds:g} seconds to read; given up")

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, interrupt)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
