"""One writer at a time; whoever waits too long is told for whom."""

import errno
import os
import platform
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from store.errors import LibraryLocked, LibraryUnwritable
from store.library.lock import NAME, exclusive

HOLD = (
    "import sys; from pathlib import Path; from store.library.lock import exclusive\n"
    "with exclusive(Path(sys.argv[1]), 5):\n"
    "    print('held', flush=True); sys.stdin.read()"
)


def test_who_waits_too_long_is_told_process_and_host(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(LibraryLocked) as caught, exclusive(tmp_path, 0.05):
            pass
        holder.communicate()
    assert f"process {holder.pid} on {platform.node()} is writing" in str(caught.value)
    assert "\n" not in str(caught.value)
    with exclusive(tmp_path, 0.05) as first:
        assert first


def test_a_writer_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        holder.kill()
    with exclusive(tmp_path, 0.05) as first:
        assert first


def test_a_thread_may_enter_again_and_another_may_not(tmp_path: Path) -> None:
    refused: list[LibraryLocked] = []

    def enter() -> None:
        try:
            with exclusive(tmp_path, 0.05):
                pass
        except LibraryLocked as error:
            refused.append(error)

    link = tmp_path / "link"
    link.symlink_to(tmp_path)
    with exclusive(tmp_path, 0.05) as first, exclusive(link, 0.05) as second:
        assert (first, second) == (True, False)
        other = threading.Thread(target=enter)
        other.start()
        other.join()
    assert f"process {os.getpid()}" in str(refused[0])
    enter()
    assert len(refused) == 1


def test_the_lock_is_free_again_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        fail_inside(tmp_path)
    with exclusive(tmp_path, 0.05) as first:
        assert first
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def fail_inside(folder: Path) -> None:
    with exclusive(folder, 0.05):
        raise RuntimeError


def test_a_file_system_that_cannot_lock_is_not_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(_descriptor: int, _operation: int) -> None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    monkeypatch.setattr("fcntl.flock", unsupported)
    with pytest.raises(LibraryUnwritable, match="can lock files"), exclusive(tmp_path, 0.05):
        pass


def test_a_full_disk_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full)
        with pytest.raises(LibraryUnwritable, match="free some space"), exclusive(tmp_path, 0.05):
            pass
    with exclusive(tmp_path, 0.05) as first:
        assert first
