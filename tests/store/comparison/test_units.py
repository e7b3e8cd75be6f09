from collections.abc import Callable

import pytest

from store.analysis.words import stem
from store.comparison.amounts import Amount
from store.comparison.units import make_units, speaker_words
from store.models import Article, Quote

Make = Callable[..., Article]


def test_a_figure_is_a_number_of_a_thing_and_not_two_words(make_article: Make) -> None:
    (unit,) = make_units(
        [
            make_article(
                "The storm sank twelve fishing boats.",
                figures=[("twelve", {"kind": "count", "value": 12, "counted": "fishing boats"})],
            )
        ]
    )

    assert f"12 {stem('boats')}" in unit.terms
    assert stem("twelve") not in unit.terms
    assert unit.counted == {stem("boats"): {Amount("12", stem("boats"), 12)}}


def test_a_rarer_term_weighs_more(make_article: Make) -> None:
    units = make_units(
        [make_article("A trawler left the quay.", "A ferry left the quay.", "A tug left the quay.")]
    )

    assert units[0].terms[stem("trawler")] > units[0].terms[stem("quay")]


def test_a_word_in_a_short_quotation_weighs_more(make_article: Make) -> None:
    text = "The panel called the delay shameful and needless."
    plain, quoted = (
        make_units([make_article(text, quotes=quotes)])[0].terms[stem("shameful")]
        for quotes in ({}, {"shameful": "the panel"})
    )

    assert quoted > plain


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The mill will not close its doors.", {"close"}),
        ("The mayor refused to resign over the mill.", {"resign"}),
        ("No miners lost their jobs.", {"miner"}),
        ("The mill closes its doors.", set()),
    ],
)
def test_what_is_denied_is_told(make_article: Make, text: str, negated: set[str]) -> None:
    (unit,) = make_units([make_article(text)])

    assert unit.negated == negated


def test_the_speaker_of_a_clause_is_the_one_name_its_quotes_are_given_to() -> None:
    def quote(speaker: str | None) -> Quote:
        return Quote(0, 4, "word", 0, speaker, speaker)

    assert speaker_words([quote("Mayor Ada Quill"), quote("Mayor Ada Quill")]) == {
        "mayor",
        "ada",
        "quill",
    }
    assert speaker_words([quote("Ada Quill"), quote("Tom Reave")]) == frozenset()
    assert speaker_words([quote(None)]) == frozenset()
    assert speaker_words([quote("the report")]) == frozenset()


def test_who_is_about_to_speak_says_nothing_yet(make_article: Make) -> None:
    units = make_units([make_article("Harbour pilot Ada Quill said: “The pier moved a little”.")])

    assert [unit.introduces for unit in units] == [True, False]


def test_words_side_by_side_tell_if_no_article_repeats_them(make_article: Make) -> None:
    units = make_units(
        [
            make_article(
                "The alcohol test was negative.", "Rescue crews came.", "Rescue crews went."
            ),
            make_article("He passed an alcohol test.", "Rescue crews left the quay."),
        ]
    )

    assert units[0].pairs == units[3].pairs == {"alcohol test"}
    assert not units[1].pairs


@pytest.mark.parametrize("text", ["There are no sailings.", "All sailings are cancelled."])
def test_what_denies_or_ends_is_told(make_article: Make, text: str) -> None:
    (unit,) = make_units([make_article(text)])

    assert unit.denies
