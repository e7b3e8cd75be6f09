"""What a key typed in the filter costs: asking the rows, and laying out those that are left.

    .venv/bin/python tests/bench/filtering.py [ROWS ...]

CPU time of a key, median and 99th percentile, for lists of 10,000 and 100,000 rows, and the time
that the columns take which the first key makes. The rows are those of invented articles.
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from library_corpus import make_articles

import store
from tui.widgets.listing import Arrangement, ArticleLines, Signs, place

QUERIES = (
    "the lantern",
    "fenhal",
    "is:unread outlet:harbour",
    "before:2020-06 words>700",
    "-kel mar",
)
ROUNDS = 3
WIDTH = 60


def make_rows(count: int) -> list[store.Row]:
    """So many rows, nine of ten in a story of nine."""
    return [
        store.Row(
            number, article.id, article.title, article.outlet, article.published, article.source,
            article.language, len(article.text) // 6, f"s{number // 10}" if number % 10 else None,
            (), len(article.figures), article.ingested,
        )
        for number, article in enumerate(make_articles(count), 1)
    ]  # fmt: skip


def make_stories(rows: list[store.Row]) -> list[store.Story]:
    """The stories of rows."""
    members: dict[str, list[str]] = {}
    for row in rows:
        if row.story:
            members.setdefault(row.story, []).append(row.id)
    return [store.Story(key, f"Story {key}", tuple(ids)) for key, ids in members.items()]


def key_times(
    catalogue: store.Catalogue, placed: Arrangement, marks: dict[str, store.Mark]
) -> list[float]:
    """CPU milliseconds of each key of the queries, typed character by character."""
    times = []
    for query in QUERIES * ROUNDS:
        for length in range(1, len(query) + 1):
            start = time.process_time()
            left = catalogue.matching(store.understood(query[:length]), marks, among=placed.order)
            store.complete(query[:length], lambda field: catalogue.values(field, marks))
            ArticleLines(placed.only(left), Signs(), WIDTH)
            times.append(1000 * (time.process_time() - start))
    return times


def main() -> None:
    """Time each size."""
    for count in map(int, sys.argv[1:] or ("10000", "100000")):
        rows = make_rows(count)
        stories = make_stories(rows)
        marks = {row.id: store.Mark(read=True) for row in rows[::2]}
        placed = place(store.Rows.of(rows), stories)
        catalogue = store.Catalogue(placed.rows, stories, store.open_library("none"))
        start = time.process_time()
        catalogue.matching(store.parse_query("x outlet:x before:2000 words>1 is:read"), marks)
        first = 1000 * (time.process_time() - start)
        times = key_times(catalogue, placed, marks)
        print(
            f"{count:>7,} rows: a key {statistics.median(times):5.1f} ms,"
            f" p99 {statistics.quantiles(times, n=100)[98]:5.1f} ms; first key {first:5.1f} ms"
        )


if __name__ == "__main__":
    main()
