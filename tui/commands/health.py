"""The health of the library and of what is around presscut: check, doctor."""

from argparse import Namespace

import store
from tui import output, plain_library, shapes
from tui.commands.library import location
from tui.exits import ExitCode


def check(arguments: Namespace) -> ExitCode:
    """Look at every file of the library, after mending it where that was asked for.

    Ends with LIBRARY while there is a problem, and with SOME_FAILED where a repair has left
    none but could not save all.
    """
    library = store.open_library(location(arguments))
    mended = library.repair() if arguments.repair else None
    found = library.check()
    older = store.outdated(library)
    if arguments.json:
        output.put_json({**shapes.health(found, mended), "older": older})
    else:
        if mended:
            output.put(plain_library.repair(mended) + "\n")
        output.put(plain_library.health(found))
        if older:
            output.put(f"older        {older} of the comparisons; the next ingest makes them anew")
    if found.problems:
        return ExitCode.LIBRARY
    return ExitCode.SOME_FAILED if mended and mended.lost else ExitCode.DONE


def doctor(arguments: Namespace) -> ExitCode:
    """What presscut finds around itself."""
    from tui import doctor

    report = doctor.examine(location(arguments))
    if arguments.json:
        output.put_json(report)
    else:
        output.put(doctor.as_text(report))
    return ExitCode.LIBRARY if report["paths"]["trouble"] else ExitCode.DONE
