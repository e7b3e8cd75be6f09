"""The desk in a real terminal, as a person would see it."""

import os
import signal
from pathlib import Path

import pytest
from terminals import PRESSCUT, Tmux, processes, until


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
    tmux.wait("ready>")
    tmux.type("stty -a", "Enter")
    assert " echo " in tmux.wait("icanon")
    assert not processes(str(library))


def test_sigterm_leaves_the_terminal_as_it_was(tmux: Tmux, seeds: Path, library: Path) -> None:
    tmux.open(desk(library, seeds), 80, 24)
    tmux.wait("Articles")
    for process in processes(str(library)):
        os.kill(process, signal.SIGTERM)
    until(lambda: not processes(str(library)), "presscut to end")
    tmux.type("echo status $?", "Enter")
    tmux.wait("ready>", "status 143")


def test_a_terminal_that_cannot_place_a_cursor_gets_the_list(
    tmux: Tmux, seeds: Path, library: Path
) -> None:
    tmux.open(f"TERM=dumb {desk(library, seeds)}", 80, 24)
    tmux.wait("Barge", "ready>")


def test_a_pipe_gets_the_list_without_an_escape(tmux: Tmux, seeds: Path, library: Path) -> None:
    tmux.open(f"{desk(library, seeds)} | cat -v; echo done", 80, 24)
    assert "^[" not in tmux.wait("Barge", "done")


def test_ctrl_z_and_fg_come_back_to_a_painted_screen(
    tmux: Tmux, seeds: Path, library: Path
) -> None:
    tmux.open(desk(library, seeds), 80, 24)
    tmux.wait("Articles", "Barge")
    tmux.type("C-z")
    tmux.wait("ready>")
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
