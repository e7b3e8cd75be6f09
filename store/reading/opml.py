"""Lists of feeds where articles are wanted: refused, with what to do about it."""

from collections.abc import Iterator

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.loading import Loaded


def read(loaded: Loaded) -> Iterator[RawDocument]:
    """Raises ReadingError."""
    raise ReadingError(loaded.source, "a list of feeds, no articles; follow it: presscut follow")
