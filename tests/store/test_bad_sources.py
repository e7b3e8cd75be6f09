"""Sources that are not what they seem: each ends in one line of reason, and costs no other."""

import os
import resource
import socket
from pathlib import Path

import pytest

from store.ingest import ingest
from store.library import Library, open_library
from store.models import Outcome
from store.settings import Settings

GOOD = "The ferry ran aground on Monday with 240 people on board, the harbour master said.\n"
GIGABYTE = 1_000_000_000


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good article in it."""
    folder = tmp_path / "cuttings"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, "utf-8")
    return folder


def read(library: Library, *sources: object) -> list[Outcome]:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    outcomes = list(ingest(map(str, sources), library, settings=Settings()))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 400_000  # kilobytes: what the analysis loads, and no source as a whole
    return outcomes


def failure(library: Library, folder: Path, named: Path | None = None) -> Outcome:
    """What is said of the one bad source beside the good one, which is stored all the same."""
    sources = [folder] if named is None else [folder, named]
    outcomes = read(library, *sources)
    assert [one.status for one in outcomes if one.source.endswith("good.txt")] == ["new"]
    assert len(library.rows()) == 1
    (failed,) = [one for one in outcomes if one.status == "failed"]
    assert failed.reason
    assert "\n" not in failed.reason
    return failed


def test_a_file_of_a_gigabyte_is_refused_unread(library: Library, folder: Path) -> None:
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(GIGABYTE)
    assert "larger than 20 MB" in (failure(library, folder).reason or "")


def test_a_named_pipe_holds_nothing_up(library: Library, folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert "named pipe" in (failure(library, folder).reason or "")


def test_a_socket_is_no_article(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        assert "a socket" in (failure(library, folder).reason or "")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/tty", "/dev/null"])
def test_a_device_is_not_opened(library: Library, folder: Path, device: str) -> None:
    assert "a device" in (failure(library, folder, Path(device)).reason or "")


def test_a_link_to_a_device_is_refused(library: Library, folder: Path) -> None:
    (folder / "zero.txt").symlink_to("/dev/zero")
    assert "link out of its folder" in (failure(library, folder).reason or "")


def test_a_link_out_of_the_folder_is_refused(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text("Nobody may read this but its owner alone, he said.")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert "link out of its folder" in (failure(library, folder).reason or "")
    assert not library.count(search="owner")


def test_links_that_lead_to_each_other_come_to_an_end(library: Library, folder: Path) -> None:
    (folder / "one.txt").symlink_to(folder / "two.txt")
    (folder / "two.txt").symlink_to(folder / "one.txt")
    (folder / "deeper").symlink_to(folder)
    outcomes = read(library, folder)
    assert [one.status for one in outcomes].count("new") == 1
    assert [one.reason for one in outcomes if one.status == "failed"] == [
        "is a link that leads nowhere"
    ] * 2


def test_a_path_of_4000_characters_that_is_named_is_refused_in_one_line(
    library: Library, folder: Path
) -> None:
    path = folder / "/".join(["d" * 99] * 40) / "a.txt"
    assert len(str(path)) > 4000
    failure(library, folder, path)


def test_a_path_of_4000_characters_that_is_walked_is_stored_or_refused(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    for _ in range(38):
        Path("d" * 99).mkdir()
        os.chdir("d" * 99)
    Path("deep.txt").write_text(GOOD.replace("Monday", "Tuesday"), "utf-8")
    os.chdir(folder)
    outcomes = read(library, folder)
    (deep,) = [one for one in outcomes if not one.source.endswith("good.txt")]
    assert deep.status == "new" or deep.reason


@pytest.mark.parametrize(
    "name",
    [b"two\nlines.txt", b"\x1b[2Jclear.txt", b"\x1b]0;title\x07.txt", b"\xff\xfe.txt", b"-rf.txt"],
)
def test_names_that_would_move_a_cursor_are_stored_and_read_again(
    library: Library, folder: Path, name: bytes
) -> None:
    path = os.fsencode(folder) + b"/" + name
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(GOOD.replace("Monday", "Tuesday").encode())
    assert [one.status for one in read(library, folder)] == ["new", "new"]
    assert [one.status for one in read(library, folder)] == ["unchanged", "unchanged"]


def test_a_folder_that_may_not_be_read_costs_itself_only(library: Library, folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0)
    if os.access(closed, os.R_OK):
        pytest.skip("root may read everything")
    assert "cannot be read" in (failure(library, folder).reason or "")
    closed.chmod(0o700)
