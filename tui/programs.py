"""Programs of the person's own beside presscut: a browser, a pager, an editor.

Chosen as other terminal programs choose them: $BROWSER, $PAGER, $VISUAL and $EDITOR. What they get
is passed as an argument or on standard input, never through a shell. Refuses to open an address
where there is nothing to show it. Knows nothing of the app: who calls `run` has put it aside.
"""

import os
import shlex
import shutil
import signal
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import store

Environment = Mapping[str, str]
Find = Callable[[str], str | None]

PAGERS = ("less", "more")
EDITORS = ("sensible-editor", "nano", "vi")
OPENERS = ("xdg-open",) if sys.platform != "darwin" else ("open",)
IN_TERMINAL = ("w3m", "lynx", "links", "links2", "elinks", "browsh", "www-browser", "chawan", "cha")
ENDS = (signal.SIGTERM, signal.SIGHUP)
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


class Missing(Exception):
    """There is no program for it here; the text says what to do."""


class Browser(NamedTuple):
    """How to open an address, and whether that takes the terminal."""

    command: tuple[str, ...]
    in_terminal: bool


def browser(
    address: str, environment: Environment = os.environ, find: Find = shutil.which
) -> Browser:
    """How to open an address of the web. Raises Missing."""
    if not store.is_address(address):
        raise Missing(f"it is not from the web but from {address}")
    screen = _has_screen(environment)
    for choice in environment.get("BROWSER", "").split(os.pathsep):
        command = _words(choice)
        if command and find(command[0]):
            words = [word.replace("%s", address) for word in command]
            whole = words if words != command else [*command, address]
            text = Path(command[0]).name in IN_TERMINAL
            return Browser(tuple(whole), in_terminal=text or not screen)
    if screen:
        for opener in filter(find, OPENERS):
            return Browser((opener, address), in_terminal=False)
    raise Missing(f"no $BROWSER, and no screen here to open {address} on")


def browser_name(environment: Environment = os.environ, find: Find = shutil.which) -> str:
    """The program that opens addresses here, or why there is none."""
    try:
        return browser("https://example.org", environment, find).command[0]
    except Missing:
        return "none: no $BROWSER, and no screen here"


def pager(environment: Environment = os.environ, find: Find = shutil.which) -> list[str]:
    """How to page through text on standard input. Raises Missing."""
    return _program(environment, ("PAGER",), PAGERS, find)


def editor(environment: Environment = os.environ, find: Find = shutil.which) -> list[str]:
    """How to edit a file, whose path is to follow. Raises Missing."""
    return _program(environment, ("VISUAL", "EDITOR"), EDITORS, find)


def run(command: Sequence[str], text: str | None = None) -> int:
    """Run a program in this terminal, with text on its standard input; its exit code.

    Ctrl-C is the program's, not ours; what is to end us ends it first. Raises OSError.
    """
    with _terminal_kept(), _signals_for_the_child() as take_care_of:
        child = subprocess.Popen(command, stdin=None if text is None else subprocess.PIPE)
        take_care_of(child)
        child.communicate(None if text is None else text.encode())
    return child.returncode


def start(command: Sequence[str]) -> None:
    """Start a program that has a screen of its own, and leave it to itself. Raises OSError."""
    nowhere = subprocess.DEVNULL
    child = subprocess.Popen(
        command, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True
    )
    Thread(target=child.wait, daemon=True).start()  # else it stays in the table of processes


@contextmanager
def _terminal_kept() -> Iterator[None]:
    """Set the terminal afterwards as it was: a program that is killed in raw mode leaves it so."""
    stdin = sys.__stdin__
    if stdin is None or not stdin.isatty():
        yield
        return
    before = termios.tcgetattr(stdin)
    try:
        yield
    finally:
        with suppress(termios.error):  # the terminal is gone
            termios.tcsetattr(stdin, termios.TCSADRAIN, before)


@contextmanager
def _signals_for_the_child() -> Iterator[Callable[[subprocess.Popen[bytes]], None]]:
    """Pass on what is to end us to the child that is given; the app hears of it after that.

    Ctrl-C reaches every program of the terminal, so that the child has got its own.
    """
    children: list[subprocess.Popen[bytes]] = []
    came: list[int] = []  # also what came while the child was begun

    def pass_on(number: int, _: object) -> None:
        came.append(number)
        for child in children:
            child.send_signal(number)

    def take_care_of(child: subprocess.Popen[bytes]) -> None:
        children.append(child)
        for number in came:
            child.send_signal(number)

    before = {number: signal.signal(number, pass_on) for number in ENDS}
    before[signal.SIGINT] = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield take_care_of
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _has_screen(environment: Environment) -> bool:
    return sys.platform == "darwin" or any(environment.get(name) for name in DISPLAYS)


def _program(
    environment: Environment, variables: Sequence[str], usual: Sequence[str], find: Find
) -> list[str]:
    for choice in (*(environment.get(name, "") for name in variables), *usual):
        command = _words(choice)
        if command and find(command[0]):
            return command
    named = " or ".join(f"${name}" for name in variables)
    raise Missing(f"no program for it: set {named}")


def _words(command: str) -> list[str]:
    """A command's words; one that does not parse is none."""
    try:
        return shlex.split(command)
    except ValueError:
        return []
