"""Programs on a pseudoterminal, and what they cost there: time, bytes, memory, processor.

Children write and use compiled modules, as an installed presscut has them: the first run of a
program is never the one that is measured.
"""

import os
import pty
import select
import signal
import statistics
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

PRESSCUT = [sys.executable, "-m", "tui"]
HELLO = [
    sys.executable,
    "-c",
    "from textual.app import App\n"
    "from textual.widgets import Static\n"
    "class Hello(App):\n"
    "    def compose(self):\n"
    "        yield Static('Articles')\n"
    "Hello().run()",
]
QUIET = 0.25  # seconds without a byte after which a screen is complete
PATIENCE = 60.0


class Burst(NamedTuple):
    """What came in answer to a key: bytes; seconds to the first of them, to the end of the first

    run of them, to the last.
    """

    size: int
    begun: float
    first: float
    last: float


class Terminal:
    """A program on a pseudoterminal; what it writes is counted and thrown away."""

    def __init__(self, command: list[str], width: int, height: int, **more: str) -> None:
        environment = {**os.environ, "TERM": "xterm-256color", **more}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self.started = time.perf_counter()
        self._process, self._master = pty.fork()
        if self._process == 0:
            termios.tcsetwinsize(0, (height, width))
            os.execvpe(command[0], command, environment)

    def read(self, patience: float) -> bytes:
        """What there is to read within some seconds."""
        ready, _, _ = select.select([self._master], [], [], patience)
        try:
            return os.read(self._master, 65536) if ready else b""
        except OSError:
            return b""

    def until(self, word: bytes) -> float:
        """Seconds from the start to a word on the screen."""
        seen = b""
        while word not in seen and time.perf_counter() < self.started + PATIENCE:
            seen += self.read(1)
        if word not in seen:
            raise SystemExit(f"{word!r} never came; the end of what came: {seen[-500:]!r}")
        return time.perf_counter() - self.started

    def settle(self, quiet: float = QUIET) -> int:
        """Bytes until nothing has come for a while."""
        total = 0
        while piece := self.read(quiet):
            total += len(piece)
        return total

    def write(self, keys: bytes) -> None:
        """Type keys."""
        os.write(self._master, keys)

    def press(self, key: bytes, *, gap: float = 0.03, quiet: float = QUIET) -> Burst:
        """Type a key and read all that it paints; its first run ends where nothing comes for `gap`.

        Raises SystemExit where it paints nothing at all.
        """
        self.write(key)
        start = begun = first = last = time.perf_counter()
        size, running = 0, True
        while piece := self.read(2 if not size else quiet):
            now = time.perf_counter()
            begun = begun if size else now
            running = running and (not size or now - last < gap)
            size, last = size + len(piece), now
            first = now if running else first
        if not size:
            raise SystemExit(f"{key!r} painted nothing")
        return Burst(size, begun - start, first - start, last - start)

    @property
    def memory(self) -> float:
        """Megabytes of the resident set."""
        lines = Path(f"/proc/{self._process}/status").read_text().splitlines()
        kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
        return int(kilobytes) / 1000

    @property
    def spent(self) -> float:
        """Seconds of processor time so far, of all threads that are still there."""
        tasks = Path(f"/proc/{self._process}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def drop(self) -> float:
        """Hang up as a lost line does; seconds until no process of the session is left."""
        os.close(self._master)
        dropped = time.perf_counter()
        while _alive_in(self._process):
            if time.perf_counter() - dropped > PATIENCE:
                raise SystemExit("a process never ended after its line was dropped")
            time.sleep(0.005)
        seconds = time.perf_counter() - dropped
        os.waitpid(self._process, 0)
        return seconds

    def kill(self) -> float:
        """End the program; the seconds of processor time that it took, with its children."""
        os.kill(self._process, signal.SIGKILL)
        _, _, usage = os.wait4(self._process, 0)
        os.close(self._master)
        return usage.ru_utime + usage.ru_stime


def _alive_in(session: int) -> list[int]:
    """The processes of a session that have not ended."""
    alive = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _, _, leader, *_ = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        if int(leader) == session and state not in "ZX":
            alive.append(int(folder.name))
    return alive


class Paint(NamedTuple):
    """Seconds to the first full picture, and of processor time until then; megabytes then."""

    wall: float
    spent: float
    memory: float


def first_paint(command: list[str], word: bytes) -> Paint:
    """What it costs until a word stands on a screen of 120x36."""
    opened = Terminal(command, 120, 36)
    wall = opened.until(word)
    memory = opened.memory
    return Paint(wall, opened.kill(), memory)


def in_turn(cases: Mapping[str, Callable[[], Paint]], runs: int) -> dict[str, Paint]:
    """The medians of cases that run in turn: a machine that slows down slows all of them."""
    paints: dict[str, list[Paint]] = {name: [] for name in cases}
    for case in cases.values():
        case()  # once unmeasured: it compiles modules, and has files read from memory
    for _ in range(runs):
        for name, case in cases.items():
            paints[name].append(case())
    return {
        name: Paint(*map(statistics.median, zip(*some, strict=True)))
        for name, some in paints.items()
    }
