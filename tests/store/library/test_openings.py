"""What grouping reads: openings without the shelves, stories near an article by rare words."""

from collections.abc import Callable

import pytest

from store.library import Library, openings
from store.models import Article, Opening, Story

Maker = Callable[..., Article]


@pytest.fixture
def kept(library: Library, article: Maker) -> list[Article]:
    """Five articles; a and b are s1, c is s2, d and e are in no story."""
    texts = {
        "a": "The lighthouse of Skerry was sold. It stood empty. The council agreed.",
        "b": "A lighthouse is the village's now. Skerry paid a pound. The council agreed.",
        "c": "The council agreed on a budget. It was late. Nobody cheered.",
        "d": "A comet was seen. It was bright. The council agreed.",
        "e": "Rain fell. The council agreed. It was late.",
    }
    articles = [article(name, text) for name, text in texts.items()]
    library.keep(articles)
    library.change_stories(
        [
            Story("s1", "Lighthouse", (articles[0].id, articles[1].id)),
            Story("s2", "Budget", (articles[2].id,)),
        ]
    )
    return articles


def test_an_opening_holds_what_a_person_is_shown_and_no_more(
    library: Library, article: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openings, "OPENING", 20)
    one, two = article("a"), article("b", guesses=())
    library.keep([one, two])
    library.correct(one.id, title="By hand", published="2020-01-02")
    assert library.openings([two.id, one.id]) == [
        Opening(two.id, "Title of b", "Rain fell on b. The ", "2024-03-01", False),
        Opening(one.id, "By hand", "Rain fell on a. The ", "2020-01-02", False),
    ]
    assert library.openings([article("c").id]) == []


def test_openings_are_read_though_their_shelf_is_damaged(
    library: Library, kept: list[Article]
) -> None:
    (library.location / "shelves" / "0001.json").write_bytes(b"")
    assert [one.id for one in library.openings()] == [one.id for one in kept]


def test_what_no_story_has_is_loose_and_what_is_forgotten_is_not(
    library: Library, kept: list[Article]
) -> None:
    assert library.loose() == [kept[3].id, kept[4].id]
    library.forget([kept[3].id])
    assert library.loose() == [kept[4].id]
    assert kept[3].id not in {one.id for one in library.openings()}


@pytest.mark.usefixtures("kept")
def test_stories_are_near_by_the_rare_words_they_share(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openings, "RARE", 2)
    assert library.near(["lighthouse", "council"], None, 30, 5) == ["s1"]
    assert library.near(["lighthouses", "budget"], None, 30, 5) == ["s2", "s1"]
    assert library.near(["lighthouse", "budget"], None, 30, 1) == ["s2"]
    assert library.near(["council"], None, 30, 5) == []
    assert library.near(['"', "comet", ""], None, 30, 5) == []


@pytest.mark.usefixtures("kept")
def test_a_story_of_another_time_is_not_near(library: Library) -> None:
    assert library.near(["lighthouse"], "2024-03-20", 30, 5) == ["s1"]
    assert library.near(["lighthouse"], "2025-03-20", 30, 5) == []
    assert library.near(["lighthouse"], "2025", 30, 5) == ["s1"]
    assert library.near(["lighthouse"], "9999-12-31", 30, 5) == ["s1"]


def test_a_sample_is_from_all_over_the_list(library: Library, article: Maker) -> None:
    library.keep([article(str(number)) for number in range(40)])
    some = [row.number for row in library.rows() if row.id in {o.id for o in library.sample(4)}]
    assert some == [10, 20, 30, 40]
    assert len(library.sample(1000)) == 40
