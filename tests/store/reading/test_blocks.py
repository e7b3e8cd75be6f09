from hypothesis import given
from hypothesis import strategies as st

from store.reading.blocks import blocks_of, put_back, take_out_block, text_of
from store.reading.cleaning import clean

PAGE = """VIDEO: Ferry company sells older boats

Have your say

The ferry company said on Monday that it would sell its boats. READ MORE: Storm - CLICK HERE.

READ MORE: Our opinion - CLICK HERE.

Its captain told the council that the island would be cut off in winter.

Share on Facebook
"""
LINES = [
    "VIDEO: Press the play button to see the boats.",
    "Have your say",
    "Share on Facebook",
    "READ MORE: Storm - CLICK HERE.",
    "By Ann Example",
    "The ferry company said on Monday that it would sell both of its older boats.",
    "Its captain told the council. READ MORE: Storm - CLICK HERE. The island is far away.",
]


def test_a_text_and_what_was_removed_come_back_as_they_were() -> None:
    cleaned = clean(PAGE)
    assert text_of(blocks_of(cleaned.text, cleaned.removed)) == (cleaned.text, cleaned.removed)


@given(st.lists(st.sampled_from(LINES), max_size=8))
def test_any_text_and_what_was_removed_come_back_as_they_were(lines: list[str]) -> None:
    cleaned = clean("\n\n".join(lines))
    text, removed = text_of(blocks_of(cleaned.text, cleaned.removed))
    assert text == cleaned.text
    assert sorted(removed, key=lambda one: one.line) == list(cleaned.removed)


def test_all_lines_put_back_make_the_page_again_but_its_headline() -> None:
    cleaned = clean(PAGE)
    blocks = blocks_of(cleaned.text, cleaned.removed)
    for one in cleaned.removed:
        put_back(blocks, one.text)
    text, removed = text_of(blocks)
    assert text == PAGE.partition("\n\n")[2].rstrip("\n")
    assert [one.text for one in removed] == ["VIDEO:"]


def test_a_paragraph_taken_out_and_put_back_stands_where_it_stood() -> None:
    cleaned = clean(PAGE)
    first, second = cleaned.paragraphs
    for paragraph, other in ((first, second), (second, first)):
        blocks = blocks_of(cleaned.text, cleaned.removed)
        take_out_block(blocks, paragraph)
        text, removed = text_of(blocks)
        assert text == other
        assert [one.line for one in removed if one.rule == "by hand"] == [0]
        again = blocks_of(text, removed)
        put_back(again, paragraph)
        assert text_of(again)[0] == cleaned.text


def test_words_that_are_not_there_change_nothing() -> None:
    cleaned = clean(PAGE)
    blocks = blocks_of(cleaned.text, cleaned.removed)
    put_back(blocks, "Nobody wrote this.")
    take_out_block(blocks, "Nobody wrote this.")
    assert text_of(blocks) == (cleaned.text, cleaned.removed)
