import pytest

from store.reading import prose

SENTENCE = "The ferry company said on Monday that it would sell both boats."


@pytest.mark.parametrize("text", [SENTENCE, SENTENCE[:-1] + ".”", "so it went on " * 7])
def test_a_paragraph_is_prose(text: str) -> None:
    assert prose.is_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE[:-1],
        "It rained on Monday.",
        "Why would anybody sell two boats that have served the island so well?",
    ],
)
def test_headlines_and_short_lines_are_not(text: str) -> None:
    assert not prose.is_prose(text)


@pytest.mark.parametrize(
    "text", ["Ann Example", "Ministry of the Sea", "Ann. Captain of the Swan."]
)
def test_a_name_is_told_from_other_words(text: str) -> None:
    assert prose.names_something(text)
    assert not prose.names_something(f"{text} goes")


@pytest.mark.parametrize(
    "text", ["Ferry company sells boats", "Boats for sale", "Captain resigns", "Boats to be sold"]
)
def test_a_headline_tells_something(text: str) -> None:
    assert prose.tells_something(text)


@pytest.mark.parametrize("text", ["empty harbour wall", "Ann Example", "captain’s old boat", ""])
def test_a_label_tells_nothing(text: str) -> None:
    assert not prose.tells_something(text)
