from pathlib import Path

import pytest
import tinydb

from store.errors import NotFound
from store.library.latest import NAME, keep_latest, latest
from store.library.undo import Held, Undo
from store.models import Story

FIRST = Undo(gone=("s2",))
SECOND = Undo((Story("s1", "Pier closes", ("a", "b")),), ("s3",), (Held("a", None),), ("b",))


def test_only_what_takes_the_last_change_back_is_kept(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        latest(tmp_path)
    for undo in (FIRST, SECOND):
        keep_latest(tmp_path, undo)
        assert latest(tmp_path) == undo
    with tinydb.TinyDB(tmp_path / NAME) as database:
        assert len(database.table("undo")) == 1


def test_a_damaged_file_does_not_hinder_the_next_change(tmp_path: Path) -> None:
    keep_latest(tmp_path, FIRST)
    (tmp_path / NAME).write_bytes(b"{")
    keep_latest(tmp_path, SECOND)
    assert latest(tmp_path) == SECOND
