"""The command `presscut`: from the words typed to an exit code.

The edge of the program: whatever goes wrong further in ends here as one line on standard error
and an exit code, never as a traceback. Refuses to know what a command does, or to load Textual
before the desk is wanted.
"""

import sys
from collections.abc import Sequence

import store
from tui import output
from tui.arguments import parse
from tui.exits import ExitCode, exit_code

__all__ = ["ExitCode", "main", "run"]


def run() -> int:
    """What the installed command calls; the exit code."""
    try:
        return main()
    except Exception as error:  # noqa: BLE001 (the last edge: a fault of ours, said in one line)
        output.complain(f"a fault of presscut itself, {type(error).__name__}: {error}")
        if {"-v", "--verbose"} & set(sys.argv):
            import traceback

            traceback.print_exc()
        return ExitCode.SOME_FAILED


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words ask for; the exit code. `argv` is without the program's name."""
    output.prepare()
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except store.PresscutError as error:
        output.complain(str(error))
        return exit_code(error)
    except KeyboardInterrupt:
        output.complain("interrupted; what was stored is kept")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough: presscut list | head
        output.discard(sys.stdout)
        output.discard(sys.stderr)
        return ExitCode.DONE
    except OSError as error:
        output.discard(sys.stdout)
        output.complain(_described(error))
        return ExitCode.SOME_FAILED


def _run(words: Sequence[str]) -> int:
    try:
        arguments = parse(words)
    except SystemExit as end:  # argparse has answered: help, the version, or a mistake
        return end.code if isinstance(end.code, int) else ExitCode.USAGE
    if arguments.command is None and not (arguments.json or arguments.plain):
        from tui import terminal

        if terminal.obstacle() is None:
            from tui.start import open_desk

            return open_desk(arguments.library, arguments.paths, mouse=not arguments.no_mouse)
    from tui import commands

    code = commands.run(arguments)
    sys.stdout.flush()
    return code


def _described(error: OSError) -> str:
    """An error of the system in one line: what it refused, and on what."""
    reason = error.strerror or type(error).__name__
    return f"{error.filename}: {reason}" if error.filename else f"cannot write ({reason})"


if __name__ == "__main__":
    sys.exit(run())
