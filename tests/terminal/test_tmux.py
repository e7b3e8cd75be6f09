"""The desk in a real terminal, as a person would see it."""

import os
import signal
import subprocess
from pathlib import Path

import pytest
from terminals import PRESSCUT, Tmux, processes
from waiting import until


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "cuttings"


def desk(library: Path, *words: object) -> str:
    return " ".join(map(str, (PRESSCUT, "--library", library, *words)))


@pytest.mark.parametrize(("width", "height"), [(120, 36), (80, 24), (60, 18)])
def test_one_command_reads_the_samples_and_opens_them(
    tmux: Tmux, seeds: Path, library: Path, width: int, height: int
) -> None:
    tmux.open(desk(library, seeds), width, height)
    screen = tmux.wait("Articles", "Barge")
    assert max(map(len, screen.splitlines())) <= width


def test_a_window_may_change_its_size(tmux: Tmux, seeds: Path, library: Path) -> None:
    tmux.open(desk(library, seeds), 120, 36)
    tmux.wait("Articles", "Summary", "Figures", "Comparison")
    tmux.resize(60, 18)
    until(lambda: "Comparison ─" not in tmux.screen(), "one pane at a time")
    tmux.resize(40, 12)
    tmux.resize(120, 36)
    tmux.wait("Articles", "Summary", "Figures", "Comparison")


def test_q_leaves_the_terminal_as_it_was(tmux: Tmux, seeds: Path, library: Path) -> None:
    tmux.open(desk(library, seeds), 80, 24)
    tmux.wait("Articles")
    tmux.type("q")
    tmux.left()
    tmux.type("stty -a", "Enter")
    tmux.wait(" icanon", " echo ")
    until(lambda: not processes(str(library)), "presscut to end")


def test_sigterm_leaves_the_terminal_as_it_was(tmux: Tmux, seeds: Path, library: Path) -> None:
    tmux.open(desk(library, seeds), 80, 24)
    tmux.wait("Articles")
    os.kill(tmux.foreground(), signal.SIGTERM)
    tmux.left()
    tmux.type("echo status $?", "Enter")
    tmux.wait("status 143")
    until(lambda: not processes(str(library)), "presscut to end")


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("TERM=dumb", ()), ("TERM=unknown", ()), ("TERM=", ()), ("env -u TERM", ()),
        ("", ("--plain",)),
    ],
)  # fmt: skip
def test_a_terminal_that_cannot_place_a_cursor_and_who_asks_for_it_get_the_list(
    tmux: Tmux, seeds: Path, library: Path, setting: str, words: tuple[str, ...]
) -> None:
    tmux.open(f"{setting} {desk(library, seeds, *words)}", 80, 24)
    tmux.wait("Barge")


def test_a_pipe_gets_the_list_without_an_escape(tmux: Tmux, seeds: Path, library: Path) -> None:
    tmux.open(f"{desk(library, seeds)} | cat -v; echo done", 80, 24)
    assert "^[" not in tmux.wait("Barge", "\ndone")


def test_a_window_that_is_closed_leaves_no_process(tmux: Tmux, seeds: Path, library: Path) -> None:
    tmux.open(desk(library, seeds), 80, 24)
    tmux.wait("Articles")
    tmux.call("kill-session")
    until(lambda: not processes(str(library)), "presscut to end")


def test_a_window_may_change_its_size_under_a_question_and_ctrl_z(
    tmux: Tmux, seeds: Path, library: Path
) -> None:
    tmux.open(desk(library, seeds), 120, 36)
    tmux.wait("   9 new", "All 5 say")
    tmux.type("e")
    tmux.wait("Write the brief of")
    tmux.type("C-z")
    tmux.left()
    tmux.resize(60, 18)
    tmux.type("fg", "Enter")
    for width, height in ((60, 18), (40, 12), (120, 36)):
        tmux.resize(width, height)
        screen = tmux.wait("Write the brief", "Esc leave")
        assert max(map(len, screen.splitlines())) <= width
    tmux.type("Escape")
    until(lambda: "Write the brief" not in tmux.screen(), "the question to be gone")


def test_ctrl_z_and_fg_come_back_to_a_painted_screen(
    tmux: Tmux, seeds: Path, library: Path
) -> None:
    tmux.open(desk(library, seeds), 80, 24)
    tmux.wait("Articles", "Barge")
    tmux.type("C-z")
    tmux.left()
    tmux.type("fg", "Enter")
    tmux.wait("Articles", "Barge")


