"""What comes from elsewhere has the shape of presscut's own records, or is refused."""

from collections.abc import Callable
from typing import Any

import orjson
import pytest

from store.library.entries import first_version
from store.library.shape import has_shape, is_article_document
from store.models import Article, Comparison, Figure, Story
from store.records import as_data, from_data

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]

STORY = {"id": "s1", "title": "Flood", "articles": ["a", "b"]}


def test_what_presscut_writes_has_its_shape(article: Maker, story: Teller) -> None:
    told, comparison = story(article("a"), article("b"))
    for record in (article("a"), told, comparison):
        assert has_shape(type(record), as_data(record))
    assert is_article_document(first_version(as_data(article("a"))))


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "s1",
        {},
        {**STORY, "id": 1},
        {**STORY, "title": None},
        {**STORY, "articles": "ab"},
        {**STORY, "articles": {"a": "b"}},
        {**STORY, "articles": ["a", None]},
        {"id": "s1", "title": "Flood"},
    ],
)
def test_a_story_of_another_shape_is_told(data: Any) -> None:
    assert has_shape(Story, STORY)
    assert not has_shape(Story, data)


def test_keys_that_are_not_known_are_passed_over() -> None:
    later = {**STORY, "colour": ["red"]}
    assert has_shape(Story, later)
    assert from_data(Story, later) == from_data(Story, STORY)


@pytest.mark.parametrize(
    ("field", "value", "fits"),
    [
        ("value", 3, True),
        ("value", 3.5, True),
        ("value", None, True),
        ("value", True, False),
        ("value", "3", False),
        ("start", 3.0, False),
        ("kind", "count", True),
        ("kind", "colour", False),
        ("bound", 1, False),
        ("trend", None, True),
    ],
)
def test_each_field_has_what_its_type_says(field: str, value: object, fits: bool) -> None:
    figure = as_data(Figure("count", "3", 0, 1, 0))
    assert has_shape(Figure, {**figure, field: value}) is fits


def hostile(document: dict[str, Any]) -> list[Any]:
    """What a hand or another program may have made of an article's document."""
    current = document["current"]
    figure = as_data(Figure("count", "3", 0, 1, 0))
    return [
        None,
        [document],
        {},
        {**document, "current": None},
        {**document, "older": None},
        {**document, "older": [None]},
        {**document, "older": [{**current, "id": "another"}]},
        {**document, "corrections": []},
        {**document, "corrections": {"digest": "x"}},
        {**document, "forgotten": 0},
        {**document, "also": "here"},
        {**document, "lines": [1]},
        {**document, "edited": []},
        {**document, "edited": 1},
        {**document, "edited": {"text": 1}},
        {**document, "edited": {"text": "Short."}},
        {**document, "current": {**current, "figures": [{**figure, "sentence": 99}]}},
        {**document, "current": {**current, "figures": [{**figure, "sentence": -1}]}},
        {**document, "current": {**current, "figures": [{**figure, "end": 10_000}]}},
        {**document, "older": [{**current, "sentences": []}]},
    ]


def test_a_hostile_article_is_refused_and_never_an_error(article: Maker) -> None:
    document = first_version(as_data(article("a")))
    for data in hostile(document):
        assert not is_article_document(data), data


def test_a_deep_nest_is_refused_before_it_is_walked() -> None:
    with pytest.raises(orjson.JSONDecodeError):
        orjson.loads("[" * 2000)
    assert not has_shape(Story, {**STORY, "articles": orjson.loads("[" * 500 + "]" * 500)})
