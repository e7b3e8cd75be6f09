"""presscut's engine: from a file to a compared story. This module is its front door.

Nothing else in the package is public. Each part is loaded when it is first asked for, so that
showing what is stored loads none of the libraries that reading and summarising need.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from store.analysis.figures import find_figures
    from store.analysis.figures.weight import rank_figures
    from store.analysis.figures.wording import word_with_doubt
    from store.analysis.names import find_names
    from store.analysis.quotes import find_quotes
    from store.analysis.sentences import split_sentences
    from store.analysis.summaries import METHODS, summarise
    from store.arranging import (
        Rearranged,
        forget_articles,
        merge_stories,
        outdated,
        release_story,
        restore_articles,
        split_story,
        undo,
        undo_last,
    )
    from store.briefs import write_brief, write_tray_brief
    from store.citations import letter
    from store.comparison import compare
    from store.comparison.stories import group_stories
    from store.dates import word_date
    from store.errors import (
        Ambiguous,
        LibraryDamaged,
        LibraryError,
        LibraryLocked,
        LibraryNewer,
        LibraryUnwritable,
        NotFound,
        PresscutError,
        ReadingError,
        SettingsError,
        UsageError,
    )
    from store.findings import (
        Copy,
        CopyRun,
        HedgeRow,
        NameRow,
        Naming,
        SummarySentence,
        TimelineEntry,
        Wording,
        WordingRow,
    )
    from store.following import follow, refresh
    from store.ingest import ingest
    from store.languages import LANGUAGES, is_read_fully, language_note
    from store.library import (
        Call,
        Change,
        CheckReport,
        Desk,
        Forgotten,
        Hit,
        ImportReport,
        Library,
        Mark,
        Operation,
        Problem,
        RepairReport,
        Subscriptions,
        open_desk,
        open_library,
    )
    from store.library.catalogue import Catalogue
    from store.library.completion import Completion, complete
    from store.library.folding import as_typed
    from store.library.fulltext import sentence_found
    from store.library.orders import SORTS, in_order, order_of
    from store.library.query import Query, parse_query, understood
    from store.library.undo import Undo
    from store.lone import lone_facts
    from store.models import (
        Arranging,
        Article,
        Cleaned,
        Comparison,
        Difference,
        Excerpt,
        Fact,
        Figure,
        FigureRow,
        Mention,
        Outcome,
        Quote,
        RawDocument,
        Removed,
        Row,
        Run,
        Sentence,
        SpeakerRow,
        Statement,
        Status,
        Story,
        Variant,
    )
    from store.pinned import Pin, PinKind, find_pin
    from store.reading.characters import printable
    from store.reading.cleaning import clean
    from store.reading.html import extract_html
    from store.reading.sources import is_address
    from store.records import as_data, from_data
    from store.restoring import restore_lines, take_out, undo_lines
    from store.rows import Rows
    from store.settings import Settings, config_path, library_path, load_settings
    from store.visits import Fetching, Subscription
    from store.watching import filled, watch

_PLACES = {
    "store.analysis.figures": ["find_figures"],
    "store.analysis.figures.weight": ["rank_figures"],
    "store.analysis.figures.wording": ["word_with_doubt"],
    "store.analysis.names": ["find_names"],
    "store.analysis.quotes": ["find_quotes"],
    "store.analysis.sentences": ["split_sentences"],
    "store.analysis.summaries": ["METHODS", "summarise"],
    "store.arranging": [
        "Rearranged", "forget_articles", "merge_stories", "outdated", "release_story",
        "restore_articles", "split_story", "undo", "undo_last",
    ],
    "store.briefs": ["write_brief", "write_tray_brief"],
    "store.citations": ["letter"],
    "store.comparison": ["compare"],
    "store.comparison.stories": ["group_stories"],
    "store.dates": ["word_date"],
    "store.errors": [
        "Ambiguous", "LibraryDamaged", "LibraryError", "LibraryLocked", "LibraryNewer",
        "LibraryUnwritable", "NotFound", "PresscutError", "ReadingError", "SettingsError",
        "UsageError",
    ],
    "store.findings": [
        "Copy", "CopyRun", "HedgeRow", "NameRow", "Naming", "SummarySentence",
        "TimelineEntry", "Wording", "WordingRow",
    ],
    "store.following": ["follow", "refresh"],
    "store.ingest": ["ingest"],
    "store.languages": ["LANGUAGES", "is_read_fully", "language_note"],
    "store.library": [
        "Call", "Change", "CheckReport", "Desk", "Forgotten", "Hit", "ImportReport", "Library",
        "Mark", "Operation", "Problem", "RepairReport", "Subscriptions", "open_desk",
        "open_library",
    ],
    "store.library.catalogue": ["Catalogue"],
    "store.library.completion": ["Completion", "complete"],
    "store.library.folding": ["as_typed"],
    "store.library.fulltext": ["sentence_found"],
    "store.library.orders": ["SORTS", "in_order", "order_of"],
    "store.library.query": ["Query", "parse_query", "understood"],
    "store.rows": ["Rows"],
    "store.library.undo": ["Undo"],
    "store.lone": ["lone_facts"],
    "store.models": [
        "Arranging", "Article", "Cleaned", "Comparison", "Difference", "Excerpt", "Fact", "Figure",
        "FigureRow", "Mention", "Outcome", "Quote", "RawDocument", "Removed", "Row", "Run",
        "Sentence", "SpeakerRow", "Statement", "Status", "Story", "Variant",
    ],
    "store.pinned": ["Pin", "PinKind", "find_pin"],
    "store.reading.characters": ["printable"],
    "store.reading.cleaning": ["clean"],
    "store.records": ["as_data", "from_data"],
    "store.restoring": ["restore_lines", "take_out", "undo_lines"],
    "store.reading.html": ["extract_html"],
    "store.reading.sources": ["is_address"],
    "store.visits": ["Fetching", "Subscription"],
    "store.settings": ["Settings", "config_path", "library_path", "load_settings"],
    "store.watching": ["filled", "watch"],
}  # fmt: skip
_HOME = {name: module for module, names in _PLACES.items() for name in names}

__all__ = sorted(_HOME)  # noqa: PLE0605


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'store' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    setattr(sys.modules[__name__], name, value)
    return value


def __dir__() -> list[str]:
    return list(__all__)


class _FrontDoor(ModuleType):
    """Keeps `store.ingest` the function, which importing the module of that name would replace."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _HOME and isinstance(value, ModuleType):
            value = getattr(value, name)
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _FrontDoor
