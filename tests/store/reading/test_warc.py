import gzip
import sys
from pathlib import Path

import pytest

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.kinds import tell_kind
from store.reading.loading import Loaded

FERRY = (Path(__file__).parent / "samples" / "ferry.html").read_bytes()
ADDRESS = "https://lantern.example/snapshot"


def archive(*pages: tuple[str, str, str, bytes], packed: bool = True) -> bytes:
    records = (_record(*page) for page in pages)
    return b"".join(gzip.compress(record) if packed else record for record in records)


def _record(address: str, status: str, media_type: str, data: bytes) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + data
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"WARC-Target-URI: {address}\r\nWARC-Date: 2026-03-05T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


PAGE = (ADDRESS, "200 OK", "text/html; charset=utf-8", FERRY)
MISSING = ("https://lantern.example/a", "404 Not Found", "text/html", FERRY)
PICTURE = ("https://lantern.example/b", "200 OK", "image/png", b"\x89PNG")
EMPTY = ("https://lantern.example/c", "200 OK", "text/html", b"<html></html>")


def read(content: bytes) -> list[RawDocument | ReadingError]:
    return list(read_documents(Loaded("/crawl/a.warc.gz", content), max_bytes=1))


@pytest.mark.parametrize("packed", [True, False])
def test_the_pages_of_an_archive_are_read_and_nothing_else(packed: bool) -> None:
    (document,) = read(archive(MISSING, PICTURE, PAGE, packed=packed))
    assert isinstance(document, RawDocument)
    assert document.source == f"/crawl/a.warc.gz#{ADDRESS}"
    assert (document.outlet, document.published) == ("The Lantern", "2026-03-05")
    assert "Zoë Hallam" in document.text


def test_a_page_without_an_article_costs_itself_only() -> None:
    first, second = read(archive(EMPTY, PAGE))
    assert isinstance(first, ReadingError)
    assert (first.source, str(first)) == (
        "/crawl/a.warc.gz#https://lantern.example/c",
        "no article found in this page; paste its text if a browser shows one",
    )
    assert isinstance(second, RawDocument)


def test_nothing_is_printed_of_a_record_that_is_damaged(capfd: pytest.CaptureFixture[str]) -> None:
    content = archive(MISSING, PAGE, packed=False).replace(b"</html>", b"</html> and more", 1)
    assert [one.source for one in read(content)] == [f"/crawl/a.warc.gz#{ADDRESS}"]
    assert capfd.readouterr() == ("", "")


def test_two_captures_of_a_page_have_two_names() -> None:
    names = [one.source for one in read(archive(PAGE, PAGE))]
    assert names == [f"/crawl/a.warc.gz#{ADDRESS}", "/crawl/a.warc.gz#2"]


def test_an_archive_is_known_by_how_it_begins() -> None:
    assert tell_kind(archive(PAGE, packed=False), name="/crawl/a").name == "web archive"


@pytest.mark.parametrize("content", [archive(PICTURE), archive()])
def test_an_archive_without_pages_says_so(content: bytes) -> None:
    with pytest.raises(ReadingError, match="a web archive without pages in it"):
        read(content)


@pytest.mark.parametrize("content", [b"WARC/1.0\r\nx", b"nothing"])
def test_what_is_no_archive_says_so(content: bytes) -> None:
    with pytest.raises(ReadingError, match="web archive"):
        raise next(one for one in read(content) if isinstance(one, ReadingError))


def test_an_archive_that_breaks_off_gives_what_comes_before() -> None:
    whole = archive(PAGE, ("https://lantern.example/d", *PAGE[1:]))
    found = read(whole[: len(whole) - 400])
    assert isinstance(found[0], RawDocument)
    assert [str(one) for one in found[1:]] == ["breaks off in the middle of a page; it is not read"]


def test_a_page_that_unpacks_to_too_much_is_refused() -> None:
    bomb = ("https://lantern.example/e", "200 OK", "text/html", b"<p>" + bytes(30_000_000))
    first, second = read(archive(bomb, PAGE))
    assert "unpacks to too much" in str(first)
    assert isinstance(second, RawDocument)


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    with pytest.raises(ReadingError, match=r"needs warcio; pip install '\.\[office\]'"):
        read(archive(PAGE))
