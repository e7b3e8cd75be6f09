"""The index is derived: deleted, damaged, stale or unwritable, lists are right all the same."""

import errno
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from store.errors import LibraryLocked
from store.library import Library, files, indexing, layout, open_library
from store.library import index as index_module
from store.models import Article, Comparison, Row, Story
from store.settings import Settings

Maker = Callable[..., Article]
Teller = Callable[..., tuple[Story, Comparison]]


def again(library: Library) -> Library:
    return open_library(library.location, settings=Settings())


@pytest.fixture
def index(library: Library) -> Path:
    return library.location / "index.sqlite3"


@pytest.fixture
def filled(library: Library, article: Maker, story: Teller) -> list[Row]:
    """70 articles on two shelves, three of them in two stories, one forgotten."""
    articles = [article(f"a{number}") for number in range(70)]
    library.keep(articles)
    one, two = story(articles[60], articles[3], story="s1"), story(articles[9], story="s2")
    library.change_stories([one[0], two[0]])
    library.keep_comparisons([one[1], two[1]])
    library.forget([articles[7].id])
    return library.rows()


def test_a_deleted_index_comes_back_the_same(
    library: Library, index: Path, filled: list[Row]
) -> None:
    index.unlink()
    assert library.rows() == filled
    index.unlink()
    assert again(library).rows() == filled
    assert index.exists()


