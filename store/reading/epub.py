"""Books of articles (EPUB 2 and 3): each chapter with enough words in it is a document.

What the book says of itself (publisher or title, date, author) holds for all of them. Covers,
contents and other short pages are passed over. Refuses books that are locked and what unpacks to
too much.
"""

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.archive import member, open_archive
from store.reading.charsets import charset_of_markup
from store.reading.dates import parse_date
from store.reading.encodings import decode, line_of
from store.reading.html import first_heading, text_of
from store.reading.loading import Loaded

_WHAT = "an EPUB"
_CONTAINER = "META-INF/container.xml"
_LOCKS = "META-INF/encryption.xml"
_FEWEST_WORDS = 50
_MOST_CHAPTERS = 2_000
_PAGES = ("application/xhtml+xml", "text/html")


def read(loaded: Loaded) -> Iterator[RawDocument | ReadingError]:
    """The chapters of a book. Raises ReadingError: not an EPUB, locked, no chapter with words."""
    with open_archive(loaded, _WHAT) as archive:
        _refuse_locked(archive, loaded)
        place = _package_place(archive, loaded)
        package = _parsed(member(archive, place, loaded.source), loaded)
        empty = True
        for name in _chapters(package, posixpath.dirname(place)):
            try:
                document = _chapter(archive, name, package, loaded)
            except ReadingError as error:
                yield ReadingError(loaded.part(name), str(error))
                continue
            if document:
                yield document
                empty = False
    if empty:
        raise ReadingError(loaded.source, f"{_WHAT} without a chapter of {_FEWEST_WORDS} words")


def _chapter(archive: ZipFile, name: str, package: Any, loaded: Loaded) -> RawDocument | None:
    content = member(archive, name, loaded.source)
    markup = decode(content, charset_of_markup(content))
    text = text_of(markup)
    if len(text.split()) < _FEWEST_WORDS:
        return None
    return loaded.document(
        text,
        source=loaded.part(name),
        title=first_heading(markup),
        outlet=_told(package, "publisher") or _told(package, "title"),
        published=parse_date(_told(package, "date") or ""),
        author=_told(package, "creator"),
    )


def _refuse_locked(archive: ZipFile, loaded: Loaded) -> None:
    """Fonts may be locked; chapters may not."""
    if _LOCKS in archive.namelist() and b"html" in member(archive, _LOCKS, loaded.source).replace(
        b"http://www.w3.org/1999/xhtml", b""
    ):
        raise ReadingError(loaded.source, "locked against copying (DRM); it cannot be read")


def _package_place(archive: ZipFile, loaded: Loaded) -> str:
    container = _parsed(member(archive, _CONTAINER, loaded.source), loaded)
    place = next((one.get("full-path") for one in container.iter("{*}rootfile")), None)
    if not place:
        raise ReadingError(loaded.source, f"not {_WHAT}: it names no contents")
    return str(place)


def _chapters(package: Any, folder: str) -> Iterator[str]:
    """The names of the pages in the order in which the book is read, but for its contents."""
    items = {item.get("id"): item for item in package.iter("{*}item")}
    for number, reference in enumerate(package.iter("{*}itemref")):
        item = items.get(reference.get("idref"))
        if number >= _MOST_CHAPTERS or item is None or item.get("media-type") not in _PAGES:
            continue
        if "nav" not in (item.get("properties") or "").split():
            place = unquote(item.get("href") or "").partition("#")[0]
            yield posixpath.normpath(posixpath.join(folder, place))


def _told(package: Any, name: str) -> str | None:
    """What the book says of itself (Dublin Core)."""
    found = package.find(f".//{{http://purl.org/dc/elements/1.1/}}{name}")
    return line_of(found.text) if found is not None else None


def _parsed(content: bytes, loaded: Loaded) -> Any:
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring

    parser = XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return fromstring(content, parser)
    except XMLSyntaxError as error:
        raise ReadingError(loaded.source, f"not {_WHAT} that can be read") from error