def test_escape_sequences_in_an_article_do_not_reach_the_terminal(
    tmux: Tmux, tmp_path: Path, library: Path
) -> None:
    article = tmp_path / "nasty.txt"
    article.write_text(
        "The mayor \x1b]0;owned\x07opened the new library on Monday with 40 guests.\n\n"
        "Its \x1b[31mroof[/] leaked [@click=app.quit]twice\u202e, the architect said.\n"
    )
    tmux.open(desk(library, article), 120, 36)
    screen = tmux.wait("Summary", "opened the new library")
    assert "owned" not in tmux.call("display-message", "-p", "#{pane_title}")
    tmux.type("Enter")
    screen = tmux.wait("[@click=app.quit]twice")
    assert "roof[/] leaked" in screen


@pytest.mark.parametrize(
    "locale", ["LANG=C", "LC_ALL=POSIX", "LANG=de_DE.ISO-8859-1", "PYTHONUTF8=0 LC_ALL=C"]
)
def test_frames_are_drawn_in_ascii_where_the_terminal_reads_no_utf_8(
    locale: str, tmux: Tmux, seeds: Path, library: Path
) -> None:
    tmux.open(f"{locale} PYTHONCOERCECLOCALE=0 {desk(library, seeds)}", 80, 24)
    screen = tmux.wait("+- > 1 Articles -", "Barge", "Enter open")
    assert screen.isascii() or "ISO-8859" in locale
    assert {len(row) for row in screen.splitlines()[1:23]} == {80}


def test_a_byte_that_is_no_character_is_typed(tmux: Tmux, seeds: Path, library: Path) -> None:
    tmux.open(desk(library, seeds), 80, 24)
    tmux.wait("Articles", "Barge")
    tmux.type("/")
    tmux.wait("Esc show all")
    tmux.type("-H", "e9", "62", "61", "72", "67", "65")
    tmux.wait("\ufffdbarge")
    tmux.type("Escape")
    tmux.wait("Barge")


def test_twenty_kilobytes_are_pasted_into_the_filter(
    tmux: Tmux, seeds: Path, library: Path, tmp_path: Path
) -> None:
    pasted = tmp_path / "pasted"
    pasted.write_text("the mayor said [/] wörter 洪水 " * 640)
    tmux.open(desk(library, seeds), 80, 24)
    tmux.wait("Articles", "Barge")
    tmux.type("/")
    tmux.call("load-buffer", str(pasted))
    tmux.call("paste-buffer", "-p")
    until(lambda: "Barge" not in tmux.screen(), "the list to be narrowed")
    tmux.type("Escape")
    tmux.wait("Barge")


def test_a_library_that_disappears_is_said_and_the_desk_stays(
    tmux: Tmux, seeds: Path, library: Path
) -> None:
    tmux.open(desk(library, seeds), 80, 24)
    tmux.wait("   9 new", "sentences")
    library.rename(library.with_name("gone"))  # at once: the desk may write beside the shelves
    tmux.wait("9 gone", "The library is empty.")  # by itself
    tmux.type("j", "Enter", "*", "r", "2", "q")
    tmux.left()
    until(lambda: not processes(str(library)), "presscut to end")


def test_what_another_presscut_stores_comes_into_the_open_desk(
    tmux: Tmux, seeds: Path, library: Path
) -> None:
    tmux.open(desk(library, seeds / "rotherham-inquiry"), 80, 24)
    tmux.wait("   5 new", "sentences")
    subprocess.run([PRESSCUT, "--library", library, "ingest", "-q", seeds], check=True)
    tmux.wait("Barge", "+ A")


def test_the_desk_opens_again_where_it_was_left(tmux: Tmux, seeds: Path, library: Path) -> None:
    tmux.open(desk(library, seeds), 80, 24)
    tmux.wait("Articles", "9 new")
    tmux.type("j", "3", ">", "z")
    tmux.wait("[3 Figures]")
    tmux.type("q")
    tmux.left()
    tmux.type("clear", "Enter")
    tmux.type(desk(library), "Enter")
    tmux.wait("[3 Figures]", "▸ 3 Figures")


def test_the_mouse_is_left_to_the_terminal(tmux: Tmux, seeds: Path, library: Path) -> None:
    for words, wanted in (([], "1"), (["--no-mouse"], "0")):
        if not words:
            tmux.open(desk(library, seeds), 80, 24)
        else:
            tmux.type(desk(library, *words), "Enter")
        tmux.wait("Articles", "Barge")
        flag = "#{mouse_any_flag}"
        assert tmux.call("display-message", "-p", flag).strip() == wanted
        tmux.type("q")
        tmux.left()
