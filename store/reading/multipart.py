"""Content in several parts (MIME, RFC 2045 to 2049), as mails and saved pages have it.

Python's parser is sound but calls itself for each part in a part, and keeps every part whole:
what is made to keep it busy is refused before it is parsed.
"""

import re
from email import message_from_bytes
from email.message import Message

from store.errors import ReadingError
from store.reading.charsets import charset_in
from store.reading.loading import Loaded

_MOST_NESTED = 20  # parts in parts
_LONG_HEADER = re.compile(rb"^content-(?:type|disposition):(?:[^\n]|\n[ \t]){4000}", re.I | re.M)


def parse(loaded: Loaded, *, most_parts: int, what: str) -> Message:
    """The parsed content. Raises ReadingError: more parts or deeper ones than `what` has."""
    headers = loaded.content.lower().count(b"\ncontent-type:")
    if headers > most_parts:
        raise ReadingError(loaded.source, f"more than {most_parts:,} parts; not {what}")
    if loaded.content.lower().count(b"multipart/") > _MOST_NESTED:
        raise ReadingError(loaded.source, f"parts nested too deeply; not {what}")
    if _LONG_HEADER.search(loaded.content):  # its parameters cost the square of their number
        raise ReadingError(loaded.source, f"a header that describes a part has no end; not {what}")
    return message_from_bytes(loaded.content)


def charset_of(part: Message) -> str | None:
    """The encoding that one part says it is in. (Python's own reader fails on hostile ones.)"""
    return charset_in(str(part.get("content-type", "")))


def content_of(part: Message) -> bytes:
    """The bytes of one part, its transfer encoding (base64, quoted-printable) undone."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
