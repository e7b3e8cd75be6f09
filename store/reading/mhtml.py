"""Pages saved whole (.mhtml, RFC 2557): the page among the parts, its pictures passed over."""

from collections.abc import Iterator
from email.message import Message

from store.errors import ReadingError
from store.models import RawDocument
from store.reading import html
from store.reading.loading import Loaded
from store.reading.multipart import charset_of, content_of, parse
from store.reading.sources import is_address

_MOST_PARTS = 5_000


def read(loaded: Loaded) -> Iterator[RawDocument]:
    """The one document of a saved page. Raises ReadingError: no page in it, no article in that."""
    message = parse(loaded, most_parts=_MOST_PARTS, what="a saved page")
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        raise ReadingError(loaded.source, "a saved page without a page in it")
    yield html.extract(_loaded(loaded.source, message, page))


def _loaded(source: str, message: Message, page: Message) -> Loaded:
    address = str(page["Content-Location"] or message["Snapshot-Content-Location"] or "")
    return Loaded(
        source,
        content_of(page),
        url=address if is_address(address) else None,
        charset=charset_of(page),
    )
