"""Comparisons on their shelves: each in its story's place, shown only while it fits the story."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from store.library import Library, open_library
from store.library.shelves import DOCUMENTS_A_SHELF
from store.models import Article, Comparison, Story

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


@pytest.fixture
def many(library: Library, article: Maker, story: Teller) -> list[Comparison]:
    """As many stories of one article each as fill a shelf, and two more."""
    articles = [article(str(number)) for number in range(DOCUMENTS_A_SHELF + 2)]
    library.keep(articles)
    made = [story(one, story=f"s{number}") for number, one in enumerate(articles, 1)]
    library.change_stories([one for one, _ in made])
    library.keep_comparisons([one for _, one in made])
    return [one for _, one in made]


def places(library: Library) -> dict[str, tuple[int, int]]:
    shelves = library.sources.comparisons
    return {
        document["story"]: (shelf, number)
        for shelf in shelves.signatures()
        for number, document in shelves.read(shelf).documents.items()
    }


def test_each_comparison_is_found_on_whichever_shelf(
    library: Library, many: list[Comparison]
) -> None:
    opened = open_library(library.location)
    assert [opened.comparison(one.story or "") for one in many] == many
    assert {shelf for shelf, _ in places(library).values()} == {1, 2}


def test_a_comparison_made_anew_takes_the_place_of_the_last(
    library: Library, many: list[Comparison]
) -> None:
    before = places(library)
    library.keep_comparisons([replace(many[3], title="Anew"), replace(many[-1], title="Anew")])
    assert places(library) == before
    found = library.comparison("s4")
    assert found
    assert found.title == "Anew"
    assert library.comparison("s5") == many[4]


def test_what_is_the_same_is_not_written(library: Library, many: list[Comparison]) -> None:
    shelf = library.sources.comparisons.path(1)
    before = shelf.stat().st_ino
    library.keep_comparisons(many)
    assert shelf.stat().st_ino == before


def test_a_comparison_goes_with_its_story(library: Library, many: list[Comparison]) -> None:
    library.change_stories([], gone=["s2", "s3"])
    assert library.comparison("s2") is None
    assert not {"s2", "s3"} & places(library).keys()
    assert library.comparison("s4") == many[3]
    assert library.check().problems == ()


def test_one_that_does_not_fit_the_story_is_not_shown(
    library: Library, many: list[Comparison]
) -> None:
    (first,), (second,) = many[0].articles, many[1].articles
    library.change_stories([Story("s1", "Flood", (first, second))], gone=["s2"])
    assert library.comparison("s1") is None
    library.change_stories([Story("s1", "Flood", (first,))])
    assert library.comparison("s1") == many[0]


def test_there_is_none_of_a_story_that_is_not_there(
    library: Library, many: list[Comparison]
) -> None:
    library.keep_comparisons([replace(many[0], story="s99")])
    assert library.comparison("s99") is None
    assert library.comparison("\ud800") is None
