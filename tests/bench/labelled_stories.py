"""Invented stories with the rows that a reader would make of them, and how many are found.

A file of `comparison_stories/` holds articles ("A | outlet | date", then a sentence a line) and
two listings, "facts" and "figures": what a row is about, and its sentences (A1 B2).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from store.analysing import analyse
from store.comparison import compare
from store.models import Article, Comparison, RawDocument
from store.reading.cleaning import clean

FOLDER = Path(__file__).parent / "comparison_stories"

Row = frozenset[str]
"""The citations of a row's sentences."""


@dataclass(frozen=True)
class Score:
    """Rows made, wrong ones (two sentences that belong in no row together), rows missed."""

    made: int
    wrong: tuple[str, ...]
    gold: int
    missed: tuple[str, ...]
    pairs_found: int
    pairs_right: int
    pairs_gold: int

    def __str__(self) -> str:
        return (
            f"{self.made} rows, {len(self.wrong)} wrong, {len(self.missed)} of {self.gold} missed; "
            f"pairs: precision {self.pairs_right / max(1, self.pairs_found):.2f}, "
            f"recall {self.pairs_right / max(1, self.pairs_gold):.2f}"
        )


@dataclass(frozen=True)
class Story:
    """Articles, and the rows by what they are about."""

    articles: list[Article]
    facts: dict[str, Row]
    figures: dict[str, Row]

    def scores(self) -> tuple[Score, Score]:
        """Of facts and of figures."""
        comparison = compare(self.articles)
        return (
            score(dict(_fact_rows(comparison)), self.facts),
            score(dict(_figure_rows(comparison)), self.figures),
        )


def read_stories() -> dict[str, Story]:
    """All stories of the folder, by name."""
    return {path.stem: read_story(path) for path in sorted(FOLDER.glob("*.txt"))}


def read_story(path: Path) -> Story:
    """One story from its file."""
    *told, facts, figures = path.read_text("utf-8").strip().split("\n\n")
    return Story(
        [_article(*block.split("\n")) for block in told], _listing(facts), _listing(figures)
    )


def _article(heading: str, *sentences: str) -> Article:
    letter, outlet, published = heading.split(" | ")
    document = RawDocument(source=letter, text="\n\n".join(sentences), published=published)
    article = analyse(document, clean(document.text), letter)
    if len(article.sentences) != len(sentences):
        raise ValueError(f"the sentences of {letter}, {outlet}, are not those of the file")
    return replace(article, outlet=outlet)


def _listing(block: str) -> dict[str, Row]:
    rows = (line.rpartition(": ") for line in block.split("\n")[1:])
    return {about: frozenset(cited.split()) for about, _, cited in rows}


def _fact_rows(comparison: Comparison) -> Iterator[tuple[str, Row]]:
    for number, fact in enumerate(comparison.facts):
        places = ((each.article, each.sentence) for each in fact.sentences)
        yield f"{number} {fact.label}", _cited(places)


def _figure_rows(comparison: Comparison) -> Iterator[tuple[str, Row]]:
    for number, row in enumerate(comparison.figures):
        places = ((each.article, each.figure.sentence) for each in row.mentions)
        yield f"{number} {row.label}", _cited(places)


def _cited(places: Iterable[tuple[str, int]]) -> Row:
    return frozenset(f"{article}{sentence + 1}" for article, sentence in places)


def score(made: dict[str, Row], gold: dict[str, Row]) -> Score:
    """Rows of several articles held against what they should be.

    A row of `gold` is missed if no two of its sentences stand in a row together.
    """
    right = {pair for row in gold.values() for pair in _pairs(row)}
    shared = {label: pairs for label, row in made.items() if (pairs := _pairs(row))}
    found = {pair for pairs in shared.values() for pair in pairs}
    return Score(
        made=len(shared),
        wrong=tuple(f"{label}: {_unions(p - right)}" for label, p in shared.items() if p - right),
        gold=len(gold),
        missed=tuple(about for about, row in gold.items() if not _pairs(row) & found),
        pairs_found=len(found),
        pairs_right=len(found & right),
        pairs_gold=len(right),
    )


def _pairs(row: Row) -> set[tuple[str, str]]:
    """The pairs of its sentences that stand in two articles."""
    letters = {cited: re.sub(r"\d", "", cited) for cited in row}
    return {(a, b) for a, b in combinations(sorted(row), 2) if letters[a] != letters[b]}


def _unions(pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join("-".join(pair) for pair in sorted(pairs))
