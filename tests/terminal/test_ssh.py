"""presscut on a headless box, reached through a plain sshd."""

import os
import signal
from pathlib import Path

import pexpect
import pytest
from terminals import PRESSCUT, Login, processes
from waiting import until


def command(login: Login, *words: object) -> str:
    return " ".join(map(str, (PRESSCUT, "--library", login.library, *words)))


@pytest.mark.parametrize("term", ["xterm-256color", "screen-256color", "linux", "vt100"])
def test_the_desk_opens_on_every_common_terminal(login: Login, seeds: Path, term: str) -> None:
    with login.terminal(command(login, seeds), term) as child:
        child.expect("Articles")
        child.expect("Barge")
        child.send("q")
        child.expect(pexpect.EOF)
        child.wait()
        assert child.exitstatus == 0


def test_a_resize_reaches_the_desk(login: Login, seeds: Path) -> None:
    with login.terminal(command(login, seeds)) as child:
        child.expect("Articles")
        child.setwinsize(36, 120)
        child.expect("Comparison")
        child.send("q")
        child.expect(pexpect.EOF)


@pytest.mark.parametrize("wrapper", ["", "trap '' HUP; "], ids=["plain", "hang-up ignored"])
def test_a_dropped_line_leaves_no_process_behind(login: Login, seeds: Path, wrapper: str) -> None:
    with login.terminal(wrapper + command(login, seeds)) as child:
        child.expect("Articles")
        assert processes(str(login.library))
        os.kill(child.pid, signal.SIGKILL)
    until(lambda: not processes(str(login.library)), "presscut to end on the other side")


def test_without_a_terminal_the_answer_is_text_at_once(login: Login, seeds: Path) -> None:
    done = login.run(command(login, seeds))
    assert done.returncode == 0
    assert "Tarnmouth" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr


def test_the_list_reads_well_where_only_ascii_can_be_written(login: Login, seeds: Path) -> None:
    done = login.run(f"LC_ALL=C PYTHONCOERCECLOCALE=0 PYTHONUTF8=0 {command(login, seeds)}")
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert "Tarnmouth" in done.stdout


def test_over_ssh_no_more_than_256_colours_are_painted(login: Login, seeds: Path) -> None:
    with login.terminal(f"COLORTERM=truecolor {command(login, seeds)}") as child:
        child.expect("Barge")
        assert "38;5;" in child.before
        assert "38;2;" not in child.before
        child.send("q")
        child.expect(pexpect.EOF)
