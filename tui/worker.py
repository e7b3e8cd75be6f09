"""Heavy work, in a child process: reading articles in, comparing the marked
ones, summaries by other methods.

The app itself never loads what that needs. The child is presscut's own command line; what it
writes on standard output is read as JSON. It never outlives the app: leaving `_child` by any way
ends it, and it dies of its closed pipe where the app is killed outright.
"""

import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncGenerator, AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import store
from tui.progress import Doing, worded_doing

if TYPE_CHECKING:
    from store import Comparison, Outcome

Errand: TypeAlias = Coroutine[Any, Any, None]

COMMAND = (sys.executable, "-m", "tui.cli")
LONGEST_LINE = 1 << 20  # bytes of one outcome
PATIENCE = 2.0  # seconds between asking a child to stop and ending it
TOLD = 2000  # characters of a child's complaint that are passed on


class WorkFailed(Exception):
    """The child ended without an answer; the text says why, in one line."""


@dataclass
class Progress:
    """How far reading has come, counted from its outcomes."""

    number: int = 0
    total: int = 0
    doing: str = ""  # what goes on between the outcomes, in words
    counts: dict[str, int] = field(default_factory=dict)
    failures: list["Outcome"] = field(default_factory=list)

    def note(self, doing: Doing) -> None:
        """Take what goes on until the next outcome."""
        self.doing = worded_doing(doing)

    def add(self, outcome: "Outcome") -> None:
        """Count one outcome."""
        self.doing = ""
        self.number, self.total = max(self.number, outcome.number), outcome.total
        self.counts[outcome.status] = self.counts.get(outcome.status, 0) + 1
        if outcome.status == "failed":
            self.failures.append(outcome)

    @property
    def line(self) -> str:
        """The state in one line: "reading 3 of 9 · 2 new · 1 failed"."""
        reading = f"reading {self.number} of {self.total}" if self.total else "reading…"
        return " · ".join([self.doing or reading, *self._told()])

    @property
    def result(self) -> str:
        """What came of it, once it is done."""
        return " · ".join(self._told()) or "nothing to read there"

    def _told(self) -> list[str]:
        order = ("new", "updated", "unchanged", "duplicate", "failed")
        return [f"{self.counts[status]} {status}" for status in order if status in self.counts]


def _read(answer: bytes) -> Any:
    """What a child wrote. A desk opens without `json`."""
    import json

    return json.loads(answer)


def _written(given: object) -> bytes:
    """What a child reads."""
    import json

    return json.dumps(given).encode()


async def ingest(library: Path, sources: Sequence[str]) -> AsyncGenerator["Outcome | Doing", None]:
    """Read sources into the library; one outcome a document, as it is stored.

    Between them comes what is being done meanwhile. Raises WorkFailed when the child breaks off.
    Closing the iterator ends the child.
    """
    arguments = ["ingest", "--json", "--progress", "--library", str(library), "--", *sources]
    async with _child(arguments) as (process, complaint):
        assert process.stdout is not None
        async for line in process.stdout:
            try:
                yield _told(_read(line))
            except (ValueError, TypeError) as error:
                raise WorkFailed(f"the reader answered what is not an outcome: {error}") from error
        if await process.wait() not in (0, 1, 3):
            raise WorkFailed(await complaint or f"it ended with code {process.returncode}")


def _told(shape: dict[str, Any]) -> "Outcome | Doing":
    if "fetching" in shape:
        return store.from_data(store.Fetching, shape["fetching"])
    if "arranging" in shape:
        return store.from_data(store.Arranging, shape["arranging"])
    return store.from_data(store.Outcome, shape)


async def compare(library: Path, articles: Sequence[str]) -> "Comparison":
    """Compare articles (their ids) that need not be of one story. Raises WorkFailed."""
    answer = await _answer(["compare", "--json", "--library", str(library), "--", *articles])
    try:
        return comparison_from_answer(_read(answer))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise WorkFailed(f"the comparison cannot be read: {error}") from error


