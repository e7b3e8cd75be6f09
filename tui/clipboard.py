"""The way text takes to a person's clipboard, on a desktop, in tmux, over SSH, on a headless box.

The first route of the table that is there is taken; what fails gives way to the next. Only a tool
of the system and tmux tell that they took the text; a terminal (OSC 52) does not answer, and a file
is the last resort. Knows nothing of articles.
"""

import asyncio
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple

TERMINAL_MOST = 74_994  # bytes that xterm takes by OSC 52, which is 100,000 in Base64
PATIENCE = 5.0  # seconds for a tool to take the text
DEAF = ("linux", "vt", "dumb", "unknown")  # beginnings of $TERM of what has no clipboard

Environment = Mapping[str, str]
Find = Callable[[str], str | None]


class Route(NamedTuple):
    """A way to the clipboard: how it is called, and the program that takes the text, if one does.

    Without a program the text goes to the terminal itself, by OSC 52.
    """

    name: str
    command: tuple[str, ...] = ()


FILE = "a file"
TMUX = Route("tmux (prefix ] pastes)", ("tmux", "load-buffer", "-w", "-"))
OLD_TMUX = Route("tmux (prefix ] pastes)", ("tmux", "load-buffer", "-"))  # before 3.2
TERMINAL = Route("the terminal, unconfirmed (OSC 52)")
TOOLS = (  # what says that there is a display, and the tool for it
    ("WAYLAND_DISPLAY", Route("wl-copy", ("wl-copy",))),
    ("DISPLAY", Route("xclip", ("xclip", "-selection", "clipboard"))),
    ("DISPLAY", Route("xsel", ("xsel", "--clipboard", "--input"))),
)
MAC = Route("pbcopy", ("pbcopy",))


def routes(environment: Environment = os.environ, find: Find = shutil.which) -> Iterator[Route]:
    """The routes that are there, in the order in which they are tried; a file comes after all."""
    if environment.get("TMUX") and find("tmux"):
        yield from (TMUX, OLD_TMUX)
    if not environment.get("SSH_CONNECTION"):  # else the display is not the person's
        for display, route in TOOLS:
            if environment.get(display) and find(route.command[0]):
                yield route
        if sys.platform == "darwin" and find(MAC.command[0]):
            yield MAC
    if _hears(environment):
        yield TERMINAL


def route_name(environment: Environment = os.environ, find: Find = shutil.which) -> str:
    """The route that copying takes here, in a few words."""
    return next((route.name for route in routes(environment, find)), FILE)


def _hears(environment: Environment) -> bool:
    """Whether the terminal may know OSC 52: tmux and screen swallow it, as do plain consoles."""
    inside = environment.get("TMUX") or environment.get("STY")
    term = environment.get("TERM", "")
    return not inside and bool(term) and not term.startswith((*DEAF, "screen", "tmux"))


async def copy(
    text: str,
    to_terminal: Callable[[str], None],
    environment: Environment = os.environ,
    find: Find = shutil.which,
) -> str | None:
    """Put text on the clipboard; the name of the route, None where there is none for it."""
    for route in routes(environment, find):
        if route.command:
            if await _takes(route.command, text):
                return route.name
        elif len(text.encode()) <= TERMINAL_MOST:
            to_terminal(text)
            return route.name
    return None


async def _takes(command: tuple[str, ...], text: str) -> bool:
    """Whether a program took the text. Some stay to serve it: none of their output is read."""
    try:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True
        )
    except OSError:
        return False
    try:
        await asyncio.wait_for(process.communicate(text.encode()), PATIENCE)
    except (TimeoutError, BrokenPipeError, ConnectionResetError):
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        return False
    return process.returncode == 0
