"""How long grouping and comparing take, how that grows, and how many rows are found; by hand.

    python tests/bench/comparison.py            all of it
    python tests/bench/comparison.py rows       what is found in the stories of comparison_stories/
    python tests/bench/comparison.py time       one story's comparison, and its search for copies
    python tests/bench/comparison.py stories    the grouping of 5,000 articles

Timed texts are made of made-up words: stories share names and sentences as outlets that rewrite
each other do. Prints CPU seconds, and the growth of one comparison as the exponent of its size.
"""

import math
import random
import re
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from labelled_stories import read_stories

from store.analysing import analyse
from store.comparison import compare
from store.comparison.copies import find_copies
from store.comparison.stories import arrange_stories, extend_stories
from store.models import Article, Opening, RawDocument
from store.reading.cleaning import clean

Result = TypeVar("Result")
SYLLABLES = re.findall("...", "bardelfingorhalkinlammornespolrassultamvorwenzel")
MANY = 5000
NEW = 10
NEAR = 12 * NEW
SIZES = (5, 10, 20, 30, 60)


def main() -> None:
    """Measure and print what is asked for."""
    asked = sys.argv[1:] or list(_PARTS)
    for name in asked:
        _PARTS[name]()


def _rows() -> None:
    for name, story in read_stories().items():
        for what, found in zip(("facts", "figures"), story.scores(), strict=True):
            print(f"{name}, {what}: {found}")
            for wrong in found.wrong:
                print(f"    wrong: {wrong}")


def _stories() -> None:
    generator = random.Random(1)
    made = [_text(generator, story) for story in range(MANY // 4) for _ in range(4)]
    openings = [_opening(text, number) for number, text in enumerate(made)]
    stories, seconds = _timed(lambda: arrange_stories(openings, []))
    print(f"{MANY} articles into {len(stories)} stories: {seconds:.1f} s, {_megabytes():.0f} MB")
    new = [_opening(_text(generator, story), MANY + story) for story in range(NEW)]
    near, held = stories[:NEAR], openings[: 4 * NEAR]
    after, seconds = _timed(lambda: extend_stories(new, held, near, openings[4 * NEAR :: 16]))
    print(f"{NEW} new beside {NEAR} stories: {seconds:.2f} s, {len(after) - NEAR} stories more")


def _compared() -> None:
    generator = random.Random(1)
    compare([_analysed(_text(generator, 0), 0)])  # what is loaded on first use is not timed
    taken = []
    for size in SIZES:
        articles = [_analysed(_text(generator, 0), number) for number in range(size)]
        result, seconds = _timed(lambda articles=articles: compare(articles))
        taken.append((size, seconds))
        print(f"comparison of {size}: {seconds:.2f} s, {len(result.facts)} facts")
    (small, quick), (large, slow) = taken[1], taken[-1]
    print(f"growth: size to the power of {math.log(slow / quick) / math.log(large / small):.1f}")
    for size in (30, 300):
        articles = [_plain(_text(generator, number // 3), number) for number in range(size)]
        copies, seconds = _timed(lambda articles=articles: find_copies(articles))
        print(f"copies among {size}, three of a story: {seconds:.2f} s, {len(copies)} pairs")


_PARTS: dict[str, Callable[[], None]] = {"rows": _rows, "time": _compared, "stories": _stories}


def _text(generator: random.Random, story: int) -> str:
    """Forty sentences: half of the story's own, in any order, half of the article's own."""
    own = random.Random(story)
    name = f"{_word(own).title()} {_word(own).title()}"
    shared = [_sentence(own, name) for _ in range(20)]
    alone = [_sentence(generator, name) for _ in range(20)]
    return "\n\n".join(generator.sample(shared, 20) + alone)


def _sentence(generator: random.Random, name: str) -> str:
    words = [_word(generator) for _ in range(generator.randint(8, 20))]
    number = generator.randint(2, 9000)
    return f"The {words[0]} of {name} {' '.join(words[1:])} and {number} {words[1]}s."


def _word(generator: random.Random) -> str:
    return "".join(generator.choices(SYLLABLES, k=generator.randint(2, 3)))


def _analysed(text: str, number: int) -> Article:
    document = RawDocument(source=f"{number}.txt", text=f"Headline {number}\n\n{text}")
    return analyse(document, clean(document.text), f"{number:064x}")


def _opening(text: str, number: int) -> Opening:
    return Opening(f"{number:064x}", f"Headline {number}", text, None, made_title=False)


def _plain(text: str, number: int) -> Article:
    return replace(_TEMPLATE, id=f"{number:064x}", text=text, title=f"Headline {number}")


_TEMPLATE = _analysed("The mayor opened the pier. Nobody came.", 0)


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    start = time.process_time()
    return work(), time.process_time() - start


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
