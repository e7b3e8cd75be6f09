import pytest

from store.reading.paragraphs import Line, split_lines

WRAPPED = """\
The council met on Monday evening and agreed, after a debate of more than
three hours, to close the old bridge over the river until its piers have
been repaired.

Nobody on the council could say how long the work was going to take or who
would pay for it. The contractor wants to begin in the first week of June.
"""


def texts(text: str) -> list[str]:
    return [line.text for line in split_lines(text)]


def test_every_line_is_a_paragraph_with_its_number() -> None:
    assert split_lines("One.\n\n\nTwo.\nThree.\n") == [
        Line(1, "One."),
        Line(4, "Two."),
        Line(5, "Three.", follows=True),
    ]


def test_a_text_wrapped_to_a_width_is_joined() -> None:
    first, second = split_lines(WRAPPED)
    assert first.text.startswith("The council met")
    assert first.text.endswith("been repaired.")
    assert "more than three hours" in first.text
    assert (first.number, second.number) == (1, 5)
    assert second.text.endswith("week of June.")


def test_wrapped_paragraphs_without_an_empty_line_end_at_their_short_line() -> None:
    first, second = texts(WRAPPED.replace("\n\n", "\n"))
    assert first.endswith("been repaired.")
    assert second.startswith("Nobody on the council")


def test_a_headline_over_wrapped_text_stays_apart() -> None:
    assert texts("Bridge closes\n" + WRAPPED)[0] == "Bridge closes"


def test_a_word_broken_at_its_hyphen_gets_no_space() -> None:
    text = (
        "The council met on Monday evening to talk about the old and well-\n"
        "known bridge over the river, which is to be closed until its two\n"
        "piers have been repaired.\n"
    )
    (line,) = texts(text)
    assert "the old and well-known bridge" in line
    assert "its two piers" in line


@pytest.mark.parametrize(
    "text",
    [
        "Bridge closes for repairs\nThe council met on Monday.\n",
        "Ann Example\nAnn Example The Harbour Post\n",
        "milk\nbread\neggs and butter\n",
        "He said: “It was a long night and nobody slept until the last of the boats came in.”\n"
        "“We are sorry,” he said, and went on to talk about what the harbour board would do now "
        "that both of its boats were lost and nobody was willing to go out again this winter.\n",
    ],
)
def test_a_single_line_break_is_kept_where_the_text_is_not_wrapped(text: str) -> None:
    assert texts(text) == text.strip().split("\n")


def test_line_ends_of_every_kind_count_one() -> None:
    assert [line.number for line in split_lines("a\r\nb\rc\n\nd")] == [1, 2, 3, 5]


def test_other_breaks_inside_a_line_do_not_shift_the_numbers() -> None:
    assert split_lines("a\u2028b\x0cc\nd") == [Line(1, "a b c"), Line(2, "d", follows=True)]


@pytest.mark.parametrize("text", ["", "\n \n\t\n", "\x00\n\u200b"])
def test_a_text_of_nothing_has_no_lines(text: str) -> None:
    assert split_lines(text) == []
