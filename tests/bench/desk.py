"""The desk in a real pty: how soon, how large, how quick, and how many bytes a key costs.

    .venv/bin/python tests/bench/desk.py [ARTICLES ...]        (default: 10000 100000)

Each figure stands beside what it is to reach. First paints are ratios to a hello-world Textual app
in the same run. A key's time runs from writing it to the last byte of what it paints; bytes are
what the desk writes to the terminal. The slow line is a relay of our own in front of a desk that
believes it is on SSH: 200 ms there and back, 32 kB/s.
"""

import os
import select
import signal
import statistics
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pexpect
from library_corpus import make_articles
from startup import HELLO, PRESSCUT

import store

RUNS = 3
BATCH = 2_000  # articles kept at once
KEYS = 200  # pressed one by one for a percentile
QUIET = 0.25  # seconds without a byte after which a screen is complete
READ = 4  # seconds after which the article under the cursor has been marked as read
ROUND_TRIP, RATE = 0.2, 32_000  # seconds; bytes a second
REPEAT = 1 / 30  # seconds between the repeats of a held key
HELD = 60
SSH = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"}


class Terminal:
    """A program on a pty of a size; what it writes is counted and thrown away."""

    def __init__(self, command: list[str], width: int, height: int, **more: str) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", **more}
        self.started = time.perf_counter()
        self.child = pexpect.spawn(
            command[0], command[1:], env=environment, dimensions=(height, width)
        )
        self.master = self.child.child_fd

    def read(self, patience: float) -> bytes:
        """What there is to read within some seconds."""
        ready, _, _ = select.select([self.master], [], [], patience)
        try:
            return os.read(self.master, 65536) if ready else b""
        except OSError:
            return b""

    def until(self, word: bytes, patience: float = 60) -> float:
        """Seconds from the start to a word on the screen."""
        seen = b""
        while word not in seen and time.perf_counter() < self.started + patience:
            seen += self.read(1)
        if word not in seen:
            raise SystemExit(f"{word!r} never came; the end of what came: {seen[-500:]!r}")
        return time.perf_counter() - self.started

    def settle(self, quiet: float = QUIET) -> tuple[int, float]:
        """Bytes until nothing comes any more, and when the last of them came (perf_counter)."""
        total, last = 0, time.perf_counter()
        while piece := self.read(quiet):
            total += len(piece)
            last = time.perf_counter()
        return total, last

    def press(self, key: bytes) -> None:
        """Write a key."""
        os.write(self.master, key)

    @property
    def memory(self) -> float:
        """Megabytes in use: the resident set."""
        return _status(self.child.pid, "VmRSS") / 1000

    def cpu(self) -> float:
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self.child.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        """End the program."""
        self.child.kill(signal.SIGKILL)
        self.child.wait()
        self.child.close()


def _status(process: int, name: str) -> float:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return float(next(line.split()[1] for line in lines if line.startswith(name)))


@contextmanager
def terminal(command: list[str], width: int, height: int, **more: str) -> Iterator[Terminal]:
    """A program on a terminal, ended at the end."""
    opened = Terminal(command, width, height, **more)
    try:
        yield opened
    finally:
        opened.close()


def report(name: str, value: float, unit: str, target: float | None = None) -> None:
    """A line: what, how much, and whether that is what it is to reach."""
    verdict = (
        "" if target is None else f"  to reach {target:g}  {'' if value <= target else 'MISSED'}"
    )
    print(f"{name:52s} {value:9.2f} {unit:4s}{verdict}", flush=True)


def first_paint(command: list[str], word: bytes) -> float:
    """Seconds from the start to a word on the screen."""
    with terminal(command, 120, 36) as opened:
        return opened.until(word)


def steps(opened: Terminal, key: bytes, count: int) -> list[float]:
    """Milliseconds from each press of a key to the first byte that it paints."""
    times = []
    for _ in range(count):
        opened.settle(0.15)
        start = time.perf_counter()
        opened.press(key)
        if opened.read(2):
            times.append(1000 * (time.perf_counter() - start))
    return times


