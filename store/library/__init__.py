"""Keeping: articles, stories and comparisons in TinyDB files. The only wing that knows TinyDB."""

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
    "Change",
    "CheckReport",
    "Forgotten",
    "Hit",
    "ImportReport",
    "Library",
    "Problem",
    "RepairReport",
    "Subscriptions",
    "open_library",
]
