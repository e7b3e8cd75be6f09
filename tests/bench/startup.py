"""How long until the first pane is painted, against a hello-world Textual app in the same run.

    .venv/bin/python tests/bench/startup.py [RUNS]

Each run opens a real terminal of 120x36 and waits for a word that only the painted screen has.
Prints the median of each and its ratio to hello-world.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect

import store

SEEDS = Path(__file__).parents[2] / "seeds"
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


def first_paint(command: list[str], word: str) -> float:
    """Seconds from the start of a command to a word on its screen."""
    environment = {**os.environ, "TERM": "xterm-256color"}
    start = time.perf_counter()
    child = pexpect.spawn(command[0], command[1:], env=environment, dimensions=(36, 120))
    child.expect_exact(word)
    seconds = time.perf_counter() - start
    child.close(force=True)
    return seconds


def main() -> None:
    """Time the cases in turn, so that a machine that slows down slows all of them."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        full, fresh = Path(folder) / "full", Path(folder) / "fresh"
        for _ in store.ingest([SEEDS], store.open_library(full)):
            pass
        cases = {
            "hello-world": lambda _: (HELLO, "Articles"),
            "library of the seeds": lambda _: ([*PRESSCUT, "--library", str(full)], "Barge"),
            "empty library, reading the seeds": lambda run: (
                [*PRESSCUT, "--library", str(fresh / str(run)), str(SEEDS)],
                "Articles",
            ),
        }
        times: dict[str, list[float]] = {name: [] for name in cases}
        for run in range(runs):
            for name, case in cases.items():
                times[name].append(first_paint(*case(run)))
    base = statistics.median(times["hello-world"])
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:34s} {1000 * median:6.0f} ms   {median / base:.2f} x hello-world")


if __name__ == "__main__":
    main()
