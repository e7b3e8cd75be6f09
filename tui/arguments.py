"""The command line: which words and options there are, and what they mean.

Only reads the words; the options of each command stand in `tui.options`. Imports nothing of the
engine, so that help and mistakes answer at once.
"""

import argparse
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence

from tui.options import add_options, folder

COMMANDS = {
    "ingest": "read articles, summarise them, and store them",
    "follow": "follow feeds, or say which are followed",
    "unfollow": "follow feeds no longer",
    "refresh": "read what is new in the feeds that are followed",
    "list": "the articles by story",
    "search": "the articles that hold words or a phrase, the best first",
    "show": "an article's summary, figures and quotations, or its versions",
    "restore": "put removed lines back into an article's text",
    "cut": "take the paragraphs of some sentences out of an article's text",
    "figures": "key figures with their sentences",
    "compare": "what all say, what one says, where they differ",
    "brief": "the brief of a story",
    "merge": "make several stories one, for good",
    "split": "part articles from their story, for good",
    "release": "group the articles of a story merged or split anew, at once",
    "forget": "take articles out, bring them back, or delete them for good",
    "undo": "take back exactly what merge, split, release or forget did",
    "export": "the whole library as JSON Lines",
    "import": "take in what export wrote",
    "check": "the health of the library, and its repair",
    "serve": "the desk in a browser on this machine",
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
    if command is None or command not in COMMANDS:
        return _finish(_desk_parser(shared).parse_args(words))
    return _finish(_command_parser(shared, command).parse_args(words))


def _finish(arguments: Namespace) -> Namespace:
    """Fill in the shared options that were given neither before nor after the command."""
    switches = dict.fromkeys(("json", "plain", "quiet", "verbose"), False)
    return Namespace(**{"library": None, "command": None, **switches, **vars(arguments)})


def _first_word(words: Sequence[str], shared: ArgumentParser) -> str | None:
    """The first word that is neither a shared option nor the value of one."""
    _, rest = shared.parse_known_args(words)
    return rest[0] if rest else None


def _shared_options() -> ArgumentParser:
    shared = ArgumentParser(prog="presscut", add_help=False, allow_abbrev=False)
    options = shared.add_argument_group("everywhere")
    options.add_argument(
        "--library", metavar="PATH", type=folder, default=SUPPRESS, help="folder of the library"
    )
    options.add_argument(
        "--json", action="store_true", default=SUPPRESS, help="JSON for other programs"
    )
    options.add_argument(
        "--plain", action="store_true", default=SUPPRESS,
        help="sentences instead of columns, for a screen reader; no desk",
    )  # fmt: skip
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
    parser.add_argument(
        "--no-mouse", action="store_true", help="leave the mouse to the terminal, to select text"
    )
    return parser


def _command_parser(shared: ArgumentParser, command: str) -> ArgumentParser:
    """The parser of a whole line; of the commands it knows the one that is given."""
    parser = ArgumentParser(prog="presscut", parents=[shared], allow_abbrev=False)
    purpose = COMMANDS[command]
    given = parser.add_subparsers(dest="command", required=True).add_parser(
        command, help=purpose, description=purpose, parents=[shared], allow_abbrev=False
    )
    add_options(command, given)
    return parser
