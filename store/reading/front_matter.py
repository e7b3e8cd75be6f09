"""The block of `key: value` lines that may open a document, between two lines of `---`.

This is the small part of YAML that people write by hand: one line a key, a value bare or in
quotes. Lists, nested keys and comments are passed over; a block with anything else in it, or
without an end, is not front matter and stays text. Keys go by the names that `fields` knows.
"""

import re
from dataclasses import dataclass
from itertools import islice

from store.reading.fields import record_of

_MOST_LINES = 100
_FENCE = re.compile(r"---[ ]{0,20}+")
_END = re.compile(r"(?:---|\.\.\.)[ ]{0,20}+")
_PAIR = re.compile(r"([A-Za-z][\w-]{0,40}+)[ ]{0,20}+:(?:[ ]++(.*+))?")
_PASSED_OVER = re.compile(r"[ ]*+(?:[#-].*+)?|[ ]++.*+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a document says of itself, and how many lines it takes to say it (0: none)."""

    lines: int = 0
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    author: str | None = None
    url: str | None = None


def read_front_matter(text: str) -> FrontMatter:
    """The front matter that the text opens with. A date that cannot be read is left None."""
    lines = text.split("\n", _MOST_LINES)[:_MOST_LINES]
    if not _FENCE.fullmatch(lines[0]):
        return FrontMatter()
    pairs: dict[str, str] = {}
    for number, line in enumerate(islice(lines, 1, None), 2):
        if _END.fullmatch(line):
            told = record_of(pairs)
            return FrontMatter(
                number, told.title, told.outlet, told.published, told.author, told.url
            )
        if pair := _PAIR.fullmatch(line):
            pairs.setdefault(pair[1].lower(), _unquoted(pair[2] or ""))
        elif not _PASSED_OVER.fullmatch(line):
            break
    return FrontMatter()


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').strip()
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'").strip()
    return value
