"""Office files made by hand, as small as they can be: PDF, Word and books (EPUB)."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

Placed = tuple[float, float, str]
"""Words of a page with where they begin: points from its left and lower edge."""

_TYPE = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/{}"/>'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def pdf(pages: Iterable[Sequence[Placed]], size: int = 10) -> bytes:
    """A PDF of pages of Helvetica (A4), uncompressed."""
    streams = [_stream(words, size) for words in pages]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(streams)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, stream in enumerate(streams):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>>>>>" % (5 + 2 * number)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    return _numbered(objects)


def lines(words: Iterable[str], x: float = 50, top: float = 780, step: float = 12) -> list[Placed]:
    """Lines of words one below the other; an empty one leaves a gap."""
    return [(x, top - number * step, line) for number, line in enumerate(words) if line]


def docx(*paragraphs: str, heading: str | None = None, body: bytes | None = None) -> bytes:
    """A Word document of these paragraphs, below a heading of the first order if one is given."""
    styled = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    rows = [(styled, heading)] if heading else []
    rows += [("", paragraph) for paragraph in paragraphs]
    written = "".join(f"<w:p>{style}<w:r><w:t>{text}</w:t></w:r></w:p>" for style, text in rows)
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{written}</w:body></w:document>'
    relation = f'<Relationship Id="r1" Type="{_OFFICE}" Target="word/document.xml"/>'
    return zipped(
        {
            "[Content_Types].xml": _TYPE.format("content-types").encode(),
            "_rels/.rels": (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
                f'relationships">{relation}</Relationships>'
            ).encode(),
            "word/styles.xml": (
                f'<w:styles xmlns:w="{_WORD}"><w:style w:type="paragraph" w:styleId="Heading1">'
                '<w:name w:val="heading 1"/></w:style></w:styles>'
            ).encode(),
            "word/document.xml": document.encode() if body is None else body,
        }
    )


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip file of these members."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def _stream(words: Sequence[Placed], size: int) -> bytes:
    shown = [
        f"BT /F {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET".encode("cp1252")
        for x, y, text in words
    ]
    return b"\n".join(shown)


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _numbered(objects: Sequence[bytes]) -> bytes:
    content, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    content += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return content + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        count,
        content.rindex(b"xref\n0 "),
    )
