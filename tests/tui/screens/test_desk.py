"""The desk's commands: reading in, comparing, correcting, exporting."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from desks import loaded, screen_text, until

import store
from tui import worker
from tui.app import Desk
from tui.screens.desk import brief_name


class Reading:
    """A child that reads sources as a test lets it: puts articles into the shelf, one by one."""

    def __init__(self, shelf) -> None:
        self.shelf = shelf
        self.steps: asyncio.Queue[store.Outcome | None] = asyncio.Queue()
        self.asked: list[str] = []
        self.ended = False

    async def ingest(self, _: Path, sources: list[str]) -> AsyncIterator[store.Outcome]:
        self.asked = list(sources)
        try:
            while outcome := await self.steps.get():
                if outcome.status == "new":
                    self.shelf.keys += outcome.id or ""
                yield outcome
        finally:
            self.ended = True


@pytest.fixture
def reading(shelf, monkeypatch: pytest.MonkeyPatch) -> Reading:
    fake = Reading(shelf)
    monkeypatch.setattr(worker, "ingest", fake.ingest)
    return fake


async def test_articles_appear_as_they_are_stored(
    make_desk: Callable[..., Desk], shelf, reading: Reading
) -> None:
    shelf.keys = ""
    app = make_desk("cuttings")
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: reading.asked == ["cuttings"])
        reading.steps.put_nowait(store.Outcome("a", "new", "a", number=1, total=3))
        await until(pilot, lambda: "River Wend floods 240" in screen_text(app))
        assert "reading 1 of 3 · 1 new" in screen_text(app)
        await pilot.press("2", "j")  # the screen stays usable
        reading.steps.put_nowait(store.Outcome("b", "new", "b", number=2, total=3))
        reading.steps.put_nowait(
            store.Outcome("bad.txt", "failed", reason="the file is empty", number=3, total=3)
        )
        await until(pilot, lambda: "comparing… · 2 new · 1 failed" in screen_text(app))
        reading.steps.put_nowait(None)
        await until(pilot, lambda: "2 new · 1 failed · w says why" in screen_text(app))
        assert len(app.screen.articles.entries) == 2
        await pilot.press("w")
        await pilot.pause()
        assert "bad.txt" in screen_text(app)
        assert "the file is empty" in screen_text(app)


async def test_escape_stops_reading_and_keeps_what_was_stored(
    make_desk: Callable[..., Desk], shelf, reading: Reading
) -> None:
    shelf.keys = ""
    app = make_desk("cuttings")
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: reading.asked)
        reading.steps.put_nowait(store.Outcome("a", "new", "a", number=1, total=3))
        await until(pilot, lambda: "1 new" in screen_text(app))
        await pilot.press("escape")
        await until(pilot, lambda: reading.ended)
        assert "stopped; what was stored stays" in screen_text(app)
        await until(pilot, lambda: len(app.screen.articles.entries) == 1)


async def test_leaving_ends_the_child(make_desk: Callable[..., Desk], reading: Reading) -> None:
    app = make_desk("cuttings")
    async with app.run_test() as pilot:
        await until(pilot, lambda: reading.asked)
        await pilot.press("q")
    assert reading.ended


async def test_two_errands_do_not_run_at_once(
    make_desk: Callable[..., Desk], reading: Reading
) -> None:
    app = make_desk("cuttings")
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await until(pilot, lambda: reading.asked)
        await pilot.press("space", "space", "c")
        await pilot.pause()
        assert "still at work; Esc stops it" in screen_text(app)


async def test_a_child_that_breaks_off_is_told(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> AsyncIterator[store.Outcome]:
        yield store.Outcome("a", "unchanged", number=1, total=2)
        raise worker.WorkFailed("the disk is full")

    monkeypatch.setattr(worker, "ingest", broken)
    app = make_desk("cuttings")
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "! the disk is full" in screen_text(app))
        assert len(app.screen.articles.entries) == 5


async def test_a_path_can_be_read_from_the_desk(
    make_desk: Callable[..., Desk], reading: Reading, tmp_path: Path
) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("o", *str(tmp_path), "enter")
        await until(pilot, lambda: reading.asked == [str(tmp_path)])


async def test_a_path_that_is_not_there_is_questioned_once(
    make_desk: Callable[..., Desk], reading: Reading
) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("o", *"nowhere.txt", "enter")
        await until(pilot, lambda: "There is no nowhere.txt" in screen_text(app))
        assert not reading.asked
        await pilot.press("enter")
        await until(pilot, lambda: reading.asked == ["nowhere.txt"])


# -- what others write ---------------------------------------------------------------------


@pytest.fixture
def watchful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.desk.LOOK", 0.02)


@pytest.mark.usefixtures("watchful")
async def test_articles_that_others_store_appear_and_the_cursor_stays(
    make_desk: Callable[..., Desk], shelf
) -> None:
    shelf.keys = "bde"
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("j")
        shelf.keys = "abcde"
        await until(pilot, lambda: "2 new" in screen_text(app))
        assert app.screen.articles.current.id == "dddddddd"
        assert app.screen.summary.article.id == "dddddddd"
        shelf.corrected.append({})  # as when stories are written after articles
        await pilot.pause(0.2)
        assert "2 new" in screen_text(app)
        shelf.keys = "abcd"
        await until(pilot, lambda: "2 new · 1 gone" in screen_text(app))
        await pilot.press("r")
        await until(pilot, lambda: "4 articles · 1 story" in screen_text(app))


@pytest.mark.usefixtures("watchful")
async def test_an_idle_desk_paints_nothing(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.pause(0.2)
        painted: list[object] = []
        monkeypatch.setattr(app, "_display", lambda *paint: painted.append(paint))
        await pilot.pause(0.3)
        assert painted == []


# -- comparing -----------------------------------------------------------------------------


async def test_marked_articles_are_compared_and_escape_leads_back(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    async def compare(_: Path, articles: list[str]) -> store.Comparison:
        asked.extend(articles)
        whole = shelf.comparison("s1")
        return store.from_data(store.Comparison, store.as_data(whole) | {
            "story": None, "title": "Marked articles"})  # fmt: skip

    monkeypatch.setattr(worker, "compare", compare)
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("j", "space", "end", "space", "c")
        await until(pilot, lambda: "Marked articles · 4 marked articles" in screen_text(app))
        assert asked == ["bbbbbbbb", "eeeeeeee"]
        await pilot.press("1", "k")
        await until(pilot, lambda: app.screen.summary.article.id == "dddddddd")
        assert "Marked articles · 4 marked articles" in screen_text(app)
        await pilot.press("escape")
        await until(pilot, lambda: "Kelmouth · 4 articles" in screen_text(app))


async def test_a_comparison_that_fails_says_why(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def compare(*_: object) -> store.Comparison:
        raise worker.WorkFailed("the library is locked")

    monkeypatch.setattr(worker, "compare", compare)
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("space", "space", "c")
        await until(pilot, lambda: "! the library is locked" in screen_text(app))


# -- summaries by other methods --------------------------------------------------------------


async def test_the_next_method_is_worked_out_once_and_then_marked_in_the_article(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str, int]] = []

    async def summarise(_: Path, article: str, method: str, length: int) -> list[int]:
        asked.append((article, method, length))
        return [1, 5]

    monkeypatch.setattr(worker, "summarise", summarise)
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("m")
        await until(pilot, lambda: "2 of 6 sentences · lexrank" in screen_text(app))
        assert "6 She put the damage at £3m." in screen_text(app)
        await pilot.press("2", "down", "enter")
        await until(pilot, lambda: "▌ 6" in screen_text(app))
        assert app.screen.lines.cursor == 5
        await pilot.press("escape", *"mmmmmmm", "m")  # through all the others to presscut's own
        await until(pilot, lambda: "3 of 6 sentences ─" in screen_text(app))
        await pilot.press("m")
        await until(pilot, lambda: "2 of 6 sentences · lexrank" in screen_text(app))
        assert asked.count(("aaaaaaaa", "lexrank", 3)) == 1


async def test_a_method_that_fails_says_why_and_leaves_the_summary(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def summarise(*_: object) -> list[int]:
        raise worker.WorkFailed("no article aaaaaaaa")

    monkeypatch.setattr(worker, "summarise", summarise)
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("m")
        await until(pilot, lambda: "! no article aaaaaaaa" in screen_text(app))
        assert "3 of 6 sentences ─" in screen_text(app)


# -- the brief -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("River Wend floods Kelmouth", "brief-river-wend-floods-kelmouth.md"),
        ("../../etc/passwd", "brief-etc-passwd.md"),
        ("洪水", "brief.md"),
        ("word " * 40, "brief-word-word-word-word-word-word-word-word-word-wor.md"),
    ],
)
def test_a_brief_gets_a_plain_file_name(title: str, name: str) -> None:
    assert brief_name(title) == name


async def test_the_brief_is_written(
    make_desk: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("e", "enter")
        await until(pilot, lambda: "wrote " in screen_text(app))
    brief = (tmp_path / "brief-river-wend-floods-kelmouth.md").read_text()
    assert "River Wend floods Kelmouth" in brief
    assert "A1" in brief


async def test_a_file_is_only_replaced_when_told_so_twice(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    path = tmp_path / "mine.html"
    path.write_text("my notes")
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("e", "ctrl+u", *str(path), "enter")
        await until(pilot, lambda: "there already" in screen_text(app))
        await pilot.press("escape")
        await pilot.pause()
        assert path.read_text() == "my notes"
        await pilot.press("e", "ctrl+u", *str(path), "enter", "enter")
        await until(pilot, lambda: "wrote " in screen_text(app))
    assert path.read_text().startswith("<!")


async def test_a_place_that_cannot_be_written_is_named(
    make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("e", "ctrl+u", *str(tmp_path / "no" / "b.md"), "enter")
        await until(pilot, lambda: "No such file or directory" in screen_text(app))


async def test_an_article_without_a_story_has_no_brief(make_desk: Callable[..., Desk]) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("end")
        await until(pilot, lambda: app.screen.summary.article.id == "eeeeeeee")
        await pilot.press("e")
        await until(pilot, lambda: "no story here" in screen_text(app))


# -- correcting ----------------------------------------------------------------------------


async def test_an_outlet_is_corrected(make_desk: Callable[..., Desk], shelf) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("j", "j", "E", "tab", *"Coast Radio", "enter")
        await until(pilot, lambda: "Coast Radio" in screen_text(app))
    assert shelf.corrected == [{"id": "cccccccc", "outlet": "Coast Radio"}]


async def test_a_library_that_refuses_a_correction_is_quoted(
    make_desk: Callable[..., Desk], shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: str, **__: str) -> None:
        raise store.LibraryUnwritable("the library is read-only")

    monkeypatch.setattr(shelf, "correct", refuse)
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("E", *" again", "enter")
        await until(pilot, lambda: "! the library is read-only" in screen_text(app))


async def test_an_article_that_vanished_is_named(make_desk: Callable[..., Desk], shelf) -> None:
    app = make_desk()
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        shelf.all.pop("b")
        await pilot.press("j", "enter")
        await until(pilot, lambda: "! no article bbbbbbbb" in screen_text(app))
