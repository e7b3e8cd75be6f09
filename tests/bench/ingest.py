"""How fast articles are read in, where the time goes, and what a second process is worth.

    python tests/bench/ingest.py                     1,000 articles
    python tests/bench/ingest.py 1000 3000 10000     one run each: does it grow in line?

The articles are the seeds in other words, numbers and order: two stories of four and five articles
for every nine. The steps are measured in this process, one after another; then the same folder is
read by one process and by two, without arranging. What the clock says holds on two idle cores
only: `load` tells how busy the machine was, and the CPU seconds what could be had on idle ones.
"""

import os
import random
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import store
from store import arranging
from store.analysing import analyse, digest_of
from store.library import open_library
from store.models import Article
from store.reading.cleaning import clean
from store.reading.documents import read_documents
from store.settings import Settings

Result = TypeVar("Result")

SEEDS = Path(__file__).parent.parent.parent / "seeds"
SYLLABLES = ("ar", "bel", "cor", "dun", "els", "far", "gil", "hal", "ist", "jor", "kem", "lan")
KEPT = frozenset(("million", "billion", "thousand", "hundred", "percent", "children", "minutes"))
_WORD = re.compile(r"\b(?:[A-Z][a-z]{4,}|[a-z]{7,})\b")
_NUMBER = re.compile(r"\b[1-9][0-9]{1,2}\b")


def write_articles(folder: Path, count: int) -> None:
    """So many articles, a file each, by variation of the seeds."""
    seeds = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*/*"))]
    for number in range(count):
        text = varied(seeds[number % len(seeds)], number // len(seeds), number)
        (folder / f"{number:06}.md").write_text(text, "utf-8")


def varied(text: str, story: int, number: int) -> str:
    """An article in the names and long words of a story; order and numbers are its own."""
    generator = random.Random(number)

    def other(match: re.Match[str]) -> str:
        word = match[0]
        if word in KEPT:
            return word
        letters = random.Random(f"{story} {word}").choices(SYLLABLES, k=3)
        return "".join(letters).capitalize() if word[0].isupper() else "".join(letters) + word[-2:]

    head, *paragraphs = text.split("\n\n")
    generator.shuffle(paragraphs)
    text = _WORD.sub(other, "\n\n".join((head, *paragraphs)))
    return _NUMBER.sub(lambda _: str(generator.randrange(10, 999)), text)


def steps(folder: Path, library: store.Library) -> Iterator[tuple[str, float]]:
    """The CPU seconds of each step, done for all articles before the next one begins."""
    paths = sorted(map(str, folder.iterdir()))
    limit = Settings().max_bytes
    documents, seconds = timed(
        lambda: [next(iter(read_documents(path, max_bytes=limit))) for path in paths]
    )
    yield "read", seconds
    read = [one for one in documents if isinstance(one, store.RawDocument)]
    cleaned, seconds = timed(lambda: [clean(one.text) for one in read])
    yield "clean", seconds
    articles, seconds = timed(
        lambda: [analyse(d, c, digest_of(d)) for d, c in zip(read, cleaned, strict=True)]
    )
    yield "analyse", seconds
    _, seconds = timed(lambda: kept(library, articles))
    yield "keep", seconds
    _, seconds = timed(lambda: arranging.arrange(library))
    yield "arrange", seconds


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What some work gives, and the CPU seconds that it took."""
    began = time.process_time()
    result = work()
    return result, time.process_time() - began


def kept(library: store.Library, articles: list[Article]) -> None:
    """Store articles in batches, as an ingest does."""
    for at in range(0, len(articles), 64):
        library.keep(articles[at : at + 64])


def run(folder: Path, library: Path, jobs: int) -> tuple[float, float, float]:
    """Seconds to read a folder in until the last article is stored: clock, CPU here, in workers."""
    began, here, before = time.monotonic(), time.process_time(), children()
    outcomes = store.ingest([folder], open_library(library), jobs=jobs)
    for outcome in outcomes:
        if outcome.number == outcome.total:
            break
    seconds = time.monotonic() - began
    outcomes.close()
    return seconds, time.process_time() - here, children() - before


def children() -> float:
    """The CPU seconds of processes that this one started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(count: int) -> None:
    """One run with so many articles, told line by line."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "cuttings"
        folder.mkdir()
        write_articles(folder, count)
        print(f"{count:,} articles, load {os.getloadavg()[0]:.1f}")
        total = 0.0
        for name, seconds in steps(folder, open_library(Path(place) / "steps")):
            total += seconds
            print(f"  {name:8} {seconds:8.2f} s CPU  {1000 * seconds / count:7.2f} ms an article")
        print(f"  all      {total:8.2f} s CPU  {count / total:7.1f} articles a second")
        runs = [run(folder, Path(place) / f"library{jobs}", jobs) for jobs in (1, 2)]
        (one, alone, _), (two, here, workers) = runs
        print(f"  one process {one:.1f} s, two {two:.1f} s: {one / two:.2f} times as fast")
        idle = max(here, (here + workers) / 2)
        print(
            f"  CPU {alone:.1f} s; {here:.1f} s and {workers:.1f} s in workers: on two idle cores"
        )
        print(f"  at most {alone / idle:.2f} times as fast")


if __name__ == "__main__":
    for words in sys.argv[1:] or ["1000"]:
        measure(int(words))