def percentile(times: list[float], share: float) -> float:
    """The value below which that share of the times lies."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def held(opened: Terminal) -> float:
    """Bytes a key while one is held, at the rate at which terminals repeat."""
    opened.settle()
    total = 0
    for _ in range(HELD):
        opened.press(b"j")
        until = time.perf_counter() + REPEAT
        while (left := until - time.perf_counter()) > 0:
            total += len(opened.read(left))
    return (total + opened.settle()[0]) / HELD


def lag_on_a_slow_line(opened: Terminal) -> float:
    """Seconds from the last repeat of a held key, at the person's end, to its last paint there."""
    opened.settle()
    begun = time.perf_counter()
    to_press = deque(begun + number * REPEAT + ROUND_TRIP / 2 for number in range(HELD))
    line_free, last_paint, quiet_since = begun, begun, begun
    while to_press or time.perf_counter() - quiet_since < 1:
        now = time.perf_counter()
        while to_press and to_press[0] <= now:
            to_press.popleft()
            opened.press(b"j")
            quiet_since = now
        # The line takes no more than it passes on, as a full socket would: what waits stays there.
        if line_free > now:
            time.sleep(min(line_free - now, 0.005))
        elif piece := opened.read(0.005):
            quiet_since = time.perf_counter()
            line_free = max(line_free, quiet_since) + len(piece) / RATE
            last_paint = line_free + ROUND_TRIP / 2
    return last_paint - (begun + (HELD - 1) * REPEAT)


def measure(folder: Path, articles: int, hello: float) -> float:
    """Report on a library of so many articles; the p99 of a row down, in milliseconds."""
    large = articles > 10_000
    command = [*PRESSCUT, "--library", str(folder)]
    first_paint(command, b" sentences")  # once, so that files are read from memory
    paints = [first_paint(command, b" sentences") for _ in range(RUNS)]
    report(f"{articles:,}: first full paint, hello-world = 1",
           statistics.median(paints) / hello, "x", 2.3 if large else 1.5)  # fmt: skip
    with terminal(command, 80, 24) as opened:
        opened.until(b"articles")
        opened.settle(1)
        report(f"{articles:,}: memory", opened.memory, "MB", 100 if large else 50)
        down = percentile(steps(opened, b"j", KEYS), 0.99)
        report(f"{articles:,}: a row down, p99", down, "ms", None if large else 16)
        opened.press(b"/")
        typed = [percentile(steps(opened, letter.encode(), 1), 1) for letter in "kelmar fen"]
        report(f"{articles:,}: a letter in the filter, slowest of 10",
               max(typed), "ms", 60 if large else 20)  # fmt: skip
        opened.press(b"\x1b")
        opened.settle(1)
        sizes = []
        for _ in range(10):
            opened.press(b"j")
            sizes.append(opened.settle(0.4)[0])
        report(f"{articles:,}: bytes a single key at 80x24", max(sizes) / 1000, "kB", 4.5)
        report(f"{articles:,}: bytes a held key at 80x24", held(opened) / 1000, "kB", 0.7)
        opened.settle(READ)
        before, start = opened.cpu(), time.perf_counter()
        idle = opened.settle(5)[0]
        used = 100 * (opened.cpu() - before) / (time.perf_counter() - start)
        report(f"{articles:,}: bytes while idle, 5 s", idle, "B", 0)
        report(f"{articles:,}: CPU while idle", used, "%", 1)
    with terminal(command, 80, 24, **SSH) as opened:
        opened.until(b"articles")
        opened.settle(1)
        report(f"{articles:,}: held key, 200 ms and 32 kB/s: last paint after it",
               lag_on_a_slow_line(opened), "s", 0.5)  # fmt: skip
    return down


def main() -> None:
    """Make the libraries, then measure them in turn."""
    sizes = [int(word) for word in sys.argv[1:]] or [10_000, 100_000]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PRESSCUT_DESK"] = f"{folder}/desk"
        downs = []
        for size in sizes:
            library = Path(folder) / str(size)
            articles = make_articles(size)
            while batch := list(islice(articles, BATCH)):
                store.open_library(library).keep(batch)
            hello = statistics.median(first_paint(HELLO, b"Articles") for _ in range(RUNS))
            report("hello-world: first paint", 1000 * hello, "ms")
            downs.append(measure(library, size, hello))
        if len(downs) > 1:
            report("a row down, largest library to smallest", downs[-1] / downs[0], "x", 1.5)


if __name__ == "__main__":
    main()
