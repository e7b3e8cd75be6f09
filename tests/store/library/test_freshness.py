"""A comparison of what is no more, or by an earlier engine, is told without reading it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from store.library import Library
from store.library.freshness import basis
from store.models import Article, Comparison, Story

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


@pytest.fixture
def kept(library: Library, article: Maker, story: Teller) -> list[Article]:
    """Four articles in two stories, both compared by engine 0."""
    articles = [article(name) for name in "abcd"]
    library.keep(articles)
    made = [story(*articles[:2], story="s1"), story(*articles[2:], story="s2")]
    library.change_stories([one for one, _ in made])
    library.keep_comparisons([one for _, one in made])
    return articles


@pytest.mark.usefixtures("kept")
def test_fresh_comparisons_are_not_stale(library: Library) -> None:
    assert library.stale(0) == []
    assert library.older_comparisons(0) == 0


@pytest.mark.usefixtures("kept")
def test_those_of_an_earlier_engine_are_stale_the_latest_story_first(library: Library) -> None:
    assert library.stale(1) == ["s2", "s1"]
    assert library.older_comparisons(1) == 2


@pytest.mark.usefixtures("kept")
def test_a_new_version_of_an_article_makes_its_story_stale(
    library: Library, article: Maker
) -> None:
    library.keep([article("c", "Another text. It is longer.")])
    assert library.stale(0) == ["s2"]


def test_so_does_another_member_order_or_one_that_was_forgotten(
    library: Library, kept: list[Article]
) -> None:
    library.change_stories([Story("s1", "Flood at Tarnwick", (kept[1].id, kept[0].id))])
    assert library.stale(0) == ["s1"]
    library.forget([kept[3].id])
    assert library.stale(0) == ["s2", "s1"]
    library.restore([kept[3].id])
    assert library.stale(0) == ["s1"]


def test_a_story_without_comparison_is_stale_until_it_has_one(
    library: Library, kept: list[Article]
) -> None:
    compared = library.comparison("s1")
    assert compared
    library.change_stories([Story("s3", "New", (kept[0].id,))], gone=["s1"])
    assert library.stale(0) == ["s3"]
    members = {"articles": (kept[0].id,), "digests": (kept[0].digest,)}
    library.keep_comparisons([replace(compared, story="s3", **members)])  # type: ignore[arg-type]
    assert library.stale(0) == []


def test_the_basis_differs_with_everything_it_is_made_of() -> None:
    made = {
        basis(engine, articles, digests)
        for engine in (0, 1)
        for articles in (["a", "b"], ["b", "a"], ["a"])
        for digests in (["1", "2"], ["1", "3"])
    }
    assert len(made) == 12
