import pytest

from store.analysis.words import stem
from store.comparison.labels import LONGEST, Passage, label_of


def weigh(words: str) -> dict[str, float]:
    return {stem(word): 3.0 for word in words.split()}


def clause_of(sentence: str, clause: str, *, spoken: bool = False, focus: str = "") -> Passage:
    start = sentence.index(clause)
    return Passage(sentence, start, start + len(clause), spoken, focus)


def test_a_short_sentence_is_its_own_label() -> None:
    assert label_of([Passage.whole("The pier has moved.")], weigh("pier")) == "The pier has moved"


@pytest.mark.parametrize(
    ("sentence", "clause", "expected"),
    [
        (
            "The inspectors came on Monday and wrote in a long report to the county, which runs "
            "the harbour, that it is full; the old pier has moved.",
            "the old pier has moved",
            "…the old pier has moved",
        ),
        (
            "The inspectors said that the old pier has moved, a report which the county wants to "
            "read again in the spring before it decides upon anything.",
            "The inspectors said that the old pier has moved",
            "…the old pier has moved…",
        ),
    ],
)
def test_words_left_out_in_front_and_behind_are_shown(
    sentence: str, clause: str, expected: str
) -> None:
    assert label_of([clause_of(sentence, clause)], weigh("old pier moved")) == expected


@pytest.mark.parametrize(
    "front",
    [
        "The inspectors denied that",
        "Nobody has ever said",
        "The council did not mention that",
        "The mayor would be glad if",
        "He reportedly said that",
        "The inspectors feared that",
    ],
)
def test_what_turns_the_meaning_is_never_cut_off(front: str) -> None:
    sentence = f"{front} the old pier has moved."

    assert label_of([clause_of(sentence, "the old pier has moved")], weigh("pier")) == sentence[:-1]


def test_a_verb_keeps_its_subject() -> None:
    sentence = "The council met on Monday, and closed the old pier."

    label = label_of([clause_of(sentence, "and closed the old pier")], weigh("closed old pier"))

    assert label == "The council met on Monday, and closed the old pier"


def test_a_number_keeps_its_bound() -> None:
    sentence = (
        "Between the first of May and the last day of September the ferry carried more than "
        "9,000 passengers over the sound."
    )

    label = label_of([Passage.whole(sentence)], weigh("passengers"))

    assert label == "Between the first of May and the last day of September the ferry carried…"


def test_what_somebody_is_may_be_left_out_of_the_middle() -> None:
    sentence = (
        "Ada Quill, the mayor of the town and of two villages beside it, thanked the volunteers "
        "for their patience."
    )

    label = label_of([Passage.whole(sentence)], weigh("quill thanked volunteers"))

    assert label == "Ada Quill … thanked the volunteers for their patience"


def test_what_a_label_is_about_is_not_left_out_of_the_middle() -> None:
    sentence = (
        "The pier, which is 118 metres long and has stood in the harbour since 1962, was closed "
        "for the winter."
    )

    label = label_of([clause_of(sentence, sentence[:-1], focus="118 metres")], weigh("closed"))

    assert "118 metres" in label


def test_quoted_words_are_shown_as_quoted() -> None:
    sentence = "“We know that the old pier has moved."

    assert label_of([clause_of(sentence, sentence, spoken=True)], weigh("pier")) == (
        "“We know that the old pier has moved”"
    )


def test_a_quotation_that_a_cut_leaves_open_is_closed() -> None:
    sentence = (
        "The clerk of the harbour board called it “the most expensive heap of stones that any "
        "board of this coast has ever had to look after”."
    )

    label = label_of([Passage.whole(sentence)], weigh("expensive heap"))

    assert label.endswith("…”")


def test_the_clearest_clause_wins_over_one_that_opens_with_a_pronoun() -> None:
    passages = [
        Passage.whole("It sold the lighthouse to a trust"),
        Passage.whole("The trust got the sold lighthouse"),
    ]

    assert label_of(passages, weigh("sold lighthouse trust")) == "The trust got the sold lighthouse"


@pytest.mark.parametrize("filler", ["a", "1,", "| ", "“", '"', "said ", " and", ", x", ", the "])
def test_a_megabyte_makes_a_label_too(filler: str) -> None:
    text = filler * (1_000_000 // len(filler))

    assert len(label_of([Passage.whole(text), Passage(text, 999_000, 999_990)], {})) <= LONGEST
