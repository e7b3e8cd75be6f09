"""What a person types finds what a person means, and nothing that is typed is a mistake."""

import random
from collections.abc import Callable

import pytest

from store.library import Library, fulltext
from store.models import Article

Maker = Callable[..., Article]


@pytest.fixture
def filed(library: Library, article: Maker) -> Library:
    """Four articles on a harbour."""
    texts = {
        "wall": "The harbour wall failed. Investigators found 1,400 cracks. A café flooded.",
        "inquiry": "An investigation began. Harbour masters were questioned. Nobody resigned.",
        "vote": "The council voted twice. The wall will be rebuilt by the harbour council.",
        "other": "Sheep won prizes. It rained. A fair was held.",
    }
    library.keep([article(name, text, title=name) for name, text in texts.items()])
    return library


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("harbour", {"wall", "inquiry", "vote"}),
        ("HARBOUR wall", {"wall", "vote"}),
        ('"harbour wall"', {"wall"}),
        ('"wall harbour"', set()),
        ("investigating", {"wall", "inquiry"}),
        ("question", {"inquiry"}),
        ("investig*", {"wall", "inquiry"}),
        ("counc*", {"vote"}),
        ('"harbour coun"*', {"vote"}),
        ("cafe", {"wall"}),
        ("CAFÉ", {"wall"}),
        ("1,400", {"wall"}),
        ("harbour -wall", {"inquiry"}),
        ("-wall", set()),
        ("other", {"other"}),
        ('"harbour wa', set()),
        ("", set()),
        ('" " * - ""', set()),
    ],
)
def test_words_phrases_beginnings_and_what_must_not_be_there(
    filed: Library, query: str, expected: set[str]
) -> None:
    assert {hit.row.title for hit in filed.search(query)} == expected
    assert {row.title for row in filed.rows(search=query or "-")} == expected


@pytest.mark.parametrize(
    "query",
    ['"', "NEAR(a b)", "a AND", "OR", "NOT", "title:wall", "^wall", "{a b}:c", "a + b", "(", "*",
     "--", "wall'; DROP TABLE texts", "\0", "\x1b[31m", "a" * 10_000, "a " * 10_000, '"' * 9_999,
     "-" * 9_999, "a*b*c", "東京", "🙂"],
)  # fmt: skip
def test_nothing_that_can_be_typed_is_a_mistake(filed: Library, query: str) -> None:
    assert isinstance(filed.search(query), list)


def test_random_marks_are_no_mistake_either(filed: Library) -> None:
    chance = random.Random(1)
    for _ in range(300):
        query = "".join(chance.choices('"*-+^(){}:,;\\ aAwall ', k=chance.randint(1, 20)))
        assert isinstance(filed.search(query), list)


def test_what_was_found_stands_between_the_markers(filed: Library) -> None:
    (hit,) = filed.search("café", markers=("<", ">"))
    assert "A <café> flooded." in hit.snippet
    assert hit.row.figures == 1
    (titled,) = filed.search("inquiry", markers=("<", ">"))
    assert titled.title == "<inquiry>"


def test_the_best_come_first_and_a_title_counts_more(library: Library, article: Maker) -> None:
    library.keep(
        [
            article("a", "One flood. Then rain. Then more rain. And then some sun at last."),
            article("b", "A flood, a flood, a flood. Rain all day. And more."),
            article("c", "It rained. It rained again. Nothing else.", title="Flood"),
        ]
    )
    hits = library.search("floods")
    assert [hit.row.source[-5] for hit in hits] == ["c", "b", "a"]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len(library.search("rain", 2)) == 2


def test_what_very_many_articles_have_is_given_newest_first(
    library: Library, article: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.keep([article(name) for name in "abcdef"])
    monkeypatch.setattr(fulltext, "MOST_RANKED", 4)
    hits = library.search("rain -f", 3)
    assert [hit.row.source[-5] for hit in hits] == ["e", "d", "c"]
    assert all("[Rain]" in hit.snippet and hit.score == 0 for hit in hits)


def test_a_correction_an_update_and_forgetting_are_found_at_once(
    filed: Library, article: Maker
) -> None:
    (hit,) = filed.search("sheep")
    filed.correct(hit.row.id, title="Goats")
    assert [one.row.id for one in filed.search("goat")] == [hit.row.id]
    filed.keep([article("other", "Cows won. It rained. The end.")])
    assert filed.search("sheep") == []
    assert [one.row.id for one in filed.search("cows")] == [hit.row.id]
    filed.forget([hit.row.id])
    assert filed.search("cows") == []
    filed.restore([hit.row.id])
    assert len(filed.search("cows")) == 1
