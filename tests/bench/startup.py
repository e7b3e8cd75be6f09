"""How long until the first pane is painted, against a hello-world Textual app in the same run.

    .venv/bin/python tests/bench/startup.py [RUNS]

Each run opens a real terminal of 120x36, waits for a word that only the painted screen has, and
kills the program there. Prints the medians of wall and CPU time (its children's included) and
their ratios to hello-world; on a machine that does other things the CPU ratio is the steadier one.
"""

import sys
import tempfile
from itertools import count
from pathlib import Path

from pseudoterminal import HELLO, PRESSCUT, first_paint, in_turn

import store

SEEDS = Path(__file__).parents[2] / "seeds"


def main() -> None:
    """Time the cases in turn."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full"
        for _ in store.ingest([SEEDS], store.open_library(full)):
            pass
        fresh = (f"{folder}/fresh{number}" for number in count())
        paints = in_turn(
            {
                "hello-world": lambda: first_paint(HELLO, b"Articles"),
                "library of the seeds": lambda: first_paint(
                    [*PRESSCUT, "--library", str(full)], b"Barge"
                ),
                "empty library, reading the seeds": lambda: first_paint(
                    [*PRESSCUT, "--library", next(fresh), str(SEEDS)], b"Articles"
                ),
            },
            runs,
        )
    base = paints["hello-world"]
    for name, paint in paints.items():
        print(
            f"{name:34s} wall {1000 * paint.wall:5.0f} ms {paint.wall / base.wall:5.2f} x"
            f"   CPU {1000 * paint.spent:5.0f} ms {paint.spent / base.spent:5.2f} x"
            f"   {paint.memory:5.1f} MB"
        )


if __name__ == "__main__":
    main()
