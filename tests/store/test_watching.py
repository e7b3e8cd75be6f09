from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from store.watching import SETTLED_SECONDS, watch

Step = Callable[[], None]


@pytest.fixture
def changes(tmp_path: Path) -> Callable[[dict[int, Step]], list[list[str]]]:
    """What a watched folder gives when at each second something is done to it; names only."""

    def run(done: dict[int, Step]) -> list[list[str]]:
        time = count()
        now = 0.0
        found: list[list[str]] = []

        def pause(_: float) -> None:
            nonlocal now
            now = float(next(time))
            if now > 15:
                raise KeyboardInterrupt
            done.get(int(now), lambda: None)()

        watched: Iterator[list[str]] = watch([tmp_path], pause=pause, clock=lambda: now)
        with pytest.raises(KeyboardInterrupt):
            found.extend([Path(name).name for name in some] for some in watched)
        return found

    return run


def test_what_was_there_is_not_given_and_what_comes_is_given_once(
    tmp_path: Path, changes: Callable[[dict[int, Step]], list[list[str]]]
) -> None:
    (tmp_path / "old.txt").write_text("old")
    assert changes({1: lambda: _write(tmp_path / "new.txt", "new")}) == [["new.txt"]]


def test_a_file_is_given_only_when_nothing_writes_to_it_any_more(
    tmp_path: Path, changes: Callable[[dict[int, Step]], list[list[str]]]
) -> None:
    path = tmp_path / "long.txt"
    steps = {n: lambda n=n: _write(path, "x" * n) for n in range(1, 8)}
    sizes: list[int] = []
    steps[9] = lambda: sizes.append(path.stat().st_size)
    assert changes(steps) == [["long.txt"]]
    assert sizes == [7]
    assert SETTLED_SECONDS >= 2


def test_a_changed_file_is_given_again_and_one_that_went_is_not(
    tmp_path: Path, changes: Callable[[dict[int, Step]], list[list[str]]]
) -> None:
    kept, gone = tmp_path / "kept.txt", tmp_path / "gone.txt"
    kept.write_text("one")
    steps = {
        1: lambda: _write(kept, "another"),
        2: lambda: _write(gone, "short-lived"),
        3: gone.unlink,
        8: lambda: _write(kept, "a third text"),
    }
    assert changes(steps) == [["kept.txt"], ["kept.txt"]]


def test_a_folder_that_does_not_exist_yet_is_waited_for(
    tmp_path: Path, changes: Callable[[dict[int, Step]], list[list[str]]]
) -> None:
    later = tmp_path / "later"
    steps = {1: later.mkdir, 2: lambda: _write(later / "a.txt", "a")}
    assert changes(steps) == [["a.txt"]]


def _write(path: Path, text: str) -> None:
    path.write_text(text)
