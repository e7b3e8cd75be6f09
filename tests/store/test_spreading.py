"""Several processes at one piece of work: their results, their faults, their end."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from waiting import PATIENCE, until

from store.spreading import AHEAD, Workers, cores

DEADLY = 13


def square(number: int) -> int:
    if number == DEADLY:
        os._exit(1)  # as a fault in a C library would
    return number * number


def fail(number: int) -> int:
    raise ValueError(number)


def killed(_: int) -> int:
    return -1


def process(_: int) -> int:
    return os.getpid()


def spread(step: Callable[[int], int], items: Sequence[int], workers: Workers) -> list[int]:
    return list(workers.spread(step, iter(items), killed, total=len(items), large=20))


@pytest.fixture
def workers() -> Iterator[Workers]:
    with Workers(2) as two:
        yield two


def test_every_item_has_one_result(workers: Workers) -> None:
    items = [number for number in range(40) if number != DEADLY]
    assert sorted(spread(square, items, workers)) == sorted(number * number for number in items)


def test_an_item_that_kills_its_worker_costs_itself_only(workers: Workers) -> None:
    expected = [-1, *(number * number for number in range(40) if number != DEADLY)]
    assert sorted(spread(square, range(40), workers)) == sorted(expected)


def test_every_item_that_kills_its_worker_is_told(workers: Workers) -> None:
    assert spread(square, [DEADLY] * 3, workers) == [-1] * 3


def test_what_a_step_raises_is_raised_here(workers: Workers) -> None:
    with pytest.raises(ValueError, match="0"):
        spread(fail, [0, 0], workers)


def test_the_same_processes_take_the_next_work(workers: Workers) -> None:
    first, second = (set(spread(process, range(20), workers)) for _ in range(2))
    assert os.getpid() not in first | second
    assert len(first | second) <= 2


def test_one_process_is_this_one() -> None:
    with Workers(1) as alone:
        assert set(spread(process, range(40), alone)) == {os.getpid()}


def test_little_work_begins_no_process_and_is_given_to_those_that_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("store.spreading.cores", lambda: 2)
    with Workers() as as_many_as_pay:
        assert spread(process, range(19), as_many_as_pay) == [os.getpid()] * 19
        assert os.getpid() not in spread(process, range(20), as_many_as_pay)
        assert os.getpid() not in spread(process, [1], as_many_as_pay)


def test_items_are_taken_as_they_are_needed(workers: Workers) -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(400):
            taken.append(number)
            yield number

    results = workers.spread(abs, items(), killed, total=400, large=20, chunk=1)
    next(results)
    assert len(taken) <= AHEAD  # so many where the first item takes longest
    assert len(list(results)) == 399


def test_at_least_one_process_can_run() -> None:
    assert cores() >= 1


def _children(parent: int) -> set[int]:
    """The processes that descend from one, however far."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            status = (entry / "stat").read_text()
        except OSError:
            continue
        parents[int(entry.name)] = int(status.rpartition(")")[2].split()[1])
    found = {parent}
    while more := {child for child, its in parents.items() if its in found} - found:
        found |= more
    return found - {parent}


def _alive(process_id: int) -> bool:
    try:
        status = Path(f"/proc/{process_id}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc to look in")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_an_ingest_and_what_was_stored_is_kept(
    tmp_path: Path, end: signal.Signals
) -> None:
    folder = tmp_path / "cuttings"
    folder.mkdir()
    for number in range(600):
        text = f"The ferry to island {number} ran aground on Monday with {number} people on board."
        (folder / f"{number}.txt").write_text(f"{text}\n\nNobody of the {number} was hurt.\n" * 8)
    library = tmp_path / "library"
    words = ["ingest", "--jobs", "2", "--json", "--library", str(library), str(folder)]
    with subprocess.Popen(
        [sys.executable, "-m", "tui.cli", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            assert process.stdout
            process.stdout.readline()  # something is stored, and the workers run
            workers = _children(process.pid)
            assert len(workers) >= 2
            os.killpg(process.pid, end) if end == signal.SIGINT else process.send_signal(end)
            complaint = process.communicate(timeout=PATIENCE)[1]
        finally:
            process.kill()
    until(lambda: not any(map(_alive, workers)), "every worker to end")
    if end == signal.SIGINT:
        assert process.returncode == 130
        assert "Traceback" not in complaint
    listed = subprocess.run(
        [sys.executable, "-m", "tui.cli", "list", "--json", "--library", str(library)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert '"id"' in listed.stdout
