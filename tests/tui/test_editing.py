"""A person corrects an article in an editor; what cannot be read is quoted back."""

import pytest

import store
from tui.editing import BadSheet, Sheet, read_sheet, with_complaint

ROW = store.Row(
    1, "a", "River Wend\nfloods Kelmouth", None, "2026-02", "a.txt", "en", 80, None, (), 3, "now"
)
NOTE = "ask the council\n\n# ! second thoughts\n#3 call the mill"
SHEET = Sheet.of(ROW, NOTE)


def test_what_is_not_changed_comes_back_as_it_was() -> None:
    assert read_sheet(SHEET.text()) == SHEET
    assert SHEET.fields == {
        "title": "River Wend floods Kelmouth", "outlet": "", "published": "2026-02",
    }  # fmt: skip


def test_fields_and_note_are_read() -> None:
    text = SHEET.text().replace("outlet:", "outlet:   The Mercury  ").replace("ask", "tell")
    assert read_sheet(text).fields["outlet"] == "The Mercury"
    assert read_sheet(text).note == NOTE.replace("ask", "tell")


def test_what_looks_like_a_field_in_a_note_is_part_of_it() -> None:
    assert read_sheet(SHEET.text() + "date: never\n").note.endswith("date: never")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("date: 2026-02", "date: 2026-02-31", "“2026-02-31” is no date"),
        ("date: 2026-02", "date: 3 February", "“3 February” is no date"),
        ("date: 2026-02", "data: 2026-02", "“data: 2026-02” is no line of title, outlet, date"),
        ("title: ", "Title is ", "“Title is River Wend floods Kelmouth” is no line"),
        ("outlet: \n", "", "there is no line for outlet"),
    ],
)
def test_what_cannot_be_read_is_quoted(before: str, after: str, told: str) -> None:
    assert before in SHEET.text()
    with pytest.raises(BadSheet, match=told):
        read_sheet(SHEET.text().replace(before, after))


def test_the_complaint_stands_on_top_once_and_the_words_stay() -> None:
    text = SHEET.text().replace("date: ", "date: soon ")
    again = with_complaint(with_complaint(text, "no date"), "still no date")
    assert again == f"# ! still no date\n{text}"


@pytest.mark.parametrize("text", ["", "a" * 1_000_000, "a:" * 40_000, "title: x\n" * 10_000])
def test_anything_else_is_refused_at_once(text: str) -> None:
    with pytest.raises(BadSheet):
        read_sheet(text)
