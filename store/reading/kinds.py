"""The table of the kinds of document, and how to tell which one some bytes are.

A kind is told by the ending of a file's name, else by how the content begins, else by the media
type that it was sent with. Nothing is parsed here and no reader is loaded.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_BEFORE = rb"(?:\xef\xbb\xbf)?(?>(?:\s++|<!--(?>(?:(?!-->).){0,2000})-->|<\?xml[^<>]{0,200}+>)*)"
_PAGE = re.compile(_BEFORE + rb"<(?:!doctype\s{1,20}html|html|head|body)[\s>]", re.I | re.S)
_XML = _BEFORE + rb"(?:<!DOCTYPE[^\[<>]{0,300}+(?:\[[^\]]{0,3000}+\]\s*+)?>\s*+)?"
_FEED = re.compile(_XML + rb"<(?:rss|feed|(?:\w{1,20}:)?RDF)[\s>]", re.I | re.S)
_OPML = re.compile(_XML + rb"<opml[\s>]", re.I | re.S)
_JSON_FEED = re.compile(rb"\s*+\{[^{}]{0,2000}?\"https?://jsonfeed\.org/version/", re.S)
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:\[\s*+)?\{\s*+\"[^\"\n]{0,200}+\"\s*+:")
_ZIP = b"PK\x03\x04"
_OLDER_OFFICE = b"\xd0\xcf\x11\xe0"  # .doc: told apart only so that it can be said what to do
_MAIL = re.compile(
    rb"(?:[!-9;-~]{1,80}+:[^\n]{0,2000}+\n(?>(?:[ \t][^\n]{0,2000}+\n){0,100})){0,100}?"
    rb"(?:received|message-id|return-path|delivered-to|list-id|x-mailer):",
    re.I,
)
_MAILBOX = re.compile(rb"From \S{1,300}+ [^\r\n]{0,100}[0-9]{4}[^\r\n]{0,20}\r?\n[!-9;-~]{1,80}+:")
_MHTML = re.compile(rb"^Content-Type:\s{0,5}multipart/related", re.I | re.M)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document.

    `reader`: the module whose `read(loaded)` gives its documents. `suffixes`: endings of file
    names. `types`: media types. `looks`: whether content that begins so is of this kind.
    """

    name: str
    reader: str
    suffixes: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    looks: Callable[[bytes], bool] = lambda _: False


TEXT = Kind(
    "text",
    "store.reading.text",
    (".txt", ".text", ".md", ".markdown"),
    ("text/plain", "text/markdown"),
)

PAGE = Kind(
    "web page",
    "store.reading.html",
    (".html", ".htm", ".xhtml"),
    ("text/html", "application/xhtml+xml"),
    lambda head: bool(_PAGE.match(head)),
)
SAVED_PAGE = Kind(
    "saved page",
    "store.reading.mhtml",
    (".mhtml", ".mht"),
    ("multipart/related", "application/x-mimearchive"),
    lambda head: bool(_MHTML.search(head)),
)

FEED = Kind(
    "feed",
    "store.reading.feeds",
    (".rss", ".atom"),
    (
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
    ),
    lambda head: bool(_FEED.match(head) or _JSON_FEED.match(head)),
)
FEED_LIST = Kind(
    "list of feeds",
    "store.reading.opml",
    (".opml",),
    ("text/x-opml",),
    lambda head: bool(_OPML.match(head)),
)

MAIL = Kind(
    "mail",
    "store.reading.mail",
    (".eml",),
    ("message/rfc822",),
    lambda head: bool(_MAIL.match(head)),
)
MAILBOX = Kind(
    "mailbox",
    "store.reading.mbox",
    (".mbox",),
    ("application/mbox",),
    lambda head: bool(_MAILBOX.match(head)),
)

PDF = Kind(
    "PDF",
    "store.reading.pdf",
    (".pdf",),
    ("application/pdf",),
    lambda head: head.startswith(b"%PDF-"),
)
WORD = Kind(
    "Word document",
    "store.reading.word",
    (".docx",),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    lambda head: head.startswith(_OLDER_OFFICE) or (head.startswith(_ZIP) and b"word/" in head),
)
RICH_TEXT = Kind(
    "rich text",
    "store.reading.rtf",
    (".rtf",),
    ("application/rtf", "text/rtf"),
    lambda head: head.startswith(b"{\\rtf"),
)

BOOK = Kind(
    "EPUB",
    "store.reading.epub",
    (".epub",),
    ("application/epub+zip",),
    lambda head: head.startswith(_ZIP) and b"application/epub+zip" in head[:100],
)
WEB_ARCHIVE = Kind(
    "web archive",
    "store.reading.warc",
    (".warc",),
    ("application/warc",),
    lambda head: head.startswith(b"WARC/"),
)

JSON = Kind(
    "JSON",
    "store.reading.json",
    (".json", ".jsonl", ".ndjson"),
    ("application/json", "application/x-ndjson"),
    lambda head: bool(_JSON.match(head)),
)
TABLE = Kind(
    "table",
    "store.reading.tables",
    (".csv", ".tsv"),
    ("text/csv", "text/tab-separated-values"),
)

COMPRESSED = Kind(
    "compressed file",
    "store.reading.gzip",
    looks=lambda head: head.startswith(b"\x1f\x8b"),
)

KINDS: tuple[Kind, ...] = (
    TEXT, PAGE, MAIL, MAILBOX, SAVED_PAGE, FEED, FEED_LIST, PDF, WORD, RICH_TEXT, BOOK,
    WEB_ARCHIVE, JSON, TABLE, COMPRESSED,
)  # fmt: skip
"""In this order: of two kinds that a content looks like the first counts."""

SUFFIXES = tuple(suffix for kind in KINDS for suffix in kind.suffixes)

_COMPRESSION = ".gz"  # may stand behind each of them
_SNIFFED = 4096  # bytes of the beginning that are looked at


def is_named(name: str, suffixes: tuple[str, ...]) -> bool:
    """Whether the name of a file ends so, that of a compression left out."""
    return name.lower().removesuffix(_COMPRESSION).endswith(suffixes)


def tell_kind(content: bytes, *, name: str | None, media_type: str | None = None) -> Kind:
    """The kind of some content; text where nothing says otherwise.

    `name`: of the file, None for what has none (an address may end in anything). A name that says
    text or JSON does not make a page or a feed one: what is saved so is looked into too. Web
    archives are compressed piece by piece, by their own reader.
    """
    head = content[:_SNIFFED]
    named = next((kind for kind in KINDS if name and is_named(name, kind.suffixes)), None)
    if COMPRESSED.looks(head) and named is not WEB_ARCHIVE:
        return COMPRESSED
    if named and named not in (TEXT, JSON):
        return named
    sniffed = next((kind for kind in KINDS if kind.looks(head)), None)
    sent_as = next((kind for kind in KINDS if media_type in kind.types), None)
    return sniffed or named or sent_as or TEXT
