"""What counts as the same when words are looked for in a text."""

import pytest

from store.library.folding import folded


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Café Tribune", "CAFE tribune"),
        ("The mayor’s “no” – again", 'the mayor\'s "no" - again'),
        ("Straße", "strasse"),
        ("Ελλάδα", "ελλαδα"),
        ("Škoda, Åre", "skoda, are"),
    ],
)
def test_what_a_person_types_is_found_in_what_an_article_has(text: str, typed: str) -> None:
    assert folded(text) == folded(typed)


def test_other_letters_stay_other_letters() -> None:
    assert folded("洪水 boat") == "洪水 boat"
    assert folded("ø") != folded("o")
