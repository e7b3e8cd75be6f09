"""A file of the library is whole or refused, whatever happened to the disk or its bits."""

import errno
import json
import os
import resource
import stat
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import orjson
import pytest
import tinydb

from store.errors import LibraryDamaged, LibraryError, LibraryNewer, LibraryUnwritable
from store.library import files

FIRST = {"articles": {"1": {"title": "one"}}}
SECOND = {"articles": {"1": {"title": "two"}, "2": {"title": "ünd 東京"}}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "0001.json"


def names(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir()}


def test_what_was_written_is_read_and_the_state_before_is_kept_beside_it(path: Path) -> None:
    assert files.read(path) is None
    files.write(path, FIRST)
    assert files.read(path) == files.read(files.backup_of(path)) == FIRST
    assert not path.samefile(files.backup_of(path))
    files.write(path, SECOND)
    assert files.read(path) == SECOND
    assert files.read(files.backup_of(path)) == FIRST
    files.write(path, {})
    assert files.read(path) == {}
    assert files.read(files.backup_of(path)) == SECOND
    assert names(path) == {"0001.json", "0001.json.bak"}


def test_files_are_their_owners_alone(path: Path) -> None:
    folder = path.parent / "new" / "library" / "shelves"
    files.make_folder(folder)
    files.write(folder / path.name, FIRST)
    files.write(folder / path.name, SECOND)
    for made in (folder, folder.parent, folder.parent.parent):
        assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert {stat.S_IMODE(one.stat().st_mode) for one in folder.iterdir()} == {0o600}


def test_a_stock_tinydb_opens_file_and_backup_and_changes_neither(path: Path) -> None:
    files.write(path, FIRST)
    files.write(path, SECOND)
    for one, tables in ((path, SECOND), (files.backup_of(path), FIRST)):
        before = one.read_bytes()
        with tinydb.TinyDB(one) as database:
            documents = database.table("articles").all()
        assert documents == list(tables["articles"].values())
        assert one.read_bytes() == before


def test_the_same_documents_laid_out_by_a_stock_tinydb_are_still_good(path: Path) -> None:
    files.write(path, SECOND)
    path.write_text(json.dumps(json.loads(path.read_bytes()), indent=2))
    assert files.read(path) == SECOND


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        (b"", "it is empty"),
        (b"{", "it is not JSON"),
        (b"\xff\xfe", "it is not JSON"),
        (b"[" * 100_000, "it is not JSON"),
        (b"[]", "it has no checksum"),
        (b"null", "it has no checksum"),
        (b'"text"', "it has no checksum"),
        (b'{"articles":{}}', "it has no checksum"),
        (b'{"_presscut":{"1":{"schema":"x","crc32":"0"}}}', "its checksum does not match"),
        (b'{"_presscut":{"1":{"schema":1,"crc32":"0"}}}', "its checksum does not match"),
    ],
)
def test_a_file_that_is_not_what_it_should_be_is_refused_with_the_reason(
    path: Path, contents: bytes, reason: str
) -> None:
    path.write_bytes(contents)
    with pytest.raises(LibraryDamaged, match=rf"0001\.json: damaged \({reason}\)") as caught:
        files.read(path)
    assert "\n" not in str(caught.value)
    assert "no backup that is whole" in str(caught.value)
    assert path.read_bytes() == contents


def test_every_flipped_bit_is_noticed_and_the_backup_named(path: Path) -> None:
    files.write(path, FIRST)
    files.write(path, FIRST)
    whole = path.read_bytes()
    for position in range(len(whole)):
        for bit in range(8):
            broken = bytearray(whole)
            broken[position] ^= 1 << bit
            path.write_bytes(broken)
            with pytest.raises(LibraryDamaged, match=r"its backup, one write older, is whole"):
                files.read(path)


def test_every_cut_is_noticed(path: Path) -> None:
    files.write(path, SECOND)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(LibraryDamaged):
            files.read(path)


def test_a_broken_backup_is_not_recommended(path: Path) -> None:
    files.write(path, FIRST)
    files.write(path, SECOND)
    path.write_bytes(b"")
    files.backup_of(path).write_bytes(b"")
    with pytest.raises(LibraryDamaged, match="no backup that is whole"):
        files.read(path)


def test_a_file_of_which_only_the_backup_is_left_is_not_an_empty_one(path: Path) -> None:
    files.write(path, FIRST)
    files.write(path, SECOND)
    path.unlink()
    with pytest.raises(LibraryDamaged, match="it is missing"):
        files.read(path)


