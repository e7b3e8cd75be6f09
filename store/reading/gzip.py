"""Compressed files (gzip) of any other kind: unpacked within a limit, then read as what they are.

The kind is told by the name without ".gz", else by what is in it. Refuses what unpacks to too
much and what was compressed twice.
"""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from gzip import BadGzipFile, GzipFile
from importlib import import_module
from io import BytesIO

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.kinds import COMPRESSED
from store.reading.loading import Loaded

_MOST = 20_000_000  # bytes


def read(loaded: Loaded) -> Iterator[RawDocument | ReadingError]:
    """The documents of what is compressed. Raises ReadingError: damaged, too large."""
    inner = replace(loaded, content=_unpacked(loaded), media_type=None)
    kind = inner.kind
    if kind is COMPRESSED:
        raise ReadingError(loaded.source, "compressed twice; not read")
    yield from import_module(kind.reader).read(inner)


def _unpacked(loaded: Loaded) -> bytes:
    try:
        with GzipFile(fileobj=BytesIO(loaded.content)) as file:
            content = file.read(_MOST + 1)
    except (BadGzipFile, EOFError, zlib.error) as error:
        raise ReadingError(loaded.source, "damaged in its compression (gzip)") from error
    if len(content) > _MOST:
        raise ReadingError(loaded.source, f"unpacks to more than {_MOST / 1e6:g} MB; not read")
    return content
