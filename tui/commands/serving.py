"""`presscut serve`: the desk in a browser, for who cannot log in to the machine with ssh."""

import shlex
import sys
from argparse import Namespace
from importlib.util import find_spec

from tui import output
from tui.commands.library import location
from tui.exits import ExitCode

MISSING = "serve needs textual-serve, which is not installed: pip install 'presscut[serve]'"
WARNING = "it has no login of its own: whoever can reach that address on this machine has your desk"


def serve(arguments: Namespace) -> ExitCode:
    """Serve the desk on this machine until interrupted."""
    if find_spec("textual_serve") is None:
        output.complain(MISSING)
        return ExitCode.USAGE
    from tui.serving import HOST
    from tui.serving import serve as serve_desk

    words = [sys.executable, "-m", "tui", "--library", str(location(arguments))]
    output.say(f"the desk is at http://{HOST}:{arguments.port} · Ctrl-C ends it")
    output.say(WARNING)
    serve_desk(shlex.join(words), arguments.port)
    return ExitCode.DONE
