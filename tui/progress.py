"""How far reading has come, how fast it goes, what it waits for: in words, and as a bar.

A bar is one line that is written over; nothing of it goes to a file or a pipe. No cursor is moved
beyond the start of the line, so that any terminal shows it.
"""

import shutil
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Self, TextIO, TypeAlias

import store
from tui.layout import fit

if TYPE_CHECKING:
    from store import Arranging, Fetching

Doing: TypeAlias = "Fetching | Arranging"

BETWEEN = 0.1  # seconds between two paintings
CELLS = 20
FULL, EMPTY = "█", "░"


class Bar:
    """A progress bar on a stream, for as long as a block lasts; on no terminal it does nothing."""

    def __init__(self, stream: TextIO, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream if stream.isatty() else None
        self._clock = clock
        self._began = clock()
        self._painted = float("-inf")
        self._width = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    @property
    def is_shown(self) -> bool:
        """Whether anybody sees it."""
        return self._stream is not None

    def show(self, number: int, total: int) -> None:
        """So many of so many are done; painted when the last painting is some time ago."""
        self._paint(worded(number, total, self._clock() - self._began))

    def tell(self, doing: Doing) -> None:
        """Say what goes on; painted when the last painting is some time ago, or with a new step."""
        begins = not isinstance(doing, store.Fetching) and not doing.number
        self._paint(worded_doing(doing), at_once=begins)

    def clear(self) -> None:
        """Take the bar away: before a line is written, and at the end."""
        if self._stream and self._width:
            self._write("")
            self._painted = float("-inf")

    def _paint(self, line: str, *, at_once: bool = False) -> None:
        now = self._clock()
        if self._stream and (at_once or now - self._painted >= BETWEEN):
            self._painted = now
            self._write(fit(line, shutil.get_terminal_size().columns - 1).rstrip())

    def _write(self, line: str) -> None:
        assert self._stream
        self._stream.write("\r" + line.ljust(self._width) + ("" if line else "\r"))
        self._stream.flush()
        self._width = len(line)


def worded(number: int, total: int, seconds: float) -> str:
    """The bar in words and blocks: "████░░░░ 40 of 100 · 20 a second · 3 s left"."""
    share = number / total if total else 0.0
    filled = round(share * CELLS)
    parts = [f"{FULL * filled}{EMPTY * (CELLS - filled)} {number:,} of {total:,}"]
    if number and seconds > 0:
        rate = number / seconds
        parts.append(f"{rate:,.0f} a second" if rate >= 1 else f"{rate * 60:.0f} a minute")
        parts.append(f"{_duration((total - number) / rate)} left")
    return " · ".join(parts)


def worded_doing(doing: Doing) -> str:
    """What goes on: "fetching lantern.example · 1.2 MB so far", "comparing 3 of 12 stories"."""
    if isinstance(doing, store.Fetching):
        return _fetching(doing)
    if doing.total < 2:
        return "comparing 1 story" if doing.total else "grouping into stories"
    return f"comparing {doing.number:,} of {doing.total:,} stories"


def _fetching(fetching: "Fetching") -> str:
    hosts = store.printable(", ".join(fetching.hosts), lines=False)
    parts = [f"fetching {hosts}", f"{_size(fetching.received)} so far"]
    if fetching.waiting:
        parts.append(f"{fetching.waiting:,} to come")
    return " · ".join(parts)


def _size(number: int) -> str:
    return f"{number / 1e6:.1f} MB" if number >= 1e6 else f"{number / 1e3:.0f} kB"


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
