"""What a person types in a filter is read as meant, or refused with a line that helps."""

import pytest

from store.errors import UsageError
from store.library.query import FIELDS, Query, Term, language_codes, parse_query, understood


def terms(text: str) -> list[Term]:
    return list(parse_query(text).terms)


def test_words_phrases_beginnings_and_what_must_not_be_there() -> None:
    assert terms('flood "rest centre" -school sand* "two wo"*') == [
        Term("", "flood"),
        Term("", "rest centre"),
        Term("", "school", wanted=False),
        Term("", "sand", begins=True),
        Term("", "two wo", begins=True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is:unread", Term("is", "unread")),
        ("IS:Unread", Term("is", "unread")),
        ("-is:starred", Term("is", "starred", wanted=False)),
        ("has:note", Term("has", "note")),
        ('outlet:"The Lantern"', Term("outlet", "The Lantern")),
        ("-tag:council", Term("tag", "council", wanted=False)),
        ("story:s1", Term("story", "s1")),
        ("text:sandbag*", Term("text", "sandbag", begins=True)),
        ("language:german", Term("language", "german")),
        ("before:2026-02", Term("before", "2026-02")),
        ("after:199X", Term("after", "199X")),
        ("before:1997/2013", Term("before", "1997/2013")),
        ("words>500", Term("words", "", ">", 500)),
        ("words<=1,500", Term("words", "", "<=", 1500)),
        ("figure>=1.5m", Term("figure", "", ">=", 1_500_000)),
        ("figure:percent", Term("figure", "percent")),
        ("figure:money<3k", Term("figure", "money", "<", 3000)),
        ("figure:money>=2 Million", Term("figure", "money", ">=", 2_000_000)),
        ("words>1.5 thousand", Term("words", "", ">", 1500)),
    ],
)
def test_a_field_takes_what_it_should(text: str, expected: Term) -> None:
    assert terms(text) == [expected]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("is:unred", "is:unred (at character 1): is takes unread, read, starred, new"),
        ("flood has:", "has: (at character 7): has takes note, quote, tag, figure, outlet, date"),
        ("before:soon", "before takes a date, such as 2026, 2026-03 or 2026-03-01"),
        ("before:2026-13", "before takes a date"),
        ("after:2026-02-40", "after takes a date"),
        ("words:500", "words takes a number behind > or <"),
        ("words>many", "words takes a number behind > or <"),
        ("figure:apples", "figure takes a number behind > or <, or a kind behind a colon: count,"),
        ("figure:percent>", "figure takes a number"),
        ("language:klingon", "language takes a language, such as de or german"),
        ("outlet>3", "outlet takes part of an outlet's name"),
        ("-colour:red", "-colour:red (at character 1): no such field; there are is, outlet, tag"),
    ],
)
def test_what_a_field_does_not_take_is_told_with_the_place(text: str, told: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_query(text)
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


def test_quotation_marks_make_words_of_anything() -> None:
    assert terms('"colour:red" "is:unred"') == [Term("", "colour:red"), Term("", "is:unred")]


@pytest.mark.parametrize("text", ["", " ", "-", '"', '""', '-"', "*", '" "', "- -"])
def test_signs_alone_ask_for_nothing(text: str) -> None:
    assert terms(text) == []


def test_a_time_and_an_unfinished_phrase_are_words() -> None:
    assert terms("21:40") == [Term("", "21:40")]
    assert terms('flood "rest cen') == [Term("", "flood"), Term("", "rest cen")]


def test_words_go_to_full_text_search_and_fields_do_not() -> None:
    query = parse_query('flood outlet:echo text:"rest cen"* -school is:read')
    assert query.words == '"flood" "rest cen"* -"school"'
    assert query.rest == Query((Term("outlet", "echo"), Term("is", "read")))


def test_without_a_word_that_must_be_there_nothing_is_left_to_full_text_search() -> None:
    query = parse_query("-school is:read")
    assert query.words == ""
    assert query.rest == Query((Term("text", "school", wanted=False), Term("is", "read")))


@pytest.mark.parametrize("letter", ["9", '"', "- ", "a:", "|", "*", "9,", "figure>9", "is:"])
def test_a_paste_of_any_length_is_answered_at_once(letter: str) -> None:
    with pytest.raises(UsageError, match="at most"):
        parse_query(letter * (1_000_000 // len(letter)))


def test_a_refusal_repeats_no_more_than_can_be_read() -> None:
    with pytest.raises(UsageError) as refused:
        parse_query("figure>" + "9" * 1000)
    assert str(refused.value).startswith("figure>9999999999999999999999… (at character 1)")


def test_what_is_understood_counts_while_the_rest_is_being_typed() -> None:
    assert understood("flood is:unr -outlet:echo words>") == parse_query("flood -outlet:echo")
    assert understood('"' * 1_000_000) == Query()


def test_a_language_is_a_code_or_the_beginning_of_its_name() -> None:
    assert language_codes("de") == {"de"}
    assert language_codes("Dan") == {"da"}
    assert language_codes("xyz") == set()


def test_every_field_says_what_it_takes() -> None:
    for name, field in FIELDS.items():
        with pytest.raises(UsageError, match=f"{name} takes {field.takes.split('>')[0]}"):
            parse_query(f"{name}:")
