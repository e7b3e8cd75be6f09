import pytest

from store.analysis.words import STOP_WORDS, stem, stems, words


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The ferry sank.", ["the", "ferry", "sank"]),
        ("1,400 sheep and 1400 goats", ["1400", "sheep", "and", "1400", "goats"]),
        ("2,500,000 or 2.5 million", ["2500000", "or", "2.5", "million"]),
        ("a £3m bridge, $1,200 and 40p", ["a", "£3m", "bridge", "$1200", "and", "40p"]),
        ("in the 1990s, on the 26th", ["in", "the", "1990s", "on", "the", "26th"]),
        ("an 11-year-old girl", ["an", "11", "year", "old", "girl"]),
        ("the council’s and the council's", ["the", "council", "and", "the", "council"]),
        ("the boys’ club", ["the", "boys", "club"]),
        ("O’Neill didn’t", ["o'neill", "didn't"]),
        ("U.S. officials at 3 a.m.", ["u.s", "officials", "at", "3", "a.m"]),
        ("‘downplay’ the “risk”", ["downplay", "the", "risk"]),
        ("Zoë’s café – naïve", ["zoë", "café", "naïve"]),
        ("", []),
        (" — … !", []),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert words(text) == tokens


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("resigned", "resign"),
        ("resigning", "resign"),
        ("children", "children"),
        ("abuses", "abus"),
        ("1400", "1400"),
        ("£3m", "£3m"),
        ("1990s", "1990s"),
    ],
)
def test_stem_leaves_numbers_alone(word: str, root: str) -> None:
    assert stem(word) == root


def test_stems_keep_content_and_numbers() -> None:
    text = "They said that 1,400 of the bridges were not inspected."
    assert stems(text) == ["1400", "bridg", "inspect"]


def test_stop_words_are_in_the_form_that_words_gives() -> None:
    assert [word for word in sorted(STOP_WORDS) if words(word) != [word]] == []


@pytest.mark.parametrize("piece", ["1", "1,", "'", "’s", "a'", "a.", "| ", "£", "a"])
def test_a_megabyte_of_one_thing_is_read(piece: str) -> None:
    tokens = words(piece * (1_000_000 // len(piece)))
    assert sum(map(len, tokens)) <= 1_000_000


def test_stems_are_the_same_when_more_was_read_than_is_remembered() -> None:
    pieces = [f"({n}th'" for n in range(70_000)]
    first = stems(" ".join(pieces))
    assert stems(" ".join(reversed(pieces))) == first[::-1]
    assert stems("(ships’ councils, " + "x" * 100) == ["ship", "council", "x" * 100]
