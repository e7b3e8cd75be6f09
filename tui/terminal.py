"""The terminal presscut runs in: whether it can be painted on, and how it is left.

Textual restores the terminal when an app ends by itself. What it leaves to us: a polite end on
SIGTERM, an end at all when the line drops, a repaint after Ctrl-Z and `fg`, thrift on a slow line,
and an encoding other than UTF-8. Knows nothing about articles or screens.
"""

import asyncio
import codecs
import os
import signal
import sys
import termios
from collections.abc import Callable, Mapping, MutableMapping
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from textual.app import App

LINE_CHECK = 1.0  # seconds between two looks whether the terminal is still there
BLIND_TERMINALS = {"", "dumb", "unknown"}  # $TERM of what cannot place a cursor

# What Textual reads from the environment when it is imported: for a line that may be slow, and for
# the person's own machine, where the list behind a letter of the filter waits for the next frame:
# Textual's timer, once it is late, lets two of them pass.
SLOW_LINE = {"TEXTUAL_FPS": "15", "TEXTUAL_ANIMATIONS": "none"}
OWN_MACHINE = {"TEXTUAL_FPS": "250"}
COLOUR_SYSTEM = "TEXTUAL_COLOR_SYSTEM"
COLOURS = {"16": "standard", "256": "256", "all": "truecolor"}  # as Textual calls them

UTF8 = "utf-8"
BARE = {"C", "POSIX"}  # locales that promise no more than ASCII


def obstacle(
    environment: Mapping[str, str] = os.environ, streams: tuple[TextIO, ...] | None = None
) -> str | None:
    """Why the desk cannot be painted here, in a few words; None where it can.

    Textual reads keys from standard input and paints on standard error, and what a person pipes
    away is standard output, so all three must be a terminal.
    """
    if in_browser(environment):
        return None
    for stream in streams or (sys.stdin, sys.stdout, sys.stderr):
        if stream is None or stream.closed or not stream.isatty():
            return "not a terminal"
    name = environment.get("TERM", "")
    if name in BLIND_TERMINALS:
        return f"TERM is {name!r}, which cannot place a cursor"
    return None


def in_browser(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether this is a desk of `presscut serve`: what it paints goes to a browser."""
    return environment.get("TEXTUAL_DRIVER", "").endswith("WebDriver")


def prepare(environment: MutableMapping[str, str] = os.environ, *, colours: str = "auto") -> None:
    """Set Textual up for this terminal and line; what a person has set stays.

    `colours` is as in the settings. Takes effect only before `textual` is imported.
    """
    remote = "SSH_CONNECTION" in environment
    for variable, value in (SLOW_LINE if remote else OWN_MACHINE).items():
        environment.setdefault(variable, value)
    if remote and colours == "auto":
        many = "256color" in environment.get("TERM", "") or "COLORTERM" in environment
        colours = "256" if many else "16"
    if colours in COLOURS:
        environment.setdefault(COLOUR_SYSTEM, COLOURS[colours])


def encoding(
    environment: Mapping[str, str] = os.environ,
    stream: TextIO | None = None,
    *,
    utf8_mode: bool = bool(sys.flags.utf8_mode),
) -> str:
    """What the terminal reads, as Python names it: what standard error is written in, or less.

    In the locale C Python writes UTF-8 all the same; a person who asked for C, or for a locale of
    another encoding that is not installed, gets what they asked for.
    """
    if in_browser(environment):
        return UTF8
    written = codecs.lookup(getattr(stream or sys.__stderr__, "encoding", None) or UTF8).name
    if not utf8_mode or environment.get("PYTHONUTF8") == "1":
        return written
    # LC_CTYPE is not asked: Python has put its own there.
    locale = environment.get("LC_ALL") or environment.get("LANG") or ""
    if locale in BARE:
        return "ascii"
    try:
        return codecs.lookup(locale.partition(".")[2].partition("@")[0] or UTF8).name
    except LookupError:
        return written


def speak(name: str) -> None:
    """Write to the terminal, and read keys from it, in an encoding.

    Textual takes keys for UTF-8 and ends at a byte that is none, which a person can type or paste
    on any terminal; such a byte is read as a replacement character.
    """
    from textual.drivers import linux_driver

    keys = codecs.getincrementaldecoder(UTF8 if name == "ascii" else name)
    linux_driver.getincrementaldecoder = lambda _: partial(keys, "replace")  # type: ignore[attr-defined, assignment]
    if name != UTF8 and isinstance(sys.__stderr__, TextIOWrapper):
        sys.__stderr__.reconfigure(encoding=name, errors="replace")


def guard(app: "App[int]", *, vanish: Callable[[], None]) -> None:
    """See to it that a running app ends, and comes back, as a terminal program should.

    `vanish` is called when there is no terminal left to write to; it must not return.
    """
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, app.exit, 128 + signal.SIGTERM)
    loop.add_signal_handler(signal.SIGHUP, vanish)

    def check_line() -> None:
        # Where SIGHUP is ignored (nohup, some screens), a dropped line leaves a terminal that
        # fails every call, on which the input thread would spin for ever.
        try:
            termios.tcgetattr(sys.__stdin__ or 0)
        except (termios.error, OSError, ValueError):
            vanish()

    if not (app.is_headless or app.is_web):
        app.set_interval(LINE_CHECK, check_line)
    app.app_resume_signal.subscribe(app, lambda _: app.refresh(layout=True))
