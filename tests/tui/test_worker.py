"""The child process that reads and compares: its answers, its complaints, its end."""

import asyncio
import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from waiting import PATIENCE, until

import store
from tui import shapes, worker
from tui.worker import Progress, WorkFailed, comparison_from_answer

Child = Callable[[str], None]


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Child:
    """Run this script instead of presscut's command line."""

    def use(script: str) -> None:
        monkeypatch.setattr(worker, "COMMAND", (sys.executable, "-c", script))

    return use


def outcome(number: int, total: int, status: str = "new", reason: str | None = None) -> str:
    return json.dumps(
        {"source": f"{number}.txt", "status": status, "id": "x", "reason": reason, "title": "T",
         "number": number, "total": total}
    )  # fmt: skip


async def read_in(library: Path) -> list[Any]:
    return [one async for one in worker.ingest(library, ["a.txt"])]


async def test_each_line_is_an_outcome(child: Child, tmp_path: Path) -> None:
    child(f"print({outcome(1, 2)!r}); print({outcome(2, 2, 'failed', 'empty')!r}); exit(1)")
    outcomes = await read_in(tmp_path)
    assert [(one.status, one.reason) for one in outcomes] == [("new", None), ("failed", "empty")]


async def test_between_the_outcomes_stands_what_goes_on(child: Child, tmp_path: Path) -> None:
    states = store.Fetching(("news.example",), 3, 1_200), store.Arranging(2, 12)
    lines = [json.dumps(shapes.doing(state)) for state in states]
    child(f"print({lines[0]!r}); print({outcome(1, 1)!r}); print({lines[1]!r})")
    fetching, read, arranging = await read_in(tmp_path)
    assert (fetching, read.status, arranging) == (states[0], "new", states[1])


async def test_the_child_is_asked_for_json_of_this_library(child: Child, tmp_path: Path) -> None:
    child(
        "import sys, json; print(json.dumps({'source': ' '.join(sys.argv[1:]), 'status': 'new'}))"
    )
    (told,) = await read_in(tmp_path)
    assert told.source == f"ingest --json --progress --library {tmp_path} -- a.txt"


async def test_a_broken_child_is_quoted(child: Child, tmp_path: Path) -> None:
    child("import sys;sys.stderr.write('reading\\npresscut: the disk is full\\n');sys.exit(4)")
    with pytest.raises(WorkFailed) as caught:
        await read_in(tmp_path)
    assert str(caught.value) == "the disk is full"


async def test_a_silent_broken_child_is_named_by_its_code(child: Child, tmp_path: Path) -> None:
    child("import sys; sys.exit(9)")
    with pytest.raises(WorkFailed, match="code 9"):
        await read_in(tmp_path)


async def test_what_is_no_outcome_ends_the_work(child: Child, tmp_path: Path) -> None:
    child("print('Traceback')")
    with pytest.raises(WorkFailed, match="not an outcome"):
        await read_in(tmp_path)


async def test_a_child_that_complains_at_length_does_not_block(
    child: Child, tmp_path: Path
) -> None:
    child(f"import sys; sys.stderr.write('x ' * 500_000); print({outcome(1, 1)!r})")
    assert len(await read_in(tmp_path)) == 1


