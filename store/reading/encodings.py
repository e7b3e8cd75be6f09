"""Bytes to text: by the Unicode mark, as UTF-8, as declared, as cp1252, else by how it looks.

Also what is no text at all, and text that was read in the wrong encoding before it came here.
"""

import codecs
import re
from contextlib import suppress

from store.reading.characters import printable
from store.reading.charsets import codec_of, sign_of

_BOMS = (  # in this order: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(range(8)) + bytes(range(14, 27)) + bytes(range(28, 32)) + b"\x7f"

_BEYOND_ASCII = bytes(range(0x80, 0x100))
_LETTERS = bytes(range(0x41, 0x5B)) + bytes(range(0x61, 0x7B))
_LOOKED_AT = 20_000  # bytes
_FEW = 32  # bytes: too few to tell an encoding by
_FIRST = "ÂÃÅâï"
_MOJIBAKE = re.compile(f"[{_FIRST}][\x80-\xbf\u0152-\u0178\u02c6\u02dc\u2013-\u2122€]")
_LONGEST_LINE = 20_000  # characters: no paragraph is longer
# What a number in markup ("&#146;") or another program made of cp1252 (HTML Standard, 13.2.5.80).
_CONTROL = re.compile("[\x80-\x9f]")
_MEANT = str.maketrans(
    {chr(n): sign for n in range(0x80, 0xA0) if (sign := bytes([n]).decode("cp1252", "ignore"))}
)


def is_binary(content: bytes) -> bool:
    """Whether more than one byte in 50 is a control character that no text needs.

    Compressed data has one in ten. A stray NUL or two in a text is not binary: they are taken
    out. Tabs, line ends and escapes do not count, nor does anything under a Unicode mark.
    """
    if any(content.startswith(mark) for mark, _ in _BOMS):
        return False
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return controls > max(2, len(content) // 50)


def decode(content: bytes, declared: str | None = None) -> str:
    """The text: by its Unicode mark, else as UTF-8, as `declared`, as cp1252, or as it looks.

    A text with a few damaged bytes is still UTF-8 if more of its characters beyond ASCII are
    sound than not. What declares an encoding is believed only if all of the text can be read in
    it. Whatever cannot be read becomes U+FFFD.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    codec = codec_of(declared) if declared else None
    if codec and (sign := sign_of(codec)):
        if sign in content:
            return content.decode(codec, "replace")
        codec = None  # said of a text that something has converted since
    with suppress(UnicodeDecodeError):
        return content.decode("utf-8")
    text = content.decode("utf-8", "replace")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    damaged = text.count("\ufffd") - content.count("\ufffd".encode())
    if 2 * damaged <= beyond_ascii:
        return text
    if codec:
        with suppress(LookupError, UnicodeError):  # LookupError: of Python's, one of no text
            return content.decode(codec)
    foreign = _looks_like(content) if _is_foreign(content) else None
    return content.decode(foreign or "cp1252", "replace")


def repaired(text: str) -> str:
    """The text with what was read in a wrong encoding put right: "â€œYesâ€\x9d" is “Yes”.

    So is “Yes” with control characters for its marks. Nothing else is touched: curled quotes and
    ligatures stay. Source: ftfy (Speer, 2019).
    """
    if any(sign in text for sign in _FIRST) and _MOJIBAKE.search(text):
        import ftfy

        text = "\n".join(
            ftfy.fix_encoding(line)
            if len(line) < _LONGEST_LINE and _MOJIBAKE.search(line)
            else line
            for line in text.split("\n")
        )
    return text.translate(_MEANT) if _CONTROL.search(text) else text


def legible(text: str) -> str:
    """The text of a document put right and without what must not reach a screen.

    In this order: control characters are part of what was read in a wrong encoding.
    """
    return printable(repaired(text))


def line_of(text: object) -> str | None:
    """What a document says of itself (its headline, its outlet) as one line; None for nothing."""
    return printable(repaired(str(text)), lines=False).strip() or None if text else None


def _is_foreign(content: bytes) -> bool:
    """Whether there are more letters beyond ASCII than a text in Latin letters has."""
    beyond = len(content) - len(content.translate(None, _BEYOND_ASCII))
    letters = len(content) - len(content.translate(None, _LETTERS))
    return beyond > max(_FEW, letters // 2)


def _looks_like(content: bytes) -> str | None:
    """The encoding in which the beginning makes the most sense."""
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_LOOKED_AT]).best()
    return best.encoding if best else None
