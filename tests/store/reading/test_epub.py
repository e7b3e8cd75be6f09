import office
import pytest

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.kinds import tell_kind
from store.reading.loading import Loaded

CONTAINER = b"""<?xml version="1.0"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Week</dc:title>
<dc:publisher>The Lantern</dc:publisher><dc:date>2026-03-05T10:00:00Z</dc:date>
<dc:creator>Marta Oduya</dc:creator></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="one" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
</manifest><spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="one"/>
<itemref idref="two"/><itemref idref="none"/></spine></package>"""
WORDS = "The ferry {} ran aground on Monday with 240 people on board, the harbour master said. " * 5


def chapter(name: str, heading: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title></head><body>{heading}"
        f"<p>{WORDS.format(*[name] * 5)}</p></body></html>"
    ).encode()


BOOK = {
    "mimetype": b"application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OPS/book.opf": PACKAGE.encode(),
    "OPS/nav.xhtml": chapter("of the contents"),
    "OPS/cover.xhtml": b"<html><body><p>The Week</p></body></html>",
    "OPS/text/one a.xhtml": chapter("Aller", "<h1>Ferry runs aground</h1>"),
    "OPS/text/two.xhtml": chapter("Bode"),
}


def read(members: dict[str, bytes]) -> list[RawDocument | ReadingError]:
    return list(read_documents(Loaded("/books/week.epub", office.zipped(members)), max_bytes=1))


def test_each_chapter_is_an_article() -> None:
    first, second = read(BOOK)
    assert isinstance(first, RawDocument)
    assert isinstance(second, RawDocument)
    assert first.source == "/books/week.epub#OPS/text/one a.xhtml"
    assert (first.title, second.title) == ("Ferry runs aground", None)
    assert (first.outlet, first.published, first.author) == (
        "The Lantern",
        "2026-03-05",
        "Marta Oduya",
    )
    assert "The ferry Aller ran aground" in first.text
    assert "Bode" in second.text


def test_the_encoding_that_a_chapter_declares_is_followed() -> None:
    one = chapter("Żółw").decode().replace("utf-8", "iso-8859-2").encode("iso-8859-2")
    first = read({**BOOK, "OPS/text/one a.xhtml": one})[0]
    assert isinstance(first, RawDocument)
    assert "The ferry Żółw ran aground" in first.text


def test_a_book_is_known_without_its_ending() -> None:
    from io import BytesIO
    from zipfile import ZipFile

    content = BytesIO()
    with ZipFile(content, "w") as archive:  # as the standard wants it: first, not compressed
        archive.writestr("mimetype", b"application/epub+zip")
    assert tell_kind(content.getvalue(), name="/books/week").name == "EPUB"


def test_a_chapter_that_is_missing_costs_itself_only() -> None:
    first, second = read({name: data for name, data in BOOK.items() if "one" not in name})
    assert isinstance(first, ReadingError)
    assert "is missing in it" in str(first)
    assert isinstance(second, RawDocument)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"META-INF/container.xml": b"<x/>"}, "not an EPUB: it names no contents"),
        ({"META-INF/container.xml": b"<x"}, "not an EPUB that can be read"),
        ({"OPS/book.opf": b"<x/>"}, "an EPUB without a chapter of 50 words"),
        ({"OPS/two.xhtml": bytes(21_000_000)}, "unpacks to more than an EPUB holds"),
        ({"META-INF/encryption.xml": b'<a URI="text/one.xhtml"/>'}, "locked against copying"),
    ],
    ids=range(5),
)
def test_a_book_that_cannot_be_read_says_why(changed: dict[str, bytes], reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        read({**BOOK, **changed})


def test_entities_of_the_book_itself_are_not_followed() -> None:
    laughs = '<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY f SYSTEM "/etc/passwd">'
    laughs += "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(4))
    package = PACKAGE.replace("<package", f"{laughs}]><package").replace("The Lantern", "X &f; &e;")
    first = read({**BOOK, "OPS/book.opf": package.encode()})[0]
    assert isinstance(first, RawDocument)
    assert "root:" not in (first.outlet or "")
    assert len(first.outlet or "") < 100
