import pytest

from store.comparison.clauses import introduces_speech, split_clauses


def clauses(sentence: str) -> list[str]:
    return [sentence[start:end] for start, end in split_clauses(sentence, 0, len(sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The mayor closed the old market hall after engineers found cracks in its roof.",
            [
                "The mayor closed the old market hall",
                "after engineers found cracks in its roof.",
            ],
        ),
        (
            "The ferry company lost its licence; passengers now take the longer coastal bus.",
            ["The ferry company lost its licence", "passengers now take the longer coastal bus."],
        ),
        (
            "Ms Roe, a former harbour pilot from Lund, was elected mayor in the spring.",
            ["Ms Roe, a former harbour pilot from Lund", "was elected mayor in the spring."],
        ),
        (
            "Heavy rain fell across the valley and has flooded forty cellars.",
            ["Heavy rain fell across the valley", "and has flooded forty cellars."],
        ),
    ],
)
def test_a_long_sentence_falls_into_its_clauses(sentence: str, expected: list[str]) -> None:
    assert clauses(sentence) == expected


def test_a_clause_that_says_too_little_stays_with_its_neighbour() -> None:
    assert len(clauses("They left before dawn to reach the upper valley in time.")) == 1
    assert len(clauses("The council will sell the town hall, which is empty.")) == 1


def test_offsets_count_in_the_text_around_the_sentence() -> None:
    text = "It rained. The old bridge was shut to lorries after the river rose above its banks."

    found = split_clauses(text, text.index("The old"), len(text))

    assert [text[start:end] for start, end in found] == [
        "The old bridge was shut to lorries",
        "after the river rose above its banks.",
    ]


@pytest.mark.parametrize("filler", [" which", ", a b", "; ", "1,", "”", "|"])
def test_a_long_text_without_a_full_stop_is_cut_in_linear_time(filler: str) -> None:
    text = filler * (300_000 // len(filler))

    found = split_clauses(text, 0, len(text))

    assert found[0][0] == 0
    assert found[-1][1] == len(text)


@pytest.mark.parametrize(
    ("clause", "after", "introduces"),
    [
        ("In her last letter, Ms Roe said", " that the ferry is late.", True),
        ("The owner of the ferry insisted:", " “Nobody is hurt.”", True),
        ("Two deckhands were bruised, the owner said", ", but the ferry will sail.", False),
        ("Two deckhands were bruised", ", the owner said.", False),
    ],
)
def test_only_who_speaks_next_is_an_introduction(clause: str, after: str, introduces: bool) -> None:
    assert introduces_speech(f"It rained. {clause}{after}", 11, 11 + len(clause)) is introduces
