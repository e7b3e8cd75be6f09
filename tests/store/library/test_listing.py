"""Lists filtered, sorted and cut; references and digests."""

from collections.abc import Callable

import pytest

from store.errors import Ambiguous, NotFound, UsageError
from store.library import Library
from store.library.listing import CANDIDATES_NAMED
from store.models import Article, Comparison, Story

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


@pytest.fixture
def five(library: Library, article: Maker, story: Teller) -> list[Article]:
    details = [
        ("Échos du port", "2024-03-01"),
        ("Harbour Post", "2023-12"),
        (None, None),
        ("harbour echo", "2024-03-02"),
        ("Lantern", "2024-03-01"),
    ]
    articles = [
        article(name, outlet=outlet, published=published, title=title)
        for (outlet, published), name, title in zip(
            details, "abcde", ["b", "Élan", "a", "zone", "C"], strict=True
        )
    ]
    library.keep(articles)
    told, comparison = story(articles[3], articles[1])
    library.change_stories([told])
    library.keep_comparisons([comparison])
    return articles


def names(library: Library, **wanted: object) -> str:
    rows = library.rows(**wanted)  # type: ignore[arg-type]
    return "".join(row.source.removeprefix("/cuttings/")[0] for row in rows)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, "dbace"),
        ({"story": "s1"}, "db"),
        ({"story": "s9"}, ""),
        ({"outlet": "HARBOUR"}, "db"),
        ({"outlet": "éch"}, "da"),
        ({"outlet": "echos"}, "a"),
        ({"since": "2024"}, "dae"),
        ({"before": "2024-03-02"}, "bae"),
        ({"before": "2023-12-20"}, ""),
        ({"before": "2024"}, "b"),
        ({"since": "2023-12-20"}, "dbae"),
        ({"since": "2023-12-20", "before": "2024-01"}, "b"),
        ({"since": "2024-03-01", "before": "2024-03-02", "outlet": "lan"}, "e"),
        ({"search": "rain zone"}, "d"),
        ({"search": ""}, "dbace"),
        ({"limit": 2}, "db"),
        ({"limit": 0}, ""),
        ({"limit": -1}, ""),
        ({"story": "s1", "limit": 1}, "d"),
        ({"since": "2024", "limit": 2}, "da"),
    ],
)
def test_a_list_shows_what_is_wanted_in_the_order_wanted(
    library: Library, five: list[Article], wanted: dict[str, object], expected: str
) -> None:
    assert len(five) == 5
    assert names(library, **wanted) == expected
    if "limit" not in wanted:
        assert library.count(**wanted) == len(expected)  # type: ignore[arg-type]


def test_a_row_keeps_its_number_however_the_list_is_cut(
    library: Library, five: list[Article]
) -> None:
    assert len(five) == 5
    assert [row.number for row in library.rows(limit=2)] == [1, 2]
    assert [row.number for row in library.rows(since="2024")] == [1, 3, 5]


def test_what_is_no_date_is_named(library: Library) -> None:
    with pytest.raises(UsageError, match="'yesterday' is no date"):
        library.rows(since="yesterday")


def test_a_story_may_name_what_is_not_there_and_an_article_may_be_in_two(
    library: Library, article: Maker
) -> None:
    a, b = article("a"), article("b")
    library.keep([a, b])
    library.change_stories([Story("s2", "Two", (b.id, "gone")), Story("s1", "One", (a.id, b.id))])
    assert [(row.id, row.story) for row in library.rows()] == [(b.id, "s2"), (a.id, "s1")]


def test_only_some_of_many_candidates_are_named(library: Library, article: Maker) -> None:
    library.keep([article(str(n), id=f"abcd{n:04d}" * 8) for n in range(CANDIDATES_NAMED + 3)])
    with pytest.raises(Ambiguous, match=r"8 articles: .* and 3 more; give more"):
        library.find("abcd")


def test_a_digest_that_two_articles_had_is_still_known_when_one_has_changed(
    library: Library, article: Maker
) -> None:
    a, b = article("a"), article("b")
    library.keep([a, b])
    library.keep([article("b", a.text)])
    library.keep([article("a", "New text. Of a. Now. End.")])
    assert library.status("/cuttings/c.txt", a.digest) == ("duplicate", b.id)
    assert library.status("/cuttings/c.txt", b.digest) == ("new", None)


def test_half_a_character_finds_nothing_and_breaks_nothing(
    library: Library, article: Maker
) -> None:
    library.keep([article("a")])
    assert library.status("/cuttings/\udce9.txt", "x\ud83d") == ("new", None)
    assert library.rows(outlet="\udce9") == library.rows(story="\ud83d") == []
    assert library.search("\udce9") == []
    assert library.comparison("s1\udce9") is None
    for ask in (library.find, library.article, library.story):
        with pytest.raises(NotFound):
            ask("abcd\udce9")
