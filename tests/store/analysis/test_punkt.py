import pytest
from nltk.tokenize import punkt

from store.analysis.languages import LANGUAGES
from store.analysis.punkt import _punkt, abbreviations, find_stops, starters

TEXT = (
    "Mr. Hale left the U.S. on Jan. 3 at 9 a.m. Monday. He paid £3.50! Was it well-made? "
    "(Nobody knew.) Ring No. 10. The B.B.C. said no. Plan A. failed... Or did it? Sat. 4 May."
)


def test_plain_words_end_sentences_and_abbreviations_do_not() -> None:
    text = "Dr. Hale left. Nobody saw Prof. Rose."
    assert [text[start:end] for start, end in find_stops(text)] == [
        "Dr. Hale left.",
        "Nobody saw Prof. Rose.",
    ]


def test_an_era_before_its_year_ends_no_sentence() -> None:
    text = "It rose in A.D. 310 and fell. It fell again."
    assert [text[start:end] for start, end in find_stops(text)] == [
        "It rose in A.D. 310 and fell.",
        "It fell again.",
    ]


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_looking_at_plain_words_once_only_changes_nothing(language: str) -> None:
    ours = _punkt(language)
    theirs = punkt.PunktSentenceTokenizer(ours._params)
    spans = list(theirs.span_tokenize(TEXT, realign_boundaries=False))
    assert find_stops(TEXT, language) == spans


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_lists_are_in_the_form_that_punkt_compares(language: str) -> None:
    for word in abbreviations(language) | starters(language):
        assert word == word.lower()
        assert not word.endswith(".")
