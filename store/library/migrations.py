"""From older schemas of the library's files to this one, a step a schema.

A step takes the tables of a file as one schema has them and returns them as the next one does. It
decides nothing about files: `files` reads an older one through these steps, and keeps a copy of
it when it is first replaced.
"""

from collections.abc import Callable
from typing import Any

Tables = dict[str, dict[str, Any]]

STEPS: tuple[Callable[[Tables], Tables], ...] = ()
"""The step from schema 1 to 2, from 2 to 3, and so on."""

SCHEMA = 1 + len(STEPS)


def migrated(tables: Tables, schema: int) -> Tables:
    """The tables of a file of an older schema as this one has them."""
    for step in STEPS[max(schema, 1) - 1 :]:
        tables = step(tables)
    return tables
