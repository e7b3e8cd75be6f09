from pathlib import Path

import pytest

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.loading import Loaded

FERRY = (Path(__file__).parent / "samples" / "ferry.html").read_text("utf-8")
HEAD = b"""From: <Saved by a browser>
Subject: Ferry fares
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="cut"
Snapshot-Content-Location: https://lantern.example/snapshot

"""
PICTURE = b"--cut\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"


def saved(*parts: bytes) -> Loaded:
    return Loaded("/saved/ferry.mhtml", HEAD + b"".join(parts) + b"--cut--\n")


def part(page: bytes) -> bytes:
    return b"--cut\nContent-Type: text/html; charset=utf-8\n\n" + page + b"\n"


def test_a_saved_page_is_read_like_the_page() -> None:
    (document,) = read_documents(saved(PICTURE, part(FERRY.encode())), max_bytes=1)
    assert isinstance(document, RawDocument)
    assert (document.source, document.outlet) == ("/saved/ferry.mhtml", "The Lantern")
    assert document.url == "https://lantern.example/news/ferry-fares"
    assert "Zoë Hallam" in document.text


def test_a_saved_page_that_names_no_address_keeps_the_one_it_was_saved_from() -> None:
    page = FERRY.replace('rel="canonical"', 'rel="other"').encode()
    (document,) = read_documents(saved(part(page)), max_bytes=1)
    assert isinstance(document, RawDocument)
    assert document.url == "https://lantern.example/snapshot"


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ([PICTURE], "a saved page without a page in it"),
        ([part(b"")], "no article found in this page"),
        ([PICTURE * 5_001], "more than 5,000 parts; not a saved page"),
    ],
)
def test_a_saved_page_without_an_article_says_why(parts: list[bytes], reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        list(read_documents(saved(*parts), max_bytes=1))


def test_parts_nested_without_end_come_to_an_end() -> None:
    nested = b"".join(
        b'--cut%d\nContent-Type: multipart/related; boundary="cut%d"\n\n' % (n, n + 1)
        for n in range(2_000)
    )
    content = HEAD.replace(b'"cut"', b'"cut0"') + nested
    with pytest.raises(ReadingError, match="nested too deeply"):
        list(read_documents(Loaded("a.mhtml", content), max_bytes=1))
