import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.reading.characters import printable

HARMFUL = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    r"\ud800-\udfff\U000e0000-\U000e007f]"
)
MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]0;a new title\x07text", "text"),
        ("\x1b]52;c;aGVsbG8=\x1b\\text", "text"),
        ("\x1b]8;;https://example.org\x1b\\a link\x1b]8;;\x1b\\", "a link"),
        ("\x1bP+q544e\x1b\\text", "text"),
        ("\x9dmessage\x9ctext", "text"),
        ("\x1b(Bplain \x1bcreset", "plain reset"),
        ("\x1b", ""),
        ("\x1b[", ""),
        ("bell\x07 null\x00 delete\x7f", "bell null delete"),
    ],
)
def test_an_escape_sequence_goes_whole(given: str, seen: str) -> None:
    assert printable(given) == seen


def test_a_command_string_without_end_takes_no_text_with_it() -> None:
    assert printable("\x1b]0;The council met.\nIt agreed.") == "0;The council met.\nIt agreed."


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("one\u2028two\u2029three\x85four", "one\ntwo\nthree\nfour"),
        ("page\x0cnext\x0bline", "page\nnext\nline"),
        ("a\tb", "a b"),
    ],
)
def test_every_line_end_is_a_line_feed_and_a_tab_a_space(given: str, seen: str) -> None:
    assert printable(given) == seen


def test_a_label_is_one_line() -> None:
    assert printable("one\r\n\r\ntwo\nthree", lines=False) == "one two three"


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ("pay \u202eevah\u202c now", "pay evah now"),
        ("\u2066name\u2069", "name"),
        ("\ufeffzero\u200bwidth\u2060", "zerowidth"),
        ("co\xadoperate", "cooperate"),
        ("flag\U000e0067\U000e0062", "flag"),
        ("lone \ud83d surrogate", "lone \ufffd surrogate"),
    ],
)
def test_what_misleads_the_eye_goes(given: str, seen: str) -> None:
    assert printable(given) == seen


@pytest.mark.parametrize(
    "text",
    [
        "“curly” ‘quotes’, £5 – 6\xa0km, naïve café",
        "[/] [@click=app.quit] \\[bold] **stars** <b>",
        "👩\u200d🚒 ❤\ufe0f\u200d🔥",
        "می\u200cخواهم",
        "क्\u200dष",
        "שלום  two spaces ",
    ],
)
def test_visible_text_is_left_as_it_was(text: str) -> None:
    assert printable(text) == text


@pytest.mark.parametrize(
    ("given", "seen"),
    [("pass\u200dword", "password"), ("\u200d👩", "👩"), ("a \u200c b", "a  b")],
)
def test_a_joiner_that_joins_nothing_goes(given: str, seen: str) -> None:
    assert printable(given) == seen


@given(st.text(st.characters(codec=None), max_size=200))
def test_nothing_harmful_is_ever_left(text: str) -> None:
    shown = printable(text)
    assert not HARMFUL.search(shown)
    assert printable(shown) == shown


@pytest.mark.parametrize(
    "unit", ["\x1b", "\x1b[", "\x1b]", "\x9d", "\x1b[1;", "\u200d", "\x1b]text", "\r", "\u202e"]
)
def test_a_megabyte_of_one_thing_is_read(unit: str) -> None:
    text = unit * (MEGABYTE // len(unit))
    assert not HARMFUL.search(printable(text + "end"))
