import re
from time import process_time

import pytest

from store.analysis.names import GIVEN_NAMES, find_names
from store.analysis.sentences import split_sentences


def names_in(text: str) -> list[tuple[str, str, str | None]]:
    return [(name.kind, name.name, name.role) for name in find_names(text, split_sentences(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked Mr Reave.", ("person", "Reave", None)),
        ("They asked the mayor Ulla Quill.", ("person", "Ulla Quill", "mayor")),
        ("Deputy chief clerk Ulla Quill came.", ("person", "Ulla Quill", "Deputy chief clerk")),
        ("He met Holm Council chief clerk Ulla Quill.", ("person", "Ulla Quill", "chief clerk")),
        ("It rained. Club treasurer Ulla Quill left.", ("person", "Ulla Quill", "Club treasurer")),
        ("The report is by Professor Ulla Quill.", ("person", "Ulla Quill", "Professor")),
        ("A word from Helen Quill, a former mayor.", ("person", "Helen Quill", "a former mayor")),
        ("It was Home Secretary Ulla Quill.", ("person", "Ulla Quill", "Home Secretary")),
        ("It hit the Harbour Works Authority.", ("organisation", "Harbour Works Authority", None)),
        ("It hit the House of Lanterns.", ("organisation", "House of Lanterns", None)),
        ("She told the BBC so.", ("organisation", "BBC", None)),
        ("She left the Heron party.", ("organisation", "Heron", None)),
        ("Work stopped at Heron Foods.", ("organisation", "Heron Foods", None)),
        ("Rain fell in Upper Sallow.", ("place", "Upper Sallow", None)),
        ("Roads near Orrin were shut.", ("place", "Orrin", None)),
        ("Snow hit Orrin. It shut Orrin General Hospital.", ("place", "Orrin", None)),
        ("It rained on Ulva Quint, who left.", ("person", "Ulva Quint", None)),
        ("They own Heron Tiles, which employs 80.", ("organisation", "Heron Tiles", None)),
    ],
)
def test_the_words_around_a_name_tell_what_it_names(
    text: str, expected: tuple[str, str, str | None]
) -> None:
    assert expected in names_in(text)


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    names = names_in("The mayor Ulla Quill came. Later Quill left.")

    assert [name for _, name, _ in names] == ["Ulla Quill", "Ulla Quill"]


@pytest.mark.parametrize(
    "text",
    [
        "Nothing happened here.",
        "In March and on Tuesday it rained.",
        "They met at the annual general meeting (AGM). The AGM was long.",
        "The barge is called the Ellen Grace.",
        "Ferries stopped.",
        "She is the new PC.",
        "Cod is sold in Cod. Most of it is cod.",
        "They went near Orrin on the mid-orrin road.",
        "They live in Anglo-Orrin, an anglo-orrin town.",
    ],
)
def test_what_is_no_name_or_cannot_be_told_is_left_out(text: str) -> None:
    assert names_in(text) == []


def test_offsets_lead_to_the_name_as_written() -> None:
    text = "Rain fell in Orrin. Last Tuesday Harbour Works Council met."
    found = find_names(text, split_sentences(text))

    assert [text[name.start : name.end] for name in found] == ["Orrin", "Harbour Works Council"]
    assert [name.sentence for name in found] == [0, 1]


def test_given_names_are_single_words_in_small_letters() -> None:
    assert all(name.isalpha() and name.islower() for name in GIVEN_NAMES)


@pytest.mark.parametrize("filler", ["A", "A ", "Ab of ", "Mr ", ", a mayor", "'s ", "x ", "(A"])
def test_a_megabyte_is_read_in_linear_time(filler: str) -> None:
    text = filler * (300_000 // len(filler))

    assert isinstance(find_names(text, [(0, len(text))]), list)


def test_a_text_of_a_great_many_names_is_read_in_seconds() -> None:
    text = "".join(f"Rain fell in Orrin{n} again. " for n in range(8000))
    spans = [match.span() for match in re.finditer(r"Rain[^.]+\.", text)]
    began = process_time()

    assert len(find_names(text, spans)) == 8000
    assert process_time() - began < 20


def test_a_ship_named_after_a_lady_is_nobody() -> None:
    assert names_in("It hit the Lady Quill, a ferry with forty aboard.") == []


def test_whose_somebody_is_stays_out_of_the_name() -> None:
    text = "They heard it from Holm's Helen Quill. Mrs Quill was sure."

    assert ("person", "Helen Quill", None) in names_in(text)
    assert all("Holm" not in name for _, name, _ in names_in(text))


def test_at_a_firm_is_at_no_place() -> None:
    text = "Heron Foods is closing. Nobody at Heron was told, and nobody in Orrin knew."

    assert ("place", "Heron", None) not in names_in(text)
    assert ("place", "Orrin", None) in names_in(text)
    assert names_in("Work at Heron's plant has stopped.") == []
