"""The command line: which words and options there are, and what they mean.

Only reads the words; whether an article or a story of that name exists is for the command to
find out. Imports nothing of the engine, so that help and mistakes answer at once.
"""

import argparse
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

KINDS = (
    "count", "money", "percent", "measure", "age", "duration", "fraction", "ordinal", "score",
    "year", "date", "period", "time",
)  # fmt: skip
VIEWS = ("facts", "figures", "quotes", "only")
FORMATS = ("md", "html", "json", "txt")
SORTS = ("story", "date", "outlet", "title", "words", "figures")

COMMANDS = {
    "ingest": "read articles, summarise them, and store them",
    "list": "the articles by story",
    "show": "an article's summary, figures and quotations",
    "figures": "key figures with their sentences",
    "compare": "what all say, what one says, where they differ",
    "brief": "the brief of a story",
    "doctor": "terminal, locale, paths and versions",
}
EPILOG = """\
commands (presscut COMMAND --help says more):
{commands}

A first word that is not a command is a PATH; a file named like a command is ./list.
ID is the number of an article in the list, or the start of its id; STORY is such as s1.

exit codes: 0 done, 1 some inputs failed, 2 wrong usage, 3 nothing stored or found,
4 the library is damaged or locked, 130 interrupted"""


def parse(words: Sequence[str]) -> Namespace:
    """What the words ask for; `command` is None for the desk.

    Ends the program (SystemExit) after --help and --version, and with 2 on a mistake.
    """
    shared = _shared_options()
    command = _first_word(words, shared)
    if command not in COMMANDS:
        return _finish(_desk_parser(shared).parse_args(words))
    return _finish(_command_parser(shared).parse_args(words))


def _finish(arguments: Namespace) -> Namespace:
    """Fill in the shared options that were given neither before nor after the command."""
    shared = {"library": None, "json": False, "quiet": False, "verbose": False, "command": None}
    return Namespace(**{**shared, **vars(arguments)})


def _first_word(words: Sequence[str], shared: ArgumentParser) -> str | None:
    """The first word that is neither a shared option nor the value of one."""
    _, rest = shared.parse_known_args(words)
    return rest[0] if rest else None


def _shared_options() -> ArgumentParser:
    shared = ArgumentParser(prog="presscut", add_help=False, allow_abbrev=False)
    options = shared.add_argument_group("everywhere")
    options.add_argument(
        "--library", metavar="PATH", type=_folder, default=SUPPRESS, help="folder of the library"
    )
    options.add_argument(
        "--json", action="store_true", default=SUPPRESS, help="JSON for other programs"
    )
    options.add_argument(
        "-q", "--quiet", action="store_true", default=SUPPRESS, help="only data and errors"
    )
    options.add_argument(
        "-v", "--verbose", action="store_true", default=SUPPRESS, help="more detail in errors"
    )
    options.add_argument(
        "--version", action=_ShowVersion, nargs=0, default=SUPPRESS, help="say which this is"
    )
    return shared


class _ShowVersion(argparse.Action):
    """Looks the version up only when it is asked for: that costs as much as a whole `list`."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        sys.stdout.write(f"presscut {version('presscut')}\n")
        parser.exit()


def _desk_parser(shared: ArgumentParser) -> ArgumentParser:
    commands = "\n".join(f"  {name:9}{purpose}" for name, purpose in COMMANDS.items())
    parser = ArgumentParser(
        prog="presscut",
        usage="presscut [PATH ...]\n       presscut COMMAND ...",
        description="Read PATHs, if any, and open the desk; without a terminal, print the list.",
        epilog=EPILOG.format(commands=commands),
        formatter_class=RawDescriptionHelpFormatter,
        parents=[shared],
        allow_abbrev=False,
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", help="a file, a folder, or -")
    return parser


def _command_parser(shared: ArgumentParser) -> ArgumentParser:
    parser = ArgumentParser(prog="presscut", parents=[shared], allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True)
    parsers = {
        name: commands.add_parser(
            name, help=purpose, description=purpose, parents=[shared], allow_abbrev=False
        )
        for name, purpose in COMMANDS.items()
    }
    _ingest_options(parsers["ingest"])
    _list_options(parsers["list"])
    _show_options(parsers["show"])
    _figures_options(parsers["figures"])
    _compare_options(parsers["compare"])
    _brief_options(parsers["brief"])
    return parser


def _ingest_options(parser: ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, a folder, or -")
    parser.add_argument("--dry-run", action="store_true", help="say what would be stored")
    parser.add_argument("--outlet", metavar="NAME", help="who published them all")
    parser.add_argument(
        "--date", metavar="DATE", type=_date, help="when: 2026, 2026-03, 2026-03-01"
    )


def _list_options(parser: ArgumentParser) -> None:
    parser.add_argument("--story", metavar="STORY", help="only this story's")
    parser.add_argument(
        "--since", metavar="DATE", type=_date, help="only those known to be of this date or later"
    )
    parser.add_argument("--outlet", metavar="TEXT", help="only outlets whose name contains it")
    parser.add_argument("--search", metavar="TEXT", help="only with it in title or summary")
    parser.add_argument("--sort", choices=SORTS, default="story", help="default: story")


def _show_options(parser: ArgumentParser) -> None:
    parser.add_argument("references", metavar="ID", nargs="+")
    parser.add_argument("--full", action="store_true", help="the whole text, sentences numbered")
    parser.add_argument("--sentences", metavar="N", type=_count, help="length of the summary")
    parser.add_argument("--method", metavar="M", help="how to summarise, such as presscut, lexrank")


def _figures_options(parser: ArgumentParser) -> None:
    parser.add_argument("references", metavar="ID", nargs="*")
    parser.add_argument("--kind", choices=KINDS, metavar="K", help=", ".join(KINDS))


def _compare_options(parser: ArgumentParser) -> None:
    parser.add_argument("references", metavar="STORY|ID", nargs="*")
    parser.add_argument("--view", choices=VIEWS, help="only one part of it")


def _brief_options(parser: ArgumentParser) -> None:
    parser.add_argument("references", metavar="STORY|ID", nargs="*")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="where to write it")
    parser.add_argument("--force", action="store_true", help="replace FILE if it exists")
    parser.add_argument("--format", choices=FORMATS, help="default: md, or what FILE ends in")


def _folder(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("a folder's path is wanted")
    return Path(text).expanduser()


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text[:9]) >= 1:
        raise argparse.ArgumentTypeError("a whole number from 1 on is wanted")
    return int(text[:9])


def _date(text: str) -> str:
    """A year, a month or a day, as EDTF."""
    day = text + "2000-01-01"[len(text) :]
    try:
        if len(text) not in (4, 7, 10) or date.fromisoformat(day).isoformat() != day:
            raise ValueError(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no date; 2026, 2026-03 or 2026-03-01 are"
        ) from None
    return text
