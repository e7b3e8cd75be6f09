from pathlib import Path

import pytest

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.feeds import MOST_ENTRIES, feeds_of_page, read_feed, read_opml
from store.reading.loading import Loaded

SAMPLES = Path(__file__).parent / "samples"
LANTERN = (SAMPLES / "lantern.rss").read_bytes()
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Lantern</title>
<entry><title>Ferry fares</title><link href="https://lantern.example/ferry"/>
<updated>2026-03-05T09:20:00Z</updated>
<content type="html">&lt;p>Fares rise.&lt;/p></content></entry></feed>"""
JSON_FEED = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "The Lantern", "items": [
{"id": "1", "url": "https://lantern.example/ferry", "title": "Ferry fares",
"content_html": "<p>Fares rise.</p>", "date_published": "2026-03-05T09:20:00Z"}]}"""
OPML = b"""<?xml version="1.0"?><opml version="2.0"><body><outline text="Local">
<outline type="rss" text="The Lantern" xmlUrl="https://lantern.example/feed"/></outline></body></opml>"""
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "laugh">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rss version="2.0"><channel><title>&c;</title></channel></rss>"""


def documents(content: bytes, name: str = "/feeds/a.xml") -> list[RawDocument | ReadingError]:
    return list(read_documents(Loaded(name, content), max_bytes=1))


def test_a_feed_gives_each_entry_by_its_own_text() -> None:
    ferry, library = documents(LANTERN)
    assert ferry == RawDocument(
        source="https://lantern.example/news/ferry",
        text="Fares on the harbour ferries rise by 10% in May.\n\n"
        "“We waited six years,” said Zoë Hallam.",
        title="Ferry fares & timetables change",
        outlet="The Lantern",
        published="2026-03-05",
        author="Marta Oduya",
        url="https://lantern.example/news/ferry",
    )
    assert isinstance(library, RawDocument)
    assert library.text == "The main library opens on Sundays from April."


@pytest.mark.parametrize("content", [ATOM, JSON_FEED], ids=["Atom", "JSON Feed"])
def test_feeds_of_other_kinds_are_read_alike(content: bytes) -> None:
    (document,) = documents(content)
    assert isinstance(document, RawDocument)
    assert (document.title, document.text) == ("Ferry fares", "Fares rise.")
    assert (document.outlet, document.published) == ("The Lantern", "2026-03-05")


def test_a_feed_cut_off_in_the_middle_still_gives_what_it_has() -> None:
    assert len(documents(LANTERN[: LANTERN.index(b"<item>\n<title>Library")])) == 1


def test_a_list_of_feeds_gives_addresses_and_titles() -> None:
    assert read_opml(Loaded("a", OPML)) == [("https://lantern.example/feed", "The Lantern")]


def test_a_list_of_feeds_among_articles_says_what_to_do_with_it() -> None:
    with pytest.raises(ReadingError, match="presscut follow"):
        documents(OPML)


@pytest.mark.parametrize(
    "content",
    [
        b"<rss",
        b"<rss></rss>",
        b"<feed/>",
        b'{"version": "https://jsonfeed.org/version/1", "items": 3}',
        b"<rss>" + b"\xff" * 99,
    ],
)
def test_a_feed_that_is_not_one_says_so_in_one_line(content: bytes) -> None:
    with pytest.raises(ReadingError, match="feed"):
        raise next(one for one in documents(content, "a.rss") if isinstance(one, ReadingError))


@pytest.mark.parametrize(
    "content",
    [
        LAUGHS,
        LAUGHS.decode().encode("utf-16"),
        LAUGHS.replace(b'<!ENTITY a "laugh">', b'<!ENTITY a SYSTEM "file:///etc/hostname">'),
    ],
)
def test_entities_of_its_own_are_refused(content: bytes) -> None:
    with pytest.raises(ReadingError, match="declares entities of its own"):
        documents(content, "a.rss")
    with pytest.raises(ReadingError, match="declares entities of its own"):
        read_opml(Loaded("a", content))


def test_nothing_is_fetched_for_content_that_reads_like_an_address() -> None:
    with pytest.raises(ReadingError, match="not a feed"):
        documents(b"http://127.0.0.1:9/feed", "a.rss")


def test_of_a_feed_without_end_the_first_entries_are_read() -> None:
    item = (
        b"<item><title>A</title><link>https://x.example/a</link><description>B</description></item>"
    )
    content = b"<rss version='2.0'><channel>" + item * 20_000 + b"</channel></rss>"
    assert len(read_feed(Loaded("a", content)).entries) == MOST_ENTRIES


@pytest.mark.parametrize("url", ["https://lantern.example/news/", None])
def test_of_the_feeds_that_a_page_names_those_are_given_that_can_be_asked_for(
    url: str | None,
) -> None:
    links = "".join(
        f'<link type="application/rss+xml" href="{href}">'
        for href in ("//[x", "javascript:x", "/feed", "https://x.example/a")
    )
    page = f"<html><head>{links}</head><body></body></html>".encode()
    expected = ["https://lantern.example/feed"] if url else []
    assert feeds_of_page(Loaded("a.html", page, url)) == [*expected, "https://x.example/a"]


def test_200_000_nested_tags_come_to_an_end() -> None:
    content = b"<rss version='2.0'><channel>" + b"<a>" * 200_000
    with pytest.raises(ReadingError, match="feed"):
        documents(content)


def test_names_with_line_ends_and_escapes_become_plain_lines() -> None:
    content = LANTERN.replace(b"Ferry fares &amp; timetables", b"Ferry&#10;fares &#x202e;")
    ferry = documents(content)[0]
    assert isinstance(ferry, RawDocument)
    assert ferry.title == "Ferry fares  change"
