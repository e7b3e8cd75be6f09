"""Copying, paging and editing in a real tmux; over SSH too; the terminal comes back right."""

import os
import signal
from pathlib import Path

import pexpect
import pytest
from terminals import PRESSCUT, Login, Tmux, processes
from waiting import until


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "cuttings"


def desk(library: Path, *words: object) -> str:
    folder = f"PRESSCUT_DESK={library}-desk"
    return " ".join(map(str, ("env", folder, PRESSCUT, "--library", library, *words)))


def ready(tmux: Tmux) -> None:
    """Wait until the samples are read, compared and shown."""
    tmux.wait("   9 new", "sentences")


def test_a_copied_sentence_is_pasted_from_tmux(tmux: Tmux, seeds: Path, library: Path) -> None:
    tmux.open(desk(library, seeds), 80, 24)
    ready(tmux)
    tmux.type("2")
    tmux.wait("p pin")
    tmux.type("y")
    tmux.wait("copied to tmux (prefix ] pastes)")
    copied = tmux.call("show-buffer")
    assert copied.endswith(")")
    tmux.type("q")
    tmux.left()
    tmux.type("cat > /dev/null <<X", "Enter")
    tmux.call("paste-buffer")
    until(lambda: copied[-20:] in tmux.screen().replace("\n", ""), "the sentence on the screen")


def test_a_pager_and_an_editor_give_the_terminal_back(
    tmux: Tmux, seeds: Path, library: Path
) -> None:
    tmux.open(f"PAGER=less EDITOR=vi {desk(library, seeds)}", 80, 24)
    ready(tmux)
    tmux.type("|")
    tmux.wait("SUMMARY")
    tmux.type("C-c")
    tmux.insist("G", "(END)")  # less drops a key that it reads as Ctrl-C comes
    tmux.type("q")
    tmux.wait("1 Articles", "2 Summary")
    tmux.type("C-e")
    tmux.wait("# Correct what is wrong", "outlet:")
    tmux.type("Escape", ":%s/^outlet:.*/outlet: The Herald/", "Enter", ":%s/^date:.*/date: soon/")
    tmux.type("Enter", ":wq", "Enter")
    tmux.wait("“soon” is no date")
    tmux.type(":%s/^date: soon/date: 2014-08-27/", "Enter", ":wq", "Enter")
    tmux.wait("The Herald · 27 Aug 2014", "1 Articles")
    tmux.type("q")
    tmux.left()
    tmux.type("stty -a", "Enter")
    tmux.wait(" icanon", " echo ")


def test_an_editor_put_aside_with_ctrl_z_comes_back_with_fg(
    tmux: Tmux, seeds: Path, library: Path
) -> None:
    tmux.open(f"EDITOR=vi {desk(library, seeds)}", 80, 24)
    ready(tmux)
    tmux.type("C-e")
    tmux.wait("# Correct what is wrong")
    tmux.type("C-z")
    tmux.left()
    tmux.type("fg", "Enter")
    tmux.wait("# Correct what is wrong")
    tmux.type("Escape", ":q!", "Enter")
    tmux.wait("1 Articles", "nothing was changed")


@pytest.mark.parametrize("program", ["EDITOR=vi", "PAGER=less"])
def test_an_end_asked_for_does_not_wait_for_an_editor_or_a_pager(
    tmux: Tmux, seeds: Path, library: Path, program: str
) -> None:
    tmux.open(f"{program} {desk(library, seeds)}", 80, 24)
    ready(tmux)
    editing = program.startswith("EDITOR")
    tmux.type("C-e" if editing else "|")
    tmux.wait("# Correct what is wrong" if editing else "SUMMARY")
    os.kill(tmux.foreground(), signal.SIGTERM)
    tmux.left()
    tmux.type("echo status $?", "Enter")
    tmux.wait("status 143")
    until(lambda: not processes(str(library)), "presscut to end")
    tmux.type("stty -a", "Enter")
    tmux.wait(" icanon", " echo ")


def test_over_ssh_the_words_go_to_the_terminal_and_an_editor_gives_it_back(
    login: Login, seeds: Path
) -> None:
    assert login.run(desk(login.library, "ingest", seeds)).returncode == 0
    with login.terminal(f"EDITOR=vi {desk(login.library)}") as child:
        child.expect("sentences")
        child.send("2y")
        child.expect("\x1b]52;c;[A-Za-z0-9+/=]+\x07")
        child.expect("OSC 52")
        child.send("\x05")
        child.expect("# Correct what is wrong")
        child.send("\x1b:q!\r")
        child.expect("Summary")
        child.send("q")
        child.expect(pexpect.EOF)
