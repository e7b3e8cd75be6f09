"""A damaged file of a desk: its backup is read, the damage set aside, nothing stands in the way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.errors import LibraryNewer, LibraryUnwritable
from store.library import files
from store.library.desk import Desk

Opener = Callable[..., Desk]


@pytest.fixture
def marks(desk: Desk, folder: Path) -> Path:
    desk.marks.star(["a"])
    desk.marks.star(["b"])
    return folder / "marks.json"


@pytest.mark.parametrize("damage", [b"", b"{}", b"not JSON"])
def test_the_backup_is_read_and_the_next_write_sets_the_damage_aside(
    marks: Path, opened: Opener, damage: bytes
) -> None:
    marks.write_bytes(damage)
    desk = opened()
    assert list(desk.marks.all()) == ["a"]
    desk.marks.star(["c"])
    assert list(opened().marks.all()) == ["a", "c"]
    assert marks.with_name("marks.json.damaged").read_bytes() == damage


def test_where_the_backup_is_damaged_too_the_desk_begins_anew(marks: Path, opened: Opener) -> None:
    marks.write_bytes(b"")
    files.backup_of(marks).write_bytes(b"")
    desk = opened()
    assert desk.marks.all() == {}
    desk.marks.star(["c"])
    assert list(opened().marks.all()) == ["c"]


def test_a_file_that_is_gone_comes_back_from_its_backup(marks: Path, opened: Opener) -> None:
    marks.unlink()
    desk = opened()
    assert list(desk.marks.all()) == ["a"]
    desk.marks.star(["c"])
    assert list(opened().marks.all()) == ["a", "c"]


def test_what_a_later_presscut_wrote_is_left_alone(
    marks: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "SCHEMA", files.SCHEMA + 1)
    opened().marks.star(["c"])
    monkeypatch.undo()
    before = marks.read_bytes()
    with pytest.raises(LibraryNewer):
        opened().marks.star(["d"])
    assert marks.read_bytes() == before


def test_a_desk_that_cannot_be_written_still_shows(
    marks: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files, "_write_synced", refuse)
    desk = opened()
    with pytest.raises(LibraryUnwritable):
        desk.marks.star(["c"])
    assert list(desk.marks.all()) == ["a", "b"]
    assert marks.exists()
