"""A browser, a pager, an editor are opened from wherever an article stands, and one comes back."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from desks import at_desk, desk_of, open_article, presses, screen_text, until
from textual.pilot import Pilot

import store
from tui import programs
from tui.app import Desk

ADDRESS = "https://mercury.example/flood?a=1&b='2'"


@pytest.fixture
def got(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What pagers and browsers of ours were given; there is a terminal for them."""

    @contextmanager
    def suspend(_: Desk) -> Iterator[None]:
        yield

    path = tmp_path / "got"
    monkeypatch.setattr(Desk, "suspend", suspend)
    monkeypatch.setenv("PAGER", f"sh -c 'cat > {path}'")
    monkeypatch.setenv("BROWSER", f"sh -c 'echo \"$0\" > {path}'")
    monkeypatch.delenv("VISUAL", raising=False)
    return path


@pytest.fixture
def edit(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, got: Path) -> Callable[..., None]:
    """Have the editor replace words, in each round others."""

    def set_up(*rounds: tuple[str, str]) -> None:
        script = tmp_path / "editor.py"
        script.write_text(
            "import sys; from pathlib import Path\n"
            f"log, rounds = Path({str(got)!r}), {rounds!r}\n"
            "sheet = Path(sys.argv[1]); text = sheet.read_text('utf-8')\n"
            "before = log.read_text('utf-8') if log.exists() else ''\n"
            "old, new = rounds[min(before.count('====='), len(rounds) - 1)]\n"
            "log.write_text(before + text + '=====', 'utf-8')\n"
            "sheet.write_text(text.replace(old, new), 'utf-8')\n"
        )
        monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")

    return set_up


async def told(pilot: Pilot[int], words: str) -> None:
    await until(pilot, lambda: words in desk_of(pilot).bar.news)


@presses("cited.browse")
async def test_what_is_not_from_the_web_is_not_opened(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await told(pilot, "it is not from the web but from /cuttings/a.txt")


@presses("cited.page")
async def test_without_a_terminal_of_ones_own_there_is_no_pager(
    pilot: Pilot[int], key: str
) -> None:
    await pilot.press(key)
    await told(pilot, "not possible here")


@presses("cited.edit_file")
async def test_nor_an_editor(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    await told(pilot, "not possible here")


@pytest.mark.parametrize("where", [{"url": ADDRESS}, {"also": ("/cuttings/a2.txt", ADDRESS)}])
async def test_the_source_is_opened(
    where: dict[str, str], make_desk: Callable[..., Desk], shelf: object, got: Path
) -> None:
    articles: dict[str, store.Article] = shelf.all  # type: ignore[attr-defined]
    articles["a"] = replace(articles["a"], **where)  # type: ignore[arg-type]
    async with at_desk(make_desk()) as pilot:
        await pilot.press("B")
        await until(pilot, got.exists)
        await until(pilot, got.read_text)
    assert got.read_text() == ADDRESS + "\n"


async def test_the_article_is_paged_through_and_so_is_a_brief(
    make_desk: Callable[..., Desk], got: Path
) -> None:
    async with at_desk(make_desk()) as pilot:
        await open_article(pilot, "vertical_line")
        await until(pilot, lambda: got.exists() and "She put the damage at £3m." in got.read_text())
        await pilot.press("escape", "4", "vertical_line")
        await until(pilot, lambda: "Figures that differ" in got.read_text())


async def test_a_program_that_fails_says_so(
    make_desk: Callable[..., Desk], got: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", "false")
    async with at_desk(make_desk()) as pilot:
        await pilot.press("vertical_line")
        await told(pilot, "false ended with code 1")
        monkeypatch.setattr(programs, "PAGERS", ())
        monkeypatch.setenv("PAGER", "no-such-program")
        await pilot.press("vertical_line")
        await told(pilot, "no program for it: set $PAGER")
    assert not got.exists()


async def test_fields_and_note_come_back_from_the_editor(
    make_desk: Callable[..., Desk], edit: Callable[..., None], shelf: object, tmp_path: Path
) -> None:
    edit(("Kelmouth Mercury", "The Mercury"))
    async with at_desk(make_desk()) as pilot:
        await pilot.press("ctrl+e")
        await told(pilot, "corrected · U takes it back")
        assert "The Mercury" in screen_text(pilot.app)
        edit(("note:\n", "note:\nask the council"))
        await pilot.press("ctrl+e")
        await told(pilot, "noted · U takes it back")
        assert store.open_desk(tmp_path / "desk").marks.of("aaaaaaaa").note == "ask the council"
        await pilot.press("U")
        await told(pilot, "taken back: note")
        await pilot.press("U")
        await told(pilot, "taken back: correct")
    assert shelf.corrected[-1] == {"id": "aaaaaaaa", "outlet": ""}  # type: ignore[attr-defined]


async def test_a_note_is_kept_where_the_library_refuses_the_fields(
    make_desk: Callable[..., Desk],
    edit: Callable[..., None],
    shelf: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: str, **_how: str) -> None:
        raise store.LibraryLocked("the library is locked")

    monkeypatch.setattr(shelf, "correct", refuse)
    edit(("2026-02-03\n\nnote:", "2026-02-04\n\nnote:\nask the council"))
    async with at_desk(make_desk()) as pilot:
        await pilot.press("ctrl+e")
        await told(pilot, "the library is locked")
        assert store.open_desk(tmp_path / "desk").marks.of("aaaaaaaa").note == "ask the council"


async def test_what_cannot_be_read_goes_back_to_the_editor_with_the_words_kept(
    make_desk: Callable[..., Desk], edit: Callable[..., None], got: Path
) -> None:
    edit(("date: 2026-02-03", "date: on Tuesday"), ("date: on Tuesday", "date: 2026-02-04"))
    async with at_desk(make_desk()) as pilot:
        await pilot.press("ctrl+e")
        await told(pilot, "corrected")
        assert "4 Feb 2026" in screen_text(pilot.app)
    first, second, _ = got.read_text("utf-8").split("=====")
    assert "# !" not in first
    assert second.startswith("# ! “on Tuesday” is no date.")
    assert "date: on Tuesday" in second


async def test_what_is_left_as_it_is_changes_nothing(
    make_desk: Callable[..., Desk], edit: Callable[..., None], tmp_path: Path
) -> None:
    edit(("", ""), ("", ""))
    async with at_desk(make_desk()) as pilot:
        await pilot.press("ctrl+e")
        await told(pilot, "nothing was changed")
    assert store.open_desk(tmp_path / "desk").history.last is None


async def test_an_editor_that_fails_changes_nothing(
    make_desk: Callable[..., Desk], got: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "false")
    async with at_desk(make_desk()) as pilot:
        await pilot.press("ctrl+e")
        await told(pilot, "false ended with code 1")
    assert not got.exists()


async def test_where_no_article_is_there_is_nothing_to_open(
    make_desk: Callable[..., Desk], shelf: object
) -> None:
    shelf.keys = ""  # type: ignore[attr-defined]
    async with at_desk(make_desk()) as pilot:
        await pilot.press("B")
        await told(pilot, "there is no article here")