def test_a_file_of_a_later_presscut_is_told_from_a_damaged_one(path: Path) -> None:
    body = orjson.dumps({"articles": {}})
    seal = {"schema": 2, "crc32": f"{crc32(body, 2):08x}"}
    path.write_bytes(orjson.dumps({"_presscut": {"1": seal}, "articles": {}}))
    with pytest.raises(LibraryNewer, match="schema 2, this one knows 1"):
        files.read(path)


def test_a_folder_in_the_place_of_a_file_is_named(path: Path) -> None:
    path.mkdir()
    with pytest.raises(LibraryError, match=r"0001\.json: cannot be read \(Is a directory\)"):
        files.read(path)


def test_contents_are_on_the_disk_before_the_name_and_the_name_before_the_return(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write(path, FIRST)
    happened: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noting_fsync(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        happened.append("sync folder" if is_folder else "sync file")
        fsync(descriptor)

    def noting_replace(source: Path, target: Path) -> None:
        happened.append(f"{Path(source).name} to {Path(target).name}")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", noting_fsync)
    monkeypatch.setattr(os, "replace", noting_replace)
    files.write(path, SECOND)
    assert happened == [
        "sync file",
        "0001.json.bak.tmp to 0001.json.bak",
        "0001.json.tmp to 0001.json",
        "sync folder",
    ]


STEPS: list[tuple[str, int]] = [
    ("open", errno.EACCES),
    ("open", errno.EROFS),
    ("fsync", errno.ENOSPC),
    ("fsync", errno.EIO),
    ("link", errno.ENOSPC),
    ("replace", errno.ENOSPC),
    ("replace", errno.EDQUOT),
]


@pytest.mark.parametrize(("step", "code"), STEPS)
def test_a_write_refused_at_any_step_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    files.write(path, FIRST)
    with monkeypatch.context() as patch:
        patch.setattr(os, step, refusing(code))
        with pytest.raises(LibraryUnwritable, match=r"0001\.json: cannot be written") as caught:
            files.write(path, SECOND)
    assert os.strerror(code) in str(caught.value)
    assert files.read(path) == FIRST
    assert names(path) <= {"0001.json", "0001.json.bak"}
    files.write(path, SECOND)
    assert files.read(path) == SECOND


def test_a_refusal_between_backup_and_replacement_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write(path, FIRST)
    files.write(path, SECOND)
    replace = os.replace

    def second_refused(source: Path, target: Path) -> None:
        if Path(target) == path:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        replace(source, target)

    monkeypatch.setattr(os, "replace", second_refused)
    with pytest.raises(LibraryUnwritable, match="free some space"):
        files.write(path, FIRST)
    assert files.read(path) == SECOND
    assert files.read(files.backup_of(path)) == SECOND


def test_a_file_system_without_hard_links_gets_a_copy_as_backup(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", refusing(errno.EPERM))
    files.write(path, FIRST)
    files.write(path, SECOND)
    assert files.read(path) == SECOND
    assert files.read(files.backup_of(path)) == FIRST
    assert names(path) == {"0001.json", "0001.json.bak"}


def refusing(code: int) -> Callable[..., None]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return refuse


@pytest.mark.parametrize("limit", [0, 1, 1_000, 49_999])
def test_a_disk_that_fills_up_in_the_middle_of_a_write_costs_nothing(
    path: Path, limit: int
) -> None:
    files.write(path, FIRST)
    script = (
        "import sys; from pathlib import Path; from store.library import files; "
        "from store.errors import LibraryUnwritable\n"
        "try: files.write(Path(sys.argv[1]), {'articles': {'1': {'text': 'x' * 50_000}}})\n"
        "except LibraryUnwritable as error: sys.exit(str(error))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"{path}: cannot be written (File too large)")
    assert done.stderr.count("\n") == 1
    assert files.read(path) == FIRST
    assert names(path) == {"0001.json", "0001.json.bak"}


def test_what_a_killed_writer_left_half_written_is_swept_and_nothing_else(path: Path) -> None:
    files.write(path, FIRST)
    files.write(path, SECOND)
    for stray in ("0001.json.tmp", "0001.json.bak.tmp", "stories.json.tmp"):
        (path.parent / stray).write_bytes(b'{"half')
    for mine in ("notes.tmp", "0001.txt"):
        (path.parent / mine).write_text("kept")
    files.sweep(path.parent, "*.json")
    assert names(path) == {"0001.json", "0001.json.bak", "notes.tmp", "0001.txt"}


def test_only_what_changes_changes_the_signature(path: Path) -> None:
    assert files.signature(path) is None
    files.write(path, FIRST)
    seen = [files.signature(path)]
    for _ in range(5):
        files.write(path, FIRST)
        seen.append(files.signature(path))
    assert files.read(path) == FIRST
    assert files.signature(path) == seen[-1]
    assert all(one != other for one, other in pairwise(seen))
