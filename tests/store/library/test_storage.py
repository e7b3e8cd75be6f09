"""TinyDB works as ever over the safe Storage, and an edit is written once or not at all."""

from pathlib import Path

import pytest
import tinydb

from store.library import files
from store.library.storage import SafeStorage, edit


def test_tinydb_works_over_the_storage_as_over_its_own(tmp_path: Path) -> None:
    path = tmp_path / "0001.json"
    with tinydb.TinyDB(path, storage=SafeStorage) as database:
        assert len(database) == 0
        table = database.table("articles")
        first = table.insert({"title": "one"})
        second, _ = table.insert_multiple([{"title": "two"}, {"title": "three"}])
        table.update({"title": "deux"}, doc_ids=[second])
        table.remove(doc_ids=[first])
        assert table.search(tinydb.where("title") == "deux") == [{"title": "deux"}]
    with tinydb.TinyDB(path) as stock:
        assert [one["title"] for one in stock.table("articles")] == ["deux", "three"]


def test_an_edit_of_many_steps_is_one_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []
    write = files.write
    monkeypatch.setattr(
        files, "write", lambda path, tables: [written.append(path), write(path, tables)]
    )
    path = tmp_path / "0001.json"
    with edit(path) as database:
        for number in range(20):
            database.table("articles").insert({"number": number})
        database.table("other").insert({"number": 0})
    assert written == [path]
    assert len((files.read(path) or {})["articles"]) == 20


def test_an_edit_that_fails_half_way_leaves_no_half(tmp_path: Path) -> None:
    path = tmp_path / "0001.json"
    with edit(path) as database:
        database.insert({"number": 1})
    before = path.read_bytes()
    with pytest.raises(RuntimeError):
        fail_half_way(path)
    assert path.read_bytes() == before


def fail_half_way(path: Path) -> None:
    with edit(path) as database:
        database.insert({"number": 2})
        raise RuntimeError


def test_an_edit_that_only_looks_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "0001.json"
    with edit(path) as database:
        assert database.all() == []
    assert not path.exists()
