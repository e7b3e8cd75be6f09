"""A line that was left out is put back into an article, and taken out again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from desks import at_desk, open_article, screen_text, until

import store
from tui import worker
from tui.app import Desk
from tui.reader import Reader

STORY = (
    "Quay wall cracks\n\nThe quay wall at Tarnwick cracked on Friday.\n\n"
    "READ MORE: The harbour that sank twice\n\nNobody was hurt, said the harbour master.\n"
)


async def test_a_real_line_is_put_back_taken_back_and_put_back_again(tmp_path: Path) -> None:
    folder, cutting = tmp_path / "library", tmp_path / "quay.txt"
    cutting.write_text(STORY)
    for _ in store.ingest([cutting], store.open_library(folder)):
        pass
    (row,) = store.open_library(folder).rows()

    def left_out() -> int:
        return len(store.open_library(folder).article(row.id).removed)

    assert left_out() == 1
    reader = Reader(lambda: store.open_library(folder), lambda: store.open_desk(library=folder))
    app = Desk(reader, folder)
    async with at_desk(app, (80, 24)) as pilot:
        await open_article(pilot)
        await pilot.press("r")
        assert "x shows what was left out" in screen_text(app)
        await pilot.press("x", "r")
        await until(pilot, lambda: "put back: 7 words · U takes it back" in screen_text(app), 60)
        assert left_out() == 0
        assert "Left out of the page" not in screen_text(app)
        assert "The harbour that sank twice" in screen_text(app)
        await pilot.press("U")
        await until(pilot, lambda: "taken back: put a line back" in screen_text(app), 60)
        assert left_out() == 1
        assert "The harbour that sank twice" not in screen_text(app)
        await pilot.press("R")
        await until(pilot, lambda: "done again: put a line back" in screen_text(app), 60)
        assert left_out() == 0


async def test_a_text_that_was_changed_since_is_left_as_it_is(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    async def restore_lines(_: Path, article: str, lines: list[int]) -> None:
        done.append(f"restore {article[0]} {lines}")
        shelf.all["a"] = replace(shelf.all["a"], digest="restored", removed=())

    async def undo_lines(_: Path, article: str) -> None:
        done.append(f"undo {article[0]}")

    monkeypatch.setattr(worker, "restore_lines", restore_lines)
    monkeypatch.setattr(worker, "undo_lines", undo_lines)
    app = make_desk()
    async with at_desk(app) as pilot:
        await open_article(pilot, "x", "r")
        await until(pilot, lambda: "put back: 0 words" in screen_text(app))
        shelf.all["a"] = replace(shelf.all["a"], digest="changed by another")
        await pilot.press("U")
        await until(pilot, lambda: "was changed since, and is left as it is" in screen_text(app))
        shelf.all["a"] = replace(shelf.all["a"], digest="restored")
        await pilot.press("U")
        await until(pilot, lambda: "taken back: put a line back" in screen_text(app))
    assert done == ["restore a [0]", "undo a"]


async def test_a_line_that_cannot_be_put_back_says_why(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def restore_lines(*_: object) -> None:
        raise worker.WorkFailed("the removed line 1 stood in the headline")

    monkeypatch.setattr(worker, "restore_lines", restore_lines)
    app = make_desk()
    async with at_desk(app) as pilot:
        await open_article(pilot, "x", "r")
        await until(pilot, lambda: "! the removed line 1 stood" in screen_text(app))
