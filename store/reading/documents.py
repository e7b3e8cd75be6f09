"""One source to the documents in it: loaded, its kind told, read by that kind's reader.

A reader's module is imported when the first document of its kind is read, so that reading a text
file loads nothing that a web page or an office file needs.
"""

from collections.abc import Iterator
from importlib import import_module
from itertools import count
from typing import BinaryIO

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.deadlines import within
from store.reading.loading import Loaded, load

Read = RawDocument | ReadingError

MOST_DOCUMENTS = 100_000
"""Of one source: a small file can be made to hold millions that say nothing."""

MOST_SECONDS = 30
"""Of the processor, for one document: 500 pages of a manual in a PDF take twenty. What waits for
it, a batch or the desk, waits no longer."""

MOST_CHARACTERS = 500_000
"""Of one document: the report of an inquiry, of 150 pages, has 430,000."""


def read_documents(
    source: str | Loaded, *, max_bytes: int, stdin: BinaryIO | None = None
) -> Iterator[Read]:
    """The documents of a source: a path, "-" for the given standard input, or what is loaded.

    Most sources hold one document; a feed, a mailbox or a table holds many. A document among
    many that cannot be read is a ReadingError in its place. ReadingError is raised where the
    source as a whole cannot be read: missing, too large, binary, empty, not what it seems, too
    long to read.
    """
    if not isinstance(source, Loaded):
        source = load(source, max_bytes=max_bytes, stdin=stdin)
    reader = import_module(source.kind.reader)
    documents: Iterator[Read] = reader.read(source)
    for number in count():
        with within(MOST_SECONDS, source.source):
            document = next(documents, None)
        if document is None:
            return
        if number == MOST_DOCUMENTS:
            reason = f"more than {MOST_DOCUMENTS:,} documents in it; the rest is not read"
            yield ReadingError(source.source, reason)
            return
        yield _bounded(document)


def _bounded(document: Read) -> Read:
    if isinstance(document, ReadingError) or len(document.text) <= MOST_CHARACTERS:
        return document
    reason = f"longer than {MOST_CHARACTERS:,} characters, as no article is; part it"
    return ReadingError(document.source, reason)
