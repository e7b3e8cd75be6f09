"""Text and Markdown files, and standard input, to raw documents.

A file is opened without waiting, judged by what was opened (not by what its name led to a moment
before), and read up to a limit: a named pipe cannot hold it up, and a file that grows, shrinks
or vanishes meanwhile ends in one line of reason. What looks binary is refused.
"""

import codecs
import os
import stat
from typing import BinaryIO

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.characters import printable
from store.reading.front_matter import read_front_matter
from store.reading.markdown import read_markdown
from store.reading.sources import STDIN, kind_of, reason

_MARKDOWN = (".md", ".markdown")
_BOMS = (  # in this order: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(range(8)) + bytes(range(14, 27)) + bytes(range(28, 32)) + b"\x7f"
_CHUNK = 1 << 20


def read_document(source: str, *, max_bytes: int, stdin: BinaryIO | None = None) -> RawDocument:
    """The document at a path, or on the given standard input for "-".

    Raises ReadingError: missing, not a file, unreadable, larger than `max_bytes`, changed while
    it was read, binary, empty.
    """
    content = _read_stdin(stdin, max_bytes) if source == STDIN else _read_file(source, max_bytes)
    if _is_binary(content):
        raise ReadingError(source, "looks binary, not text")
    text = printable(_decode(content))
    front = read_front_matter(text)
    text = "\n".join(text.split("\n")[front.lines :])
    heading = None
    if source.lower().endswith(_MARKDOWN):
        heading, text = read_markdown(text)
    if not text.strip():
        raise ReadingError(source, "is empty")
    return RawDocument(
        source=_in_unicode(source),
        text=text,
        first_line=front.lines + 1,
        title=front.title or heading,
        outlet=front.outlet,
        published=front.published,
    )


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
            _check_size(source, status.st_size, max_bytes)
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
        _check_size(source, len(content), max_bytes)
    return bytes(content)


def _check_kind(source: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise ReadingError(source, f"is {kind_of(mode)}; only files are read")


def _check_size(source: str, size: int, max_bytes: int) -> None:
    if size > max_bytes:
        limit = f"{max_bytes / 1e6:g} MB" if max_bytes >= 1e6 else f"{max_bytes} bytes"
        raise ReadingError(source, f"larger than {limit}; raise max_bytes in presscut.toml")


def _is_binary(content: bytes) -> bool:
    """Whether more than one byte in 50 is a control character that no text needs.

    Compressed data has one in ten. A stray NUL or two in a text is not binary: they are taken
    out. Tabs, line ends and escapes do not count, nor does anything under a Unicode mark.
    """
    if any(content.startswith(mark) for mark, _ in _BOMS):
        return False
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return controls > max(2, len(content) // 50)


def _decode(content: bytes) -> str:
    """The text: by its Unicode mark, else as UTF-8, else as cp1252.

    A text with a few damaged bytes is still UTF-8 if more of its characters beyond ASCII are
    sound than not. Whatever cannot be read becomes U+FFFD.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    text = content.decode("utf-8", "replace")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    damaged = text.count("\ufffd") - content.count("\ufffd".encode())
    if 2 * damaged <= beyond_ascii:
        return text
    return content.decode("cp1252", "replace")


def _in_unicode(source: str) -> str:
    """A path with bytes that are not UTF-8 written out ("\\udce9"), so that it can be stored."""
    return source.encode("utf-8", "backslashreplace").decode("utf-8")
