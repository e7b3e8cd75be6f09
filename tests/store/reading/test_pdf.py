import sys
import textwrap
import zlib

import office
import pytest

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.loading import Loaded

SENTENCES = (
    "Fares on the harbour ferries will rise by 10% in May, the council said on Monday.",
    "The rise is the first in six years and brings in 1.2 million pounds, a report says.",
    "Passengers said that they would rather walk over the bridge, which is upstream.",
    "The captain of the oldest ferry will retire before the winter, and nobody was found.",
)
LEFT = textwrap.wrap(" ".join(SENTENCES), 42)
RIGHT = textwrap.wrap("On the other side of the water things look different. " * 7, 42)


def read(content: bytes) -> RawDocument:
    (document,) = read_documents(Loaded("/cuttings/ferry.pdf", content), max_bytes=1)
    assert isinstance(document, RawDocument)
    return document


def paragraphs(content: bytes) -> list[str]:
    return read(content).text.split("\n\n")


def with_stream(data: bytes, extra: bytes = b"") -> bytes:
    """A PDF of one page, drawn by a compressed stream."""
    packed = zlib.compress(data)
    plain = office.pdf([[]]).replace(b"<</Length 0>>stream\n\n", b"@", 1)
    stream = b"<</Filter/FlateDecode/Length %d%s>>stream\n%s\n" % (len(packed), extra, packed)
    return plain.replace(b"@", stream, 1)


def test_lines_are_joined_to_paragraphs() -> None:
    page = office.lines([*LEFT, "", *RIGHT])
    assert paragraphs(office.pdf([page])) == [" ".join(SENTENCES), " ".join(RIGHT)]


def test_a_paragraph_begins_where_a_line_is_indented() -> None:
    indented = [
        (x + 12 * (n == 0), y, line) for n, (x, y, line) in enumerate(office.lines(RIGHT, top=500))
    ]
    page = [*office.lines(LEFT, top=500 + 12 * len(LEFT)), *indented]
    assert paragraphs(office.pdf([page])) == [" ".join(SENTENCES), " ".join(RIGHT)]


@pytest.mark.parametrize("shift", [0, 5])
def test_columns_are_read_one_after_the_other_below_the_headline(shift: int) -> None:
    page = [
        (50, 800, "Ferry fares to rise by a tenth in the spring and again in autumn, council says"),
        *office.lines(LEFT, x=50, top=760),
        *office.lines(RIGHT, x=310, top=760 - shift),
    ]
    assert paragraphs(office.pdf([page])) == [
        "Ferry fares to rise by a tenth in the spring and again in autumn, council says",
        " ".join(SENTENCES),
        " ".join(RIGHT),
    ]


def test_a_paragraph_goes_on_over_the_end_of_a_column_and_of_a_page() -> None:
    text = textwrap.wrap("The rise in March will bring in 1.2 million pounds " * 12, 42)
    page = [*office.lines(text[:7]), *office.lines(text[7:14], x=310)]
    assert paragraphs(office.pdf([page, office.lines(text[14:])])) == [" ".join(text)]


def test_a_headline_between_two_articles_stands_above_the_columns_of_its_own() -> None:
    page = [
        *office.lines(LEFT, x=50, top=800),
        *office.lines(RIGHT, x=310, top=800),
        (50, 640, "Ferry fares to rise"),
        *office.lines(RIGHT, x=50, top=600),
        *office.lines(LEFT, x=310, top=600),
    ]
    left, right = " ".join(SENTENCES), " ".join(RIGHT)
    assert paragraphs(office.pdf([page])) == [left, right, "Ferry fares to rise", right, left]


