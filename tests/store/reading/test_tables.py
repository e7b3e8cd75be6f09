import csv
from io import StringIO
from pathlib import Path

import pytest

from store.errors import ReadingError
from store.ingest import ingest
from store.library import open_library
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.loading import Loaded

WORDS = 'The ferry {} ran aground on Monday, "with 240 people" on board; police said so.\n\nGone.'
HEAD = ["Headline", "Body", "Source", "Publication Date", "URL"]


def row(name: str, number: int = 1) -> list[str]:
    return [
        f"Ferry {name}",
        WORDS.format(name),
        "The Lantern",
        "5 March 2026",
        f"https://l.example/{number}",
    ]


def table(*rows: list[str], sign: str = ",") -> bytes:
    written = StringIO()
    csv.writer(written, delimiter=sign).writerows([HEAD, *rows])
    return written.getvalue().encode()


def read(content: bytes, source: str = "/cuttings/all.csv") -> list[RawDocument | ReadingError]:
    return list(read_documents(Loaded(source, content), max_bytes=1))


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_each_row_is_an_article_whatever_stands_between_columns(sign: str) -> None:
    first, second = read(table(row("Aller"), row("Bode", 2), sign=sign))
    assert isinstance(first, RawDocument)
    assert (first.title, first.outlet, first.published) == (
        "Ferry Aller",
        "The Lantern",
        "2026-03-05",
    )
    assert first.text == WORDS.format("Aller")
    assert second.source == "/cuttings/all.csv#https://l.example/2"


def test_a_row_without_text_costs_itself_only_and_is_named_by_its_line() -> None:
    first, second, third = read(table(row("Aller"), ["Nothing", "", "", "", ""], row("Bode", 2)))
    assert isinstance(first, RawDocument)
    assert str(second) == "line 5: no article in it: no field body, text or content"
    assert isinstance(third, RawDocument)


def test_a_row_with_too_few_or_too_many_fields_is_read() -> None:
    short, long = read(table(row("Aller")[:2], [*row("Bode"), "and", "more"]))
    assert isinstance(short, RawDocument)
    assert short.outlet is None
    assert isinstance(long, RawDocument)
    assert long.outlet == "The Lantern"


def test_a_nul_in_a_table_is_taken_out() -> None:
    (one,) = read(table(row("Al\0ler")))
    assert isinstance(one, RawDocument)
    assert one.title == "Ferry Aller"


def test_a_table_in_another_encoding_is_read() -> None:
    for encoding in ("utf-16", "cp1252", "utf-8-sig"):
        (one,) = read(table(row("Zoë’s")).decode().encode(encoding))
        assert isinstance(one, RawDocument)
        assert one.title == "Ferry Zoë’s"


def test_rows_that_are_read_again_are_unchanged(tmp_path: Path) -> None:
    library, path = open_library(tmp_path / "library"), tmp_path / "all.csv"

    def statuses(*rows: list[str]) -> list[str]:
        path.write_bytes(table(*rows))
        return sorted(one.status for one in ingest([path], library))

    assert statuses(row("Aller", 1)) == ["new"]
    assert statuses(row("Bode", 2), row("Aller", 1)) == ["new", "unchanged"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no column for the text of articles .* in its first row: empty"),
        (b"name,age\nx,1\n", "no column for the text of articles .* in its first row: name, age"),
        (b"\x00\x01\x02" * 99, "looks binary, not a table"),
        (b"PK\x03\x04" + bytes(range(32)) * 9, "looks binary, not a table"),
    ],
)
def test_what_is_no_table_of_articles_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason) as caught:
        read(content)
    assert "\n" not in str(caught.value)


def test_a_field_without_end_costs_only_what_comes_after_it() -> None:
    first, last = read(table(row("Aller")) + b'x,"' + b"endless " * 300_000)
    assert isinstance(first, RawDocument)
    assert isinstance(last, ReadingError)
    assert "is a quote left open?" in str(last)


@pytest.mark.parametrize("piece", [b",", b'"', b'""', b"\n", b"x,", b'"x","', b";|"])
def test_a_megabyte_of_the_same_is_read_or_refused_in_time(piece: bytes) -> None:
    many = piece * (1_000_000 // len(piece))
    assert isinstance(read(table(row("Aller")) + many)[0], RawDocument)
    with pytest.raises(ReadingError):
        read(many)
