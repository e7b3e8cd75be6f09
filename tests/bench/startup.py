"""How long until the first pane is painted, against a hello-world Textual app in the same run.

    .venv/bin/python tests/bench/startup.py [RUNS]

Each run opens a real terminal of 120x36, waits for a word that only the painted screen has, and
kills the program there. Prints the medians of wall and CPU time (its children's included) and
their ratios to hello-world; on a machine that does other things the CPU ratio is the steadier one.
"""

import os
import resource
import signal
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


def first_paint(command: list[str], word: str) -> tuple[float, float]:
    """Wall and CPU seconds from the start of a command to a word on its screen."""
    environment = {**os.environ, "TERM": "xterm-256color"}
    before, start = _spent(), time.perf_counter()
    child = pexpect.spawn(command[0], command[1:], env=environment, dimensions=(36, 120))
    child.expect_exact(word)
    wall = time.perf_counter() - start
    child.kill(signal.SIGKILL)
    child.wait()
    return wall, _spent() - before


def _spent() -> float:
    """CPU seconds of all children that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


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
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in cases}
        for run in range(runs):
            for name, case in cases.items():
                times[name].append(first_paint(*case(run)))
    base_wall, base_cpu = map(statistics.median, zip(*times["hello-world"], strict=True))
    for name, pairs in times.items():
        wall, cpu = map(statistics.median, zip(*pairs, strict=True))
        print(
            f"{name:34s} wall {1000 * wall:5.0f} ms {wall / base_wall:5.2f} x"
            f"   CPU {1000 * cpu:5.0f} ms {cpu / base_cpu:5.2f} x"
        )


if __name__ == "__main__":
    main()
