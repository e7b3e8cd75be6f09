"""How fast articles are read in, where the time goes, and what a second process is worth.

    python tests/bench/ingest.py                      1,000 articles
    python tests/bench/ingest.py 2500 5000 10000      one run each, and how the time grows
    python tests/bench/ingest.py --jobs 2 2500 5000   with two processes only

Each run is a process of its own that reads a folder of `news_corpus` into a new library, until
the last story is compared. What the clock says holds on two idle cores only: `load` tells how busy
the machine was, and the CPU seconds what idle cores would do: all is shared by two but the
grouping, which one does while the other waits.
"""

import argparse
import json
import math
import os
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from news_corpus import write_articles

import store
from store import arranging, comparing
from store.analysing import Preparing
from store.library import Library, open_library

PHASES: dict[str, tuple[Any, str]] = {
    "read and analyse": (Preparing, "__call__"),
    "keep": (Library, "keep"),
    "group": (arranging, "_group"),
    "take from the shelves": (Library, "articles"),
    "compare": (comparing, "compare"),
    "store comparisons": (Library, "keep_comparisons"),
}


class Run(NamedTuple):
    """Seconds that a run took: by the clock, of CPU by phase here and in all, in its workers.

    `stored` is how far the clock was when the last article was stored.
    """

    clock: float
    stored: float
    phases: dict[str, float]
    here: float
    workers: float

    @property
    def cpu(self) -> float:
        """Of this process and its workers."""
        return self.here + self.workers


def run(folder: str, library: str, jobs: int) -> Run:
    """Read a folder in, in this process, the phases timed."""
    phases: dict[str, float] = defaultdict(float)
    for name, (owner, function) in PHASES.items():
        setattr(owner, function, _timed(getattr(owner, function), phases, name))
    began, here, stored = time.monotonic(), time.process_time(), 0.0
    for outcome in store.ingest([folder], open_library(library), jobs=jobs):
        if outcome.number == outcome.total:
            stored = time.monotonic() - began
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    workers = ended.ru_utime + ended.ru_stime
    return Run(time.monotonic() - began, stored, phases, time.process_time() - here, workers)


def _timed(work: Callable[..., Any], phases: dict[str, float], name: str) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        began = time.thread_time()
        try:
            return work(*given, **named)
        finally:
            phases[name] += time.thread_time() - began

    return timed


def measure(count: int, jobs: tuple[int, ...]) -> dict[int, Run]:
    """Runs with so many articles, told line by line."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "cuttings"
        folder.mkdir()
        write_articles(folder, count)
        runs = {}
        for each in jobs:
            words = ["--run", str(folder), f"{place}/library{each}", str(each)]
            done = subprocess.run(
                [sys.executable, __file__, *words], stdout=subprocess.PIPE, check=True
            )
            runs[each] = Run(**json.loads(done.stdout))
            _tell(count, each, runs[each])
    return runs


def _tell(count: int, jobs: int, run: Run) -> None:
    print(f"{count:,} articles, {jobs} at work, load {os.getloadavg()[0]:.1f}")
    print(f"  {run.clock:.1f} s, {count / run.clock:.1f} articles a second;", end=" ")
    print(f"the last one was stored after {run.stored:.1f} s")
    rest = {"other": run.here - sum(run.phases.values()), "in workers": run.workers}
    for name, seconds in {**run.phases, **rest, "in all": run.cpu}.items():
        print(f"  {name:21} {seconds:8.2f} s CPU  {1000 * seconds / count:7.2f} ms an article")


def _tell_ratio(one: Run, two: Run) -> None:
    idle = two.phases["group"] + (two.cpu - two.phases["group"]) / 2
    print(f"  two by the clock {one.clock / two.clock:.2f} times as fast,", end=" ")
    print(f"on two idle cores, by the CPU, {one.cpu / idle:.2f} times")


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, choices=(1, 2))
    parser.add_argument("--run", nargs=3)
    parser.add_argument("counts", nargs="*", type=int)
    asked = parser.parse_args()
    if asked.run:
        folder, library, jobs = asked.run
        print(json.dumps(run(folder, library, int(jobs))._asdict()))
        return
    taken = []
    for count in asked.counts or [1000]:
        runs = measure(count, (asked.jobs,) if asked.jobs else (1, 2))
        taken.append((count, list(runs.values())[-1].cpu))
        if len(runs) == 2:
            _tell_ratio(runs[1], runs[2])
    for (few, quick), (many, slow) in pairwise(taken):
        power = math.log(slow / quick) / math.log(many / few)
        print(f"from {few:,} to {many:,} articles, CPU grows with their number to the {power:.2f}")


if __name__ == "__main__":
    main()
