import pytest

from store.analysis.words import stem
from store.comparison.labels import LONGEST, label_of


def weigh(words: str) -> dict[str, float]:
    return {stem(word): 3.0 for word in words.split()}


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("The inspectors said that the pier had moved.", "the pier had moved"),
        ("which flooded two streets by noon", "flooded two streets by noon"),
        ("the pier has moved, the harbour office said.", "the pier has moved"),
        ("“The pier has moved a little", "The pier has moved a little"),
        ("the pier had moved, according to the harbour office.", "the pier had moved"),
    ],
)
def test_reporting_words_and_loose_marks_are_cut_off(clause: str, expected: str) -> None:
    assert label_of([clause], weigh("pier moved flooded streets")) == expected


def test_a_long_clause_is_cut_to_the_part_that_matters() -> None:
    clause = (
        "The committee that met for the third time this winter in the small upstairs room agreed "
        "to sell the lighthouse to the island trust"
    )

    label = label_of([clause], weigh("sell lighthouse island trust"))

    assert "sell the lighthouse to the island trust" in label
    assert len(label) <= LONGEST


def test_the_clearest_clause_wins_over_one_that_opens_with_a_pronoun() -> None:
    weights = weigh("sold lighthouse trust")

    label = label_of(
        ["It sold the lighthouse to a trust", "The trust got the sold lighthouse"], weights
    )

    assert label == "The trust got the sold lighthouse"


@pytest.mark.parametrize("filler", ["a", "1,", "| ", "“", '"', "said ", " and", ", x"])
def test_a_megabyte_makes_a_label_too(filler: str) -> None:
    assert len(label_of([filler * (1_000_000 // len(filler))], {})) <= LONGEST
