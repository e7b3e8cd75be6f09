"""Mails and newsletters (.eml, RFC 5322): what was written, who sent it, when, under what subject.

Of a mail in two forms the one with markup is read, for its paragraphs are known. Attachments are
not read; each is named among what was left out. Refuses mails of hundreds of parts.
"""

import re
from collections.abc import Iterator
from email.headerregistry import AddressHeader, DateHeader
from email.message import Message
from email.policy import default as policy
from typing import Any

from store.errors import ReadingError
from store.models import RawDocument, Removed
from store.reading.charsets import charset_of_markup
from store.reading.encodings import decode, legible, line_of
from store.reading.html import text_of
from store.reading.loading import Loaded
from store.reading.multipart import charset_of, content_of, parse

_MOST_PARTS = 200
_LONGEST_HEADER = 2_000  # characters; what reads one takes the square of its length
_READ = ("text/html", "text/plain")

_PREFIX = re.compile(
    r"(?>(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)(?:\[[0-9]{1,3}\])?\s{0,5}:\s{0,5}){1,10})", re.I
)
_LIST_NAME = re.compile(r"\s{0,9}\"?([^\"<>]{1,200}?)\"?\s{0,9}<")  # "The Lantern" <list.example>


def read(loaded: Loaded) -> Iterator[RawDocument]:
    """The one document of a mail. Raises ReadingError: no text in it, too many parts."""
    yield read_mail(loaded)[1]


def read_mail(loaded: Loaded) -> tuple[str | None, RawDocument]:
    """The Message-ID of a mail, if it has one, and its document. Raises ReadingError."""
    message = parse(loaded, most_parts=_MOST_PARTS, what="a mail")
    parts = [part for part in message.walk() if not part.is_multipart()]
    text = _text([part for part in parts if not _is_attached(part)])
    if not text:
        raise ReadingError(loaded.source, "a mail without text in it")
    return _raw(message, "message-id"), loaded.document(
        text,
        title=_PREFIX.sub("", line_of(_header(message, "subject")) or ""),
        outlet=_sender(message),
        published=_date(message),
        removed=tuple(_attachments(parts, below=text.count("\n") + 2)),
    )


def _text(parts: list[Message]) -> str:
    """What the parts say: those with markup if they say anything, else the plain ones."""
    for kind in _READ:
        written = [_written(part) for part in parts if part.get_content_type() == kind]
        if text := "\n\n".join(filter(None, written)):
            return text
    return ""


def _written(part: Message) -> str:
    content = content_of(part)
    is_page = part.get_content_type() == "text/html"
    text = decode(content, charset_of(part) or (charset_of_markup(content) if is_page else None))
    return text_of(text) if is_page else legible(text).strip()


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_content_type() not in _READ


def _attachments(parts: list[Message], below: int) -> Iterator[Removed]:
    """The names of what is attached, as lines below the text; pictures in the text have none."""
    for part in parts:
        if _is_attached(part) and (name := line_of(part.get_filename())):
            yield Removed(below, name, "attachment")


def _sender(message: Message) -> str | None:
    """Who sends it: the sender's name, or that of the list, or the host of the address."""
    header = _header(message, "from")
    address = (
        header.addresses[0] if isinstance(header, AddressHeader) and header.addresses else None
    )
    if address and (name := line_of(address.display_name)):
        return name
    listed = _LIST_NAME.match(_raw(message, "list-id") or "")
    if listed and (name := line_of(listed[1])):
        return name
    return line_of(address.domain) if address else None


def _date(message: Message) -> str | None:
    """The day on which it was sent, where it was sent."""
    header = _header(message, "date")
    sent = header.datetime if isinstance(header, DateHeader) else None
    return sent.date().isoformat() if sent else None


def _header(message: Message, name: str) -> Any:
    """A header parsed by what kind it is; None for one that is not there or cannot be parsed."""
    raw = _raw(message, name)
    if raw is None:
        return None
    try:
        return policy.header_factory(name, raw[:_LONGEST_HEADER])
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError):
        return None  # what Python's parser meets in headers that follow no rule


def _raw(message: Message, name: str) -> str | None:
    """A header as it stands, on one line; bytes beyond ASCII are read as in any text."""
    for key, value in message.raw_items():
        if key.lower() == name:
            text = decode(str(value).encode("utf-8", "surrogateescape"))
            return " ".join(text.split())
    return None
