"""One article of an export of many: what its heading tells, and its lines without the heading."""

import re
from dataclasses import dataclass, field

from store.models import Removed
from store.reading.dates import parse_date

RULE = "heading of an export"

_COVER_WORDS = 40  # a block without a heading and with fewer words is no article
_DAY = re.compile(r"([\w, ]{4,40}?\b[12][0-9]{3})\b[\w, .:()]{0,60}")  # and the weekday, the hour


@dataclass(slots=True)
class Exported:
    """A block of an export. Its `lines` lose what is heading and stay as many."""

    lines: list[str]
    removed: list[Removed] = field(default_factory=list)
    has_heading: bool = False
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    author: str | None = None

    @property
    def is_article(self) -> bool:
        """Whether it is more than a cover, a list of contents or what was searched for."""
        return self.has_heading or len(" ".join(self.lines).split()) >= _COVER_WORDS

    def take(self, number: int) -> None:
        """Take a line out."""
        if text := self.lines[number].strip():
            self.removed.append(Removed(number + 1, text, RULE))
            self.lines[number] = ""


def day_of(line: str) -> str | None:
    """The date that a line opens with, if it has little else."""
    found = _DAY.fullmatch(line)
    return parse_date(found[1]) if found else None