async def summarise(library: Path, article: str, method: str, length: int) -> list[int]:
    """The sentences (indices) that a method takes for a summary of `length`. Raises WorkFailed."""
    arguments = ["show", "--json", "--library", str(library), "--method", method]
    answer = await _answer([*arguments, "--sentences", str(length), "--", article])
    try:
        return sorted(int(one["sentence"]) for one in _read(answer)["summary"])
    except (ValueError, TypeError, KeyError) as error:
        raise WorkFailed(f"the summary cannot be read: {error}") from error


class Change(NamedTuple):
    """What takes a change of a library back and what makes it again, as JSON has it."""

    undo: dict[str, Any]
    again: dict[str, Any]


async def rearrange(library: Path, command: str, *words: str) -> Change:
    """Merge, split, forget or bring back, by one of presscut's commands. Raises WorkFailed."""
    return _change(await _answer([command, "--json", "--library", str(library), *words]))


async def undo(library: Path, change: dict[str, Any]) -> Change:
    """Make a change that `rearrange` or this gave. Raises WorkFailed."""
    given = _written({"undo": change})
    return _change(await _answer(["undo", "--json", "--library", str(library), "-"], given))


def _change(answer: bytes) -> Change:
    try:
        shape = _read(answer)
        return Change(shape["undo"], shape["again"])
    except (ValueError, TypeError, KeyError) as error:
        raise WorkFailed(f"what takes it back cannot be read: {error}") from error


async def restore_lines(library: Path, article: str, lines: Sequence[int]) -> None:
    """Put removed lines (indices) back into an article's text. Raises WorkFailed."""
    await _answer(["restore", "-q", "--library", str(library), "--", article, *_numbers(lines)])


async def undo_lines(library: Path, article: str) -> None:
    """Take back what was done last with an article's lines. Raises WorkFailed."""
    await _answer(["restore", "-q", "--undo", "--library", str(library), "--", article])


def _numbers(indices: Sequence[int]) -> list[str]:
    """Indices as people count."""
    return [str(index + 1) for index in indices]


async def _answer(arguments: Sequence[str], given: bytes = b"") -> bytes:
    """All that a child writes, `given` that to read. Raises WorkFailed where it ends in error."""
    async with _child(arguments, PIPE if given else DEVNULL) as (process, complaint):
        assert process.stdout is not None
        if process.stdin:
            with suppress(ConnectionError):  # it ended before it read; its complaint says why
                process.stdin.write(given)
                await process.stdin.drain()
            process.stdin.close()
        answer = await process.stdout.read()
        if await process.wait():
            raise WorkFailed(await complaint or f"it ended with code {process.returncode}")
    return answer


def comparison_from_answer(answer: dict[str, Any]) -> "Comparison":
    """A Comparison from what `compare --json` writes, where a mention holds its figure flat."""
    story = answer.get("story") or {}
    own = {
        "story": None,
        "title": story.get("title") or "Marked articles",
        "figures": [
            row | {"mentions": [mention | {"figure": mention} for mention in row["mentions"]]}
            for row in answer["figures"]
        ],
    }
    return store.from_data(store.Comparison, answer | own)


@asynccontextmanager
async def _child(
    arguments: Sequence[str], stdin: int = DEVNULL
) -> AsyncIterator[tuple[Process, "asyncio.Task[str]"]]:
    """A running child and what it complains of; it has ended when the block is left."""
    process = await asyncio.create_subprocess_exec(
        *COMMAND, *arguments, stdin=stdin, stdout=PIPE, stderr=PIPE, limit=LONGEST_LINE
    )
    complaint = asyncio.create_task(_complaint(process))
    try:
        yield process, complaint
    finally:
        await asyncio.shield(_end(process))
        complaint.cancel()


async def _complaint(process: Process) -> str:
    """The last line that the child writes on standard error; the rest is read and dropped."""
    assert process.stderr is not None
    last = ""
    while chunk := await process.stderr.read(1 << 16):
        last = (last + chunk.decode("utf-8", "replace"))[-TOLD:]
    lines = [line.strip() for line in last.splitlines() if line.strip()]
    return lines[-1].removeprefix("presscut: ") if lines else ""


async def _end(process: Process) -> None:
    """Ask the child to stop; end it where it does not, or where the app cannot wait for it."""
    if process.returncode is not None:
        return
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), PATIENCE)
    except (TimeoutError, asyncio.CancelledError):
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
