"""The whole library out and in again: export, import."""

import sys
from argparse import Namespace
from collections.abc import Iterable

import store
from tui import output
from tui.commands import files
from tui.commands.library import nothing_stored
from tui.exits import ExitCode


def export(library: store.Library, arguments: Namespace) -> ExitCode:
    """The library as JSON Lines, in ASCII, so that no stream alters it."""
    if not library.count() and not library.forgotten():
        raise nothing_stored(library)
    lines = map(output.in_ascii, library.export_lines())
    if files.is_file(arguments.output):
        files.write(arguments.output, lines, replace=arguments.force, quiet=arguments.quiet)
    else:
        for line in lines:
            output.put(line)
    return ExitCode.DONE


def take_in(library: store.Library, arguments: Namespace) -> ExitCode:
    """Take in what `export` wrote; what is there already stays as it is."""
    name = arguments.file
    try:
        if name == "-":
            done = library.import_lines(_standard_input())
        else:
            with open(name, encoding="utf-8-sig", errors="surrogateescape") as lines:  # noqa: PTH123
                done = library.import_lines(lines)
    except store.ReadingError as error:
        raise store.ReadingError(name, f"{name}: {error}") from error
    except OSError as error:
        raise store.ReadingError(name, f"{name}: cannot be read ({error.strerror})") from error
    if arguments.json:
        output.put_json(store.as_data(done))
    elif not arguments.quiet:
        output.say(
            f"articles: {done.articles}, stories: {done.stories}, there already: {done.known}"
        )
    return ExitCode.DONE


def _standard_input() -> Iterable[str]:
    if sys.stdin is None:
        return ()
    return (line.decode("utf-8", "surrogateescape") for line in sys.stdin.buffer)
