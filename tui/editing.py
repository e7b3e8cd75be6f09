"""A small text file in which a person corrects an article with an editor of their own.

Pure functions: the text for the editor, and what it says when it comes back. Refuses what it does
not understand, quoting the line.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.options import is_date
from tui.render import shown
from tui.screens.edit import BAD_DATE

if TYPE_CHECKING:
    from store import Row

FIELDS = {"title": "title", "outlet": "outlet", "date": "published"}  # as written: as stored
HEAD = """\
# Correct what is wrong, save, leave the editor. Above the note, lines with # are not read.
# A field left empty is as presscut read it.
# The date is written as 2014-08-26, 2014-08 or 2014.
"""
NOTE = "note:"
COMPLAINT = "# ! "  # begins the line on top that says what is wrong
FIELD = re.compile(r"([a-z]{1,10}+):[ \t]*+(.*)")
LONGEST = 100_000  # characters that are read
TOLD = 40  # characters of a bad line that are told


class BadSheet(Exception):
    """The text cannot be read; says which words and why."""


class Sheet(NamedTuple):
    """Fields (as stored) with their values, and the person's own note."""

    fields: dict[str, str]
    note: str

    @classmethod
    def of(cls, row: "Row", note: str) -> "Sheet":
        """What is known of an article."""
        stored = {"title": row.title, "outlet": row.outlet, "published": row.published}
        return cls({name: shown(value or "") for name, value in stored.items()}, note)

    def text(self) -> str:
        """What the editor is given."""
        fields = "".join(f"{name}: {self.fields[stored]}\n" for name, stored in FIELDS.items())
        return f"{HEAD}{fields}\n{NOTE}\n{self.note}\n"


def with_complaint(text: str, complaint: str) -> str:
    """A text that could not be read, for the editor again: its words, and what is wrong."""
    if text.startswith(COMPLAINT):
        _, _, text = text.partition("\n")
    return f"{COMPLAINT}{complaint}\n{text}"


def read_sheet(text: str) -> Sheet:
    """What the editor left. Raises BadSheet."""
    if len(text) > LONGEST:
        raise BadSheet(f"more than {LONGEST:,} characters are not read")
    fields: dict[str, str] = {}
    lines = iter(text.splitlines())
    note: list[str] = []
    for line in lines:
        if line.strip() == NOTE:
            note = list(lines)
        elif line.strip() and not line.startswith("#"):
            name, value = _field(line)
            fields[name] = value
    if missing := [name for name, stored in FIELDS.items() if stored not in fields]:
        raise BadSheet(f"there is no line for {', '.join(missing)}; leave it empty to reset it")
    return Sheet(fields, "\n".join(note).strip())


def _field(line: str) -> tuple[str, str]:
    match = FIELD.fullmatch(line)
    if match is None or match[1] not in FIELDS:
        raise BadSheet(f"“{shown(line)[:TOLD]}” is no line of {', '.join(FIELDS)} or note")
    value = match[2].strip()
    if match[1] == "date" and value and not is_date(value):
        raise BadSheet(f"“{shown(value)[:TOLD]}” is no date. {BAD_DATE}")
    return FIELDS[match[1]], value
