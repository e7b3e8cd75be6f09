import os
import socket
from pathlib import Path
from typing import NoReturn

import pytest

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.html import extract_html, text_of
from store.reading.loading import Loaded

FERRY = (Path(__file__).parent / "samples" / "ferry.html").read_bytes()
SENTENCE = "The bridge number {} over the Aller closed on Monday after a lorry struck its railing."
PARAGRAPHS = "".join(f"<p>{SENTENCE.format(number)}</p>" for number in range(9))


def page(body: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>".encode()


def test_a_page_gives_its_article_and_what_it_says_of_itself() -> None:
    document = extract_html(FERRY)
    assert document.title == "Ferry fares to rise by a tenth"
    assert document.outlet == "The Lantern"
    assert document.published == "2026-03-05"
    assert document.author == "Marta Oduya"
    assert document.url == "https://lantern.example/news/ferry-fares"
    assert document.text.startswith("Fares on the harbour ferries will rise by 10% in May")
    assert document.text.endswith("planned for 19 March in the old customs house.")


def test_nothing_of_the_page_around_the_article_and_no_script_is_in_the_text() -> None:
    text = extract_html(FERRY).text
    assert not [
        words for words in ("Most read", "Privacy", "Never shown", "Sport") if words in text
    ]


def test_the_quotation_marks_and_letters_of_the_page_stay() -> None:
    assert (
        "“We have put this off for as long as we could,” said Zoë Hallam"
        in extract_html(FERRY).text
    )


def test_no_connection_is_opened_whatever_the_page_names(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> NoReturn:
        raise AssertionError("a connection")

    monkeypatch.setattr(socket, "socket", never)
    monkeypatch.setattr(socket, "getaddrinfo", never)
    head = '<base href="https://x.example/"><link rel="alternate" href="https://x.example/feed">'
    frames = '<iframe src="https://x.example/"></iframe><img src="https://x.example/a.png">'
    assert extract_html(page(frames + PARAGRAPHS, head), "https://x.example/a").text


def test_a_headline_goes_without_the_outlet_that_the_page_adds_to_it() -> None:
    head = "<title>Bridge closed | The Lantern</title>"
    head += '<meta property="og:site_name" content="The Lantern">'
    assert extract_html(page(PARAGRAPHS, head)).title == "Bridge closed"


@pytest.mark.parametrize("named", ["ferry.html", "ferry.HTM", "ferry.txt", "ferry"])
def test_a_page_is_known_by_its_name_or_by_how_it_begins(tmp_path: Path, named: str) -> None:
    path = tmp_path / named
    path.write_bytes(FERRY)
    (document,) = read_documents(str(path), max_bytes=1_000_000)
    assert isinstance(document, RawDocument)
    assert (document.source, document.outlet) == (str(path), "The Lantern")


@pytest.mark.parametrize("charset", ["iso-8859-2", "shift_jis", "no-such-charset"])
def test_a_wrong_charset_garbles_nothing_that_is_sound_utf_8(charset: str) -> None:
    content = FERRY.replace(b'charset="utf-8"', f'charset="{charset}"'.encode())
    assert "Zoë Hallam" in extract_html(content).text


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r"])
def test_the_charset_that_a_page_declares_is_followed(charset: str) -> None:
    body = "".join(
        f"<p>Мост номер {n} закрыт с понедельника, сообщили власти области.</p>" for n in range(9)
    )
    content = page(body, f'<meta charset="{charset}">').decode().encode(charset)
    assert "закрыт с понедельника" in extract_html(content).text


def test_what_the_server_says_of_the_charset_goes_before_what_the_page_says() -> None:
    content = page(
        PARAGRAPHS + "<p>Żółw był tu w tym tygodniu.</p>", '<meta charset="cp1251">'
    ).decode()
    loaded = Loaded(
        "a", content.encode("iso-8859-2"), "https://x.example", "text/html", "iso-8859-2"
    )
    (document,) = read_documents(loaded, max_bytes=1)
    assert isinstance(document, RawDocument)
    assert "Żółw był tu" in document.text


@pytest.mark.parametrize(
    "content",
    [b"", b"<html></html>", b"<html><body><script>x</script></body></html>", b"\x00" * 99],
)
def test_a_page_without_an_article_says_so(content: bytes) -> None:
    with pytest.raises(ReadingError, match="no article found in this page"):
        extract_html(content, "https://x.example/a")


def test_200_000_nested_tags_are_refused_in_one_line() -> None:
    with pytest.raises(ReadingError, match="more than 60,000 tags; no article has so many"):
        extract_html(page("<div>" * 200_000 + PARAGRAPHS))


def test_fifty_thousand_nested_tags_end_too() -> None:
    assert SENTENCE.format(3) in extract_html(page(PARAGRAPHS + "<div>" * 50_000)).text


def test_a_tag_of_countless_attributes_is_refused() -> None:
    tag = "<p " + " ".join(f"a{number}=1" for number in range(100_000)) + ">"
    with pytest.raises(ReadingError, match="countless attributes; not an article"):
        extract_html(page(PARAGRAPHS + tag))


@pytest.mark.parametrize("name", ["span", "em", "b", "font", "a"])
def test_a_paragraph_of_countless_pieces_is_read_in_time(name: str) -> None:
    pieces = "".join(f"<{name}>piece {number}</{name}> " for number in range(20_000))
    assert "piece 19999" in extract_html(page(f"{PARAGRAPHS}<p>{pieces}</p>")).text


@pytest.mark.parametrize("text", ["1", '"', "| ", "&amp;", "2014-08-26 "])
def test_a_megabyte_of_the_same_is_read_in_time(text: str) -> None:
    content = page(f"{PARAGRAPHS}<p>{text * (1_000_000 // len(text))}</p>")
    assert SENTENCE.format(3) in extract_html(content).text


def test_a_page_may_call_on_entities_of_its_own_but_gets_none_of_them(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    head = f'<!DOCTYPE html [<!ENTITY a SYSTEM "file://{secret}"><!ENTITY b "laugh laugh laugh">]>'
    content = head.encode() + page(
        PARAGRAPHS + "<p>Here &a; and &b; stand in the last paragraph.</p>"
    )
    assert "the secret" not in extract_html(content).text
    assert "laugh laugh" not in extract_html(content).text


def test_a_page_of_a_gigabyte_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    path.touch()
    os.truncate(path, 1 << 30)
    with pytest.raises(ReadingError, match="larger than 20 MB"):
        list(read_documents(str(path), max_bytes=20_000_000))


def test_a_name_with_line_ends_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "one\ntwo.html"
    path.write_bytes(FERRY)
    (document,) = read_documents(str(path), max_bytes=1_000_000)
    assert document.source == str(path)


def test_a_closing_quotation_mark_read_in_the_wrong_encoding_is_put_right() -> None:
    """Its last byte came out as a control character, which must not go before it is mended."""
    wrong = "â€œYesâ€\x9d"
    assert "“Yes”" in extract_html(page(f"<p>{wrong}, she said.</p>{PARAGRAPHS}")).text
    assert text_of(wrong) == text_of(f"<p>{wrong}</p>") == "“Yes”"


@pytest.mark.parametrize(
    "told",
    ["A survey in 2019 warned of it.", "It opened on 26 August 2014.", "Copyright 2019"],
)
def test_a_date_in_the_words_of_an_article_is_not_that_of_its_publication(told: str) -> None:
    assert extract_html(page(f"{PARAGRAPHS}<p>{told}</p>")).published is None


@pytest.mark.parametrize("sign", ["&#11;", "&#1;", "&#xFFFF;", "\x0b", "\0"])
def test_signs_that_no_markup_may_hold_cost_the_words_around_them_nothing(sign: str) -> None:
    words = text_of(f"<p>Fares{sign} rise<!--x--> in May.</p>So<?y?> be <b>it.</b>")
    assert " ".join(words.replace("\uffff", "").split()) == "Fares rise in May. So be it."


def test_a_page_of_headlines_only_is_no_article() -> None:
    items = "".join(
        f"<li><a href='/{n}'>Ferry number {n} is late again</a></li>" for n in range(40)
    )
    with pytest.raises(ReadingError, match="no article found in this page"):
        extract_html(page(f"<ul>{items}</ul>"))


def test_an_article_in_another_script_is_one() -> None:
    text = (
        "橋は月曜日から二か月間閉鎖されると市が発表した。古い梁のうち十四本が錆びていたためである。"
    )
    assert text in extract_html(page(f"<p>{text}</p>" * 9)).text


def test_what_a_page_hides_from_readers_is_not_read() -> None:
    hidden = "".join(
        f"<p {how}>Nobody who looks at the page sees this sentence, number {number}.</p>"
        for number, how in enumerate(("hidden", 'style="display:none"', 'aria-hidden="true"'))
    )
    assert "Nobody who looks" not in extract_html(page(PARAGRAPHS + hidden + PARAGRAPHS)).text


def test_a_page_that_hides_all_until_its_script_runs_is_read() -> None:
    content = page(PARAGRAPHS).replace(b"<body>", b"<body hidden>")
    assert SENTENCE.format(3) in extract_html(content).text
