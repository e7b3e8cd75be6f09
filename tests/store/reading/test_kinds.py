from importlib import import_module
from pathlib import Path

import pytest

from store.reading.kinds import KINDS, SUFFIXES, Kind, tell_kind

README = (Path(__file__).parents[3] / "README.md").read_text("utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_kind_has_a_reader_that_says_what_it_refuses(kind: Kind) -> None:
    reader = import_module(kind.reader)
    assert "Raises ReadingError" in (reader.read.__doc__ or "")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_readme_names_every_kind_of_file(suffix: str) -> None:
    assert f"`{suffix}`" in README


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_is_told_by_ending_and_by_media_type(kind: Kind) -> None:
    for suffix in kind.suffixes:
        assert tell_kind(b"Words.", name=f"/cuttings/A{suffix.upper()}") is kind
    for media_type in kind.types:
        assert tell_kind(b"Words.", name=None, media_type=media_type) is kind


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"<!doctype html><html><body>", "web page"),
        ("a.json", b"<html><body>", "web page"),
        ("a.txt", b"%PDF-1.7", "PDF"),
        ("a", b"\xd0\xcf\x11\xe0", "Word document"),
        ("a.pdf", b"<html>", "PDF"),
        ("a", b"The council met.", "text"),
        ("a", b"", "text"),
    ],
)
def test_a_name_that_says_little_is_looked_behind(name: str, content: bytes, kind: str) -> None:
    assert tell_kind(content, name=name).name == kind


@pytest.mark.parametrize(
    "piece", [b"a", b" ", b"<", b"{", b'{"', b"a:", b"a: b\n", b"From ", b"\n"]
)
def test_a_megabyte_of_the_same_is_told_in_time(piece: bytes) -> None:
    assert tell_kind(piece * (1_000_000 // len(piece)), name=None).name
