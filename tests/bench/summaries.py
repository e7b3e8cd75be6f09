"""What each part of presscut's summariser is worth: scores with it and without it, and the time.

    python tests/bench/summaries.py articles.jsonl 60        one article a summary, 60 words each
    python tests/bench/summaries.py stories.jsonl 200        several articles a summary

    python tests/bench/summaries.py articles.jsonl cost      CPU time by the number of sentences

A line of the file is {"docs": [text, ...], "refs": [summary, ...]}; the data are the person's own.
ROUGE-1 and ROUGE-2 are the F measure over stems (Lin 2004), in percent; "twice" is the share of
summaries with two sentences of which one has four fifths of the other's words. Every row comes
from one run over the same data, so compare rows, not runs.
"""

import json
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations
from pathlib import Path
from typing import Any

from store.analysis import salience
from store.analysis.sentences import split_sentences as spans
from store.analysis.standing import Standing
from store.analysis.summaries import METHODS, summarise
from store.analysis.words import stem, stems, words

Summariser = Callable[[list[str], int], list[str]]


def presscut(docs: list[str], length: int) -> list[str]:
    return [excerpt.text for excerpt in summarise(docs, words=length)]


def lead(docs: list[str], _: int) -> list[str]:
    """The first sentence of each article, then the second of each, and so on."""
    columns = [[doc[start:end] for start, end in spans(doc)] for doc in docs]
    longest = max(map(len, columns))
    return [column[row] for row in range(longest) for column in columns if row < len(column)]


def by(method: str) -> Summariser:
    return lambda docs, length: [x.text for x in summarise(docs, words=length, method=method)]


def all_alone(_: str, places: Sequence[Any], __: str) -> list[Standing]:
    return [Standing.ALONE for _ in places]


def stems_without_figures(text: str, language: str = "en") -> list[str]:
    return [term for term in stems(text, language) if not any(map(str.isdigit, term))]


# What is changed in `store.analysis.salience` for each row.
WITHOUT: dict[str, dict[str, Any]] = {
    "presscut": {},
    "- position": {"POSITION": 0.0},
    "- redundancy removal": {"SAID": 1.0, "REPETITION": 1.0},
    "- covering (repeats only)": {"SAID": 1.0},
    "- what was said, a fifth": {"SAID": 0.0},
    "- numbers as words": {"stems": stems_without_figures},
    "- standing": {"standings": all_alone, "referent": lambda _: None},
    "- 'the report' resolved": {"referent": lambda _: None},
    "- weighed with what leans": {"TOGETHER": 0.0},
    "- length smoothing": {"LENGTH": 1},
    "- fullest wording": {"REWORDING": 1.0},
    "- sharing articles": {"SHARED_BY": 0},
}


@contextmanager
def changed(settings: dict[str, Any]) -> Iterator[None]:
    """The summariser with some of its parts replaced."""
    before = {name: getattr(salience, name) for name in settings}
    for name, value in settings.items():
        setattr(salience, name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            setattr(salience, name, value)


def rouge(summary: list[str], reference: list[str], size: int) -> float:
    ours, theirs = (
        Counter(zip(*(terms[shift:] for shift in range(size)), strict=False))
        for terms in (summary, reference)
    )
    shared = (ours & theirs).total()
    return 200 * shared / max(1, ours.total() + theirs.total())


def terms(text: str) -> list[str]:
    return [stem(word) for word in words(text)]


def says_twice(sentences: list[str]) -> bool:
    contents = [set(words(sentence)) for sentence in sentences]
    return any(
        len(one & other) > 0.8 * max(1, min(len(one), len(other)))
        for one, other in combinations(contents, 2)
    )


def score(rows: list[dict[str, Any]], summariser: Summariser, length: int) -> str:
    """One line of figures: ROUGE-1, ROUGE-2, share that says a thing twice, time."""
    results = []
    start = time.process_time()
    summaries = [summariser(row["docs"], length) for row in rows]
    seconds = time.process_time() - start
    for row, summary in zip(rows, summaries, strict=True):
        cut = terms(" ".join(" ".join(summary).split()[:length]))
        references = [terms(reference) for reference in row["refs"]]
        best = [max(rouge(cut, reference, size) for reference in references) for size in (1, 2)]
        kept = summary if summariser is not lead else []
        results.append((*best, 100.0 * says_twice(kept)))
    means = [statistics.fmean(column) for column in zip(*results, strict=True)]
    return "".join(f"{mean:8.2f}" for mean in means) + f"{1000 * seconds / len(rows):9.1f} ms"


def cost(rows: list[dict[str, Any]]) -> None:
    """CPU time of one article by its length, read for the first time and again."""
    pool = [doc[start:end] for row in rows for doc in row["docs"] for start, end in spans(doc)]
    presscut(rows[0]["docs"], 1)  # loads nltk
    print(f"{'sentences':>9}{'first':>12}{'again':>12}")
    for count in (200, 400, 1000, 4000):
        text = " ".join(pool[-count:])
        first, *again = (seconds(text) for _ in range(10))
        print(f"{count:9}{1000 * first:9.1f} ms{1000 * min(again):9.1f} ms")


def seconds(text: str) -> float:
    start = time.process_time()
    summarise(text)
    return time.process_time() - start


def main(path: str, length: str) -> None:
    rows = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    if length == "cost":
        cost(rows)
        return
    print(f"{len(rows)} summaries of {length} words{'R-1':>8}{'R-2':>8}{'twice %':>8}{'time':>10}")
    print(f"{'lead':28}{score(rows, lead, int(length))}")
    for name, settings in WITHOUT.items():
        with changed(settings):
            print(f"{name:28}{score(rows, presscut, int(length))}", flush=True)
    for method in list(METHODS)[1:]:
        print(f"{method:28}{score(rows, by(method), int(length))}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
