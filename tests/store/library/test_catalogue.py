"""The order of articles, and what a reference or a digest means in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.errors import Ambiguous
from store.library.catalogue import CANDIDATES_NAMED, Catalogue
from store.library.entries import Entry, first_version, plain
from store.models import Article, Story

Maker = Callable[..., Article]


def entry(article: Article, place: int = 1) -> Entry:
    return Entry(Path("0001.json"), place, first_version(plain(article, article.source)))


def test_a_story_may_name_what_is_not_there_and_an_article_may_be_in_two(article: Maker) -> None:
    a, b = article("a"), article("b")
    stories = [Story("s2", "Two", (b.id, "gone")), Story("s1", "One", (a.id, b.id))]
    rows = Catalogue([entry(a), entry(b)], stories).rows(3)
    assert [(row.id, row.story) for row in rows] == [(b.id, "s2"), (a.id, "s1")]


def test_only_some_of_many_candidates_are_named(article: Maker) -> None:
    many = [article(str(n), id=f"abcd{n:04d}" * 8) for n in range(CANDIDATES_NAMED + 3)]
    with pytest.raises(Ambiguous, match=r"8 articles: .* and 3 more; give more"):
        Catalogue(map(entry, many)).find("abcd")


def test_a_digest_that_two_articles_had_is_still_known_when_one_has_changed(
    article: Maker,
) -> None:
    a, b = article("a"), article("b")
    catalogue = Catalogue([entry(a), entry(b)])
    places = iter([(Path("0001.json"), 3)])
    catalogue.take(plain(article("b", a.text), "b"), places)
    catalogue.take(plain(article("a", "New text. Of a. Now. End."), "a"), places)
    assert catalogue.status("/cuttings/c.txt", a.digest) == ("duplicate", b.id)
    assert catalogue.status("/cuttings/c.txt", b.digest) == ("new", None)
