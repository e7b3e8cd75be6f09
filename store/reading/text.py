"""Text and Markdown to a raw document, without its front matter. What looks binary is refused."""

from collections.abc import Iterator

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.encodings import decode, is_binary, legible
from store.reading.exports import articles_in
from store.reading.front_matter import read_front_matter
from store.reading.kinds import is_named
from store.reading.loading import Loaded
from store.reading.markdown import read_markdown

_MARKDOWN = (".md", ".markdown")


def read(loaded: Loaded) -> Iterator[RawDocument]:
    """The one document of a text, or those of an export. Raises ReadingError: binary, empty."""
    if is_binary(loaded.content):
        raise ReadingError(loaded.source, "looks binary, not text")
    text = legible(decode(loaded.content, loaded.charset))
    front = read_front_matter(text)
    text = "\n".join(text.split("\n")[front.lines :])
    heading = None
    if is_named(loaded.source, _MARKDOWN):
        heading, text = read_markdown(text)
    if not text.strip():
        raise ReadingError(loaded.source, "is empty")
    document = loaded.document(
        text,
        first_line=front.lines + 1,
        title=front.title or heading,
        outlet=front.outlet,
        published=front.published,
        author=front.author,
        url=front.url,
    )
    yield from articles_in(document, loaded)
