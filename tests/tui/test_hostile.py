"""Text that wants to be more than text, in every place where text is shown."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from desks import at_desk, loaded, screen_rows, screen_text, until
from rich.cells import cell_len
from textual.events import Paste

import store
from tui.app import Desk
from tui.reader import Reader
from tui.widgets.field import Field

HOSTILE = (
    "[/]",
    "[@click=app.quit]x[/]",
    "[bold red]loud",
    "$primary {curly} \\[",
    "\x1b]0;owned\x07\x1b[2Jscreen\x9b31m",
    "\u202eesrever\u2066 \u200f",
    "שלום עולם مرحبا",
    "洪水が町を襲った洪水が町を襲った",
    "👩\u200d🚒🇬🇧 e\u0301e\u0301 \u0301",
    "tab\there\r\nand\x00null",
    "x" * 500,
)


class HostileShelf:
    """A library that says one hostile thing wherever it says anything."""

    def __init__(self, shelf, text: str) -> None:
        self.shelf = shelf
        self.text = text

    def article(self, identity: str) -> store.Article:
        text = self.text
        article = self.shelf.article(identity)
        body = f"{text} 12 {text}"
        figure = store.Figure("count", text, 0, len(text), 0, counted=text, doubt=text)
        return replace(
            article, title=text, outlet=text, published=text, source=text, text=body,
            sentences=(store.Sentence(0, len(body), 0),),
            ranking=(store.Excerpt(body, 0, 0, 0, len(body), 1.0, text),),
            figures=(figure,), removed=(store.Removed(1, text, text),),
        )  # fmt: skip

    def rows(self, limit: int | None = None) -> list[store.Row]:
        text = self.text
        return [
            row._replace(title=text, outlet=text, published=text, source=text, summary=(text,))
            for row in self.shelf.rows(limit)
        ]

    def stories(self) -> list[store.Story]:
        return [replace(story, title=self.text) for story in self.shelf.stories()]

    def comparison(self, story_id: str) -> store.Comparison:
        text = self.text
        ids = ("aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd")
        figure = self.article("aaaaaaaa").figures[0]
        mentions = tuple(store.Mention(one, figure, text) for one in ids[:2])
        says = tuple(store.Statement(one, 0, text) for one in ids)
        return store.Comparison(
            story_id, text, ids, ids,
            facts=(store.Fact(text, says), store.Fact(text, says[:1])),
            figures=(store.FigureRow(text, "differs", mentions, text),),
            quotes=(store.SpeakerRow(text, 3, (store.Run(ids[0], 0, text),)),),
        )  # fmt: skip

    def stamp(self) -> int:
        return 0


@pytest.mark.parametrize("size", [(120, 36), (44, 12)])
@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_is_only_shown(
    text: str, size: tuple[int, int], shelf, tmp_path: Path
) -> None:
    app = Desk(Reader(lambda: HostileShelf(shelf, text), store.open_desk), tmp_path)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen.summary.article)
        for keys in ("1", "2", "3", "4", "5", "6", "7", "7 enter", "x", "escape", "E", "escape",
                     "e", "escape", "1 space down space"):  # fmt: skip
            await pilot.press(*keys.split())
            await pilot.pause()
            rows = screen_rows(app)
            assert all(cell_len(row) <= size[0] for row in rows), keys
            assert not any(mark in row for row in rows for mark in "\x1b\x9b\x07\u202e\x00")
        assert app.is_running
        assert app.return_value is None


async def test_markup_is_shown_as_it_is_written(shelf, tmp_path: Path) -> None:
    text = "[@click=app.quit]x[/]"
    app = Desk(Reader(lambda: HostileShelf(shelf, text), store.open_desk), tmp_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: app.screen.summary.article)
        assert screen_text(app).count(text) > 10
        for row, line in enumerate(screen_rows(app)):
            if text in line:
                await pilot.click(offset=(line.index(text) + 1, row))
        await pilot.pause()
        assert app.return_value is None


@pytest.mark.parametrize("text", HOSTILE)
async def test_what_a_person_wrote_on_an_article_is_only_shown(
    text: str, make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    """Tags, notes, comments and words pinned: in lists, questions, messages, an open article."""
    desk = store.open_desk(tmp_path / "desk")
    desk.marks.retag(["aaaaaaaa"], [text], [])
    desk.marks.note("aaaaaaaa", text)
    desk.tray.add(store.Pin("quote", "aaaaaaaa", 0, text, label=text))
    desk.tray.comment(desk.tray.pins()[0].id, text)
    desk.history.note(text, store.Call(text, {}), store.Call(text, {}))
    app = make_desk()
    async with at_desk(app, (80, 24)) as pilot:
        for keys in ("1", "T", "escape", "quotation_mark", "enter", "U", "2 enter", "escape", "P",
                     "c", "enter", "x", "U", "escape", "slash t a g colon", "escape"):  # fmt: skip
            await pilot.press(*keys.split())
            await pilot.pause()
            rows = screen_rows(app)
            assert all(cell_len(row) <= 80 for row in rows), keys
            unsafe = "\x1b\x9b\x07\u202e\u2066\u200f\x00"
            assert not any(mark in row for row in rows for mark in unsafe), keys
        assert app.is_running
        assert app.return_value is None


async def test_a_hostile_failure_is_only_listed(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ingest(*_: object):
        yield store.Outcome("[/]\x1b[2J.txt", "failed", reason="[@click=app.quit]no", total=1)

    monkeypatch.setattr("tui.worker.ingest", ingest)
    app = make_desk("x")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "1 failed" in screen_text(app))
        await loaded(pilot)
        await pilot.press("w")
        await pilot.pause()
        assert "[/].txt" in screen_text(app)
        assert "[@click=app.quit]no" in screen_text(app)


@pytest.mark.parametrize(
    "keys",
    [
        ["T"], ["quotation_mark"], ["E"], ["E", "tab", "tab"], ["2", "p", "P", "c"],
        ["2", "enter", "slash"], ["question_mark", "slash"], ["ctrl+f"], ["o"],
    ],
    ids=" ".join,
)  # fmt: skip
async def test_twenty_kilobytes_pasted_and_taken_end_nothing(
    keys: list[str], make_desk: Callable[..., Desk]
) -> None:
    app = make_desk()
    async with at_desk(app, (60, 18)) as pilot:
        for key in keys:
            before = app.screen
            await pilot.press(key)
            if key not in ("2", "p", "tab"):
                await until(pilot, lambda before=before: app.screen is not before)
        field = app.screen.focused
        assert isinstance(field, Field)
        field.post_message(Paste("the mayor said [/] wörter 洪水, " * 700))
        await until(pilot, lambda: len(field.value) > 20_000)
        await pilot.press("enter")
        assert screen_rows(app)
        assert app.is_running
