from collections.abc import Callable

import pytest

from store.comparison.copies import SHORTEST, find_copies
from store.models import Article

Make = Callable[..., Article]

AGENCY = (
    "The lifeboat was launched shortly after midnight when a fishing vessel lost power two miles "
    "off the headland and began to drift towards the rocks."
)
RAIN = "Forecasters expect more heavy rain along the whole coast on Sunday evening."
MAYOR = "Mayor Ada Quill thanked the volunteers for their patience with the noise."
FERRY = "The ferry to Skerry Island stopped running for the winter a week ago."


def test_a_passage_that_two_articles_share_is_found_whole(make_article: Make) -> None:
    a = make_article(RAIN, AGENCY, MAYOR, name="a")
    b = make_article(FERRY, AGENCY, name="b")

    (copy,) = find_copies([a, b])

    (run,) = copy.runs
    assert (copy.a, copy.b, copy.words, run.words) == ("a", "b", 25, 25)
    assert run.text == AGENCY.rstrip(".")
    assert (run.a_sentence, run.b_sentence) == (1, 1)
    assert a.text[run.a_start : run.a_end] == b.text[run.b_start : run.b_end] == run.text
    assert copy.a_share < copy.b_share < 1


def test_capitals_marks_and_apostrophes_do_not_break_a_run(make_article: Make) -> None:
    articles = [
        make_article("They said the harbour's old crane, built in 1911, had to go.", name="a"),
        make_article("THEY SAID the harbour’s old crane - built in 1911 - had to go!", name="b"),
    ]

    assert [copy.words for copy in find_copies(articles)] == [12]


def test_fewer_than_eight_words_are_no_copy(make_article: Make) -> None:
    shared = "one two three four five six seven"
    articles = [
        make_article(f"Alpha {shared} beta.", name="a"),
        make_article(f"Gamma {shared} delta.", name="b"),
    ]

    assert len(shared.split()) < SHORTEST
    assert find_copies(articles) == ()


def test_what_is_quoted_is_nobodys_copy(make_article: Make) -> None:
    said = "We shall rebuild the crane where it stood and nowhere else in this harbour"
    articles = [
        make_article(f"Ada Quill said: “{said}.”", name="a", quotes={said: "Ada Quill"}),
        make_article(f"“{said},” the mayor said.", name="b", quotes={said: "the mayor"}),
    ]

    assert find_copies(articles) == ()


def test_a_trimmed_and_edited_agency_text_is_a_duplicate(make_article: Make) -> None:
    edited = AGENCY.replace("shortly after", "just after").replace("two miles", "3km")
    long = make_article(RAIN, MAYOR, AGENCY, FERRY, name="a")

    copies = find_copies([long, make_article(edited, name="b")])

    assert [copy.duplicate for copy in copies] == [True]


def test_a_shared_passage_alone_makes_no_duplicate(make_article: Make) -> None:
    own = (
        "Anglers of the village lost forty nets in the same storm, and the crane on the quay stood "
        "idle for the third week while its owner looked for a new motor in three towns."
    )
    articles = [
        make_article(AGENCY, RAIN, MAYOR, name="a"),
        make_article(AGENCY, FERRY, own, name="b"),
    ]

    assert [copy.duplicate for copy in find_copies(articles)] == [False]


@pytest.mark.parametrize("filler", ["a ", "1 ", "one two "])
def test_a_megabyte_of_one_word_is_compared_in_linear_time(make_article: Make, filler: str) -> None:
    text = filler * (200_000 // len(filler))

    assert len(find_copies([make_article(text, name="a"), make_article(RAIN, name="b")])) == 0
