"""The commands: each asks the engine, writes what it answers, and says how it ended.

What can go wrong is raised as the engine's errors; `tui.cli` turns them into one line and a code.
"""

from argparse import Namespace
from collections.abc import Callable

import store
from tui import output
from tui.commands import (
    comparing,
    exchange,
    following,
    forgetting,
    health,
    lines,
    reading,
    serving,
    showing,
    stories,
)
from tui.commands.library import location
from tui.exits import ExitCode

Command = Callable[[store.Library, Namespace], ExitCode]


def run(arguments: Namespace) -> int:
    """Do what the arguments ask for; the exit code. Raises PresscutError.

    A damaged file of the library is complained of, once, and the rest is still at hand; the code
    tells of it, for what was given out may not be all there is.
    """
    if arguments.command in _ALONE:
        return _ALONE[arguments.command](arguments)
    library = store.open_library(location(arguments))
    damage = [problem.line for problem in library.damage()]
    for line in damage:
        output.complain(line)
    try:
        code = _COMMANDS[arguments.command](library, arguments)
    except store.LibraryDamaged as error:
        if str(error) not in damage:
            raise
        return ExitCode.LIBRARY
    return max(code, ExitCode.LIBRARY) if damage else code


_COMMANDS: dict[str | None, Command] = {
    None: reading.read_and_list,
    "ingest": reading.ingest,
    "list": showing.listing,
    "search": showing.search,
    "show": showing.show,
    "restore": lines.restore,
    "cut": lines.cut,
    "figures": showing.figures,
    "compare": comparing.compare,
    "brief": comparing.brief,
    "merge": stories.merge,
    "split": stories.split,
    "release": stories.release,
    "follow": following.follow,
    "unfollow": following.unfollow,
    "refresh": following.refresh,
    "forget": forgetting.forget,
    "undo": stories.undo,
    "export": exchange.export,
    "import": exchange.take_in,
}

_ALONE: dict[str | None, Callable[[Namespace], ExitCode]] = {
    "check": health.check,
    "doctor": health.doctor,
    "serve": serving.serve,
}
"""Those that open the library themselves, if at all, and tell of damage themselves."""
