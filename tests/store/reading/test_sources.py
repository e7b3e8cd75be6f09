import os
import socket
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from store.errors import ReadingError
from store.reading.kinds import SUFFIXES
from store.reading.sources import find_sources


def sources(names: Iterable[str | Path]) -> list[str]:
    """Sources as they are, errors as 'file name: reason'."""
    return [
        f"{Path(found.source).name}: {found}" if isinstance(found, ReadingError) else found
        for found in find_sources(names)
    ]


def write(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("The bridge closed on Monday.\n")
    return str(path)


def test_a_folder_gives_its_readable_files_in_alphabetical_order(tmp_path: Path) -> None:
    wanted = [write(tmp_path / name) for name in ("a.txt", "b.MD", "c.markdown", "d.text")]
    wanted += [write(tmp_path / "b folder" / "a.txt"), write(tmp_path / "z" / "y" / "x.txt")]
    write(tmp_path / "picture.png")
    write(tmp_path / ".hidden.txt")
    write(tmp_path / ".git" / "notes.txt")
    assert sources([tmp_path]) == wanted


def test_a_named_file_of_another_kind_or_a_hidden_one_is_tried(tmp_path: Path) -> None:
    named = [write(tmp_path / "cutting"), write(tmp_path / ".cutting.txt")]
    assert sources(named) == named


def test_a_relative_name_becomes_an_absolute_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    assert sources(["a.txt"]) == [wanted]


def test_standard_input_passes_through(tmp_path: Path) -> None:
    named = write(tmp_path / "a.txt")
    assert sources(["-", named, "-"]) == ["-", named]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    named = write(tmp_path / "a.txt")
    link = tmp_path / "b.txt"
    link.symlink_to(named)
    assert sources([named, named, tmp_path, link]) == [named]


def test_a_folder_whose_files_were_all_named_before_is_not_called_empty(tmp_path: Path) -> None:
    named = write(tmp_path / "a.txt")
    assert sources([named, tmp_path]) == [named]


@pytest.mark.parametrize("content", [[], ["picture.png"], ["folder/other.doc"], [".a.txt"]])
def test_a_folder_with_nothing_to_read_says_which_kinds_are(
    tmp_path: Path, content: list[str]
) -> None:
    for name in content:
        write(tmp_path / name)
    reason = f"{tmp_path.name}: holds nothing to read; files read: {' '.join(SUFFIXES)}"
    assert sources([tmp_path]) == [reason]


def test_a_missing_path_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    named = write(tmp_path / "a.txt")
    missing = "gone.txt: there is no such file or folder"
    assert sources([tmp_path / "gone.txt", named]) == [missing, named]


@pytest.mark.parametrize("name", ["nul\0byte.txt", "x" * 5000])
def test_an_impossible_name_is_an_error_and_not_a_crash(name: str) -> None:
    (found,) = find_sources([name])
    assert isinstance(found, ReadingError)


def test_a_folder_that_cannot_be_read_is_named_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readable = write(tmp_path / "a.txt")
    locked = tmp_path / "locked"
    locked.mkdir()
    scan = os.scandir

    def refuse_locked(path: Path) -> Any:
        if path == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse_locked)
    reason = "locked: the folder cannot be read (permission denied)"
    assert sources([tmp_path]) == [readable, reason]


def test_pipes_sockets_and_devices_are_refused_without_opening_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's address has at most 108 bytes
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")

    def refuse(*_: object) -> NoReturn:
        raise AssertionError("opened")

    monkeypatch.setattr(os, "open", refuse)
    refused = [
        "pipe.txt: is a named pipe; only files are read",
        "socket.txt: is a socket; only files are read",
    ]
    assert sources([tmp_path]) == refused
    assert sources(["pipe.txt", "socket.txt"]) == refused
    assert sources(["/dev/null"]) == ["null: is a device; only files are read"]


def test_a_link_out_of_a_folder_is_refused_but_followed_when_named(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside" / "secret.txt")
    folder = tmp_path / "folder"
    inside = write(folder / "a.txt")
    (folder / "file.txt").symlink_to(outside)
    (folder / "tree").symlink_to(tmp_path / "outside")
    (folder / "picture.png").symlink_to(outside)
    reason = "is a link out of its folder; name what it leads to"
    assert sources([folder]) == [inside, f"file.txt: {reason}", f"tree: {reason}"]
    assert sources([folder / "file.txt"]) == [str(folder / "file.txt")]
    assert sources([folder / "tree"]) == [str(folder / "tree" / "secret.txt")]


def test_links_that_go_round_in_circles_come_to_an_end(tmp_path: Path) -> None:
    named = write(tmp_path / "a" / "a.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "one.txt").symlink_to(tmp_path / "two.txt")
    (tmp_path / "two.txt").symlink_to(tmp_path / "one.txt")
    reason = "is a link that leads nowhere"
    assert sources([tmp_path]) == [f"one.txt: {reason}", f"two.txt: {reason}", named]
