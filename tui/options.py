"""The words and options of each command, and what their values may be.

Imports nothing of the engine: whether an article or a story of that name exists is for the
command to find out.
"""

import argparse
from argparse import ArgumentParser
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tui.paths import typed_path

KINDS = (
    "count", "money", "percent", "measure", "age", "duration", "fraction", "ordinal", "score",
    "year", "date", "period", "time",
)  # fmt: skip
VIEWS = (
    "facts", "figures", "quotes", "only", "names", "copies", "timeline", "wording", "beside",
)  # fmt: skip
FORMATS = ("md", "html", "json", "txt")
ENDINGS = "a brief's name ends in .md, .html, .json or .txt"
SORTS = (
    "story", "newest", "date", "outlet", "title", "words", "figures", "unread", "ingested",
)  # fmt: skip
PORT = 8000  # where the desk is served unless told otherwise
HITS = 20  # that a search shows unless told otherwise

QUERY = (
    'words that must all be there, a "phrase" in quotation marks, word* for what begins so,'
    " -word for what must not be there; fields such as outlet:, tag:, story:, language:, is:unread,"
    " has:note, before:2026-03, after:2025, words>500, figure>1000, figure:percent; put it all"
    " between '...' for your shell"
)


def add_options(command: str, parser: ArgumentParser) -> None:
    """Give the parser of a command its words and options."""
    if command in _OPTIONS:
        _OPTIONS[command](parser)


def format_of(name: str) -> str | None:
    """The format that the ending of a brief's file name asks for; Markdown for a name without.

    None for another ending: a brief in Markdown is no PDF for being called one.
    """
    form = Path(name).suffix[1:].lower() or FORMATS[0]
    return form if form in FORMATS else None


def folder(text: str) -> Path:
    """The path of a folder, which need not exist."""
    if not text:
        raise argparse.ArgumentTypeError("a folder's path is wanted")
    return typed_path(text)


