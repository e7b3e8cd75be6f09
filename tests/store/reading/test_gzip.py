import gzip
from pathlib import Path

import pytest
from office import zipped

from store.errors import ReadingError
from store.models import RawDocument
from store.reading.documents import read_documents
from store.reading.loading import Loaded
from store.reading.sources import find_sources

TEXT = "The ferry ran aground on Monday with 240 people on board, the harbour master said."


def read(name: str, content: bytes) -> list[RawDocument | ReadingError]:
    return list(read_documents(Loaded(name, content), max_bytes=1))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("/cuttings/a.txt.gz", TEXT),
        ("/cuttings/a.md.gz", f"# Ferry aground\n\n{TEXT}"),
        ("/cuttings/a.html.GZ", f"<html><body><article>{f'<p>{TEXT}</p>' * 9}</article></body>"),
        ("/cuttings/a.jsonl.gz", f'{{"body": "{TEXT}"}}'),
        ("/cuttings/a.txt", TEXT),
        ("-", TEXT),
    ],
)
def test_a_compressed_file_is_read_as_what_is_in_it(name: str, content: str) -> None:
    (document,) = read(name, gzip.compress(content.encode()))
    assert isinstance(document, RawDocument)
    assert document.source.startswith(name)
    assert TEXT in document.text
    assert "#" not in document.text


def test_in_a_folder_only_compressed_kinds_that_are_read_are_found(tmp_path: Path) -> None:
    for name in ("a.txt.gz", "b.tar.gz", "c.gz"):
        (tmp_path / name).write_bytes(gzip.compress(b"x"))
    assert list(find_sources([tmp_path])) == [str(tmp_path / "a.txt.gz")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (gzip.compress(bytes(1_000_000)) * 100, "unpacks to more than 20 MB; not read"),
        (gzip.compress(gzip.compress(b"x")), "compressed twice; not read"),
        (gzip.compress(TEXT.encode())[:-9], "damaged in its compression"),
        (b"\x1f\x8bnot at all", "damaged in its compression"),
        (gzip.compress(b""), "is empty"),
        (gzip.compress(zipped({"a": b"\0" * 99})), "looks binary"),
    ],
    ids=["bomb", "twice", "cut off", "not compressed", "empty", "binary"],
)
def test_what_cannot_be_unpacked_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        read("/cuttings/a.txt.gz", content)
