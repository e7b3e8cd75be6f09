"""Standard output and standard error: data to the one, talk to the other, nothing unsafe to either.

All text passes `store.printable`, so no article can move a cursor; a character that the stream's
encoding lacks is written in ASCII instead of failing. Refuses to paint: no colour, no cursor.
"""

import codecs
import errno
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

import store

NARROWEST = 40

IN_ASCII = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'",
    "–": "-", "—": "-", "−": "-", "…": "...", "•": "*", "●": "@", "◐": "o", "○": "o", "·": ".",
    "£": "GBP ", "€": "EUR ", "≈": "~", "≥": ">=", "≤": "<=", "×": "x",
    "½": "1/2", "¼": "1/4", "¾": "3/4",
}  # fmt: skip

_BEYOND_ASCII = re.compile(r"[^\x20-\x7e]")


def prepare() -> None:
    """Make both streams write what their encoding lacks in ASCII; a closed one swallows all."""
    codecs.register_error("presscut", _in_ascii)
    sys.stdout, sys.stderr = _prepared(sys.stdout), _prepared(sys.stderr)


def put(text: str) -> None:
    """Write data: text, with a line end after it."""
    sys.stdout.write(store.printable(text.rstrip("\n")) + "\n")


def put_json(shape: Any) -> None:
    """Write data: one JSON value on one line, all ASCII, at once."""
    import json

    sys.stdout.write(json.dumps(shape) + "\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """Write talk: one line."""
    sys.stderr.write(store.printable(text, lines=False) + "\n")


def complain(text: str) -> None:
    """Write an error: one line that says who speaks."""
    say(f"presscut: {text}")


def discard(stream: TextIO) -> None:
    """Throw away what the stream still holds, so that ending does not fail on it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def in_ascii(json_text: str) -> str:
    """The same JSON with all beyond ASCII spelt out: it passes any stream and stays the same."""
    import json

    return _BEYOND_ASCII.sub(lambda found: json.dumps(found[0])[1:-1], json_text)


def write_file(path: Path, text: str, *, replace: bool) -> None:
    """Write a text into a file, as `write_lines` does."""
    write_lines(path, [text.rstrip("\n")], replace=replace)


def write_lines(path: Path, lines: Iterable[str], *, replace: bool) -> None:
    """Write a file whole or not at all, in UTF-8. Raises OSError, and then nothing is changed.

    Each line gets its end here. Without `replace` a file that exists stays: FileExistsError. A
    device or a pipe is refused, since putting a file in its place would break it for everyone.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "not a plain file", str(path))
    if not replace:
        path.open("x").close()  # ours from here on, whoever else writes there
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with fresh.open("w", encoding="utf-8") as file:
            file.writelines(store.printable(line) + "\n" for line in lines)
        fresh.replace(path)
    except BaseException:  # also when the lines break off: who asked gets the whole or nothing
        fresh.unlink(missing_ok=True)
        if not replace:
            path.unlink(missing_ok=True)
        raise


def width() -> int:
    """How many columns there are: $COLUMNS, else the terminal's, else 80."""
    return max(NARROWEST, shutil.get_terminal_size().columns)


def _prepared(stream: TextIO | None) -> TextIO:
    if stream is None:  # closed by whoever started us: presscut list >&-
        return Path(os.devnull).open("w")
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="presscut")
    return stream


def _in_ascii(error: UnicodeError) -> tuple[str, int]:
    """What to write for characters that the encoding lacks (a codecs error handler)."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(map(_replacement, lacking)), error.end


def _replacement(character: str) -> str:
    if character in IN_ASCII:
        return IN_ASCII[character]
    base = unicodedata.normalize("NFKD", character)[0]
    return base if base.isascii() else "?"