def _ingest(parser: ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, a folder, or -")
    parser.add_argument("--dry-run", action="store_true", help="say what would be stored")
    parser.add_argument(
        "--jobs", metavar="N", type=_count, help="processes at work; default: as many as pay"
    )
    parser.add_argument(
        "--watch", action="store_true", help="go on reading what comes or changes; Ctrl-C ends it"
    )
    parser.add_argument(
        "--progress", action="store_true", help="with --json: also lines on what is being done"
    )
    parser.add_argument("--outlet", metavar="NAME", help="who published them all")
    parser.add_argument(
        "--date", metavar="DATE", type=_date, help="when: 2026, 2026-03, 2026-03-01"
    )


def _follow(parser: ArgumentParser) -> None:
    parser.add_argument(
        "addresses", metavar="ADDRESS", nargs="*", help="of a feed or its page; or an OPML file"
    )


def _unfollow(parser: ArgumentParser) -> None:
    parser.add_argument("addresses", metavar="ADDRESS", nargs="+", help="as follow lists it")


def _refresh(parser: ArgumentParser) -> None:
    parser.add_argument("--since", metavar="DATE", type=_date, help="only of this date or later")


def _list(parser: ArgumentParser) -> None:
    parser.add_argument("--story", metavar="STORY", help="only this story's")
    parser.add_argument("--outlet", metavar="TEXT", help="only outlets whose name contains it")
    parser.add_argument("--since", metavar="DATE", type=_date, help="only of this date or later")
    parser.add_argument("--before", metavar="DATE", type=_date, help="only of an earlier date")
    parser.add_argument(
        "--search", metavar="QUERY", help="words and fields, as presscut search takes them"
    )
    parser.add_argument(
        "--sort", choices=SORTS, default="story", help=f"{', '.join(SORTS)}; default: story"
    )


def _search(parser: ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY", nargs="+", help=QUERY)
    parser.add_argument(
        "--limit", metavar="N", type=_count, default=HITS, help=f"default: the best {HITS}"
    )


def _show(parser: ArgumentParser) -> None:
    parser.add_argument("references", metavar="ID", nargs="+")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--full", action="store_true", help="the whole text, sentences numbered")
    what.add_argument(
        "--removed", action="store_true", help="the lines left out, numbered, each with its rule"
    )
    what.add_argument(
        "--versions", action="store_true", help="the sentences that each version added and removed"
    )
    parser.add_argument("--sentences", metavar="N", type=_count, help="length of the summary")
    parser.add_argument("--method", metavar="M", help="how to summarise, such as presscut, lexrank")


def _restore(parser: ArgumentParser) -> None:
    parser.add_argument("reference", metavar="ID")
    parser.add_argument(
        "lines", metavar="N", type=_count, nargs="*", help="as show --removed numbers them"
    )
    parser.add_argument(
        "--undo", action="store_true", help="take back the last restore or cut of this article"
    )


def _cut(parser: ArgumentParser) -> None:
    parser.add_argument("reference", metavar="ID")
    parser.add_argument(
        "sentences", metavar="N", type=_count, nargs="+", help="as show --full numbers them"
    )


def _figures(parser: ArgumentParser) -> None:
    parser.add_argument("references", metavar="ID", nargs="*")
    parser.add_argument("--kind", choices=KINDS, metavar="K", help=", ".join(KINDS))


def _compare(parser: ArgumentParser) -> None:
    parser.add_argument("references", metavar="STORY|ID", nargs="*")
    parser.add_argument(
        "--view", choices=VIEWS, metavar="V", help=f"only one of {', '.join(VIEWS)}"
    )


def _brief(parser: ArgumentParser) -> None:
    parser.add_argument("references", metavar="STORY|ID", nargs="*")
    parser.add_argument("--tray", action="store_true", help="of what was pinned on the desk")
    _output(parser)
    parser.add_argument("--format", choices=FORMATS, help="default: md, or what FILE ends in")


def _merge(parser: ArgumentParser) -> None:
    parser.add_argument("stories", metavar="STORY", nargs="+", help="two or more, such as s1 s4")


def _split(parser: ArgumentParser) -> None:
    parser.add_argument("story", metavar="STORY")
    parser.add_argument("references", metavar="ID", nargs="+", help="the articles to part from it")


def _release(parser: ArgumentParser) -> None:
    parser.add_argument("story", metavar="STORY", help="one that was merged or split")


def _undo(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        help="what the command wrote with --json, or - for standard input; else the last of them",
    )


def _forget(parser: ArgumentParser) -> None:
    parser.add_argument("references", metavar="ID", nargs="*")
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--list", action="store_true", help="what was forgotten, the last first")
    instead.add_argument(
        "--undo", action="store_true", help="bring articles back; without ID those forgotten last"
    )
    instead.add_argument(
        "--purge", action="store_true", help="delete forgotten articles for good; without ID all"
    )
    parser.add_argument("--force", action="store_true", help="purge without asking")


def _export(parser: ArgumentParser) -> None:
    _output(parser)


def _import(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="what export wrote, or - for standard input")


def _check(parser: ArgumentParser) -> None:
    parser.add_argument("--repair", action="store_true", help="mend what is wrong")


def _serve(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--port", metavar="N", type=_count, default=PORT, help=f"of 127.0.0.1; default: {PORT}"
    )


def _output(parser: ArgumentParser) -> None:
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="where to write it")
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text[:9]) >= 1:
        raise argparse.ArgumentTypeError("a whole number from 1 on is wanted")
    return int(text[:9])


def _date(text: str) -> str:
    """A year, a month or a day, as EDTF."""
    if not is_date(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no date; 2026, 2026-03 or 2026-03-01 are")
    return text


def is_date(text: str) -> bool:
    """Whether a text is a year, a month or a day that there is, as EDTF."""
    day = text + "2000-01-01"[len(text) :]
    try:
        return len(text) in (4, 7, 10) and date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False


_OPTIONS: dict[str, Callable[[ArgumentParser], None]] = {
    "ingest": _ingest,
    "follow": _follow,
    "unfollow": _unfollow,
    "refresh": _refresh,
    "list": _list,
    "search": _search,
    "show": _show,
    "restore": _restore,
    "cut": _cut,
    "figures": _figures,
    "compare": _compare,
    "brief": _brief,
    "merge": _merge,
    "split": _split,
    "release": _release,
    "forget": _forget,
    "undo": _undo,
    "export": _export,
    "import": _import,
    "check": _check,
    "serve": _serve,
}
