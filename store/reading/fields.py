"""Records of named fields, as tables and JSON have them, to documents.

Every export calls its fields otherwise. One table says which names are meant by what; the first
that a record fills counts. Names are compared without case, spaces and signs: "Published At",
"published_at" and "publishedAt" are one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.dates import parse_date
from store.reading.encodings import legible, line_of
from store.reading.html import text_of
from store.reading.loading import Loaded
from store.reading.sources import is_address

NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "body", "text", "fulltext", "articlebody", "articletext", "bodytext", "content",
        "contenttext", "maintext", "story", "article", "fullarticle", "articlecontent", "bodyhtml",
        "contenthtml", "html",
    ),
    "title": ("title", "headline", "webtitle", "heading", "subject"),
    "outlet": (
        "outlet", "source", "publisher", "publication", "newspaper", "medium", "sourcename",
        "sitename", "site",
    ),
    "published": (
        "date", "published", "publishedat", "publisheddate", "publicationdate", "pubdate",
        "datepublished", "publishdate", "publishedon", "webpublicationdate", "datetime", "created",
    ),
    "author": ("author", "authors", "byline", "creator", "writer"),
    "url": ("url", "link", "weburl", "permalink", "canonicalurl", "href", "uri"),
    "own": ("id", "guid", "uid", "articleid", "url", "link"),
}  # fmt: skip
"""What a field is called, for each of a document's; `own`: what the record calls itself."""

WANTED = "body, text or content"

_WITHIN = ("name", "rendered", "text", "value", "title")  # of a field that has fields of its own
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|li|article|html)\b[^<>]{0,500}>", re.I
)
_SECONDS = re.compile(r"(1[0-9]{9})(?:[0-9]{3})?(?:\.[0-9]{1,9})?")  # or thousandths of them
_LONGEST_KEY = 60
_BETWEEN = "\n\n"  # the values of a field that has several


@dataclass(frozen=True, slots=True)
class Record:
    """A record by the names of a document's fields; what it does not tell is not there."""

    told: dict[str, str]

    @property
    def has_text(self) -> bool:
        """Whether there is an article in it."""
        return "text" in self.told

    @property
    def title(self) -> str | None:
        """The headline."""
        return self._line("title")

    @property
    def outlet(self) -> str | None:
        """Who published it; an address is no name."""
        outlet = self._line("outlet")
        return None if outlet and is_address(outlet) else outlet

    @property
    def published(self) -> str | None:
        """The date in EDTF, which many programs write as the seconds since 1970."""
        written = self.told.get("published", "")
        if seconds := _SECONDS.fullmatch(written):
            return datetime.fromtimestamp(int(seconds[1]), UTC).date().isoformat()
        return parse_date(written)

    @property
    def author(self) -> str | None:
        """Who wrote it, several with commas between them."""
        return line_of(" ".join(self.told.get("author", "").replace(_BETWEEN, ", ").split()))

    @property
    def url(self) -> str | None:
        """The address of the article, which some call its source."""
        named = (self._line("url"), self._line("outlet"))
        return next((one for one in named if one and is_address(one)), None)

    def _line(self, field: str) -> str | None:
        return line_of(" ".join(self.told.get(field, "").split()))

    def document(self, loaded: Loaded, source: str) -> RawDocument:
        """The document of this record, as `source`. Raises ReadingError: no text in it."""
        if not self.has_text:
            raise ReadingError(source, f"no article in it: no field {WANTED}")
        text = self.told["text"]
        return loaded.document(
            text_of(text) if _MARKUP.search(text) else legible(text),
            source=source,
            title=self.title,
            outlet=self.outlet,
            published=self.published,
            author=self.author,
            url=self.url,
        )


def record_of(fields: Mapping[str, object]) -> Record:
    """A record by its fields. Those within a field that nothing is known of count as its own."""
    named: dict[str, object] = {}
    for key, value in fields.items():
        named.setdefault(plain(key), value)
    for value in list(named.values()):
        if isinstance(value, dict):
            for key, inner in value.items():
                named.setdefault(plain(key), inner)
    told = {field: _first(named, names) for field, names in NAMES.items()}
    return Record({field: text for field, text in told.items() if text})


def plain(key: str) -> str:
    """The name of a field as the table has it."""
    return re.sub(r"[\W_]", "", key[:_LONGEST_KEY].lower())


def _first(named: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    values = (_words(named[name]) for name in names if name in named)
    return next((value for value in values if value.strip()), None)


def _words(value: object) -> str:
    """A field's value as text: of a list its lines, of a record what names it."""
    values = value if isinstance(value, list) else [value]
    return _BETWEEN.join(filter(None, map(_scalar, values)))


def _scalar(value: object) -> str:
    if isinstance(value, dict):
        value = next((value[name] for name in _WITHIN if isinstance(value.get(name), str)), "")
    is_told = isinstance(value, str | int | float) and not isinstance(value, bool)
    return str(value) if is_told else ""
