"""Reading articles in: ingest, and what presscut does with paths where it cannot paint."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence

import store
from tui import output, plain, shapes
from tui.commands.showing import put_list
from tui.exits import ExitCode


def read_and_list(library: store.Library, arguments: Namespace) -> ExitCode:
    """Read the paths, if any, and print the list: the desk of who has no terminal."""
    read = ExitCode.DONE
    if arguments.paths:
        read = _read(library, arguments.paths, quiet=arguments.quiet)
    return max(read, put_list(library, library.rows(), grouped=True, as_json=arguments.json))


def ingest(library: store.Library, arguments: Namespace) -> ExitCode:
    """Read, summarise, extract, group and store."""
    return _read(
        library,
        arguments.paths,
        outlet=arguments.outlet,
        published=arguments.date,
        dry_run=arguments.dry_run,
        as_json=arguments.json,
        quiet=arguments.quiet,
    )


def _read(
    library: store.Library,
    paths: Sequence[str],
    *,
    outlet: str | None = None,
    published: str | None = None,
    dry_run: bool = False,
    as_json: bool = False,
    quiet: bool = False,
) -> ExitCode:
    """Ingest the paths, telling what becomes of each as it happens."""
    counts: Counter[str] = Counter()
    outcomes = store.ingest(
        paths,
        library,
        outlet=outlet,
        published=published,
        dry_run=dry_run,
        stdin=sys.stdin.buffer if sys.stdin else None,
    )
    for outcome in outcomes:
        counts[outcome.status] += 1
        if as_json:
            output.put_json(shapes.outcome(outcome))
        elif outcome.status == "failed" or not quiet:
            progress = f"[{outcome.number}/{outcome.total}] " if sys.stderr.isatty() else ""
            output.say(progress + plain.outcome(outcome))
    if not (as_json or quiet):
        output.say(plain.tally(counts) + (" (nothing was stored: dry run)" if dry_run else ""))
    if counts["failed"] == counts.total():
        return ExitCode.NOTHING
    return ExitCode.SOME_FAILED if counts["failed"] else ExitCode.DONE
