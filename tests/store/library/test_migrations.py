"""A file of an older schema is read at once, rewritten when it changes, and kept as it was."""

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from store.errors import LibraryNewer
from store.library import Library, files, migrations, open_library
from store.models import Article

Maker = Callable[..., Article]


def shout(tables: files.Tables) -> files.Tables:
    """A step that a later schema might take: titles in capitals."""
    for document in tables.get("articles", {}).values():
        document["current"]["title"] = document["current"]["title"].upper()
    return tables


@pytest.fixture
def later(library: Library, article: Maker, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library of schema 1 in the hands of a presscut of schema 2."""
    library.keep([article("a")])
    library.keep([article("b")])
    monkeypatch.setattr(migrations, "STEPS", (shout,))
    monkeypatch.setattr(files, "SCHEMA", 2)
    return open_library(library.location)


def test_an_older_library_is_read_as_it_would_be_now_and_not_touched(
    later: Library, shelf: Path
) -> None:
    before = shelf.read_bytes()
    assert [row.title for row in later.rows()] == ["TITLE OF A", "TITLE OF B"]
    assert [one.title for one in later.articles()] == ["TITLE OF A", "TITLE OF B"]
    assert shelf.read_bytes() == before
    assert later.check().problems == ()


def test_the_first_write_migrates_the_file_and_keeps_what_it_was(
    later: Library, shelf: Path, article: Maker
) -> None:
    before = shelf.read_bytes()
    later.keep([article("c")])
    assert orjson.loads(shelf.read_bytes())["_presscut"]["1"]["schema"] == 2
    later.keep([article("d")])
    later.keep([article("e")])
    assert shelf.with_name("0001.json.schema1").read_bytes() == before
    titles = [one.title for one in open_library(later.location).articles()]
    assert titles == ["TITLE OF A", "TITLE OF B", "Title of c", "Title of d", "Title of e"]


def test_steps_are_taken_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def note(name: str) -> Callable[[files.Tables], files.Tables]:
        return lambda tables: {**tables, "seen": {**tables.get("seen", {}), name: len(tables)}}

    monkeypatch.setattr(migrations, "STEPS", (note("1 to 2"), note("2 to 3")))
    assert migrations.migrated({}, 1) == {"seen": {"1 to 2": 0, "2 to 3": 1}}
    assert migrations.migrated({}, 2) == {"seen": {"2 to 3": 0}}
    assert migrations.migrated({}, 3) == {}


def test_one_newer_shelf_refuses_the_library_and_is_not_written_over(
    later: Library, article: Maker, monkeypatch: pytest.MonkeyPatch, shelf: Path
) -> None:
    later.keep([article("c")])
    before = shelf.read_bytes()
    monkeypatch.undo()
    with pytest.raises(LibraryNewer, match=r"0001\.json: written by a later presscut \(schema 2"):
        open_library(later.location)
    assert shelf.read_bytes() == before
