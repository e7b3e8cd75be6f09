"""What a person is told of an article's language."""

import pytest

from store.analysis.languages import LANGUAGES as SUMMARISED
from store.languages import LANGUAGES, READ_FULLY, is_read_fully, language_note


def test_every_language_that_summaries_work_in_has_a_name() -> None:
    assert set(LANGUAGES) == {"en", *SUMMARISED}
    for code, language in SUMMARISED.items():
        assert LANGUAGES[code].lower() == language.name


@pytest.mark.parametrize("code", sorted(set(LANGUAGES) - READ_FULLY))
def test_of_another_language_a_person_is_told_what_is_not_read(code: str) -> None:
    note = language_note(code)

    assert note == f"in {LANGUAGES[code]}: figures and quotations are read in English only"


def test_of_a_language_without_a_name_the_same_is_told() -> None:
    assert language_note("cy") == (
        "in another language: figures and quotations are read in English only"
    )


@pytest.mark.parametrize("language", ["en", None])
def test_of_english_and_of_what_is_taken_for_it_nothing_is_said(language: str | None) -> None:
    assert is_read_fully(language)
    assert language_note(language) is None
