"""The desk as a whole: where it lies, what opening it costs, two of them at once."""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import tinydb
from waiting import PATIENCE

from store.errors import LibraryError, LibraryLocked, LibraryUnwritable
from store.library.desk import Desk, open_desk
from store.pinned import Pin
from store.settings import Settings

WRITERS, ROUNDS = 4, 10


def test_opening_writes_nothing(desk: Desk, folder: Path) -> None:
    assert not desk.marks.all()
    assert desk.tray.pins() == []
    assert desk.session.read() == {}
    assert desk.history.last is None
    assert not folder.exists()


def test_the_desk_of_the_settings_is_opened_where_none_is_named(tmp_path: Path) -> None:
    assert open_desk(settings=Settings(desk=tmp_path / "mine")).location == tmp_path / "mine"
    assert open_desk().location == tmp_path / "desk"  # $PRESSCUT_DESK of this test


def test_a_file_is_no_desk(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("")
    with pytest.raises(LibraryError, match="a file, not a desk's folder"):
        open_desk(tmp_path / "desk")


def test_reading_a_desk_loads_neither_tinydb_nor_locking(desk: Desk, folder: Path) -> None:
    desk.marks.read(["a"])
    code = (
        "import sys, store; desk = store.open_desk(sys.argv[1], settings=store.Settings());"
        "print(desk.marks.of('a').read, desk.tray.pins(), desk.history.last.label,"
        "sys.modules.keys() & {'tinydb', 'filelock', 'numpy'})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, folder], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "True [] read set()"


def test_each_file_is_a_tinydb_database(desk: Desk, folder: Path) -> None:
    desk.marks.star(["a"])
    desk.tray.add(Pin("sentence", "a", 0, "The bridge held."))
    for name, field in (("marks", "star"), ("tray", "text"), ("history", "label")):
        with tinydb.TinyDB(folder / f"{name}.json") as database:
            assert field in database.table(name).all()[0]


def test_the_stamp_tells_that_another_desk_wrote(desk: Desk, opened: Callable[[], Desk]) -> None:
    before = desk.stamp()
    assert desk.stamp() == before
    opened().marks.read(["a"])
    assert desk.stamp() != before
    assert desk.marks.of("a").read


WRITER = f"""
import sys, store
desk = store.open_desk(sys.argv[1], settings=store.Settings(lock_seconds={PATIENCE}))
for number in range({ROUNDS}):
    desk.marks.read([f"{{sys.argv[2]}}-{{number}}"])
    desk.marks.retag(["shared"], [f"tag-{{sys.argv[2]}}-{{number}}"], [])
"""


def test_desks_that_write_at_once_lose_nothing_of_each_other(desk: Desk, folder: Path) -> None:
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, folder, str(writer)])
        for writer in range(WRITERS)
    ]
    assert [writer.wait(PATIENCE) for writer in writers] == [0] * WRITERS
    marks = desk.marks.all()
    assert len(marks["shared"].tags) == WRITERS * ROUNDS
    assert sum(mark.read for mark in marks.values()) == WRITERS * ROUNDS


def test_a_desk_that_another_is_writing_to_is_named_and_not_taken_for_a_library(
    folder: Path,
) -> None:
    impatient = open_desk(folder, settings=Settings(lock_seconds=0.05))
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with open_desk(folder, settings=Settings()).history.writing():
            held.set()
            done.wait(PATIENCE)

    holder = threading.Thread(target=hold)
    holder.start()
    assert held.wait(PATIENCE)
    with pytest.raises(LibraryLocked) as caught:
        impatient.marks.star(["a"])
    done.set()
    holder.join()
    assert f"{folder}/desk.lock: process" in str(caught.value)
    assert "library" not in str(caught.value)


def test_a_desk_that_cannot_be_written_says_where_to_choose_another(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.marks.star(["a"])

    def refused(*_: object, **__: object) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(LibraryUnwritable, match=r"\$PRESSCUT_DESK for a desk"):
        desk.marks.star(["b"])
