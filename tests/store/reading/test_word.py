import sys

import office
import pytest

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.kinds import tell_kind
from store.reading.loading import Loaded

WORDS = (
    "Fares on the harbour ferries will rise by 10% in May.",
    "“We have put this off,” said Zoë Hallam.",
)
_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(content: bytes) -> RawDocument:
    (document,) = read_documents(Loaded("/cuttings/ferry.docx", content), max_bytes=1)
    assert isinstance(document, RawDocument)
    return document


def body(inner: str, before: str = "") -> bytes:
    opening = f'<w:document xmlns:w="{_SPACE}"><w:body>'
    return f"{before}{opening}{inner}</w:body></w:document>".encode()


def test_paragraphs_and_the_heading_are_read() -> None:
    document = read(office.docx(*WORDS, heading="Ferry fares to rise"))
    assert document.text == "\n\n".join(["Ferry fares to rise", *WORDS])
    assert document.title == "Ferry fares to rise"


def test_a_document_without_heading_has_no_title_yet() -> None:
    assert read(office.docx(*WORDS)).title is None


def test_a_word_document_is_known_without_its_ending() -> None:
    assert tell_kind(office.docx(*WORDS), name="/cuttings/ferry").name == "Word document"


LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10)
)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"no zip file at all", "not a Word document: not a zip file, or a damaged one"),
        (b"", "not a Word document: not a zip file, or a damaged one"),
        (office.docx(*WORDS)[:-30], "not a Word document: not a zip file, or a damaged one"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "an older Word document"),
        (office.zipped({"a.txt": b"x"}), "'word/document.xml' is missing in it"),
        (office.docx(), "a Word document without text in it"),
        (office.docx(*WORDS)[600:], "is damaged or locked"),
        (office.docx(*WORDS).replace(b"_rels/.rels", b"_rels/.reli", 1), "that can be read"),
        (office.docx(body=b"<w:document"), "not a Word document that can be read"),
        (
            office.docx(body=body("&a;", '<!DOCTYPE d [<!ENTITY a SYSTEM "/etc/passwd">]>')),
            "entities",
        ),
        (office.docx(body=body("&j;", LAUGHS + "]>")), "declares entities of its own"),
        (office.docx(body=body("<w:p>" * 50_000 + "</w:p>" * 50_000)), "nested too deeply"),
        (office.docx(body=body("<w:p/>" * 700_000)), "more markup than a Word document holds"),
        (office.docx(body=body(" " * 30_000_000)), "unpacks to more than a Word document holds"),
        (
            office.zipped({f"word/{n}.xml": bytes(19_000_000) for n in range(4)}),
            "unpacks to more than a Word document holds",
        ),
    ],
    ids=range(15),
)
def test_what_is_no_word_document_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason) as caught:
        read(content)
    assert "\n" not in str(caught.value)


def test_countless_short_paragraphs_are_read_in_time() -> None:
    text = read(office.docx(*(f"Line {number}." for number in range(3_000)))).text
    assert text.endswith("Line 2999.")


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mammoth", None)
    with pytest.raises(ReadingError, match=r"needs mammoth; pip install '\.\[office\]'"):
        read(office.docx(*WORDS))
