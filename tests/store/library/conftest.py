"""A library in a folder of its own, and articles to keep in it."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from store.library import Library, open_library
from store.models import Article, Comparison, Excerpt, Fact, Figure, Sentence, Statement, Story
from store.settings import Settings

Maker = Callable[..., Article]


def make(
    name: str,
    text: str | None = None,
    **fields: object,
) -> Article:
    """An article read from NAME.txt; its sentences end at full stops and rank back to front."""
    text = text or f"Rain fell on {name}. The bridge held. Nobody was hurt. 40 people left."
    starts, position = [], 0
    for part in text.split(". "):
        starts.append((position, position + len(part)))
        position += len(part) + 2
    digest = sha256(text.encode()).hexdigest()
    values: dict[str, object] = {
        "id": digest,
        "digest": digest,
        "version": 1,
        "source": f"/cuttings/{name}.txt",
        "title": f"Title of {name}",
        "outlet": None,
        "published": "2024-03-01",
        "language": "en",
        "ingested": "2026-11-21T10:00:00+00:00",
        "text": text,
        "sentences": tuple(Sentence(start, end, 0) for start, end in starts),
        "ranking": tuple(
            Excerpt(text[start:end], 0, index, start, end, 1.5 - index / 10, "near the end")
            for index, (start, end) in reversed(list(enumerate(starts)))
        ),
        "figures": (Figure("count", "40", 0, 2, 3, 40, counted="people"),),
        "quotes": (),
        "removed": (),
        "guesses": ("title", "outlet"),
    }
    return Article(**{**values, **fields})  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the cache folder of whoever runs it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def article() -> Maker:
    """Makes articles: a name, a text, any field."""
    return make


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """An empty library, not yet on the disk."""
    return open_library(tmp_path / "library", settings=Settings())


@pytest.fixture
def shelf(library: Library) -> Path:
    """Where the first articles of the library lie."""
    return library.location / "shelves" / "0001.json"


def told(*articles: Article, story: str = "s1") -> tuple[Story, Comparison]:
    """A story of these articles and its comparison."""
    ids = tuple(article.id for article in articles)
    statements = tuple(Statement(id_, 0, "Rain fell on Tarnwick") for id_ in ids)
    comparison = Comparison(
        story=story,
        title="Flood at Tarnwick",
        articles=ids,
        digests=tuple(article.digest for article in articles),
        facts=(Fact("rain", statements),),
        figures=(),
        quotes=(),
    )
    return Story(story, "Flood at Tarnwick", ids), comparison


@pytest.fixture
def story() -> Callable[..., tuple[Story, Comparison]]:
    """Makes a story of articles with its comparison."""
    return told
