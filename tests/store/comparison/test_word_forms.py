import pytest

from store.comparison.terms import terms_of
from store.comparison.word_forms import AMERICAN, DERIVED, IRREGULAR

FORMS = {
    base: [form for table in (AMERICAN, DERIVED, IRREGULAR) for form in table.get(base, "").split()]
    for base in AMERICAN | DERIVED | IRREGULAR
}


@pytest.mark.parametrize("base", sorted(FORMS))
def test_every_form_is_one_term_with_its_word(base: str) -> None:
    for form in FORMS[base]:
        assert terms_of(f"{form} timber") == terms_of(f"{base} timber"), form


@pytest.mark.parametrize(
    ("plural", "word"),
    [("decisions", "decide"), ("recoveries", "recover"), ("harbors", "harbour")],
)
def test_a_plural_is_one_term_with_the_word(plural: str, word: str) -> None:
    assert terms_of(plural) == terms_of(word)


@pytest.mark.parametrize(
    ("american", "british"),
    [("organized", "organised"), ("organizations", "organisations"), ("defense", "defence")],
)
def test_words_are_one_term_however_they_are_spelled(american: str, british: str) -> None:
    assert terms_of(american) == terms_of(british)


def test_a_word_that_ends_like_an_american_one_stays_itself() -> None:
    assert terms_of("size prize") != terms_of("sise prise")
