"""Reading articles in: ingest, and what presscut does with paths where it cannot paint."""

import sys
import time
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

import store
from tui import output, plain, shapes
from tui.commands.showing import put_list
from tui.exits import ExitCode, after
from tui.progress import Bar, Doing

FEW = 20
"""More sources than this get a bar on a terminal instead of a line each."""

AGAIN_SECONDS = 1.0
"""After which a watch tries again where another presscut was writing."""


def read_and_list(library: store.Library, arguments: Namespace) -> ExitCode:
    """Read the paths, if any, and print the list: the desk of who has no terminal."""
    read = ExitCode.DONE
    if arguments.paths:
        read = _Reading(library, quiet=arguments.quiet).read(arguments.paths)
    return max(read, put_list(library, library.rows(), arguments, grouped=True))


def ingest(library: store.Library, arguments: Namespace) -> ExitCode:
    """Read, summarise, extract, group and store; with --watch what comes later too."""
    reading = _Reading(
        library,
        outlet=arguments.outlet,
        published=arguments.date,
        jobs=arguments.jobs,
        dry_run=arguments.dry_run,
        as_json=arguments.json,
        progress=arguments.progress,
        quiet=arguments.quiet,
    )
    if not arguments.watch:
        return reading.read(arguments.paths)
    return reading.watch(arguments.paths)


@dataclass(frozen=True)
class _Reading:
    """How sources are read, and how what becomes of them is told."""

    library: store.Library
    outlet: str | None = None
    published: str | None = None
    jobs: int | None = None
    dry_run: bool = False
    as_json: bool = False
    progress: bool = False
    quiet: bool = False

    def read(self, paths: Sequence[str]) -> ExitCode:
        """Ingest the paths, telling what becomes of each as it happens."""
        counts: Counter[str] = Counter()
        bar = Bar(sys.stderr)
        outcomes = store.ingest(
            paths,
            self.library,
            outlet=self.outlet,
            published=self.published,
            jobs=self.jobs,
            dry_run=self.dry_run,
            stdin=sys.stdin.buffer if sys.stdin else None,
            tell=self._tell_doing(bar),
        )
        try:
            with closing(outcomes), bar:
                for outcome in outcomes:
                    counts[outcome.status] += 1
                    self._tell(outcome, bar)
        except KeyboardInterrupt:
            if not (self.as_json or self.quiet):
                output.say(plain.stopped(counts))
                output.say("go on with the same command: what is stored is passed over")
            raise
        if not (self.as_json or self.quiet):
            note = " (nothing was stored: dry run)" if self.dry_run else ""
            output.say(plain.tally(counts) + note)
        return after(counts["failed"], counts.total())

    def watch(self, paths: Sequence[str]) -> ExitCode:
        """Read the paths, then what comes to them or changes, until Ctrl-C."""
        changes = store.watch(paths)  # looks before the first reading: nothing falls in between
        there = [str(path) for path in store.filled(paths)]
        failed = bool(there) and self._read_when_free(there) != ExitCode.DONE
        if not self.quiet:
            output.say("watching; Ctrl-C ends it")
        try:
            for some in changes:
                failed |= self._read_when_free(some) != ExitCode.DONE
        except KeyboardInterrupt:
            return ExitCode.SOME_FAILED if failed else ExitCode.DONE
        return ExitCode.DONE

    def _read_when_free(self, paths: Sequence[str]) -> ExitCode:
        """Read the paths, however long another presscut writes; that it does is said once."""
        said = False
        while True:
            try:
                return self.read(paths)
            except store.LibraryLocked as error:
                if not said:
                    output.complain(f"{error} (still watching: it is tried again)")
                said = True
                time.sleep(AGAIN_SECONDS)

    def _tell_doing(self, bar: Bar) -> Callable[[Doing], None] | None:
        """What is to tell what goes on between the outcomes."""
        if self.as_json and self.progress:
            return lambda doing: output.put_json(shapes.doing(doing))
        return None if self.quiet else bar.tell

    def _tell(self, outcome: store.Outcome, bar: Bar) -> None:
        """Give out one outcome; on a terminal, of many sources only the failed ones."""
        many = outcome.total > FEW and bar.is_shown
        if not many:
            bar.clear()
        if self.as_json:
            output.put_json(shapes.outcome(outcome))
        elif outcome.status == "failed" or not (self.quiet or many):
            progress = f"[{outcome.number}/{outcome.total}] " if sys.stderr.isatty() else ""
            bar.clear()
            output.say(progress + plain.outcome(outcome))
        if many and not self.quiet:
            bar.show(outcome.number, outcome.total)
