"""Real terminals to run presscut in: tmux on this machine, and a login through a real sshd."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

PRESSCUT = Path(sys.executable).with_name("presscut")
PATIENCE = 40.0  # seconds to wait for something to appear before a test fails


def until(condition: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    """Wait for a condition; fail with what was waited for."""
    deadline = time.monotonic() + patience
    while not condition():
        if time.monotonic() > deadline:
            pytest.fail(f"waited {patience:.0f} s for {what}")
        time.sleep(0.05)


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
        """Wait until all the texts stand on the screen."""
        try:
            until(lambda: all(text in self.screen() for text in texts), f"{texts} on the screen")
        except pytest.fail.Exception as failure:
            raise AssertionError(f"{failure}; there was:\n{self.screen()}") from None
        return self.screen()


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
