"""The names of the documents in one source, so that reading it again finds each where it was.

A document is named by what it calls itself (a Message-ID, an address, the id of a record), for
that stays the same when others come before it or go; by its number where it does not tell, or
tells what another one told before.
"""

from collections.abc import Callable

from store.reading.characters import printable
from store.reading.loading import Loaded

_LONGEST = 300  # characters of a name that a document gives itself


def naming(loaded: Loaded) -> Callable[[str | None, int], str]:
    """A function from what a document calls itself, or None, and its number to its name."""
    given: set[str] = set()

    def name(own: str | None, number: int) -> str:
        key = printable(own or "", lines=False).strip()
        if not key or len(key) > _LONGEST or key in given:
            return loaded.part(number)
        given.add(key)
        return loaded.part(key)

    return name
