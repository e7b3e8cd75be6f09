"""Archives of the web (WARC, ISO 28500): the pages in them, each a document, by warcio.

Pages that were answered with an error, pictures and scripts are passed over, and so is what the
crawler noted of its requests. Refuses records that unpack to more than a page holds.
"""

import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from io import BytesIO, StringIO
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
    records = iter(warcio.ArchiveIterator(BytesIO(loaded.content)))
    try:
        while True:
            with redirect_stderr(StringIO()):  # where warcio writes what it takes for damaged
                record = next(records, None)
                page = _page(record, loaded) if record else None
            if page:
                yield page
            if record is None or _is_endless(record):
                return
    except (failed, zlib.error, EOFError, ValueError, LookupError, AttributeError, OverflowError):
        yield ReadingError(loaded.source, "not a web archive (WARC), or damaged from here on")


def _page(record: Any, loaded: Loaded) -> Loaded | ReadingError | None:
    """The page that a record holds; None for a record of something else."""
    if _is_endless(record):
        return ReadingError(loaded.source, "a record of too many bytes; the rest is not read")
    if record.rec_type not in _HOLDS_PAGES:
        return None
    headers = record.http_headers
    sent_as = headers or record.rec_headers
    content_type = sent_as.get_header("Content-Type") or ""
    media_type = content_type.partition(";")[0].strip().lower()
    status = headers.get_statuscode() if headers else "200"
    if media_type not in PAGE.types or status != "200":
        return None
    content = record.content_stream().read(_LARGEST + 1)
    if len(content) > _LARGEST:
        return ReadingError(loaded.source, "a page that unpacks to too much; it is not read")
    if _breaks_off(record):
        return ReadingError(loaded.source, "breaks off in the middle of a page; it is not read")
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    url = address if is_address(address) else None
    return Loaded(loaded.source, content, url, media_type, charset_in(content_type))


def _is_endless(record: Any) -> bool:
    return (record.length or 0) > _LARGEST_RECORD


def _breaks_off(record: Any) -> bool:
    """Whether a record that was read ends before the length that it tells; warcio does not say."""
    return not record.raw_stream.read(1) and bool(getattr(record.raw_stream, "limit", 0))
