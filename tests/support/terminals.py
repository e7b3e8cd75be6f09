"""Real terminals to run presscut in: tmux on this machine, and a login through a real sshd."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pexpect
import pytest
from waiting import PATIENCE, until

PRESSCUT = Path(sys.executable).with_name("presscut")


def processes(mark: str) -> list[int]:
    """The processes whose command line or environment holds a mark (a path no one else has)."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            words = (entry / "cmdline").read_bytes() + (entry / "environ").read_bytes()
        except OSError:
            continue
        if mark.encode() in words and int(entry.name) != os.getpid():
            found.append(int(entry.name))
    return found


@dataclass
class Tmux:
    """One tmux session of our own, apart from any that the person has."""

    name: str

    def call(self, *arguments: str) -> str:
        command = ["tmux", "-L", self.name, "-f", "/dev/null", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def open(self, command: str, width: int, height: int) -> None:
        size = ["-x", str(width), "-y", str(height)]
        self.call(
            "new-session",
            "-d",
            *size,
            "env",
            "-u",
            "COLUMNS",
            "-u",
            "LINES",
            "PS1=ready> ",
            "ENV=",
            "LANG=C.UTF-8",
            "sh",
        )
        self.wait("ready>")
        self.type(command, "Enter")

    def type(self, *keys: str) -> None:
        self.call("send-keys", *keys)

    def resize(self, width: int, height: int) -> None:
        self.call("resize-window", "-x", str(width), "-y", str(height))

    def screen(self) -> str:
        return self.call("capture-pane", "-p")

    def wait(self, *texts: str) -> str:
        """Wait until all the texts stand on the screen at once; that screen."""
        seen = ""

        def shown() -> bool:
            nonlocal seen
            seen = self.screen()
            return all(text in seen for text in texts)

        try:
            until(shown, f"{texts} on the screen")
        except pytest.fail.Exception as failure:
            raise AssertionError(f"{failure}; there was:\n{seen}") from None
        return seen

    def insist(self, key: str, text: str) -> None:
        """Type a key until a text stands on the screen, for a program that may lose one."""

        def shown() -> bool:
            self.type(key)
            return text in self.screen()

        until(shown, f"{text} on the screen")

    def left(self) -> None:
        """Wait until the shell has the keyboard again: what had it has ended, or been put aside.

        Its prompt does not tell: an old one is seen as soon as a program gives the screen back,
        while it still ends and throws away what is typed meanwhile.
        """
        until(lambda: self.foreground() == self._shell(), "the shell to have the keyboard again")

    def foreground(self) -> int:
        """Who has the keyboard: the shell, or the process that it began for a command."""
        status = Path(f"/proc/{self._shell()}/stat").read_text()
        return int(status.rpartition(")")[2].split()[5])  # tpgid

    def _shell(self) -> int:
        return int(self.call("display-message", "-p", "#{pane_pid}"))


@dataclass
class Login:
    """How to log in to this machine through an sshd of our own."""

    command: list[str]
    library: Path

    def run(self, remote: str) -> subprocess.CompletedProcess[str]:
        """Run a command without a terminal."""
        return subprocess.run(
            [*self.command, "-T", remote],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            stdin=subprocess.DEVNULL,
        )

    @contextmanager
    def terminal(self, remote: str, term: str = "xterm-256color") -> Iterator["pexpect.spawn[str]"]:
        """Run a command on a terminal of a kind, of 80 columns and 24 lines."""
        program, *arguments = self.command
        environment = {**os.environ, "TERM": term, "LANG": "C"}
        environment.pop("COLORTERM", None)
        child = pexpect.spawn(
            program,
            [*arguments[:-1], "-tt", arguments[-1], remote],
            env=environment,
            dimensions=(24, 80),
            timeout=PATIENCE,
            encoding="utf-8",
        )
        try:
            yield child
        finally:
            child.kill(signal.SIGKILL)
            child.wait()  # pexpect's own way gives a child a tenth of a second to end
            child.close()
