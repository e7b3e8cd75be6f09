from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.models import Removed
from store.reading.cleaning import clean

MEGABYTE = 1_000_000

PAGE = """\
VIDEO: Ferry company sells older boats

Have your say

The ferry company said on Monday that it would sell both of its older boats.

Its captain spoke of a hard winter. READ MORE: Storms - CLICK HERE. The council will meet.

Its captain spoke to the council.

Its captain spoke to the council.

READ MORE: Our opinion - CLICK HERE.

VIDEO: Press the play button to see the boats.
"""


def test_a_page_is_cleaned_to_its_headline_and_paragraphs() -> None:
    cleaned = clean(PAGE)
    assert cleaned.title == "Ferry company sells older boats"
    assert cleaned.paragraphs == (
        "The ferry company said on Monday that it would sell both of its older boats.",
        "Its captain spoke of a hard winter. The council will meet.",
        "Its captain spoke to the council.",
    )


def test_what_was_removed_is_kept_with_its_line_and_rule() -> None:
    assert [(one.line, one.text, one.rule) for one in clean(PAGE).removed] == [
        (1, "VIDEO:", "kind of page"),
        (3, "Have your say", "comments"),
        (7, "READ MORE: Storms - CLICK HERE.", "read more"),
        (11, "Its captain spoke to the council.", "repeated"),
        (13, "READ MORE: Our opinion - CLICK HERE.", "read more"),
        (15, "VIDEO: Press the play button to see the boats.", "player"),
    ]


def test_what_was_removed_is_kept_with_the_place_where_it_stood() -> None:
    cleaned = clean(PAGE)
    headline, first, inside, *below = cleaned.removed
    assert (headline.at, headline.inside) == (None, False)
    assert (first.at, first.inside) == (0, False)
    assert inside.inside
    assert cleaned.text[: inside.at].endswith("Its captain spoke of a hard winter.")
    assert [one.at for one in below] == [len(cleaned.text)] * 3


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is shut.",
        "the bridge is shut and nobody knows for how long",
        "[/] and [@click=app.quit] and [bold]",
        "“One,” he said.",
    ],
)
def test_a_text_without_clutter_stays_as_it_is(text: str) -> None:
    assert (clean(text).title, clean(text).paragraphs, clean(text).removed) == (None, (text,), ())


@pytest.mark.parametrize("text", ["", "\n\n", "Advertisement\nShare on Facebook\n© 2026 Post\n"])
def test_nothing_but_clutter_leaves_no_paragraph(text: str) -> None:
    assert clean(text).title is None
    assert clean(text).paragraphs == ()


def test_a_headline_over_one_short_sentence_is_a_headline() -> None:
    cleaned = clean("Bridge closes for repairs\n\nThe bridge is shut.")
    assert cleaned.title == "Bridge closes for repairs"
    assert cleaned.paragraphs == ("The bridge is shut.",)


def test_what_a_terminal_would_obey_is_gone() -> None:
    cleaned = clean("The \x1b[31mbridge\x1b[0m is\x00 \u202eshut.\r\nIt will\tstay so.")
    assert cleaned.paragraphs == ("The bridge is shut.", "It will stay so.")


WORDS = st.sampled_from(
    ["The", "bridge", "is", "shut", "By", "Ann", "READ MORE:", "CLICK HERE.", "Photo:", "(AP)", "3",
     "March", "2026", "Most read", "Share", "said.", "“No,”", "\n", "\n\n", "|", "VIDEO:"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=80))
def test_every_word_is_kept_or_removed_and_none_is_made_up(words: list[str]) -> None:
    text = " ".join(words)
    cleaned = clean(text)
    kept = [cleaned.title or "", *cleaned.paragraphs, *(one.text for one in cleaned.removed)]
    assert sorted(" ".join(kept).split()) == sorted(text.split())
    lines = [one.line for one in cleaned.removed]
    assert lines == sorted(lines)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines)


@pytest.mark.parametrize(
    "unit",
    ["A | B | C | ", "1", "12 ", '"', "“", "A ", "a. ", "READ MORE: ", "(A/", "by ", "Photo: ", "@",
     "1/", "Monday 3 ", "terms, ", "is a writer for ", "inbox. ", "\n"],
)  # fmt: skip
@pytest.mark.parametrize("line", [399, MEGABYTE])
def test_a_megabyte_of_one_thing_is_cleaned(unit: str, line: int) -> None:
    rows = (unit * (line // len(unit) + 1))[:line]
    text = "\n".join([rows] * min(100, MEGABYTE // line))
    cleaned = clean(text)
    kept = [cleaned.title or "", *cleaned.paragraphs, *(one.text for one in cleaned.removed)]
    assert len("".join("".join(kept).split())) == len("".join(text.split()))


def test_the_real_articles_lose_their_clutter_and_nothing_else(real_articles: list[Path]) -> None:
    for path in real_articles:
        text = path.read_text("utf-8")
        cleaned = clean(text)
        rules = {one.rule for one in cleaned.removed}
        assert rules <= {
            "caption", "caption with credit", "comments", "kind of page", "player", "read more",
            "repeated",
        }  # fmt: skip
        kept = [cleaned.title or "", *cleaned.paragraphs, *(one.text for one in cleaned.removed)]
        assert sorted(" ".join(kept).split()) == sorted(text.split())


def test_the_real_articles_have_the_headlines_they_come_with(real_articles: list[Path]) -> None:
    titles = [clean(path.read_text("utf-8")).title for path in real_articles]
    assert [bool(title) for title in titles] == [False, False, False, True, True]


def test_the_real_articles_hold_eleven_lines_of_clutter_and_one_part(
    real_articles: list[Path],
) -> None:
    removed = [clean(path.read_text("utf-8")).removed for path in real_articles]
    assert [len(found) for found in removed] == [0, 2, 2, 2, 6]


def test_a_line_that_a_reader_took_out_before_keeps_its_place_among_the_others() -> None:
    text = "The ferry company sold both of its older boats on Monday.\n\nIts captain was sad.\n"
    gone = (Removed(2, "The Lantern, page 3", "running head"),)
    (removed,) = clean(text, gone).removed
    assert (removed.rule, removed.line) == ("running head", 2)
    assert clean(text).text[removed.at :] == "Its captain was sad."
