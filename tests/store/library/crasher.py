"""Fails at every write-like system call of one action, one after the other.

    python crasher.py FOLDER ACTION kill|full

Forks a process for each call; in it the action meets SIGKILL at that call, with half of what was
being written on the disk, or a disk that is full from then on. Each time the library must open,
hold what was acknowledged, take the action again and be found healthy. Prints how many calls.
"""

import errno
import os
import shutil
import signal
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import filelock  # noqa: F401  (what the action loads is not what is tested)
import tinydb  # noqa: F401

from store.errors import LibraryUnwritable
from store.library import Library, files, open_library
from store.library.shelves import Place
from store.library.undo import Undo
from store.models import Comparison, Story
from store.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))
from writer import make

CALLS = ("open", "fsync", "replace", "link", "unlink", "mkdir", "pwrite", "fchmod", "chmod")
BEFORE = [make("before", number) for number in range(3)]
NEW = make("new", 1)
NEXT = replace(BEFORE[0], digest="2" * 64, text="Changed since.")
AFTER = Story("s1", "After", (BEFORE[2].id,))
COMPARED = Comparison("s1", "After", AFTER.articles, (BEFORE[2].digest,), (), (), ())


def opened(folder: Path) -> Library:
    return open_library(folder / "library", settings=Settings(lock_seconds=5))


def prepare(folder: Path, action: str) -> None:
    """The library that the action meets."""
    if action == "begin":
        return
    library = opened(folder)
    for article in BEFORE:
        library.keep([article])
    library.change_stories([Story("s1", "Before", (BEFORE[0].id, BEFORE[1].id))])
    library.keep_comparisons([replace(COMPARED, title="Before")])
    if action == "repair":
        shelf = library.location / "shelves" / "0001.json"
        shutil.copy(shelf, files.backup_of(shelf))
        shelf.write_bytes(shelf.read_bytes()[:-50])


def act(library: Library, action: str) -> None:
    """Something that a person asks for; it can be asked for twice."""
    if action in ("begin", "keep"):
        library.keep([NEW])
    elif action == "update":
        library.keep([NEXT])
    elif action == "stories":
        library.change_stories([AFTER, Story("s2", "New", (BEFORE[0].id,))], gone=["s3"])
    elif action == "comparisons":
        library.keep_comparisons([COMPARED])
    elif action == "undo":
        library.put_back(Undo(stories=(AFTER,), gone=("s2",)))
    elif action == "forget":
        library.forget([BEFORE[2].id])
    elif action == "repair":
        library.repair()


def fail_at(number: int, mode: str) -> Callable[[], bool]:
    """Have the n-th write-like call fail, and if the disk is full all that come after it.

    Returns what tells whether it came to that.
    """
    seen = count(1)
    failed: list[str] = []

    def failing(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def instead(*args: object, **rest: object) -> object:
            if name == "open" and not int(str(args[1])) & (os.O_CREAT | os.O_WRONLY):
                return call(*args, **rest)
            now = next(seen)
            if now == number:
                failed.append(name)
            if mode == "kill" and now == number:
                if name == "fsync" and stat.S_ISREG(os.fstat(args[0]).st_mode):  # type: ignore[arg-type]
                    os.ftruncate(args[0], os.fstat(args[0]).st_size // 2)  # type: ignore[arg-type]
                os.kill(os.getpid(), signal.SIGKILL)
            if mode == "full" and now >= number and name != "unlink":
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return call(*args, **rest)

        return instead

    for name in CALLS:
        setattr(os, name, failing(name, getattr(os, name)))
    return lambda: bool(failed)


def attempt(folder: Path, action: str, number: int, mode: str) -> tuple[bool, bool]:
    """Run the action where that call fails: was it acknowledged, and did any call fail."""
    child = os.fork()
    if child == 0:
        library = opened(folder)
        came_to_it = fail_at(number, mode)
        try:
            act(library, action)
        except LibraryUnwritable:
            os._exit(1)
        os._exit(0 if came_to_it() else 3)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (-signal.SIGKILL, 0, 1, 3), code
    return code in (0, 3), code != 3


def verify(folder: Path, action: str, acknowledged: bool) -> None:
    """What any crash must leave behind."""
    library = opened(folder)
    before = set() if action == "begin" else {article.id for article in BEFORE}
    listed = {row.id for row in library.rows()} | {one.id for one in library.forgotten()}
    assert before <= listed or action == "repair", (action, listed)
    if acknowledged and action in ("begin", "keep"):
        assert NEW.id in listed
    if acknowledged and action == "update":
        assert [one.text for one in library.versions(BEFORE[0].id)] == [BEFORE[0].text, NEXT.text]
    if acknowledged and action in ("stories", "undo"):
        assert library.story("s1").title == "After"
    if acknowledged and action == "comparisons":
        library.change_stories([AFTER])
        assert library.comparison("s1") == COMPARED
    act(library, action)
    library.keep([make("next", 1)])
    assert not library.check().problems, library.check().problems
    held = {row.id for row in library.rows()} | {one.id for one in library.forgotten()}
    assert before | {make("next", 1).id} <= held
    for row in library.rows():
        assert library.article(row.id).text
    for shelf in library.sources.articles.signatures():
        assert library.sources.articles.documents(shelf, {Place(shelf, 1).number: None})


def main(folder: Path, action: str, mode: str) -> None:
    prepare(folder / "sound", action)
    for number in count(1):
        broken = folder / str(number)
        if (folder / "sound").exists():
            shutil.copytree(folder / "sound", broken)
        acknowledged, failed = attempt(broken, action, number, mode)
        verify(broken, action, acknowledged)
        if not failed:
            break
    sys.stdout.write(f"{number - 1}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
