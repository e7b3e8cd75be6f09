"""Keeping: articles, stories and comparisons in TinyDB files. The only wing that knows TinyDB."""

from store.library.desk import Call, Desk, Mark, Operation, open_desk
from store.library.records import (
    Change,
    CheckReport,
    Forgotten,
    Hit,
    ImportReport,
    Problem,
    RepairReport,
)
from store.library.repository import Library, open_library
from store.library.subscriptions import Subscriptions

__all__ = [
    "Call",
    "Change",
    "CheckReport",
    "Desk",
    "Forgotten",
    "Hit",
    "ImportReport",
    "Library",
    "Mark",
    "Operation",
    "Problem",
    "RepairReport",
    "Subscriptions",
    "open_desk",
    "open_library",
]
