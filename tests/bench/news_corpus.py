"""A folder of made-up news: stories of several articles each, articles that stand alone, dates.

Each story is one of the invented events beside this file, or of the seeds, in names, words and
numbers of its own. An article tells it in an order of its own and goes on with some paragraphs
that no other has. The files of a story lie far apart. The same on every run.
"""

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
SIZES = (1, 1, 1, 1, 1, 1, 3, 4, 4, 5, 5, 6, 8)  # articles of a story
OUTLETS = ("Harbour Post", "County Courier", "The Lantern", "Sallow Gazette", "Northern Mail")
SYLLABLES = re.findall("..", "arbecodufegihajokelamonipoquresitovuwayezi")
KEPT = frozenset(
    (
        "million", "billion", "thousand", "hundred", "percent", "people", "children", "minutes",
        "hours", "weeks", "months", "years", "miles", "metres", "tonnes", "about", "after", "their",
        "there", "which", "would", "could", "should", "against", "between", "Monday", "Tuesday",
        "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "March", "September",
    )
)  # fmt: skip
_HEAD = re.compile(r"\A---\n.*?\n---\n\n", re.DOTALL)
_WORD = re.compile(r"\b[A-Za-z][a-z]{4,}\b")
_NUMBER = re.compile(r"\b[1-9][0-9]{1,2}\b")


def write_articles(folder: Path, count: int) -> None:
    """So many articles, a file each."""
    names = random.Random(0).sample(range(count), count)
    for number, text in zip(names, _articles(), strict=False):
        (folder / f"{number:06}.md").write_text(text, "utf-8")


def _articles() -> Iterator[str]:
    """Articles without end, those of a story one after the other."""
    events = list(_events())
    chance = random.Random(0)
    story = 0
    while True:
        story += 1
        event, day = chance.choice(events), date(2026, 1, 1) + timedelta(chance.randrange(365))
        for number in range(chance.choice(SIZES)):
            told = _retold(event[number % len(event)], f"{story}", chance)
            others = chance.choice(chance.choice(events)) + chance.choice(chance.choice(events))
            alone = _retold(others, f"{story}", chance)
            paragraphs = told + alone[: chance.randint(2, 8)]
            published = day + timedelta(chance.randrange(3))
            title = " ".join(re.findall(r"\w+", paragraphs[0])[:10])
            head = f"title: {title}\noutlet: {chance.choice(OUTLETS)}\ndate: {published}"
            yield "\n\n".join((f"---\n{head}\n---", *paragraphs, ""))


def _events() -> Iterator[list[list[str]]]:
    """The paragraphs of each article of each event."""
    for folder in sorted(SEEDS.iterdir()):
        texts = [path.read_text("utf-8") for path in sorted(folder.iterdir())]
        yield [_HEAD.sub("", text).strip().split("\n\n") for text in texts]
    for path in sorted(HERE.glob("comparison_stories/*.txt")):
        *told, _, _ = path.read_text("utf-8").strip().split("\n\n")
        yield [block.split("\n")[1:] for block in told]


def _retold(paragraphs: list[str], key: str, chance: random.Random) -> list[str]:
    """Paragraphs in any order, in the words that belong to a key, with other numbers here."""

    def other(match: re.Match[str]) -> str:
        word = match[0]
        if word in KEPT:
            return word
        made = "".join(random.Random(f"{key} {word}").choices(SYLLABLES, k=3))
        return made.capitalize() if word[0].isupper() else made + word[-2:]

    text = "\n\n".join(chance.sample(paragraphs, len(paragraphs)))
    text = _NUMBER.sub(lambda one: _near(int(one[0]), chance), _WORD.sub(other, text))
    return text.split("\n\n")


def _near(number: int, chance: random.Random) -> str:
    """The same number, or one beside it: outlets differ in some."""
    return str(number if chance.random() < 0.7 else number + chance.randint(1, 9))
