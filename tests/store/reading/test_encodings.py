import json

import pytest

from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.encodings import decode, repaired
from store.reading.loading import Loaded


def test_a_declared_encoding_is_followed_where_all_of_the_text_can_be_read_in_it() -> None:
    content = "Żółw był tu.".encode("iso-8859-2")
    assert decode(content, "iso-8859-2") == "Żółw był tu."
    assert "Ż" not in decode(content, "ascii")


def test_sound_utf_8_is_utf_8_whatever_is_declared() -> None:
    assert decode("“Yes,” said Zoë.".encode(), "cp1251") == "“Yes,” said Zoë."


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "shift_jis", "euc_kr"])
def test_an_encoding_that_nothing_names_is_told_by_how_the_text_looks(encoding: str) -> None:
    texts = {
        "shift_jis": "橋は月曜日から閉鎖されていると市は発表した。工事は春まで続く見通しだ。",
        "euc_kr": "다리는 월요일부터 폐쇄되었다고 시가 발표했다. 공사는 봄까지 계속될 전망이다.",
    }
    text = texts.get(
        encoding, "Мост закрыт с понедельника, сообщили власти. Ремонт продлится до весны."
    )
    assert decode((text * 9).encode(encoding)) == text * 9


def test_a_text_in_latin_letters_is_read_as_cp1252() -> None:
    assert (
        decode("Fares rose by £5 – “too much”, said Zoë.".encode("cp1252")).count("“too much”") == 1
    )


@pytest.mark.parametrize(
    "name",
    ["no-such-encoding", "undefined", "rot13", "hex", "idna", "unicode-escape", "utf-16", "a\0b"],
)
def test_an_impossible_declaration_is_passed_over(name: str) -> None:
    assert decode(b"caf\xe9 closed\\n", name) == "café closed\\n"


@pytest.mark.parametrize(
    ("name", "encoding", "text"),
    [
        ("ISO-8859-1", "cp1252", "He said “Yes” … it’s over"),
        ("latin1", "cp1252", "€5 – it’s"),
        ("us-ascii", "cp1252", "it’s"),
        ("iso88591", "cp1252", "it’s"),
        ("iso-8859-9", "cp1254", "“İstanbul”"),
        ("tis-620", "cp874", "“สะพาน”"),
        ("gb2312", "gbk", "“镕”"),
        ("x-sjis", "cp932", "①髙橋"),
        ("ks_c_5601-1987", "cp949", "“똠방각하”"),
        ("iso-2022-jp", "iso2022_jp", "橋は月曜"),
        ("utf-16", "utf-16-le", "He said “yes”"),
    ],
)
def test_a_declared_encoding_is_what_browsers_take_it_for(
    name: str, encoding: str, text: str
) -> None:
    assert decode(text.encode(encoding), name) == text


@pytest.mark.parametrize(
    "text",
    [
        "“Yes,” said Zoë’s aunt – “at last”.",
        "ﬁne ‘words’ … ½ №",
        "Â deux, Ã la carte",
        "straight 'marks'",
    ],
)
def test_what_was_read_rightly_stays_as_it_is(text: str) -> None:
    assert repaired(text) == text


def test_what_was_read_in_the_wrong_encoding_is_put_right_and_quotes_stay_curled() -> None:
    text = "“Yes,” said Zoë’s aunt – £5"
    garbled = text.encode().decode("cp1252", "replace")
    assert repaired(text.encode().decode("latin-1")) == text
    assert "Zoë’s aunt – £5" in repaired(garbled)


def test_a_sound_line_beside_a_garbled_one_is_not_touched() -> None:
    assert repaired("‘Zoë’\nZoÃ«") == "‘Zoë’\nZoë"


@pytest.mark.parametrize("text", ["â€œ", "Ã©", "Â£1 "])
def test_a_megabyte_of_garbled_text_is_read_in_time(text: str) -> None:
    assert len(repaired(text * 300_000)) > 0
    assert repaired(f"{text * 300}\n" * 1_000).count("\n") == 1_000


RIGHT = "The bridge is shut until May, said Zoë Hallam: “We cannot wait for the summer.”"
CONTROLS = RIGHT.encode("cp1252").decode("latin-1")
WRONG = RIGHT.encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")
PAGE = f"<html><body><article>{f'<p>{WRONG}</p>' * 9}</article></body></html>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", WRONG),
        ("a.md", WRONG),
        ("a.html", PAGE),
        ("a.json", json.dumps({"body": WRONG})),
        ("a.csv", f"title;text\nBridge;{WRONG}\n"),
        ("a.eml", f"Subject: x\nContent-Type: text/plain; charset=utf-8\n\n{WRONG}\n"),
        ("a.rtf", "{{\\rtf1 {}}}".format("".join(f"\\u{ord(c)}?" for c in WRONG))),
        ("a.json", json.dumps({"body": CONTROLS})),
        ("a.txt", CONTROLS),
    ],
)
def test_what_was_garbled_before_it_came_is_put_right_whatever_it_came_in(
    name: str, content: str
) -> None:
    (document,) = read_documents(Loaded(f"/cuttings/{name}", content.encode()), max_bytes=1)
    assert isinstance(document, RawDocument)
    assert RIGHT in document.text