def alive(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("stubborn", ["", "signal.signal(signal.SIGTERM, signal.SIG_IGN);"])
async def test_a_cancelled_child_ends(
    child: Child, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stubborn: str
) -> None:
    monkeypatch.setattr(worker, "PATIENCE", 0.2)
    child(
        f"import os, json, signal, time; {stubborn}"
        "print(json.dumps({'source': str(os.getpid()), 'status': 'new'}), flush=True);"
        "time.sleep(60)"
    )
    started: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def work() -> None:
        async for one in worker.ingest(tmp_path, ["a.txt"]):
            started.set_result(int(one.source))

    task = asyncio.create_task(work())
    process_id = await asyncio.wait_for(started, PATIENCE)
    assert alive(process_id)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    until(lambda: not alive(process_id), "the child to end")


async def test_a_comparison_comes_back_whole(child: Child, tmp_path: Path, shelf) -> None:
    comparison = replace(shelf.comparison("s1"), story=None, left_out=3)
    articles = [shelf.all[key] for key in "abcd"]
    answer = store.write_brief(comparison, articles, format="json")
    (tmp_path / "answer.json").write_text(answer)
    child(f"print(open({str(tmp_path / 'answer.json')!r}).read())")
    assert await worker.compare(tmp_path, ["aaaa", "bbbb"]) == comparison


@pytest.mark.parametrize("answer", ["[]", "{}", '{"figures": 3}', "not json", ""])
async def test_a_comparison_that_is_none_is_refused(
    child: Child, tmp_path: Path, answer: str
) -> None:
    child(f"print({answer!r})")
    with pytest.raises(WorkFailed, match="cannot be read"):
        await worker.compare(tmp_path, ["aaaa", "bbbb"])


async def test_a_comparison_that_fails_says_why(child: Child, tmp_path: Path) -> None:
    child("import sys; print('no article aaaa', file=sys.stderr); sys.exit(3)")
    with pytest.raises(WorkFailed, match="no article aaaa"):
        await worker.compare(tmp_path, ["aaaa", "bbbb"])


async def test_a_summary_by_another_method_is_its_sentences(child: Child, tmp_path: Path) -> None:
    child("""
import json, sys
assert sys.argv[1:3] == ["show", "--json"] and "--method" in sys.argv
print(json.dumps({"summary": [{"sentence": 4, "text": "b"}, {"sentence": 0, "text": "a"}]}))
""")
    assert await worker.summarise(tmp_path, "aaaa", "lexrank", 2) == [0, 4]


@pytest.mark.parametrize("script", ["print('no JSON')", "print('[]')", "raise SystemExit(3)"])
async def test_a_summary_that_does_not_come_is_a_failure(
    script: str, child: Child, tmp_path: Path
) -> None:
    child(script)
    with pytest.raises(WorkFailed):
        await worker.summarise(tmp_path, "aaaa", "lexrank", 2)


def test_marked_articles_without_a_story_get_a_title() -> None:
    answer = {"story": {"id": None, "title": None}, "articles": ["a", "b"], "digests": [],
              "facts": [], "figures": [], "quotes": []}  # fmt: skip
    compared = comparison_from_answer(answer)
    assert (compared.story, compared.title) == (None, "Marked articles")


def test_progress_counts_what_came_of_each_source() -> None:
    progress = Progress()
    assert progress.line == "reading…"
    progress.add(store.Outcome("1", "new", number=1, total=3))
    progress.add(store.Outcome("2", "failed", reason="empty", number=2, total=3))
    assert progress.line == "reading 2 of 3 · 1 new · 1 failed"
    progress.note(store.Fetching(("news.example",), 2, 40_000))
    told = "fetching news.example · 40 kB so far · 2 to come"
    assert progress.line == f"{told} · 1 new · 1 failed"
    progress.add(store.Outcome("3", "new", number=3, total=3))
    assert progress.line == "reading 3 of 3 · 2 new · 1 failed"
    assert progress.result == "2 new · 1 failed"
    assert [one.source for one in progress.failures] == ["2"]


def test_nothing_read_is_said() -> None:
    assert Progress().result == "nothing to read there"


async def test_lines_are_restored_by_numbers_that_people_count(
    child: Child, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    child(f"import sys; open({str(told)!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')")
    await worker.restore_lines(tmp_path, "aaaa", [0, 4])
    await worker.undo_lines(tmp_path, "aaaa")
    assert told.read_text().splitlines() == [
        f"restore -q --library {tmp_path} -- aaaa 1 5",
        f"restore -q --undo --library {tmp_path} -- aaaa",
    ]


async def test_what_takes_a_change_back_is_given_to_a_child_that_reads_it(
    child: Child, tmp_path: Path
) -> None:
    child(
        "import json, sys; given = json.load(sys.stdin);"
        "print(json.dumps({'undo': given['undo'], 'again': {'words': sys.argv[1:2]}}))"
    )
    change = await worker.undo(tmp_path, {"gone": ["s1"] * 100_000})
    assert change.undo == {"gone": ["s1"] * 100_000}
    assert change.again == {"words": ["undo"]}


async def test_a_child_that_ends_before_it_reads_is_complained_of(
    child: Child, tmp_path: Path
) -> None:
    child("import sys; sys.exit('presscut: the library is locked')")
    with pytest.raises(WorkFailed, match="the library is locked"):
        await worker.undo(tmp_path, {"gone": ["s1"] * 1_000_000})
    child("print('{}')")
    with pytest.raises(WorkFailed, match="what takes it back cannot be read"):
        await worker.rearrange(tmp_path, "merge", "s1", "s2")
