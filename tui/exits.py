"""How presscut ends: the exit codes, and the one that belongs to each error."""

from enum import IntEnum

import store


class ExitCode(IntEnum):
    """What a script learns from `$?`."""

    DONE = 0
    SOME_FAILED = 1
    USAGE = 2
    NOTHING = 3
    LIBRARY = 4
    INTERRUPTED = 130


def after(failed: int, total: int) -> ExitCode:
    """The code after so many of so many inputs failed; where none was there, nothing was read."""
    if failed == total:
        return ExitCode.NOTHING
    return ExitCode.SOME_FAILED if failed else ExitCode.DONE


def exit_code(error: store.PresscutError) -> ExitCode:
    """The code of an error; the first kind that fits counts."""
    codes = (
        (store.NotFound, ExitCode.NOTHING),
        (store.ReadingError, ExitCode.NOTHING),
        (store.UsageError, ExitCode.USAGE),
        (store.SettingsError, ExitCode.USAGE),
        (store.LibraryError, ExitCode.LIBRARY),
    )
    return next((code for kind, code in codes if isinstance(error, kind)), ExitCode.SOME_FAILED)
