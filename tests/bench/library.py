"""The library against plain TinyDB and against SQLite with FTS5, all holding the same articles.

    .venv/bin/python tests/bench/library.py [ARTICLES] [FOLDER]

Makes the three (they stay in FOLDER, if it is given, for the next run), then measures each in
processes of its own. CPU time, fsyncs apart; medians. Ratios are to what stands beside them.
A word that more than 500 articles have is not ranked by the library, and is by SQLite.
"""

import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import orjson
import tinydb

sys.path.insert(0, str(Path(__file__).parent))
from library_corpus import make_articles, name

import store
from store.models import Article
from store.records import as_data

BATCH = 1000
TINYDB_MOST = 20_000  # more than so many articles would fill the memory
QUERIES = {
    "rare word": name(1500),
    "common word": name(3),
    "phrase": f'"{name(2)} {name(700)}"',
    "word of nearly every article": "bridge",
}
LIST = {
    "presscut": "import store; store.open_library; start = time.process_time()\n"
    "library = store.open_library(sys.argv[1] + '/presscut', settings=store.Settings())\n"
    "print(len(library.rows(limit=50)))",
    "sqlite": "import sqlite3; start = time.process_time()\n"
    "database = sqlite3.connect(sys.argv[1] + '/plain.sqlite3'); print(len(database.execute("
    "'SELECT id, title, outlet, published, words, summary FROM articles ORDER BY ingested LIMIT 50'"
    ").fetchall()))",
    "tinydb": "import tinydb; start = time.process_time()\n"
    "print(len(tinydb.TinyDB(sys.argv[1] + '/plain.json').all()[:50]))",
    "nothing": "start = time.process_time()",
}


def make(folder: Path, count: int) -> None:
    """The same articles in a library, in a SQLite database and in a TinyDB file."""
    if (folder / "plain.json").exists():
        return
    library = store.open_library(folder / "presscut")
    start, cpu = time.perf_counter(), time.process_time()
    with make_sqlite(folder) as database, (folder / "plain.json.part").open("wb") as plain:
        plain.write(b'{"_default":{')
        articles = make_articles(count)
        number = 0
        while batch := list(islice(articles, BATCH)):
            library.keep(batch)
            for article in batch:
                number += 1
                put_in_sqlite(database, article)
                if count <= TINYDB_MOST:
                    plain.write(b"," if number > 1 else b"")
                    plain.write(b'"%d":%s' % (number, orjson.dumps(article)))
            database.commit()
        plain.write(b"}}")
    (folder / "plain.json.part").rename(folder / "plain.json")
    took = f"{time.perf_counter() - start:.0f} s, {time.process_time() - cpu:.0f} s CPU"
    print(f"made {number} articles in the three: {took}")


def make_sqlite(folder: Path) -> sqlite3.Connection:
    """What someone would write who wanted just this."""
    database = sqlite3.connect(folder / "plain.sqlite3")
    database.executescript(
        "CREATE TABLE articles (number INTEGER PRIMARY KEY, id TEXT UNIQUE, source TEXT UNIQUE,"
        " title TEXT, outlet TEXT, published TEXT, ingested TEXT, words INTEGER, summary TEXT,"
        " record TEXT); CREATE INDEX by_time ON articles (ingested);"
        "CREATE VIRTUAL TABLE texts USING fts5 (title, body, tokenize = 'porter unicode61');"
    )
    return database


def put_in_sqlite(database: sqlite3.Connection, article: Article) -> None:
    """One article, its list row, its record and its text."""
    record = orjson.dumps(article)
    summary = orjson.dumps([excerpt.text for excerpt in article.summary()])
    row = database.execute(
        "INSERT INTO articles VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article.id, article.source, article.title, article.outlet, article.published,
         article.ingested, article.words, summary, record),
    )  # fmt: skip
    database.execute(
        "INSERT INTO texts (rowid, title, body) VALUES (?, ?, ?)",
        (row.lastrowid, article.title, article.text),
    )


