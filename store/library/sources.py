"""The files that an index is made from, and what tells that presscut has written to them."""

import contextlib
import os
from pathlib import Path
from typing import NamedTuple

from store.library import files
from store.library.shelves import Shelves

GENERATION = "generation"
GENERATION_BYTES = 16

Stamp = tuple[object, ...]


class Sources(NamedTuple):
    """The files that an index is made from."""

    location: Path
    stories: Path
    articles: Shelves
    comparisons: Shelves

    def stamp(self) -> Stamp:
        """What changes whenever presscut has written here; costs the same in any library."""
        try:
            descriptor = os.open(self.location / GENERATION, os.O_RDONLY)
        except OSError:
            generation = b""
        else:
            generation = os.read(descriptor, GENERATION_BYTES)
            os.close(descriptor)
        return (
            generation,
            files.signature(self.stories),
            files.signature(self.articles.folder),
            files.signature(self.comparisons.folder),
        )

    def next_generation(self) -> None:
        """Say that something was written. It need not reach the disk: it is for who runs now."""
        generation = os.urandom(GENERATION_BYTES // 2).hex().encode()
        with contextlib.suppress(OSError):  # a folder's time of change, coarser, tells it too
            files.write_over(self.location / GENERATION, generation)
