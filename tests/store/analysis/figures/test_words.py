"""A sentence as words, and tables of phrases."""

from store.analysis.figures.words import EDGE, Phrases, Words, asked_once


def test_words_know_what_they_are() -> None:
    words = Words("The council’s 1,250-strong U.S. team")
    assert [word.lower for word in (words[index] for index in range(len(words)))] == [
        "the", "council's", "1,250", "-", "strong", "us", "team",
    ]  # fmt: skip
    assert words[2].numeral
    assert words[3].joined
    assert not words[5].joined


def test_beyond_the_ends_there_is_nothing() -> None:
    words = Words("one")
    assert words[-1] is EDGE
    assert words[1] is EDGE


def test_a_long_stretch_without_words_is_one_mark() -> None:
    words = Words("They wrote " + "1 | 2 of 3 " * 40 + "reports")
    lower = [words[place].lower for place in range(len(words))]
    assert lower == ["they", "wrote", "…", "reports"]


def test_a_reader_is_asked_once_for_a_place() -> None:
    asked: list[int] = []

    @asked_once
    def read(_: Words, place: int) -> None:
        asked.append(place)

    words = Words("one two")
    for place in (0, 1, 0, 1):
        read(words, place)
    assert asked == [0, 1]


def test_the_longest_phrase_wins_and_a_hyphen_passes_for_a_space() -> None:
    table = Phrases([("more", 1), ("more than", 2), ("m", 3), ("Nm", 4), ("nm", 5)])
    assert table.at(Words("More-than ever"), 0) == (2, 3)
    assert table.at(Words("More or less"), 0) == (1, 1)
    assert table.before(Words("no more than"), 3) == (2, 1)
    assert table.at(Words("M"), 0) is None
    assert table.at(Words("Nm"), 0) == (4, 1)
    assert table.at(Words("NM"), 0) == (5, 1)
    assert Phrases([("TRY", 1)]).at(Words("try"), 0) is None