def measure_opening(folder: Path, count: int) -> None:
    """Open and list the first screen, each in a process of its own."""
    kinds = [kind for kind in LIST if kind != "tinydb" or count <= TINYDB_MOST]
    runs = {kind: [opened(folder, kind) for _ in range(7)] for kind in kinds}
    inside, process, memory = (
        {kind: statistics.median(run[at] for run in runs[kind]) for kind in kinds}
        for at in range(3)
    )
    for kind in kinds:
        ratio, whole = inside[kind] / inside["sqlite"], process[kind] / process["sqlite"]
        ratios = f"{ratio:.1f} x SQLite; with start and imports {process[kind]:.0f} ms,"
        ratios += f" {whole:.1f} x SQLite; peak {memory[kind]:.0f} MB"
        show(f"open and list 50: {kind}", inside[kind], ratios)


def opened(folder: Path, kind: str) -> tuple[float, float, float]:
    """CPU milliseconds after the imports and of the whole process, and its peak megabytes."""
    script = f"import sys, time\n{LIST[kind]}\n"
    script += "print(time.process_time() - start, time.process_time())\n"
    script += "print(open('/proc/self/status').read())"
    done = subprocess.run(
        [sys.executable, "-c", script, folder], capture_output=True, text=True, check=True
    )
    words = done.stdout.split()
    inside, process = (float(word) * 1e3 for word in words[words.index("Name:") - 2 :][:2])
    return inside, process, int(words[words.index("VmHWM:") + 1]) / 1024


def measure_work(folder: Path, count: int) -> None:
    """Store, open one article, search, notice a change: in the library and in SQLite."""
    library = store.open_library(folder / "presscut")
    database = sqlite3.connect(folder / "plain.sqlite3")
    new = list(make_articles(1020, first=int(time.time() * 10) % 10**9 + count))
    ids = [row.id for row in library.rows(limit=200)]

    def insert(articles: list[Article]) -> None:
        for article in articles:
            put_in_sqlite(database, article)
        database.commit()

    show("store one", ours := cpu_of(lambda n: library.keep([new[n]]), 10))
    show(
        "store one: SQLite",
        theirs := cpu_of(lambda n: insert([new[n]]), 10),
        f"{ours / theirs:.1f} x",
    )
    plain = as_data(new[20:])
    dumps = cpu_of(lambda _: orjson.dumps(plain), 5)
    ours = cpu_of(lambda _: library.keep(new[20:]), 1)
    show("store 1,000", ours, f"{ours / dumps:.1f} x orjson.dumps ({dumps:.0f} ms)")
    show(
        "store 1,000: SQLite",
        theirs := cpu_of(lambda _: insert(new[20:]), 1),
        f"{ours / theirs:.1f} x",
    )
    show("open one article", cpu_of(lambda n: library.article(ids[n * 7]), 25))
    for kind, query in QUERIES.items():
        matches = library.count(search=query)
        ours = cpu_of(lambda _, query=query: library.search(query), 9)
        theirs = cpu_of(lambda _, query=query: search_sqlite(database, query), 9)
        show(f"search {kind} ({matches} articles)", ours, f"{ours / theirs:.1f} x SQLite")
    show("notice a change", cpu_of(lambda _: library.stamp(), 100))


def measure_tinydb(folder: Path, count: int) -> None:
    """What one insert costs where each rewrites the file."""
    if count > TINYDB_MOST:
        return
    database = tinydb.TinyDB(folder / "plain.json")
    extra = as_data(next(make_articles(1, first=10**9)))
    show("store one: plain TinyDB", cpu_of(lambda _: database.insert(extra), 1))
    show("open one: plain TinyDB", cpu_of(lambda _: database.get(doc_id=7), 1))
    database.close()


def search_sqlite(database: sqlite3.Connection, query: str) -> list[tuple[str, ...]]:
    return database.execute(
        "SELECT title, snippet(texts, 1, '[', ']', '…', 24) FROM texts WHERE texts MATCH ?"
        " ORDER BY rank LIMIT 20",
        (query,),
    ).fetchall()


def cpu_of(act: Callable[[int], object], times: int) -> float:
    """Median CPU milliseconds of doing something."""
    spent = []
    for number in range(times):
        start = time.process_time()
        act(number)
        spent.append(time.process_time() - start)
    return statistics.median(spent) * 1e3


def show(what: str, milliseconds: float, beside: str = "") -> None:
    print(f"{what:44}{milliseconds:8.2f} ms CPU   {beside}")


def main() -> None:
    """Make, measure, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        make(folder, count)
        measure_opening(folder, count)
        measure_work(folder, count)
        measure_tinydb(folder, count)
    print(f"peak of this process: {resource.getrusage(0).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
