"""The desk against the figures that it is to reach: how soon, how large, how quick, how thrifty.

    .venv/bin/python tests/bench/desk.py [ARTICLES ...]        (default: 10000 100000)

Each figure stands beside what it is to reach, the load of the machine above them. All of it runs on
a pseudoterminal. First paints are ratios to a hello-world Textual app in the same run. A key's time
runs from writing it to the last byte of what it paints; where the machine is busy, the time that
the key takes in the app's own thread (desk_thread.py) is the steadier one. The slow line is a relay
of our own in front of a desk that believes it is on SSH: 200 ms there and back, 32 kB/s.
"""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections import deque
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from desk_thread import of_keys, of_sorting
from library_corpus import SEEDS, make_articles
from pseudoterminal import HELLO, PRESSCUT, Terminal, first_paint, in_turn

import store

RUNS = 7
BATCH = 2_000  # articles kept at once
KEYS = 200  # pressed one by one for a percentile
LOADED = 1.0  # seconds without a byte after which all rows are read
READ = 4  # seconds after which the article under the cursor has been marked as read
IDLE = 10.0
ROUND_TRIP, RATE = 0.2, 32_000  # seconds; bytes a second
REPEAT = 1 / 30  # seconds between the repeats of a held key
HELD = 60
SSH_CONNECTION = "192.0.2.1 50000 192.0.2.2 22"
QUERIES = ("kelmar fen", "outlet:harbour is:unread", "before:2020-06 words>700", "-the lantern")


def report(name: str, value: float, unit: str, target: float | None = None) -> None:
    """A line: what, how much, and whether that is what it is to reach."""
    verdict = ""
    if target is not None:
        verdict = f"  to reach {target:g}{'' if value <= target else '  MISSED'}"
    print(f"  {name:58s} {value:8.2f} {unit:4s}{verdict}", flush=True)


def percentile(times: list[float], share: float = 0.99) -> float:
    """The value below which that share of the times lies."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


class Case(NamedTuple):
    """A library, and what opens a desk over it."""

    articles: int
    folder: Path

    @property
    def large(self) -> bool:
        """Whether the figures of 100,000 articles count."""
        return self.articles > 10_000

    @property
    def command(self) -> list[str]:
        """A desk of its own each time: none opens where another was left."""
        desk = tempfile.mkdtemp(dir=self.folder.parent)
        return ["env", f"PRESSCUT_DESK={desk}", *PRESSCUT, "--library", str(self.folder)]

    def opened(self, **more: str) -> Terminal:
        """A desk of 80x24 with all its rows."""
        program = Terminal(self.command, 80, 24, **more)
        program.until(f"{self.articles:,} articles".encode())
        program.settle(LOADED)
        return program


def measure_start(case: Case) -> None:
    """First paint, and memory then and when all rows are read."""
    paints = in_turn(
        {
            "hello-world": lambda: first_paint(HELLO, b"Articles"),
            "presscut": lambda: first_paint(case.command, b" sentences"),
        },
        RUNS,
    )
    hello, desk = paints["hello-world"], paints["presscut"]
    report("hello-world: first paint", 1000 * hello.wall, "ms")
    report("hello-world: memory", hello.memory, "MB")
    target = 2.3 if case.large else 1.5
    report("first full paint, hello-world = 1", desk.wall / hello.wall, "x", target)
    report("  the same in processor time", desk.spent / hello.spent, "x", target)
    report("memory at the first paint", desk.memory, "MB", 100 if case.large else 50)
    program = case.opened()
    report("memory with all rows", program.memory, "MB", 100 if case.large else 50)
    report("  more than hello-world", program.memory - hello.memory, "MB")
    program.kill()


def measure_keys(case: Case) -> float:
    """A row down and the panes that follow it; the p99 of the row, in milliseconds."""
    program = case.opened()
    bursts = [program.press(b"j") for _ in range(KEYS)]
    rows = [1000 * burst.first for burst in bursts]
    report("a row down, median", statistics.median(rows), "ms")
    down = percentile(rows)
    report("a row down, p99", down, "ms", 16)
    panes = [1000 * burst.last for burst in bursts if burst.last > burst.first]
    report("the panes after the cursor rests, p99", percentile(panes), "ms", 110)
    sizes = [burst.size / 1000 for burst in bursts]
    report("bytes a single key, with the panes that follow", statistics.mean(sizes), "kB", 4.5)
    report("  at most, where it scrolls", max(sizes), "kB")
    report("bytes a held key", held(program) / 1000, "kB", 0.7)
    program.settle(READ)
    before, begun = program.spent, time.perf_counter()
    idle = 0
    while (left := begun + IDLE - time.perf_counter()) > 0:
        idle += len(program.read(left))
    used = 100 * (program.spent - before) / (time.perf_counter() - begun)
    report(f"bytes while idle, {IDLE:.0f} s", idle, "B", 0)
    report("processor while idle", used, "%", 1)
    program.kill()
    return down


def measure_filter(case: Case) -> None:
    """Each letter of some queries, until it stands there, and until the list has been narrowed.

    The list is alone on the screen: else what comes last would be the panes that follow it.
    """
    letters, lists = [], []
    for query in QUERIES:
        program = case.opened()
        program.press(b"z")
        program.press(b"/")
        for letter in query:
            burst = program.press(letter.encode(), quiet=LOADED)
            letters.append(1000 * burst.begun)
            lists.append(1000 * burst.last)
        program.kill()
    target = 60 if case.large else 20
    report("a letter in the filter stands there, p99", percentile(letters), "ms", target)
    report("  the list has been narrowed, median", statistics.median(lists), "ms")
    report("  the list has been narrowed, p99", percentile(lists), "ms", target)


def held(program: Terminal) -> float:
    """Bytes a key while one is held, at the rate at which terminals repeat."""
    program.settle()
    total = 0
    for _ in range(HELD):
        program.write(b"j")
        until = time.perf_counter() + REPEAT
        while (left := until - time.perf_counter()) > 0:
            total += len(program.read(left))
    return (total + program.settle()) / HELD


def lag_on_a_slow_line(program: Terminal) -> float:
    """Seconds from the last repeat of a held key, at the person's end, to its last paint there."""
    program.settle()
    begun = time.perf_counter()
    to_press = deque(begun + number * REPEAT + ROUND_TRIP / 2 for number in range(HELD))
    line_free, last_paint, quiet_since = begun, begun, begun
    while to_press or time.perf_counter() - quiet_since < 1:
        now = time.perf_counter()
        while to_press and to_press[0] <= now:
            to_press.popleft()
            program.write(b"j")
            quiet_since = now
        # The line takes no more than it passes on, as a full socket would: what waits stays there.
        if line_free > now:
            time.sleep(min(line_free - now, 0.005))
        elif piece := program.read(0.005):
            quiet_since = time.perf_counter()
            line_free = max(line_free, quiet_since) + len(piece) / RATE
            last_paint = line_free + ROUND_TRIP / 2
    return last_paint - (begun + (HELD - 1) * REPEAT)


