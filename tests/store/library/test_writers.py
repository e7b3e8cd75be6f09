"""Writers that are killed, writers at the same moment, readers beside them: nothing is lost."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import tinydb

from store.errors import LibraryDamaged, LibraryUnwritable, PresscutError
from store.library import Library, open_library
from store.models import Article, Story
from store.settings import Settings

Maker = Callable[..., Article]
WRITER = Path(__file__).with_name("writer.py")
NOBODY = 65534
PATIENT = Settings(lock_seconds=600)  # as the writer


def start(library: Library, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, WRITER, library.location, name, str(count)],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_killed_at_any_moment_what_was_acknowledged_is_there(
    library: Library, article: Maker
) -> None:
    acknowledged: set[str] = set()
    for kill in range(25):
        with start(library, f"writer{kill}", 10_000) as writer:
            assert writer.stdout
            first = writer.stdout.readline()
            assert first, "the writer failed before it was killed; see what it said"
            acknowledged.add(first.strip())
            time.sleep(random.uniform(0, 0.06))
            writer.kill()
            lines = writer.stdout.read().splitlines(keepends=True)
        acknowledged.update(line.strip() for line in lines if line.endswith("\n"))
        opened = open_library(library.location)
        assert acknowledged <= {row.id for row in opened.rows()}
        assert {id_ for story in opened.stories() for id_ in story.articles} <= {
            row.id for row in opened.rows()
        }
    assert len(acknowledged) >= 25
    library.keep([article("the next writer")])
    left = {path.suffix for path in library.location.rglob("*")}
    assert left <= {"", ".json", ".bak", ".lock", ".screen", ".sqlite3"}
    for path in library.location.rglob("*.json*"):
        with tinydb.TinyDB(path) as database:
            assert database.tables() > {"_presscut"}


def test_the_next_writer_sweeps_what_a_killed_one_left(library: Library, article: Maker) -> None:
    library.keep([article("a")])
    strays = [
        library.location / "stories.json.tmp",
        library.location / "shelves" / "0001.json.tmp",
        library.location / "shelves" / "0001.json.bak.tmp",
    ]
    for stray in strays:
        stray.write_bytes(b'{"half')
    mine = library.location / "notes.tmp"
    mine.write_text("a person's own")
    assert [row.title for row in open_library(library.location).rows()] == ["Title of a"]
    assert all(stray.exists() for stray in strays)
    library.keep([article("a")])
    assert not any(stray.exists() for stray in strays)
    assert mine.exists()


def test_four_processes_writing_at_once_lose_nothing(library: Library) -> None:
    writers = [start(library, f"writer{number}", 50) for number in range(4)]
    told = [writer.communicate(timeout=600)[0].split() for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 4
    stored = {row.id: row for row in library.rows()}
    assert len(stored) == 200
    for ids in told:
        assert [stored[identity].title for identity in ids[::3]] == ["By hand"] * 17
        assert [len(library.versions(identity)) for identity in ids] == [2, 1, 1] * 16 + [2, 1]
    assert {story.id for story in library.stories()} == {one for ids in told for one in ids[::3]}


@pytest.mark.parametrize("shared", [True, False])
def test_four_threads_writing_at_once_lose_nothing(
    library: Library, article: Maker, shared: bool
) -> None:
    one = open_library(library.location, settings=PATIENT)

    def write(name: str) -> None:
        mine = one if shared else open_library(library.location, settings=PATIENT)
        for number in range(50):
            mine.keep([article(f"{name}{number}")])

    threads = [threading.Thread(target=write, args=(name,)) for name in "nesw"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.rows()) == 200


def test_three_readers_beside_a_writer_never_fail_and_never_see_less(library: Library) -> None:
    failures: list[str] = []

    def look(opened: Library, seen: int) -> int:
        rows = opened.rows()
        ids = {row.id for row in rows}
        stories = opened.stories()
        if not len(rows) == len(ids) >= seen:
            failures.append(f"{len(rows)} rows, {len(ids)} ids, {seen} before")
        for row in sorted(rows, key=lambda row: row.ingested)[-2:]:
            opened.article(row.id)
        later = {row.id for row in opened.rows()}
        if not {identity for story in stories for identity in story.articles} <= later:
            failures.append("a story names what is not there")
        return len(rows)

    def read(writer: subprocess.Popen[str]) -> None:
        seen = 0
        try:
            opened = open_library(library.location, settings=PATIENT)
            while writer.poll() is None:
                seen = look(opened, seen)
        except PresscutError as error:
            failures.append(str(error))

    with start(library, "writer", 60) as writer:
        readers = [threading.Thread(target=read, args=(writer,)) for _ in range(3)]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
        writer.wait()
    assert failures == []
    assert writer.returncode == 0
    assert len(library.rows()) == 60


def test_nobody_comes_between_reading_and_writing_in_one_go(
    library: Library, article: Maker
) -> None:
    inside = threading.Event()
    order: list[str] = []

    def other() -> None:
        inside.wait()
        open_library(library.location, settings=PATIENT).keep([article("other")])
        order.append("other")

    thread = threading.Thread(target=other)
    thread.start()
    with library.writing():
        inside.set()
        time.sleep(0.1)
        library.keep([article("mine")])
        order.append("mine")
    thread.join()
    assert order == ["mine", "other"]
    assert [row.title for row in library.rows()] == ["Title of mine", "Title of other"]


def test_a_clock_that_goes_backwards_hides_nothing(library: Library, article: Maker) -> None:
    library.keep([article("a", ingested="2030-01-01T00:00:00+00:00")])
    other = open_library(library.location)
    assert len(other.rows()) == 1
    stamp = other.stamp()
    library.keep([article("b", ingested="1999-01-01T00:00:00+00:00")])
    for path in [library.location / "shelves", *library.location.rglob("*.json")]:
        os.utime(path, (915_148_800, 915_148_800))
    assert other.stamp() != stamp
    assert [row.title for row in other.rows()] == ["Title of b", "Title of a"]
    assert [row.title for row in open_library(library.location).rows()] == [
        "Title of b",
        "Title of a",
    ]


def test_a_library_is_shared_by_opening_its_folder(library: Library, article: Maker) -> None:
    library.keep([article("a")])
    assert {path.stat().st_mode & 0o077 for path in library.location.rglob("*")} == {0}
    for path in [library.location, *library.location.rglob("*")]:
        path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
    told = Story("s1", "Rain", (article("a").id,))
    before = os.umask(0o077)
    try:
        library.keep([article(str(number)) for number in range(70)])
        library.change_stories([told])
        (library.location / "index.sqlite3").unlink()
        library.rows()
    finally:
        os.umask(before)
    for path in library.location.rglob("*"):
        if path.name != "library.lock":
            assert path.stat().st_mode & 0o077 == (0o055 if path.is_dir() else 0o044), path


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user of the machine may reach."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for path in folder.rglob("*"):
        path.chmod(0o700)
    shutil.rmtree(folder)


def test_a_library_that_is_not_ours_can_be_read_but_not_written(
    open_folder: Path, article: Maker
) -> None:
    library = open_library(open_folder / "library")
    library.keep([article("a")])
    for path in [library.location, *library.location.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = sorted(path.name for path in library.location.rglob("*"))
    script = (
        "import os, sys, store\n"
        "import filelock, tinydb, store.library.lock, store.library.storage\n"
        f"os.getuid() or os.setuid({NOBODY})\n"
        "library = store.open_library(sys.argv[1], settings=store.Settings())\n"
        "row = library.rows()[0]\n"
        "try: library.correct(row.id, title='x')\n"
        "except store.LibraryUnwritable as error: sys.exit(f'{row.title}: {error}')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, library.location], capture_output=True, text=True
    )
    assert done.stderr.startswith(f"Title of a: {library.location}")
    assert "cannot be written (Permission denied)" in done.stderr
    assert done.stderr.count("\n") == 1
    assert sorted(path.name for path in library.location.rglob("*")) == before


def test_a_library_that_nobody_lets_us_into_is_named(open_folder: Path, article: Maker) -> None:
    library = open_library(open_folder / "library")
    library.keep([article("a")])
    library.location.chmod(0)
    script = (
        "import os, sys, store\n"
        "import store.library\n"
        f"os.getuid() or os.setuid({NOBODY})\n"
        "try: store.open_library(sys.argv[1], settings=store.Settings())\n"
        "except store.LibraryError as error: sys.exit(str(error))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, library.location], capture_output=True, text=True
    )
    assert done.stderr.startswith(f"{library.location}")
    assert "cannot be read (Permission denied)" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_library_in_a_place_that_cannot_be_written_is_named(
    tmp_path: Path, article: Maker
) -> None:
    (tmp_path / "file").write_text("")
    library = Library(tmp_path / "file" / "library", Settings())
    with pytest.raises(LibraryUnwritable, match="cannot be written"):
        library.keep([article("a")])


@pytest.mark.parametrize("step", ["fsync", "replace", "mkdir"])
def test_on_a_full_disk_the_batch_is_refused_and_can_be_kept_later(
    library: Library, article: Maker, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patch:
        patch.setattr(os, step, full)
        with pytest.raises(LibraryUnwritable, match="free some space"):
            library.keep([article("a"), article("b")])
    assert library.rows() == []
    assert not list(library.location.rglob("*.tmp"))
    assert [status for status, _ in library.keep([article("a"), article("b")])] == ["new", "new"]


def test_a_damaged_shelf_is_named_and_never_written_over_and_the_rest_goes_on(
    library: Library, article: Maker
) -> None:
    library.keep([article("a"), article("b")])
    shelf = library.location / "shelves" / "0001.json"
    shelf.write_bytes(shelf.read_bytes()[:-20])
    before = shelf.read_bytes()
    opened = open_library(library.location)
    (problem,) = opened.damage()
    assert problem.file == shelf
    assert problem.line.startswith(f"{shelf}: damaged (it is not JSON); its backup, one write")
    assert [row.title for row in opened.rows()] == ["Title of a", "Title of b"]
    for act in (
        lambda: opened.article(article("a").id),
        lambda: opened.correct(article("a").id, title="x"),
        lambda: opened.keep([article("a", "A new version. Of a. Is here. End.")]),
    ):
        with pytest.raises(LibraryDamaged, match=r"0001\.json: damaged"):
            act()
    assert opened.keep([article("c")]) == [("new", article("c").id)]
    assert opened.article(article("c").id) == article("c")
    assert shelf.read_bytes() == before
    shutil.copy(f"{shelf}.bak", shelf)
    assert open_library(library.location).article(article("a").id) == article("a")
    assert open_library(library.location).damage() == []


def test_without_an_index_what_a_damaged_shelf_held_is_left_out_and_the_shelf_named(
    library: Library, article: Maker
) -> None:
    library.keep([article(str(number)) for number in range(65)])
    (library.location / "shelves" / "0001.json").write_bytes(b"")
    (library.location / "index.sqlite3").unlink()
    opened = open_library(library.location)
    assert [row.title for row in opened.rows()] == ["Title of 64"]
    assert [problem.file.name for problem in opened.damage()] == ["0001.json"]
