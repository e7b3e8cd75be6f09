"""Where pinned words stand by now: in their sentence, in another, or nowhere."""

from dataclasses import replace

import pytest

from store.models import Article, Sentence
from store.pinned import Pin, find_pin


def article(*sentences: str) -> Article:
    places, start = [], 0
    for index, sentence in enumerate(sentences):
        places.append(Sentence(start, start + len(sentence), index))
        start += len(sentence) + 2
    return Article(
        id="a", digest="a", version=1, source="a.txt", title="T", outlet=None, published=None,
        language="en", ingested="2026-01-01T00:00:00Z", text="\n\n".join(sentences),
        sentences=tuple(places), ranking=(), figures=(), quotes=(), removed=(),
    )  # fmt: skip


FERRY = article("A ferry ran\naground.", "Nobody was hurt.", "Nobody was hurt.", "Divers came.")


@pytest.mark.parametrize(
    ("text", "sentence", "found"),
    [
        ("A ferry ran aground.", 0, 0),
        ("Nobody was hurt.", 2, 2),
        ("Nobody was hurt.", 0, 1),
        ("Nobody was hurt.", 3, 1),
        ("hurt. Divers came.", 2, 2),
        ("Divers came.", 9, 3),
        ("Nobody was saved.", 1, None),
        ("  ", 1, None),
    ],
)
def test_pinned_words_are_found_where_they_stand_now(
    text: str, sentence: int, found: int | None
) -> None:
    assert find_pin(Pin("sentence", "a", sentence, text), FERRY) == found


def test_an_article_without_a_sentence_has_none() -> None:
    empty = replace(FERRY, text="", sentences=())
    assert find_pin(Pin("fact", "a", 0, "Divers came."), empty) is None
