"""Archives of the web (WARC, ISO 28500): the pages in them, each a document, by warcio.

Pages that were answered with an error, pictures and scripts are passed over, and so is what the
crawler noted of its requests. Refuses records that unpack to more than a page holds.
"""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from store.errors import ReadingError
from store.models import RawDocument
from store.reading import html
from store.reading.charsets import charset_in
from store.reading.extras import needed
from store.reading.kinds import PAGE
from store.reading.loading import Loaded
from store.reading.parts import naming
from store.reading.sources import is_address

_LARGEST = 20_000_000  # bytes of a page
_LARGEST_RECORD = 1_000_000_000  # bytes of what is passed over
_HOLDS_PAGES = ("response", "resource")


def read(loaded: Loaded) -> Iterator[RawDocument | ReadingError]:
    """The pages of an archive. A page without an article is a ReadingError in its place.

    So is the place from which on the archive is damaged. Raises ReadingError: no page in it,
    warcio not installed.
    """
    name = naming(loaded)
    number = 0
    for number, page in enumerate(_pages(loaded), 1):
        if isinstance(page, ReadingError):
            yield page
            continue
        source = name(page.url, number)
        try:
            yield html.extract(replace(page, source=source))
        except ReadingError as error:
            yield ReadingError(source, str(error))
    if not number:
        raise ReadingError(loaded.source, "a web archive without pages in it")


def _pages(loaded: Loaded) -> Iterator[Loaded | ReadingError]:
    """The pages, up to where the archive can be read no further."""
    warcio = needed("warcio.archiveiterator", loaded.source)
    failed = needed("warcio.exceptions", loaded.source).ArchiveLoadFailed
    try:
        for record in warcio.ArchiveIterator(BytesIO(loaded.content)):
            if (record.length or 0) > _LARGEST_RECORD:
                yield ReadingError(
                    loaded.source, "a record of too many bytes; the rest is not read"
                )
                return
            if record.rec_type in _HOLDS_PAGES:
                yield from _page(record, loaded)
    except (failed, zlib.error, EOFError, ValueError, LookupError, AttributeError):
        yield ReadingError(loaded.source, "not a web archive (WARC), or damaged from here on")


def _page(record: Any, loaded: Loaded) -> Iterator[Loaded | ReadingError]:
    headers = record.http_headers
    sent_as = headers or record.rec_headers
    content_type = sent_as.get_header("Content-Type") or ""
    media_type = content_type.partition(";")[0].strip().lower()
    status = headers.get_statuscode() if headers else "200"
    if media_type not in PAGE.types or status != "200":
        return
    content = record.content_stream().read(_LARGEST + 1)
    if len(content) > _LARGEST:
        yield ReadingError(loaded.source, "a page that unpacks to too much; it is not read")
        return
    if _breaks_off(record):
        yield ReadingError(loaded.source, "breaks off in the middle of a page; it is not read")
        return
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    url = address if is_address(address) else None
    yield Loaded(loaded.source, content, url, media_type, charset_in(content_type))


def _breaks_off(record: Any) -> bool:
    """Whether a record that was read ends before the length that it tells; warcio does not say."""
    return not record.raw_stream.read(1) and bool(getattr(record.raw_stream, "limit", 0))
