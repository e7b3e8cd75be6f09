"""Feeds (RSS, Atom, JSON Feed) to their entries, and lists of feeds (OPML) to addresses.

Only what is in the bytes is read: fastfeedparser fetches what is given to it as text, so it is
given bytes. Refuses XML that declares entities of its own, which no feed needs: they are how a
few lines become gigabytes ("billion laughs") or a file of this machine.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.charsets import charset_of_markup
from store.reading.dates import parse_date
from store.reading.encodings import decode, line_of
from store.reading.html import text_of
from store.reading.kinds import FEED
from store.reading.loading import Loaded
from store.reading.markup import has_endless_tag
from store.reading.web.addresses import checked

MOST_ENTRIES = 500
WHOLE = 150  # words: an entry of so many is taken for the article itself, not for its beginning

_HEAD = 200_000  # bytes of a page in which it names its feeds
_DECLARATION = re.compile(r"^\s*+<\?xml[^<>]{0,200}+\?>")


@dataclass(frozen=True)
class Entry:
    """One entry of a feed: its article's address, if it names one, and what it says of it."""

    address: str | None
    title: str | None
    published: str | None
    author: str | None
    markup: str

    @cached_property
    def text(self) -> str:
        """The words of it; looked for only if asked, since most entries were seen before."""
        return text_of(self.markup)

    @property
    def is_whole(self) -> bool:
        """Whether the entry holds the article itself."""
        return len(self.text.split()) >= WHOLE


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its title and its entries, in its order."""

    title: str | None
    entries: tuple[Entry, ...]


def read(loaded: Loaded) -> Iterator[RawDocument | ReadingError]:
    """The entries of a feed by their own text. Raises ReadingError: not a feed."""
    feed = read_feed(loaded)
    if not feed.entries:
        raise ReadingError(loaded.source, "a feed without entries")
    for number, entry in enumerate(feed.entries, 1):
        name = entry.address or loaded.part(number)
        if entry.text:
            yield loaded.document(
                entry.text,
                source=name,
                title=entry.title,
                outlet=feed.title,
                published=entry.published,
                author=entry.author,
                url=entry.address,
            )
        else:
            yield ReadingError(name, "the entry has no text of its own; read its address instead")


def read_feed(loaded: Loaded) -> Feed:
    """The feed in some content. Raises ReadingError: not a feed, entities of its own."""
    from fastfeedparser import parse

    try:
        found = parse(_safe(loaded), include_tags=False, include_media=False)
    except (ValueError, TypeError, KeyError, AttributeError) as error:  # what it meets in bad feeds
        raise ReadingError(
            loaded.source, "not a feed that can be read (RSS, Atom, JSON)"
        ) from error
    entries = [_entry(one) for one in found["entries"][:MOST_ENTRIES]]
    return Feed(line_of(found["feed"].get("title")), tuple(entries))


def read_opml(loaded: Loaded) -> list[tuple[str, str | None]]:
    """Address and title of each feed of an OPML list. Raises ReadingError: none in it."""
    from listparser import parse

    found = parse(_safe(loaded)).get("feeds") or []
    feeds = [(str(one["url"]), line_of(one.get("title"))) for one in found if one.get("url")]
    if not feeds:
        raise ReadingError(loaded.source, "no list of feeds that can be read (OPML)")
    return feeds


def feeds_of_page(loaded: Loaded) -> list[str]:
    """The addresses of the feeds that a page names (RSS Advisory Board, autodiscovery, 2006).

    What a page on this machine names without a host leads nowhere; it is passed over.
    """
    from lxml.html import HtmlElement
    from trafilatura import load_html

    head = decode(loaded.content[:_HEAD], loaded.charset)
    tree = None if has_endless_tag(head) else load_html(head)
    links = tree.iter("link") if isinstance(tree, HtmlElement) else ()
    named = [
        address_in(link.get("href"), loaded.url)
        for link in links
        if (link.get("type") or "").lower() in FEED.types
    ]
    return [address for address in named if address]


def address_in(link: str | None, base: str | None) -> str | None:
    """What a link in a document from `base` leads to; None where that is nothing to ask for."""
    try:
        return checked(link, base) if link else None
    except ReadingError:
        return None


def _entry(found: Any) -> Entry:
    bodies = [str(one.get("value") or "") for one in found.get("content") or []]
    markup = max([*bodies, str(found.get("description") or "")], key=len)
    return Entry(
        address=line_of(found.get("link")),
        title=line_of(found.get("title")),
        published=parse_date(str(found.get("published") or found.get("updated") or "")),
        author=line_of(found.get("author")),
        markup=markup,
    )


def _safe(loaded: Loaded) -> bytes:
    """The content in UTF-8, without a declaration that says otherwise and without entities."""
    charset = loaded.charset or charset_of_markup(loaded.content)
    text = _DECLARATION.sub("", decode(loaded.content, charset).lstrip("\ufeff"))
    if "<!ENTITY" in text:
        raise ReadingError(loaded.source, "declares entities of its own, which no feed needs")
    if has_endless_tag(text):
        raise ReadingError(loaded.source, "a tag of countless attributes; no feed needs so many")
    return text.encode("utf-8", "replace")
