import pytest

from store.analysis.corroboration import with_notes
from store.analysis.sentences import split_sentences
from store.models import Excerpt


def notes(first: str, *others: str) -> str:
    """What is noted of the first article's only sentence."""
    texts = [first, *others]
    excerpt = Excerpt(first, article=0, sentence=0, start=0, end=len(first), score=1, reason="")
    (noted,) = with_notes([excerpt], texts, [split_sentences(text) for text in texts])
    return noted.reason


CRACKS = "Divers found 240 cracks in the sea wall of the north quay at Halford."


@pytest.mark.parametrize(
    ("other", "note"),
    [
        ("At Halford, divers found 240 cracks in the sea wall.", "also in 1 other article"),
        ("At Halford, divers found at least 200 cracks in the wall.", "also in 1 other article"),
        ("At Halford, divers found about 250 cracks in the wall.", "also in 1 other article"),
        ("At Halford, divers found cracks 3 metres long in the wall.", "also in 1 other article"),
        ("At Halford, divers found 24 cracks.", "differs: the 2nd article has 24 cracks"),
        ("At Halford, divers found fewer than 9 cracks.", "differs: the 2nd article has 9 cracks"),
        ("At Oakham a baker sold 24 cakes to the divers on Monday.", ""),
    ],
)
def test_what_another_article_makes_of_a_sentence(other: str, note: str) -> None:
    assert notes(CRACKS, other) == note


def test_several_articles_are_counted_and_each_difference_named() -> None:
    other = "At Halford, divers found {} cracks in the sea wall of the quay."
    assert notes(CRACKS, *(other.format(number) for number in (240, 24, 240, 40))) == (
        "also in 2 other articles; differs: the 3rd article has 24 cracks; "
        "differs: the 5th article has 40 cracks"
    )


@pytest.mark.parametrize(
    ("one", "other", "note"),
    [
        (
            "A barge struck the swing bridge on Tuesday, sending 14 people to hospital.",
            "In all, 17 people were taken to hospital, said the harbour master.",
            "differs: the 2nd article has 17 people",
        ),
        (
            "A barge struck the swing bridge on Tuesday, sending 14 people to hospital.",
            "In all, 170 people were taken to hospital in the county last year.",
            "",
        ),
        (
            "A barge struck the swing bridge on Tuesday, sending 14 people to hospital.",
            "One of the people was taken to hospital with a broken wrist.",
            "",
        ),
        (
            "A barge struck the swing bridge on Tuesday, sending 14 people to hospital.",
            "Hundreds of people were taken to hospital, said the harbour master.",
            "",
        ),
        (
            "Drivers at Upper Sallow stood in queues of two miles for a way round.",
            "Drivers go the way round by Upper Sallow, 22 miles.",
            "also in 1 other article",
        ),
    ],
)
def test_only_rival_figures_for_one_thing_differ(one: str, other: str, note: str) -> None:
    assert notes(one, other) == note


def test_two_figures_of_one_kind_in_a_sentence_are_not_held_against_another() -> None:
    both = "Divers found 240 cracks in the north quay at Halford and 24 cracks in the south quay."
    assert "differs" not in notes(CRACKS, both)
