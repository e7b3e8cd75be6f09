"""The terminal presscut runs in: whether it can be painted on, and how it is left.

Textual restores the terminal when an app ends by itself. What it leaves to us: a polite end on
SIGTERM, an end at all when the line drops, a repaint after Ctrl-Z and `fg`, and thrift on a slow
line. Knows nothing about articles or screens.
"""

import asyncio
import os
import signal
import sys
import termios
from collections.abc import Callable, Mapping, MutableMapping
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from textual.app import App

LINE_CHECK = 1.0  # seconds between two looks whether the terminal is still there
BLIND_TERMINALS = {"", "dumb", "unknown"}  # $TERM of what cannot place a cursor

# What Textual reads from the environment when it is imported, for a line that may be slow.
SLOW_LINE = {"TEXTUAL_FPS": "15", "TEXTUAL_ANIMATIONS": "none"}


def obstacle(
    environment: Mapping[str, str] = os.environ, streams: tuple[TextIO, ...] | None = None
) -> str | None:
    """Why the desk cannot be painted here, in a few words; None where it can.

    Textual reads keys from standard input and paints on standard error, and what a person pipes
    away is standard output, so all three must be a terminal.
    """
    for stream in streams or (sys.stdin, sys.stdout, sys.stderr):
        if stream is None or stream.closed or not stream.isatty():
            return "not a terminal"
    name = environment.get("TERM", "")
    if name in BLIND_TERMINALS:
        return f"TERM is {name!r}, which cannot place a cursor"
    return None


def prepare(environment: MutableMapping[str, str] = os.environ) -> None:
    """Set Textual up for a slow line if this is one; what a person has set stays.

    Takes effect only before `textual` is imported.
    """
    if "SSH_CONNECTION" in environment:
        for variable, value in SLOW_LINE.items():
            environment.setdefault(variable, value)


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

    if not app.is_headless:
        app.set_interval(LINE_CHECK, check_line)
    app.app_resume_signal.subscribe(app, lambda _: app.refresh(layout=True))
