"""Stories that a person has merged or split stay so whatever the grouping says."""

from collections.abc import Callable

import pytest

from store.errors import NotFound, UsageError
from store.library import Library, pins
from store.models import Article, Comparison, Story

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


@pytest.fixture
def told(library: Library, article: Maker, story: Teller) -> list[str]:
    """The ids of six articles in three stories of two each."""
    articles = [article(name) for name in "abcdef"]
    library.keep(articles)
    made = [story(*articles[at : at + 2], story=f"s{at // 2 + 1}") for at in (0, 2, 4)]
    library.change_stories([one for one, _ in made])
    library.keep_comparisons([one for _, one in made])
    return [one.id for one in articles]


def test_merged_stories_survive_the_next_grouping(
    library: Library, told: list[str], article: Maker
) -> None:
    a, b, c, d, e, f = told
    grouped = library.stories()
    merged = library.merge_stories(["s1", "s3"])
    assert merged.articles == (a, b, e, f)
    assert [story.id for story in library.stories()] == ["s1", "s2"]
    assert library.comparison("s1") is None
    assert library.comparison("s2") is not None
    new = article("new")
    library.keep([new])
    regrouped = [*grouped[:2], Story("s3", "Flood", (e, new.id, f))]
    arranged = library.arranged(regrouped)
    assert [(one.id, one.articles) for one in arranged] == [
        ("s1", (a, b, e, f, new.id)),
        ("s2", (c, d)),
    ]


def test_a_split_survives_the_next_grouping(library: Library, told: list[str]) -> None:
    a, b, *_ = told
    grouped = library.stories()
    new = library.split_story("s1", [b])
    assert (new.id, new.articles) == ("s4", (b,))
    assert library.story("s1").articles == (a,)
    assert library.arranged(grouped)[0].articles == (a,)
    assert library.arranged(grouped)[-1].articles == (b,)
    library.change_stories(library.arranged(grouped))
    assert library.story("s4") == new


def test_a_released_story_is_the_groupings_again(library: Library, told: list[str]) -> None:
    grouped = library.stories()
    library.merge_stories(["s1", "s2"])
    assert set(library.arrangement().pins) == set(told[:4])
    library.release_story("s1")
    assert library.arranged(grouped) == grouped


def test_a_merge_of_a_split_moves_what_was_split(library: Library, told: list[str]) -> None:
    new = library.split_story("s1", [told[1]])
    library.merge_stories(["s2", new.id])
    assert library.story("s2").articles == (told[2], told[3], told[1])
    assert library.arrangement().pins[told[0]] == "s1"


def test_what_cannot_be_merged_or_split_is_refused(library: Library, told: list[str]) -> None:
    for articles in ([], told[:2], ["0" * 64], told[1:3]):
        with pytest.raises(UsageError, match="some, not all"):
            library.split_story("s1", articles)
    with pytest.raises(UsageError, match="two stories"):
        library.merge_stories(["s1", "s1"])
    with pytest.raises(NotFound):
        library.merge_stories(["s1", "s9"])
    assert library.arrangement().pins == {}


def test_a_merged_story_keeps_its_letters_and_title_whichever_part_inherits_its_id() -> None:
    before = [Story("s1", "Flood", ("a", "b", "e"))]
    grouped = [Story("s1", "Other", ("new", "e")), Story("s2", "Flood", ("b", "a"))]
    pinned = dict.fromkeys("abe", "s1")
    assert pins.arranged(grouped, pinned, before) == [Story("s1", "Flood", ("a", "b", "e", "new"))]


def test_what_is_pinned_apart_draws_what_no_one_pinned_to_the_most() -> None:
    grouped = [Story("s1", "Flood", ("a", "b", "c", "new"))]
    arranged = pins.arranged(grouped, {"a": "s1", "b": "s7", "c": "s7"})
    assert [(one.id, one.articles) for one in arranged] == [
        ("s1", ("a",)),
        ("s7", ("b", "c", "new")),
    ]


def test_some_stories_are_changed_and_the_others_left(
    library: Library, told: list[str], story: Teller, article: Maker
) -> None:
    before = library.comparison("s3")
    changed, comparison = story(article("a"), article("c"), story="s1")
    library.change_stories([changed, Story("s4", "New", (told[1],))], gone=["s2"])
    library.keep_comparisons([comparison])
    assert [(one.id, len(one.articles)) for one in library.stories()] == [
        ("s1", 2), ("s3", 2), ("s4", 1),
    ]  # fmt: skip
    assert library.comparison("s1") == comparison
    assert library.comparison("s2") is None
    assert library.comparison("s3") == before
