"""A file or standard input to its bytes, with what is known about them.

A file is opened without waiting, judged by what was opened (not by what its name led to a moment
before), and read up to a limit: a named pipe cannot hold it up, and a file that grows, shrinks
or vanishes meanwhile ends in one line of reason. What the bytes mean is for others to find out.
"""

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from store.errors import ReadingError
from store.models import RawDocument, Removed
from store.reading.kinds import Kind, tell_kind
from store.reading.sources import STDIN, kind_of, reason

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of one source, whole, not yet understood.

    `source` is the path, the address or "-". Of what was fetched, `url` is the address that
    answered, `media_type` ("text/html") and `charset` are what it said; None where it did not.
    `title`, `outlet`, `published` and `author` are what the feed says that named it.
    """

    source: str
    content: bytes
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    author: str | None = None

    def part(self, key: object) -> str:
        """The name of one document among many: "/cuttings/mail.mbox#3".

        What comes by standard input has no name; its documents are told by what they say.
        """
        return self.source if self.source == STDIN else f"{self.source}#{key}"

    @property
    def kind(self) -> Kind:
        """What kind of document it is. The name of a file tells, an address may end in anything."""
        name = None if self.url else self.source
        return tell_kind(self.content, name=name, media_type=self.media_type)

    def document(
        self,
        text: str,
        *,
        source: str | None = None,
        first_line: int = 1,
        title: str | None = None,
        outlet: str | None = None,
        published: str | None = None,
        author: str | None = None,
        url: str | None = None,
        removed: Iterable[Removed] = (),
    ) -> RawDocument:
        """A document of this text; what it does not say of itself is what is known beside it.

        `source`: the name of one among many; its address is then not that of them all.
        """
        return RawDocument(
            source=source or self.source,
            text=text,
            first_line=first_line,
            title=title or self.title,
            outlet=outlet or self.outlet,
            published=published or self.published,
            author=author or self.author,
            url=url or (None if source else self.url),
            removed=tuple(removed),
        )


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A source of which its server says that it is what it was when it was last fetched."""

    source: str


def load(source: str, *, max_bytes: int, stdin: BinaryIO | None = None) -> Loaded:
    """The bytes at a path, or of the given standard input for "-".

    Raises ReadingError: missing, not a file, unreadable, larger than `max_bytes`, changed while
    it was read.
    """
    content = _read_stdin(stdin, max_bytes) if source == STDIN else _read_file(source, max_bytes)
    return Loaded(_in_unicode(source), content)


def _read_stdin(stdin: BinaryIO | None, max_bytes: int) -> bytes:
    if stdin is None:
        raise ReadingError(STDIN, "there is no standard input to read")
    try:
        return _read_up_to(stdin, STDIN, max_bytes)
    except OSError as error:
        raise ReadingError(STDIN, f"cannot be read ({reason(error)})") from error


def _read_file(source: str, max_bytes: int) -> bytes:
    try:
        # Devices may act on being opened, so the name is judged first and what was opened again.
        _check_kind(source, os.stat(source).st_mode)  # noqa: PTH116
        flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
        with open(os.open(source, flags), "rb") as file:  # noqa: PTH123
            status = os.fstat(file.fileno())
            _check_kind(source, status.st_mode)
            check_size(source, status.st_size, max_bytes)
            content = _read_up_to(file, source, max_bytes)
    except FileNotFoundError as error:
        raise ReadingError(source, "there is no such file (any more)") from error
    except (OSError, ValueError) as error:
        raise ReadingError(source, f"cannot be read ({reason(error)})") from error
    if len(content) < status.st_size:
        raise ReadingError(source, "became shorter while it was read; read it again")
    return content


def _read_up_to(file: BinaryIO, source: str, max_bytes: int) -> bytes:
    """All of the file, in chunks, so that an endless one stops soon after `max_bytes`."""
    content = bytearray()
    while chunk := file.read(min(_CHUNK, max_bytes + 1 - len(content))):
        content += chunk
        check_size(source, len(content), max_bytes)
    return bytes(content)


def _check_kind(source: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise ReadingError(source, f"is {kind_of(mode)}; only files are read")


def check_size(source: str, size: int, max_bytes: int) -> None:
    """Raise ReadingError for more than `max_bytes`."""
    if size > max_bytes:
        limit = f"{max_bytes / 1e6:g} MB" if max_bytes >= 1e6 else f"{max_bytes} bytes"
        raise ReadingError(source, f"larger than {limit}; raise max_bytes in presscut.toml")


def _in_unicode(source: str) -> str:
    """A path with bytes that are not UTF-8 written out ("\\udce9"), so that it can be stored."""
    return source.encode("utf-8", "backslashreplace").decode("utf-8")
