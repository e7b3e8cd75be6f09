from contextlib import suppress

import pytest

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.kinds import tell_kind
from store.reading.loading import Loaded

RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss\fcharset0 Arial;}}{\info{\title no title}}"
    rb"\f0 Fares will rise by 10\'25 in May.\par\par \ldblquote We have put this off,\rdblquote"
    rb"  said Zo\'eb Hallam. See {\field{\*\fldinst HYPERLINK "
    rb'"https://lantern.example"}{\fldrslt the report}}.\par}'
)
TEXT = "Fares will rise by 10% in May.\n\n“We have put this off,” said Zoë Hallam. See the report."


def read(content: bytes) -> RawDocument:
    (document,) = read_documents(Loaded("/cuttings/ferry.rtf", content), max_bytes=1)
    assert isinstance(document, RawDocument)
    return document


def test_the_words_of_rich_text_are_read() -> None:
    assert read(RTF).text.strip() == TEXT


def test_rich_text_is_known_without_its_ending() -> None:
    assert tell_kind(RTF, name="/cuttings/ferry.txt").name == "rich text"


def test_a_text_in_another_code_page_is_read_in_it() -> None:
    russian = "Мост закрыт.".encode("cp1251").hex()
    escaped = b"".join(rb"\'" + russian[n : n + 2].encode() for n in range(0, len(russian), 2))
    assert read(rb"{\rtf1\ansi\ansicpg1251 " + escaped + b"}").text == "Мост закрыт."


FONTS = (
    rb"{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}"
    rb"Times New Roman;}{\f37\fswiss\fcharset204\fprq2 Arial Cyr;}"
    rb"{\f31506\fbidi \fnil\fcharset238 Arial CE{\*\falt Arial};}"
)


@pytest.mark.parametrize("more", [0, 300])
def test_each_font_has_its_charset_however_many_there_are(more: int) -> None:
    fonts = FONTS + b"".join(
        rb"{\f%d\fcharset161 A font;}" % number for number in range(100, 100 + more)
    )
    text = rb"\f0 Zo\'eb, \f37 \'cc\'ee\'f1\'f2, \f31506 \'a3\'f3d\'9f, \f0 caf\'e9."
    content = rb"{\rtf1\ansi\ansicpg1252\deff0" + fonts + rb"}{\colortbl;\red0;}" + text + b"}"
    assert read(content).text.strip() == "Zoë, Мост, Łódź, café."


def test_a_font_without_a_charset_does_not_take_that_of_the_next() -> None:
    fonts = rb"{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial Cyr;}}"
    assert read(rb"{\rtf1\ansicpg1252" + fonts + rb"\f0 caf\'e9}").text == "café"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (rb"{\rtf1 " + b"{" * 1_000_000 + b"x", "more markup than rich text"),
        (b"plain", "not rich text"),
        (b"", "not rich text"),
        (rb"{\rtf1}", "rich text without words in it"),
        (rb"{\rtf1 {\pict \bin", "that can be read|without words"),
        (rb"{\rtf1 {\fonttbl{\f0\fcharset78 x;}}\f0 \'e9}", "that can be read"),
    ],
)
def test_what_is_no_rich_text_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        read(content)


@pytest.mark.parametrize(
    "piece",
    [
        rb"{\field{\*\fldinst{ HYPERLINK "[:-1],
        rb'{\field{\*\fldinst{ HYPERLINK "x"}} {',
        rb"{\fonttbl",
        rb"\f1",
        rb"\f1\fcharset0 ",
        rb"\fcharset0 x",
        b"{",
        b"}",
        rb"\'e9",
        rb"\u8217?",
        rb"\pict\bin1 ",
        b"1",
    ],
)
def test_a_megabyte_of_the_same_is_read_or_refused_in_time(piece: bytes) -> None:
    many = piece * (1_000_000 // len(piece))
    for content in (RTF[:-1] + many, rb"{\rtf1{\fonttbl" + many + b"}" + RTF[6:]):
        with suppress(ReadingError):
            assert read(content).text