def measure_lines(case: Case) -> None:
    """A slow line, and lines that drop: on a desk that rests, and on one that reads articles in."""
    program = case.opened(SSH_CONNECTION=SSH_CONNECTION)
    lag = lag_on_a_slow_line(program)
    program.kill()
    report("held key, 200 ms and 32 kB/s: last paint after it", lag, "s", 0.5)
    report("process left after a dropped line", case.opened().drop(), "s", 3)
    fresh = tempfile.mkdtemp(dir=case.folder.parent)
    reading = Terminal([*PRESSCUT, "--library", fresh, str(SEEDS)], 80, 24)
    reading.until(b"reading")
    report("  the same while articles are read in", reading.drop(), "s", 3)


def measure(case: Case) -> float:
    """Report on a library; the p99 of a row down, in milliseconds."""
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{case.articles:,} articles (load {load}, {os.cpu_count()} processors)")
    measure_start(case)
    down = measure_keys(case)
    measure_filter(case)
    rows = asyncio.run(of_keys(case.folder, "j" * KEYS))
    report("a row down in the app's own thread, median", statistics.median(rows), "ms")
    report("a row down in the app's own thread, p99", percentile(rows), "ms", 16)
    typed = (asyncio.run(of_keys(case.folder, query, before="/")) for query in QUERIES)
    letters = list(chain.from_iterable(typed))
    report("a letter in the app's own thread, median", statistics.median(letters), "ms")
    report("a letter in the app's own thread, p99", percentile(letters), "ms")
    for order, (seconds, longest) in asyncio.run(of_sorting(case.folder)).items():
        report(f"sorted by {order}: until the list shows it", 1000 * seconds, "ms")
        report("  the app's thread is held up at most", 1000 * longest, "ms")
    measure_lines(case)
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
            downs.append(measure(Case(size, library)))
        if len(downs) > 1:
            report("a row down, largest library to smallest", downs[-1] / downs[0], "x", 1.5)


if __name__ == "__main__":
    main()
