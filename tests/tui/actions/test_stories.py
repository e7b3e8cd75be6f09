"""Stories are merged and split from the desk, and taken back."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from desks import at_desk, desk_of, presses, screen_text, until
from textual.pilot import Pilot

import store
from tui import worker
from tui.app import Desk
from tui.reader import Reader

TEXTS = {
    "quay": "Quay wall cracks\n\nThe quay wall at Tarnwick cracked on Friday. Nobody was hurt.\n",
    "vote": "Council votes on trams\n\nThe council of Ostrey voted for trams by 12 to 9.\n",
    "barn": "Barn burns at Holm\n\nA barn burned down at Holm. Forty sheep were saved.\n",
}


@presses("desk.merge")
async def test_merging_wants_articles_of_two_stories(pilot: Pilot[int], key: str) -> None:
    await pilot.press("space", "space", key)
    await until(
        pilot, lambda: "of two or more stories with space, then M" in screen_text(pilot.app)
    )


@presses("desk.split")
async def test_a_story_is_not_split_from_itself(pilot: Pilot[int], key: str) -> None:
    bar, wanted = desk_of(pilot).bar, "mark some, not all, of the articles of one story with space"
    await pilot.press(key)
    assert wanted in bar.news
    await pilot.press("space", "space", "space", "space", key)
    assert wanted in bar.news
    await pilot.press("escape", "end", "space", key)  # an article in no story
    assert wanted in bar.news


async def test_what_is_marked_is_split_off_merged_again_and_taken_back(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[tuple[str, ...]] = []

    async def rearrange(_: Path, command: str, *words: str) -> worker.Change:
        done.append((command, *(word[:2] for word in words)))
        before, shelf.groups = shelf.groups, ["ac", "bd"] if command == "split" else ["abcd"]
        return worker.Change({"groups": before}, {"groups": shelf.groups})

    async def undo(_: Path, change: dict[str, list[str]]) -> None:
        done.append(("undo", *change["groups"]))
        shelf.groups = change["groups"]

    monkeypatch.setattr(worker, "rearrange", rearrange)
    monkeypatch.setattr(worker, "undo", undo)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("j", "space", "j", "space", "S")
        await until(pilot, lambda: "done: split off 2 articles" in screen_text(app))
        assert [story.articles for story in desk_of(pilot).following.holdings.stories] == [
            ("aaaaaaaa", "cccccccc"), ("bbbbbbbb", "dddddddd"),
        ]  # fmt: skip
        assert not app.screen.articles.marked
        await pilot.press("home", "space", "end", "up", "space", "M")
        await until(pilot, lambda: "done: merge 2 stories" in screen_text(app))
        await pilot.press("U")
        await until(pilot, lambda: "taken back: merge 2 stories" in screen_text(app))
        await pilot.press("U")
        await until(pilot, lambda: "taken back: split off 2 articles" in screen_text(app))
        await pilot.press("R")
        await until(pilot, lambda: "done again: split off 2 articles" in screen_text(app))
    assert done == [
        ("split", "s1", "bb", "dd"), ("merge", "s1", "s2"),
        ("undo", "ac", "bd"), ("undo", "abcd"), ("undo", "ac", "bd"),
    ]  # fmt: skip


async def test_a_story_that_cannot_be_changed_says_why(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async def rearrange(*_: object) -> None:
        raise worker.WorkFailed("the library is read-only")

    monkeypatch.setattr(worker, "rearrange", rearrange)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("space", "S")
        await until(pilot, lambda: "! the library is read-only" in screen_text(app))
    assert store.open_desk(tmp_path / "desk").history.last is None


async def test_a_change_is_not_stopped_before_it_is_noted_how_to_take_it_back(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done = asyncio.Event()

    async def rearrange(*_: object) -> worker.Change:
        await done.wait()
        return worker.Change({}, {})

    monkeypatch.setattr(worker, "rearrange", rearrange)
    app = make_desk()
    async with at_desk(app) as pilot:
        await pilot.press("space", "S", "escape")
        assert "not stopped half-way" in desk_of(pilot).bar.news
        await pilot.press("U")
        assert desk_of(pilot).bar.news == "not done: still at work"
        done.set()
        await until(pilot, lambda: "done: split off “River Wend floods" in screen_text(app))
    assert store.open_desk(tmp_path / "desk").history.last is not None


async def test_a_real_library_is_merged_and_put_back(tmp_path: Path) -> None:
    folder, cuttings = tmp_path / "library", tmp_path / "cuttings"
    cuttings.mkdir()
    for name, text in TEXTS.items():
        (cuttings / f"{name}.txt").write_text(text)
    for _ in store.ingest([cuttings], store.open_library(folder)):
        pass
    before = {frozenset(story.articles) for story in store.open_library(folder).stories()}
    assert len(before) == len(TEXTS)
    reader = Reader(lambda: store.open_library(folder), lambda: store.open_desk(library=folder))
    app = Desk(reader, folder)
    async with at_desk(app) as pilot:
        await pilot.press("space", "space", "M")
        await until(pilot, lambda: "done: merge 2 stories" in screen_text(app))
        assert sorted(len(one.articles) for one in store.open_library(folder).stories()) == [1, 2]
        await pilot.press("U")
        await until(pilot, lambda: "taken back: merge 2 stories" in screen_text(app))
    assert {frozenset(one.articles) for one in store.open_library(folder).stories()} == before