def test_a_table_of_short_cells_stays_in_rows() -> None:
    cells = [
        (50 + 200 * n % 400, 700 - n // 2 * 12, word) for n, word in enumerate(["Fare", "9.50"] * 8)
    ]
    assert "Fare 9.50" in read(office.pdf([cells])).text


def test_words_broken_at_the_end_of_a_line_are_made_whole() -> None:
    page = office.lines(
        ["The harbour coun-", "cil met on a well-", "known day for a well-known", "reason."]
    )
    assert paragraphs(office.pdf([page])) == [
        "The harbour council met on a well-known day for a well-known reason."
    ]


def test_what_is_printed_on_every_page_is_left_out_with_its_rule() -> None:
    pages = [
        [(50, 820, f"THE LANTERN, 5 March, page {n}"), *office.lines(text), (290, 30, f"- {n} -")]
        for n, text in enumerate([LEFT[:6], LEFT[6:], RIGHT], 1)
    ]
    document = read(office.pdf(pages))
    assert document.text == " ".join(SENTENCES) + "\n\n" + " ".join(RIGHT)
    assert [(one.text, one.rule) for one in document.removed][:2] == [
        ("THE LANTERN, 5 March, page 1", "running head"),
        ("- 1 -", "page number"),
    ]
    assert [one.line for one in document.removed] == [1, 1, 3, 3, 3, 3]


@pytest.mark.parametrize(
    ("heads", "published"),
    [
        (("6 March 2026", "6 March 2026"), "2026-03-06"),
        (("Friday, March 6, 2026", ""), "2026-03-06"),
        (("6 March 2026", "7 March 2026"), None),
        (("March 2026", "2026"), None),
        (("It was built before 6 March 2026", ""), None),
    ],
)
def test_the_day_that_is_printed_on_the_pages_is_that_of_publication(
    heads: tuple[str, ...], published: str | None
) -> None:
    pages = [
        [(50, 810, "The Harbour Post"), (450, 810, head), *office.lines(LEFT, top=700)]
        for head in heads
    ]
    document = read(office.pdf(pages))
    assert document.published == published
    assert not published or "March" not in document.text


def test_ligatures_are_letters() -> None:
    page = office.lines(["The office found five flaws in the ferry."])
    content = office.pdf([page]).replace(b"WinAnsiEncoding", b"MacRomanEncoding")
    content = content.replace(b"office found five", b"of\xdece  found \xdeve")
    assert paragraphs(content) == ["The office found five flaws in the ferry."]


def encrypted(user: str, algorithm: str = "RC4-128") -> bytes:
    from io import BytesIO

    import pypdf

    writer = pypdf.PdfWriter(BytesIO(office.pdf([office.lines(LEFT)])))
    writer.encrypt(user, "owner", algorithm=algorithm)
    content = BytesIO()
    writer.write(content)
    return content.getvalue()


def test_a_pdf_that_anyone_may_open_is_read() -> None:
    assert paragraphs(encrypted("")) == [" ".join(SENTENCES)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (encrypted("secret"), "encrypted; save it without its password"),
        (office.pdf([[]]), "only pictures, no text in it"),
        (office.pdf([]), "only pictures, no text in it"),
        (b"%PDF-1.4\n", "not a PDF that can be read, or a damaged one"),
        (office.pdf([office.lines(LEFT)])[:600], "not a PDF that can be read, or a damaged one"),
        (b"no PDF at all", "not a PDF that can be read, or a damaged one"),
        (office.pdf([[]] * 501), "more than 500 pages"),
        (with_stream(b" " * 50_000_000), "unpacks to more than an article holds"),
        (with_stream(b"0 0 m " * 1_500_000), "unpacks to more than an article holds"),
        (with_stream(b"[" * 100_000), "nested too deeply|damaged"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_a_pdf_that_cannot_be_read_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason) as caught:
        read(content)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("place", [(1e12, 700), (50, 1e12), (-1e12, -1e12)])
def test_words_far_off_the_page_cost_no_memory(place: tuple[float, float]) -> None:
    page = [*office.lines(LEFT), (*place, "far off"), (*place, "and farther")]
    assert "far off" in read(office.pdf([page])).text


def test_a_page_of_countless_words_is_read_in_time() -> None:
    words = [(50 + n % 40 * 12, 800 - n // 40, f"w{n}") for n in range(20_000)]
    assert "w19999" in read(office.pdf([words])).text


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(ReadingError, match=r"needs pypdf; pip install '\.\[office\]'"):
        read(office.pdf([office.lines(LEFT)]))
