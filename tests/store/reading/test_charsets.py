import codecs

import pytest

from store.reading.charsets import charset_in, charset_of_markup, codec_of


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("Latin1", "cp1252"),
        (" WINDOWS-1252 ", "cp1252"),
        ("x-cp1251", "cp1251"),
        ("iso-8859-8-i", "iso8859-8"),
        ("windows-31j", "cp932"),
        ("chinese", "gb18030"),
        ("big5", "cp950"),
    ],
)
def test_a_name_means_what_browsers_take_it_for(name: str, codec: str) -> None:
    assert codec_of(name) == codecs.lookup(codec).name


@pytest.mark.parametrize("name", ["", "punycode", "utf-7", "raw_unicode_escape", "a\0", "9" * 999])
def test_what_is_no_encoding_of_a_text_is_none(name: str) -> None:
    assert codec_of(name) is None


@pytest.mark.parametrize(
    ("header", "charset"),
    [
        ('text/html; a=b;\n\tcharset = "UTF-8"', "utf-8"),
        ("text/html;charset=iso-8859-1;x=y", "iso-8859-1"),
        ("multipart/mixed; boundary=charset", None),
        ("text/html; xcharset=utf-8", None),
        (";charset " * 100_000, None),
    ],
    ids=range(5),
)
def test_the_charset_in_a_header_is_found(header: str, charset: str | None) -> None:
    assert charset_in(header) == charset


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (b'\xef\xbb\xbf<?xml version="1.0" encoding="iso-8859-2"?><html/>', "iso-8859-2"),
        (b'<html><meta http-equiv="x" content="text/html; charset=koi8-r">', "koi8-r"),
        (b"<p>Pages say charset=utf-8, he said.</p>", None),
        (b"<meta " * 200_000, None),
    ],
    ids=range(4),
)
def test_the_charset_that_markup_declares_is_found(content: bytes, charset: str | None) -> None:
    assert charset_of_markup(content) == charset
