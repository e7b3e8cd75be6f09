"""Articles made from seeds/ by variation: realistic sizes and records, the same on every run.

Each takes sentences of several sample articles until it has 2 to 8 KB, with names of its own
sprinkled in so that words are as rare and as common as in news; figures, quotes and ranking come
along with the sentences they belong to.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from store.analysing import Prepared, Preparing
from store.models import Article, Excerpt, Figure, Quote, Sentence
from store.settings import Settings

SEEDS = Path(__file__).parents[2] / "seeds"
MODELS = 1000
SIZES = (2_000, 8_000)  # code points
OUTLETS = ("Harbour Post", "County Courier", "The Lantern", "Sallow Gazette", None)
SYLLABLES = ("bra", "del", "fen", "gor", "hal", "kel", "mar", "nor", "ost", "pel", "rin", "tav")


Found = TypeVar("Found", Figure, Quote)


@dataclass(frozen=True)
class Piece:
    """A sentence of a sample article with all that was found in it, offsets from its start."""

    text: str
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]


def make_articles(count: int, first: int = 0) -> Iterator[Article]:
    """So many articles, from the given number on; from the 1,000th on they are variations."""
    pieces = list(_pieces())
    models = [_article(number, pieces) for number in range(MODELS)]
    for number in range(first, first + count):
        yield _varied(models[number % MODELS], number)


def _varied(model: Article, number: int) -> Article:
    """An article like the model, with a last sentence, a headline and names of its own."""
    chance = random.Random(number)
    names = [name(int(chance.paretovariate(0.7)) % 1728) for _ in range(6)]
    text = f"{model.text}{' '.join(names)} were named in report {number}."
    digest = sha256(text.encode()).hexdigest()
    ingested = datetime(2016, 1, 1, tzinfo=UTC) + timedelta(minutes=number)
    return replace(
        model,
        id=digest,
        digest=digest,
        source=f"/cuttings/{number // 1000}/{number}.txt",
        title=f"{names[0]} {model.title}",
        outlet=chance.choice(OUTLETS),
        published=(date(2016, 1, 1) + timedelta(days=number % 3650)).isoformat(),
        ingested=ingested.isoformat(timespec="seconds"),
        text=text,
        sentences=(*model.sentences, Sentence(len(model.text), len(text), len(model.sentences))),
    )


def name(number: int) -> str:
    """A made-up name; the higher the number, the rarer it is."""
    letters = [SYLLABLES[number // 12**place % 12] for place in range(3)]
    return "".join(letters).capitalize()


def _pieces() -> Iterator[Piece]:
    for path in sorted(SEEDS.glob("*/*")):
        (prepared,) = Preparing(Settings().max_bytes)(str(path))
        assert isinstance(prepared, Prepared)
        article = prepared.article
        assert article
        for index, place in enumerate(article.sentences):
            shift = -place.start
            yield Piece(
                article.sentence(index),
                tuple(_moved(f, shift) for f in article.figures if f.sentence == index),
                tuple(_moved(q, shift) for q in article.quotes if q.sentence == index),
            )


def _article(number: int, pieces: list[Piece]) -> Article:
    chance = random.Random(number)
    size = chance.randint(*SIZES)
    text = ""
    sentences: list[Sentence] = []
    figures: list[Figure] = []
    quotes: list[Quote] = []
    while len(text) < size:
        piece = chance.choice(pieces)
        start, index = len(text), len(sentences)
        own = (
            f"{name(int(chance.paretovariate(0.7)) % 1728)} {name(chance.randrange(1728))} agreed."
        )
        text += f"{piece.text} {own}\n\n"
        sentences.append(Sentence(start, start + len(piece.text), index))
        sentences.append(Sentence(start + len(piece.text) + 1, len(text) - 2, index))
        figures += [replace(_moved(f, start), sentence=index) for f in piece.figures]
        quotes += [replace(_moved(q, start), sentence=index) for q in piece.quotes]
    ranking = [
        Excerpt(text[s.start : s.end], 0, index, s.start, s.end, chance.random(), "near the middle")
        for index, s in enumerate(sentences)
    ]
    return Article(
        id="",
        digest="",
        version=1,
        source="",
        title=pieces[number % len(pieces)].text[:50],
        outlet=None,
        published=None,
        language="en",
        ingested="",
        text=text,
        sentences=tuple(sentences),
        ranking=tuple(sorted(ranking, key=lambda excerpt: -excerpt.score)),
        figures=tuple(figures),
        quotes=tuple(quotes),
        removed=(),
    )


def _moved(found: Found, shift: int) -> Found:
    return replace(found, start=found.start + shift, end=found.end + shift)
