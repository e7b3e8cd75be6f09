"""Pages saved whole (.mhtml, RFC 2557): the page among the parts, its pictures passed over."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from store.errors import ReadingError
from store.models import RawDocument
from store.reading import html
from store.reading.loading import Loaded

_MOST_PARTS = 5_000
_MOST_NESTED = 20  # parts in parts: Python's parser calls itself for each


def read(loaded: Loaded) -> Iterator[RawDocument]:
    """The one document of a saved page. Raises ReadingError: no page in it, no article in that."""
    if loaded.content.count(b"\nContent-Type:") > _MOST_PARTS:
        raise ReadingError(loaded.source, f"more than {_MOST_PARTS:,} parts; not a saved page")
    if loaded.content.count(b"multipart/") > _MOST_NESTED:
        raise ReadingError(loaded.source, "parts nested too deeply; not a saved page")
    message = message_from_bytes(loaded.content)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        raise ReadingError(loaded.source, "a saved page without a page in it")
    yield html.extract(_loaded(loaded.source, message, page))


def _loaded(source: str, message: Message, page: Message) -> Loaded:
    content = page.get_payload(decode=True)
    address = page["Content-Location"] or message["Snapshot-Content-Location"]
    return Loaded(
        source,
        content if isinstance(content, bytes) else b"",
        url=str(address) if str(address or "").startswith("http") else None,
        charset=page.get_content_charset(),
    )