def test_listing_parses_no_shelf(
    library: Library, filled: list[Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(files, "load")
    monkeypatch.delattr(files, "fetch")
    opened = again(library)
    assert opened.rows() == filled
    assert opened.search("bridge")
    assert opened.story("s1").articles == (filled[0].id, filled[1].id)


@pytest.mark.parametrize(
    "contents", [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\1" * 4080]
)
def test_what_is_no_index_is_made_anew(
    library: Library, index: Path, filled: list[Row], contents: bytes
) -> None:
    index.write_bytes(contents)
    assert library.rows() == filled
    assert again(library).rows() == filled


def test_an_index_cut_anywhere_is_made_anew(
    library: Library, index: Path, filled: list[Row]
) -> None:
    whole = index.read_bytes()
    for length in range(1, len(whole), len(whole) // 25):
        index.write_bytes(whole[:length])
        assert again(library).rows() == filled


def test_flipped_bits_in_the_index_never_show_a_wrong_or_a_short_list(
    library: Library, index: Path, filled: list[Row]
) -> None:
    whole, chance = index.read_bytes(), random.Random(7)
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(3):
            broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        index.write_bytes(broken)
        listed = again(library).rows()
        assert {row.id: row.title for row in listed} == {row.id: row.title for row in filled}


def test_an_index_of_another_layout_is_made_anew(
    library: Library, index: Path, filled: list[Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layout, "LAYOUT", 99)
    assert again(library).rows() == filled
    with closing(sqlite3.connect(index)) as connection:
        assert connection.execute("SELECT layout FROM meta").fetchone() == (99_001,)


def test_a_shelf_that_came_from_elsewhere_is_taken_in(
    library: Library, article: Maker, tmp_path: Path
) -> None:
    library.keep([article("a")])
    other = open_library(tmp_path / "other")
    other.keep([article("b"), article("c")])
    (other.location / "shelves" / "0001.json").rename(library.location / "shelves" / "0002.json")
    assert [row.title for row in again(library).rows()] == [f"Title of {name}" for name in "abc"]


def test_an_index_copied_along_with_a_library_serves_it_and_one_from_elsewhere_does_no_harm(
    library: Library, article: Maker, index: Path, tmp_path: Path
) -> None:
    library.keep([article("a")])
    other = open_library(tmp_path / "other")
    other.keep([article("b"), article("c")])
    index.write_bytes((tmp_path / "other" / "index.sqlite3").read_bytes())
    assert [row.title for row in again(library).rows()] == ["Title of a"]


def test_a_file_altered_in_its_place_is_found_by_who_looks_closely_and_by_who_writes_there(
    library: Library, article: Maker, shelf: Path, tmp_path: Path
) -> None:
    library.keep([article("a")])
    other = open_library(tmp_path / "other")
    other.keep([article("b"), article("c")])
    shelf.write_bytes((tmp_path / "other" / "shelves" / "0001.json").read_bytes())
    assert [row.title for row in again(library).rows()] == ["Title of a"]
    writer = again(library)
    writer.keep([article("d")])
    expected = [f"Title of {name}" for name in "bcd"]
    assert [one.title for one in writer.articles()] == expected
    shelf.write_bytes((tmp_path / "other" / "shelves" / "0001.json").read_bytes())
    looking = again(library)
    assert looking.damage() == []
    assert [row.title for row in looking.rows()] == expected[:2]
    assert [row.title for row in again(library).rows()] == expected[:2]


def test_longer_summaries_than_the_index_has_make_it_anew(library: Library, article: Maker) -> None:
    text = " ".join(f"Sentence {number} stands here." for number in range(12))
    library.keep([article("a", text)])
    opened = open_library(library.location, settings=Settings(summary_sentences=9))
    assert len(opened.rows()[0].summary) == 9
    assert len(again(library).rows()[0].summary) == 3


def test_a_killed_build_is_finished_by_the_next_and_never_shown_half(
    library: Library, index: Path, article: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "BATCH", 1)
    library.keep([article(f"a{number}") for number in range(150)])
    index.unlink()
    script = (
        "import os, sys; from store.library import index, indexing, open_library\n"
        "index.BATCH, taken = 1, []\n"
        "def kill(*args):\n"
        "    taken.append(args)\n"
        "    if len(taken) == 2: os._exit(9)\n"
        "    return take(*args)\n"
        "take, indexing.take_articles = indexing.take_articles, kill\n"
        "open_library(sys.argv[1]).rows()"
    )
    done = subprocess.run([sys.executable, "-c", script, library.location])
    assert done.returncode == 9
    assert index.exists()
    assert len(library.rows()) == len(again(library).rows()) == 150


def test_who_cannot_write_beside_the_shelves_has_an_index_in_the_cache(
    library: Library,
    index: Path,
    filled: list[Row],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index.unlink()
    opened = os.open

    def refusing(path: str, flags: int, mode: int = 0o777, **rest: int) -> int:
        if os.fspath(path) == str(index):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return opened(path, flags, mode, **rest)

    monkeypatch.setattr(os, "open", refusing)
    reader = again(library)
    assert reader.rows() == filled
    assert not index.exists()
    (private,) = (tmp_path / "cache" / "presscut" / "indexes").glob("*.sqlite3")
    assert private.stat().st_mode & 0o777 == 0o600
    other = again(library)
    other.keep([Article(**{**_fields(library), "id": "f" * 64, "digest": "f", "source": "new"})])
    assert len(reader.rows()) == len(filled) + 1


def _fields(library: Library) -> dict[str, object]:
    one = library.articles()[0]
    return {name: getattr(one, name) for name in one.__slots__}


def test_who_cannot_write_anywhere_has_an_index_in_memory(
    library: Library,
    index: Path,
    filled: list[Row],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index.unlink()
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/nowhere")
    monkeypatch.setattr(Library, "location", library.location, raising=False)
    opened = os.open

    def refusing(path: str, flags: int, mode: int = 0o777, **rest: int) -> int:
        if flags & os.O_CREAT:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return opened(path, flags, mode, **rest)

    monkeypatch.setattr(os, "open", refusing)
    assert again(library).rows() == filled
    assert not index.exists()
    assert not (tmp_path / "cache").exists()


def test_a_list_goes_on_while_another_indexes_and_who_waits_too_long_is_told(
    library: Library, index: Path, article: Maker
) -> None:
    library.keep([article("a")])
    with closing(sqlite3.connect(index, isolation_level=None)) as busy:
        busy.execute("BEGIN IMMEDIATE")
        assert len(again(library).rows()) == 1
        busy.execute("COMMIT")
        busy.execute("BEGIN EXCLUSIVE")
        hurried = Library(library.location, Settings(lock_seconds=0.05))
        with pytest.raises(LibraryLocked, match="is indexing the library"):
            hurried.rows()
    assert len(again(library).rows()) == 1


def test_a_full_disk_for_the_index_alone_costs_no_article(
    library: Library, article: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(indexing, "take_articles", full)
        assert library.keep([article("a")]) == [("new", article("a").id)]
    assert again(library).article(article("a").id) == article("a")


def test_the_list_is_numbered_alike_whether_it_grew_or_was_made_at_once(
    library: Library, index: Path, article: Maker, story: Teller
) -> None:
    chance = random.Random(3)
    articles = [
        article(str(n), ingested=f"2026-01-{chance.randint(1, 28):02}T00:00:00+00:00")
        for n in range(40)
    ]
    for at in range(0, 40, 5):
        library.keep(articles[at : at + 5])
        told, comparison = story(*chance.sample(articles[: at + 5], 3))
        library.change_stories([told])
        library.keep_comparisons([comparison])
        library.forget([chance.choice(articles[: at + 5]).id])
        grown = library.rows()
        index.unlink()
        assert library.rows() == grown


@pytest.mark.parametrize("odd", [{"odd": 1}, {"current": None}, "text"])
def test_a_sealed_shelf_that_holds_something_else_is_named_and_not_taken_in_by_half(
    library: Library, article: Maker, shelf: Path, odd: object
) -> None:
    library.keep([article("a")])
    listed = library.rows()
    tables = files.read(shelf)
    assert tables
    tables["articles"]["1"]["corrections"] = {"title": "Changed"}
    files.write(shelf, {**tables, "articles": {**tables["articles"], "2": odd}})
    opened = again(library)
    (problem,) = opened.damage()
    assert "it does not hold what presscut writes" in problem.line
    assert opened.rows() == again(library).rows() == listed
    library.keep([article("b")])
    assert [row.title for row in again(library).rows()] == ["Title of a", "Title of b"]
