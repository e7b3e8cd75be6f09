"""Where a person was: a JSON file that any presscut reads as far as it understands it.

It holds nothing that would be missed: an older, newer or broken file is an empty session, and
the next one takes its place.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import orjson

from store.library import files

LIBRARIES = "libraries"


class Session:
    """What is to be found again on the next start, for each library its own."""

    def __init__(
        self, path: Path, library: str, writing: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._path = path
        self._writing = writing
        self._library = library

    def read(self) -> dict[str, Any]:
        """What was kept for this library, empty where nothing can be read."""
        kept = self._libraries().get(self._library)
        return kept if isinstance(kept, dict) else {}

    def libraries(self) -> list[str]:
        """The libraries that sessions were kept for, the last used first."""
        return list(self._libraries())

    def keep(self, state: Mapping[str, Any]) -> None:
        """Keep a state, of what JSON can hold. Raises LibraryError."""
        with self._writing():
            others = {name: one for name, one in self._libraries().items() if name != self._library}
            kept = {LIBRARIES: {self._library: dict(state), **others}}
            files.write_new(self._path, orjson.dumps(kept, option=orjson.OPT_INDENT_2))

    def _libraries(self) -> dict[str, Any]:
        try:
            kept = orjson.loads(self._path.read_bytes())
        except (OSError, orjson.JSONDecodeError):
            return {}
        libraries = kept.get(LIBRARIES) if isinstance(kept, dict) else None
        return libraries if isinstance(libraries, dict) else {}
