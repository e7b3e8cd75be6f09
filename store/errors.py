"""What can go wrong, each as one line for a person: what happened, to what, what to do.

PresscutError
├── UsageError            asked for something that does not exist
│   ├── NotFound          no article or story of that name
│   └── Ambiguous         an id that several articles begin with
├── SettingsError         a bad key or value in presscut.toml or the environment
├── ReadingError          one source could not be read; the others go on
└── LibraryError          the library cannot be used
    ├── LibraryDamaged    a file fails its checksum or is not what it should be
    ├── LibraryLocked     another presscut is writing and does not finish
    ├── LibraryNewer      written by a later presscut
    └── LibraryUnwritable read-only, full, or not ours to write
"""


class PresscutError(Exception):
    """Base of all that presscut raises on purpose; its text is one line for a person."""


class UsageError(PresscutError):
    """The caller asked for something that does not exist."""


class NotFound(UsageError):
    """No article or story of that name."""


class Ambiguous(UsageError):
    """An id that several articles begin with."""


class SettingsError(PresscutError):
    """A bad key or value in presscut.toml or the environment."""


class ReadingError(PresscutError):
    """One source could not be read. `source` names it; the text is the reason and what to do."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(reason)
        self.source = source

    @classmethod
    def unforeseen(cls, source: str, error: Exception) -> "ReadingError":
        """Of what nobody thought of: hostile input, since one source never stops the others."""
        return cls(source, f"presscut fails on it ({type(error).__name__}: {error})")

    def __reduce__(self) -> tuple[type["ReadingError"], tuple[str, str]]:
        """So that it comes whole out of the process that reads."""
        return type(self), (self.source, str(self))


class LibraryError(PresscutError):
    """The library cannot be used."""


class LibraryDamaged(LibraryError):
    """A file of the library fails its checksum or is not what it should be."""


class LibraryLocked(LibraryError):
    """Another presscut is writing and does not finish."""


class LibraryNewer(LibraryError):
    """The library was written by a later presscut."""


class LibraryUnwritable(LibraryError):
    """The library is read-only, the disk is full, or it is not ours to write."""
