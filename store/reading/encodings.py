"""Bytes to text: by the Unicode mark, as UTF-8, else as cp1252; and what is no text at all."""

import codecs

_BOMS = (  # in this order: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(range(8)) + bytes(range(14, 27)) + bytes(range(28, 32)) + b"\x7f"


def is_binary(content: bytes) -> bool:
    """Whether more than one byte in 50 is a control character that no text needs.

    Compressed data has one in ten. A stray NUL or two in a text is not binary: they are taken
    out. Tabs, line ends and escapes do not count, nor does anything under a Unicode mark.
    """
    if any(content.startswith(mark) for mark, _ in _BOMS):
        return False
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return controls > max(2, len(content) // 50)


def decode(content: bytes) -> str:
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
