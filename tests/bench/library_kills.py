"""A library under hundreds of kills, and beside readers: run by hand.

    .venv/bin/python tests/bench/library_kills.py [KILLS] [SECONDS]

Kills writers at random moments of inserts, updates, stories, comparisons and repairs; after each
kill the library must open, hold all that was acknowledged, and be found healthy in the end. Then
lets one writer and three readers run beside each other.
"""

import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import store

WRITER = Path(__file__).parents[1] / "store" / "library" / "writer.py"
REPAIR = (
    "import sys, store\n"
    "while True:\n"
    "    store.open_library(sys.argv[1]).repair(); print('', flush=True)"
)
READ = (
    "import sys, time, store\n"
    "library, seen = store.open_library(sys.argv[1]), 0\n"
    "until = time.monotonic() + float(sys.argv[2])\n"
    "while time.monotonic() < until:\n"
    "    rows = library.rows(); assert len(rows) >= seen; seen = len(rows)\n"
    "    if rows: library.article(rows[-1].id); library.search('harbour', 5)\n"
    "print(seen)"
)


def killed(command: list[str], most: float) -> list[str]:
    """The whole lines that a process said before it was killed."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(random.uniform(0, most))
        process.kill()
        rest = process.stdout.read().splitlines(keepends=True)
    return [line.strip() for line in (first, *rest) if line.endswith("\n")]


def damage(location: Path) -> None:
    """Flip a bit of a shelf whose backup holds the same, so that nothing is lost."""
    shelf = random.choice(sorted((location / "shelves").glob("*.json")))
    backup = shelf.with_name(f"{shelf.name}.bak")
    backup.unlink(missing_ok=True)  # after a kill it may be the shelf under another name
    shutil.copy(shelf, backup)
    contents = bytearray(shelf.read_bytes())
    contents[random.randrange(len(contents))] ^= 1 << random.randrange(8)
    shelf.write_bytes(contents)


def kill_writers(location: Path, kills: int) -> None:
    acknowledged: set[str] = set()
    for number in range(kills):
        if number % 3 == 2:
            damage(location)
            killed([sys.executable, "-c", REPAIR, str(location)], 0.05)
            store.open_library(location).repair()
        else:
            command = [sys.executable, str(WRITER), str(location), f"writer{number}", "10000"]
            acknowledged.update(killed(command, 0.1))
        missing = acknowledged - {row.id for row in store.open_library(location).rows()}
        assert not missing, f"after kill {number}: {len(missing)} acknowledged articles are missing"
    library = store.open_library(location)
    library.repair()
    problems = library.check().problems
    assert not problems, problems
    texts = sum(bool(library.article(identity).text) for identity in acknowledged)
    print(f"{kills} kills, {len(acknowledged)} acknowledged, {texts} readable, 0 problems")


def read_beside_a_writer(location: Path, seconds: float) -> None:
    readers = [
        subprocess.Popen([sys.executable, "-c", READ, str(location), str(seconds)], text=True)
        for _ in range(3)
    ]
    said = killed([sys.executable, str(WRITER), str(location), "beside", "100000"], seconds)
    assert [reader.wait() for reader in readers] == [0, 0, 0]
    print(f"a writer of {len(said)} articles and three readers: no error")


def main() -> None:
    """Kill, then read."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 10
    with tempfile.TemporaryDirectory() as folder:
        kill_writers(Path(folder) / "library", kills)
        read_beside_a_writer(Path(folder) / "library", seconds)


if __name__ == "__main__":
    main()
