"""Zip files as office documents and books are: opened under limits, their members read one by one.

A zip file says how large its members are before they are unpacked, and Python unpacks no more of
one than that, so what is too large is refused unread.
"""

import lzma
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from store.errors import ReadingError
from store.reading.loading import Loaded

DAMAGED = (
    BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, NotImplementedError,
    RuntimeError,
)  # fmt: skip
"""What Python raises for a zip file that is damaged, made to look so, or locked."""

_MOST_MEMBERS = 10_000
_LARGEST_TEXT = 20_000_000  # bytes of one member that is markup
_MOST_TEXT = 60_000_000  # bytes of all of them
_MARKUP = (".xml", ".rels", ".opf", ".ncx", ".html", ".htm", ".xhtml", ".css")


def open_archive(loaded: Loaded, what: str) -> ZipFile:
    """The zip file in some content. Raises ReadingError: it is none, or unpacks to too much.

    `what`: what it would be if it could be read ("a Word document").
    """
    try:
        archive = ZipFile(BytesIO(loaded.content))
    except DAMAGED as error:
        raise ReadingError(
            loaded.source, f"not {what}: not a zip file, or a damaged one"
        ) from error
    members = archive.infolist()
    if len(members) > _MOST_MEMBERS:
        raise ReadingError(loaded.source, f"more than {_MOST_MEMBERS:,} files in it; not {what}")
    sizes = [one.file_size for one in members if one.filename.lower().endswith(_MARKUP)]
    if max(sizes, default=0) > _LARGEST_TEXT or sum(sizes) > _MOST_TEXT:
        raise ReadingError(loaded.source, f"unpacks to more than {what} holds; not read")
    return archive


def member(archive: ZipFile, name: str, source: str) -> bytes:
    """The bytes of one member. Raises ReadingError: not there, too large, locked, damaged."""
    try:
        if archive.getinfo(name).file_size > _LARGEST_TEXT:
            raise ReadingError(source, f"{name!r} in it unpacks to too much; not read")
        return archive.read(name)
    except KeyError as error:
        raise ReadingError(source, f"{name!r} is missing in it; a damaged file") from error
    except DAMAGED as error:
        raise ReadingError(source, f"{name!r} in it is damaged or locked by a password") from error
