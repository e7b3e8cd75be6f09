"""How fast the grammar of figures is, beside a plain search for numerals in the same run.

    python tests/bench/figures.py

Prints sentences a second on news-like text, the ratio to `re.findall` of numerals, what hostile
text costs against as much news, and the time of the import.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial

from store.analysis.figures import find_figures

NEWS = (
    "At least 1,250 pupils were tested between 2003 and 2009, the council said on Tuesday. "
    "Shares in the group fell by 4.5 per cent to 312p after it lost £2.4 million. "
    "The inquiry, which heard from 43 witnesses, will report its findings next spring. "
    "Ann Marlow, 43, said that nobody had told her why the bridge was shut. "
    "Winds of 60 to 70 mph brought down trees, and more than a third of homes lost power. "
    "He would not say whether the plan had been dropped. "
)
SENTENCES = [match.span() for match in re.finditer(r"[^.]+(?:\.\d[^.]*)*\.\s*", NEWS)]
HOSTILE = ("1", "1,", "1 to 1 ", "9.9 | ", "£", "one hundred ", "aged 1, 2 and ", "from 1 to 2 ",
           "six-foot ", "Smith, 43, ", "1 2 3 word ")  # fmt: skip
REPEATS = 200
HOSTILE_SIZE = 1_000_000  # characters
IMPORT = "import time; t = time.process_time(); import {}; print(time.process_time() - t)"


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of the fastest of three runs."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def import_seconds(module: str) -> float:
    """Processor seconds of importing a module in a fresh interpreter."""
    command = [sys.executable, "-c", IMPORT.format(module)]
    return min(float(subprocess.check_output(command)) for _ in range(5))


def main() -> None:
    """Measure and print."""
    find = seconds(lambda: [find_figures(NEWS, SENTENCES) for _ in range(REPEATS)])
    plain = seconds(lambda: [re.findall(r"\d[\d,.]*", NEWS) for _ in range(REPEATS)])
    print(f"news: {REPEATS * len(SENTENCES) / find:,.0f} sentences/s, {find / plain:,.0f}x findall")
    for unit in HOSTILE:
        text = unit * (HOSTILE_SIZE // len(unit))
        taken = seconds(partial(find_figures, text, [(0, len(text))]))
        ratio = taken / len(text) / (find / REPEATS / len(NEWS))
        print(f"a megabyte of {unit!r}: {taken:.2f} s, {ratio:.2f}x as slow as news")
    ours, models = import_seconds("store.analysis.figures"), import_seconds("store.models")
    print(f"import: {1000 * ours:.0f} ms, of them {1000 * models:.0f} ms the records")


if __name__ == "__main__":
    main()
