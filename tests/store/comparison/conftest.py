"""Analysed articles made by hand, so that a comparison is tested apart from the analysis."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from store.models import Article, Figure, Quote, Sentence

Make = Callable[..., Article]


@pytest.fixture
def make_article() -> Make:
    """Makes an article of sentences.

    `figures` maps words of the text to the fields of the figure that they are; `quotes` maps
    quoted words to their speaker.
    """
    return _article


def _article(
    *sentences: str,
    name: str = "a",
    title: str = "A headline",
    figures: Sequence[tuple[str, Mapping[str, Any]]] = (),
    quotes: Mapping[str, str | None] | None = None,
    published: str | None = None,
    guesses: tuple[str, ...] = (),
) -> Article:
    text = "\n\n".join(sentences)
    places = []
    at = 0
    for number, sentence in enumerate(sentences):
        places.append(Sentence(at, at + len(sentence), number))
        at += len(sentence) + 2

    def sentence_at(start: int) -> int:
        return next(n for n, place in enumerate(places) if place.start <= start < place.end)

    def figure(surface: str, fields: Mapping[str, Any]) -> Figure:
        start = text.index(surface)
        return Figure(
            surface=surface,
            start=start,
            end=start + len(surface),
            sentence=sentence_at(start),
            **fields,
        )

    def quote(words: str, speaker: str | None) -> Quote:
        start = text.index(words)
        return Quote(start, start + len(words), words, sentence_at(start), speaker, speaker)

    return Article(
        id=name,
        digest=f"digest of {name}",
        version=1,
        source=f"{name}.txt",
        title=title,
        outlet=None,
        published=published,
        language="en",
        ingested="2026-03-05T12:00:00",
        text=text,
        sentences=tuple(places),
        ranking=(),
        figures=tuple(figure(surface, fields) for surface, fields in figures),
        quotes=tuple(quote(words, speaker) for words, speaker in (quotes or {}).items()),
        removed=(),
        guesses=guesses,
    )
