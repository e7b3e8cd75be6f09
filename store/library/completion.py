"""What could follow in a query that is being typed: fields, and values that a library has."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from store.languages import LANGUAGES
from store.library.folding import folded
from store.library.query import FIELDS, Piece, pieces

MOST = 8
LEAST_TYPED = 2  # characters of a word before values of closed fields are offered for it

Values = Callable[[str], Sequence[str]]
"""The values that a field (outlet, tag, story, language) has in a library, commonest first."""


class Completion(NamedTuple):
    """What could stand in a query from `start` on to its end, the likeliest first.

    A choice that is a whole term ends in a space, one that wants a value does not.
    """

    start: int
    choices: tuple[str, ...]


def complete(text: str, values: Values) -> Completion:
    """How the last term of a query could go on; no choices where none is begun."""
    found_last = deque(pieces(text), 1)
    if not found_last or found_last[0].end < len(text):
        return Completion(len(text), ())
    (last,) = found_last
    sign = "" if last.wanted else "-"
    found = _values(last, values) if last.field else _fields(text[last.at :].lstrip("-"))
    typed = text[last.at :].casefold()
    offered = (sign + one for one in dict.fromkeys(found))
    choices = (one for one in offered if one.strip().casefold() != typed)
    return Completion(last.at, tuple(islice(choices, MOST)))


def _fields(word: str) -> Iterator[str]:
    """Fields that a word begins, and closed values: "unr" goes on as is:unread."""
    word = word.casefold()
    if not word:
        return
    for name, field in FIELDS.items():
        if name.startswith(word):
            yield from (name + test for test in field.tests)
    if len(word) >= LEAST_TYPED:
        for name in ("is", "has"):
            yield from (f"{name}:{one} " for one in FIELDS[name].values if one.startswith(word))


def _values(piece: Piece, values: Values) -> Iterator[str]:
    if piece.field not in FIELDS or piece.test != ":":
        return
    known: Iterable[str] = FIELDS[piece.field].values or values(piece.field)
    typed = folded(piece.value)
    named = [(folded(one), one) for one in known]
    if piece.field == "language":
        named += [(folded(LANGUAGES.get(code, "")), code) for code, _ in named]
    begins = [one for text, one in named if text.startswith(typed)]
    inside = [one for text, one in named if f" {typed}" in text]
    for one in (*begins, *inside):
        value = one.replace('"', " ")
        yield f'{piece.field}:"{value}" ' if " " in value else f"{piece.field}:{value} "
