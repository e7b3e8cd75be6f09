import pytest

from store.reading.markdown import read_markdown


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("a **bold** and *slanted* word", "a bold and slanted word"),
        ("__bold__ _slanted_ ***both***", "bold slanted both"),
        ("**all of *this* text**", "all of this text"),
        ("*over\ntwo lines*", "over\ntwo lines"),
        ("see [the report](https://example.org/a_(b) 'title').", "see the report."),
        ("see [the report][1]\n\n[1]: https://example.org", "see the report\n\n"),
        ("before ![a bridge](bridge.jpg) after", "before  after"),
        ("[![a bridge](bridge.jpg)](page.html)Text", "Text"),
        ("- one\n* two\n+ three", "one\ntwo\nthree"),
        ("> He said:\n> > no", "He said:\nno"),
        ("## What next", "What next"),
        ("one\n\n---\n\ntwo", "one\n\n\n\ntwo"),
        (r"\*not\* \[a link\](here)", "*not* [a link](here)"),
    ],
)
def test_marks_go_and_words_stay(markdown: str, text: str) -> None:
    assert read_markdown(markdown) == (None, text)


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "snake_case_name",
        "[/] and [@click=app.quit]",
        "a - b",
        "#hashtag",
        "£5*",
    ],
)
def test_what_only_looks_like_markdown_stays(text: str) -> None:
    assert read_markdown(text) == (None, text)


@pytest.mark.parametrize(
    ("markdown", "title", "text"),
    [
        ("# Bridge *closes* #\n\nBody.", "Bridge closes", "\n\nBody."),
        ("\n# Bridge closes\nBody.", "Bridge closes", "\n\nBody."),
        ("Bridge closes\n=====\nBody.", "Bridge closes", "\n\nBody."),
        ("# ![logo](logo.png)\nBody.", None, "\nBody."),
        ("Body.\n\n# Not on top", None, "Body.\n\nNot on top"),
    ],
)
def test_the_leading_heading_is_the_title_and_lines_keep_their_numbers(
    markdown: str, title: str | None, text: str
) -> None:
    assert read_markdown(markdown) == (title, text)


@pytest.mark.parametrize(
    "unit",
    ["*", "_", "[", "![", "[a](", "[a][", "**a ", "> ", "- ", "\\", "#", "[1]: x", "*a\n", "=\n"],
)
def test_a_megabyte_of_marks_is_read(unit: str) -> None:
    _, text = read_markdown(unit * (1_000_000 // len(unit)) + "end")
    assert text.endswith("end")
