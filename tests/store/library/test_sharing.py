"""A library in a shared folder is everybody's whom the folder lets in."""

import errno
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from store.library import files, sharing
from store.library.lock import NAME, exclusive

WRITE = """
import os, sys, tempfile
from pathlib import Path
from store.library import files, sharing
from store.library.lock import exclusive
library, number, user, group = Path(sys.argv[1]), *map(int, sys.argv[2:])
with tempfile.TemporaryDirectory() as folder, exclusive(Path(folder), 1):
    pass  # what is loaded late is loaded by now: that person may not see where it lies
os.setgroups([group]); os.setgid(user); os.setuid(user); os.umask(0o077)
with exclusive(library, 1):
    files.make_folder(library / "shelves", mode=sharing.mode_of_folder_in(library))
    files.write(library / "shelves" / "0001.json", {"articles": {"1": {"by": number}}})
    files.write_over(library / "generation", str(number).encode())
"""


def test_what_is_made_in_a_shared_folder_is_shared(tmp_path: Path) -> None:
    library = tmp_path / "library"
    files.make_folder(library)
    library.chmod(0o2770)
    files.make_folder(library / "shelves", mode=sharing.mode_of_folder_in(library))
    files.write(library / "shelves" / "0001.json", {})
    files.write_over(library / "shelves" / "generation", b"1")
    with exclusive(library, 1):
        pass
    assert stat.S_IMODE((library / "shelves").stat().st_mode) == 0o2770
    made = [library / NAME, *(library / "shelves").iterdir()]
    assert {stat.S_IMODE(one.stat().st_mode) for one in made} == {0o660}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two persons")
def test_two_persons_of_a_group_write_in_one_library() -> None:
    group, users = "64000", ("64001", "64002", "64001")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        library = Path(folder, "library")
        library.mkdir()
        os.chown(library, int(users[0]), int(group))
        library.chmod(0o770)
        for number, user in enumerate(users):
            told = [sys.executable, "-c", WRITE, str(library), str(number), user, group]
            done = subprocess.run(told, capture_output=True, text=True, check=False)
            assert done.stderr == ""
            assert (library / "generation").read_text() == str(number)


def test_a_small_file_of_anothers_that_is_closed_to_us_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "generation"
    files.write_over(path, b"theirs")
    made, theirs = sharing.make, path.stat().st_ino

    def refused(one: Path) -> int:
        if one.exists() and one.stat().st_ino == theirs:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return made(one)

    monkeypatch.setattr(sharing, "make", refused)
    (path.parent / "keeps its inode").hardlink_to(path)
    files.write_over(path, b"ours")
    assert path.read_bytes() == b"ours"
