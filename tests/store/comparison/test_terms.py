import pytest

from store.analysis.words import stem, words
from store.comparison.synonyms import LIKE_WORDINGS, OPPOSITES
from store.comparison.terms import JOINS, find_names, is_number, terms_of


@pytest.mark.parametrize("chosen", sorted(LIKE_WORDINGS))
def test_every_like_wording_becomes_the_word_it_stands_for(chosen: str) -> None:
    for wording in LIKE_WORDINGS[chosen].split(";"):
        assert terms_of(wording.replace("POST", "her current job")) == [stem(chosen)], wording


@pytest.mark.parametrize("action", sorted(OPPOSITES))
def test_every_opposite_is_read_as_the_action_denied(action: str) -> None:
    expected = terms_of(f"does not {action}")

    assert expected == [f"not {stem(action)}"]
    for wording in OPPOSITES[action].split(";"):
        assert terms_of(wording.replace("POST", "his role")) == expected, wording


def test_who_stays_as_something_else_has_not_refused_to_go() -> None:
    assert "not resign" not in terms_of("He will stay on as a councillor.")


def test_no_wording_is_listed_twice() -> None:
    wordings = [
        tuple(stem(word) for word in wording.split())
        for chosen, listed in LIKE_WORDINGS.items()
        for wording in [chosen, *listed.split(";")]
    ]

    assert len(wordings) == len(set(wordings))


def test_small_and_joining_words_are_no_terms() -> None:
    assert terms_of("Although the bridge is shut, and while it rains") == ["bridg", "close", "rain"]
    assert not any(terms_of(join) for join in JOINS)


def test_numbers_stay_whole() -> None:
    assert [term for term in terms_of("1,400 boats and £3m in 2010") if is_number(term)] == [
        "1400",
        "£3m",
        "2010",
    ]


def test_names_are_told_by_capitals_inside_sentences() -> None:
    texts = [
        "Yesterday the mayor met Ada Quill in Orrin.",
        "The river by Orrin rose. Mayor or not.",
    ]

    assert find_names(texts) == {stem(word) for word in words("Ada Quill Orrin")}


def test_what_nothing_did_is_denied() -> None:
    assert "not close" in terms_of("No library will be closed")
    assert "not close" not in terms_of("Nobody came into politics to close pools")
