"""What the name of an encoding means where a document declares it: what browsers take it for.

Pages and mails that say ISO-8859-1 are in Windows-1252: read literally they would lose their
quotation marks, which that encoding has where the other has control characters. Source: the
WHATWG Encoding Standard, 4.2, as far as Python reads a name otherwise or does not know it.
"""

import codecs
import re

_XML = re.compile(rb"^\W{0,8}<\?xml[^<>]{0,100}?encoding\s{0,5}=\s{0,5}[\"']([\w.:-]{1,40})")
_META = re.compile(rb"<meta[^<>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{1,40})", re.I)
_DECLARED_WITHIN = 4096  # bytes; the standard says 1024, some pages put it further down
_PARAMETER = re.compile(r";\s{0,9}charset\s{0,9}=\s{0,9}[\"']?([\w.:+-]{1,40})", re.I)

_TAKEN_FOR = {  # by Python's names of both: the one that was declared, and a wider one
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
    "shift_jis": "cp932",
    "euc_jp": "euc_jis_2004",
    "iso2022_jp": "iso2022_jp_ext",
    "euc_kr": "cp949",
}
_UNKNOWN = {  # to Python
    "iso88591": "cp1252",
    "iso88592": "iso8859-2",
    "iso88595": "iso8859-5",
    "iso88597": "iso8859-7",
    "iso88599": "cp1254",
    "iso885915": "iso8859-15",
    "iso-8859-8-i": "iso8859-8",
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "dos-874": "cp874",
    "windows-874": "cp874",
    "windows-31j": "cp932",
    "windows-949": "cp949",
    "ks_c_5601-1989": "cp949",
    "csgb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "cn-big5": "cp950",
    "mac": "mac-roman",
    "ucs-2": "utf-16-le",
    "unicode": "utf-16-le",
}
_FOR_PROGRAMS = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7")
"""Codecs of Python that no text of a person is in."""

_SIGNS = {"iso2022": b"\x1b", "hz": b"~{", "utf-16": b"\0", "utf-32": b"\0"}


def codec_of(name: str) -> str | None:
    """Python's name of the encoding that is meant; None for none, and for what is no text."""
    name = name.strip().lower()
    if name in _UNKNOWN:
        return _UNKNOWN[name]
    try:
        known = codecs.lookup(name.removeprefix("x-")).name
    except (LookupError, ValueError):  # ValueError: a NUL in it
        return None
    return None if known in _FOR_PROGRAMS else _TAKEN_FOR.get(known, known)


def sign_of(codec: str) -> bytes | None:
    """What is in every text of an encoding in which it could pass for UTF-8; None for others."""
    return next((sign for name, sign in _SIGNS.items() if codec.startswith(name)), None)


def charset_of_markup(content: bytes) -> str | None:
    """The encoding that a page or a feed declares in its first lines."""
    head = content[:_DECLARED_WITHIN]
    found = _XML.search(head) or _META.search(head)
    return found[1].decode("ascii", "replace") if found else None


def charset_in(content_type: str) -> str | None:
    """The charset that a header names: "text/html; charset=utf-8"."""
    found = _PARAMETER.search(content_type)
    return found[1].lower() if found else None
