"""Exports of press databases (Nexis and its like): many articles in one text, parted again.

Such a text prints lines with labels around every article ("Length: 505 words", "Byline: ...",
"Load-Date: ..."), and a line between two ("End of Document", "3 of 45 DOCUMENTS"). Headline,
outlet and date stand above the labels: the headline first (since 2017), or below the date. What
a line says of the article is kept; the line itself is taken out. The day on which the database
took an article in is not that of its publication.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from store.models import RawDocument, Removed
from store.reading.dates import parse_date
from store.reading.loading import Loaded
from store.reading.parts import naming

RULE = "heading of an export"

_LENGTH = re.compile(r"^[ ]{0,80}+length:[ ]{0,80}+[0-9,.]{1,9} words[ ]{0,80}+$", re.I | re.M)
_BORDER = re.compile(
    r"^[ ]{0,80}+(?:end of document|(?:document )?[0-9]{1,6} of [0-9]{1,6} documents)[ ]{0,80}+$",
    re.I | re.M,
)
_LOADED = re.compile(r"^[ ]{0,80}+load-date:", re.I | re.M)

_ONE_LINE = (
    "byline|section|length|dateline|headline|language|publication-type|load-date|journal-code"
)
_MORE_LINES = (  # an index of terms, which goes on over several lines
    "highlight|graphic|subject|company|organi[sz]ation|ticker|industry|person|geographic|country|state|city"
)
_LABEL = re.compile(
    rf"(?:(?P<one>{_ONE_LINE})|(?P<more>{_MORE_LINES}|document-type)): *+(?P<value>.*+)", re.I
)
_RIGHTS = re.compile(r"copyright\b.{0,300}|.{0,300}\ball rights reserved\.?", re.I)
_PART = re.compile(r"body|classification|graphic|notes", re.I)  # a heading on a line of its own
_EDITION = re.compile(r"(?:[\w.-]{1,20} ){0,4}edition(?: [0-9])?", re.I)  # below the date
_DAY = re.compile(r"([\w, ]{4,40}?\b[12][0-9]{3})\b[\w, .:()]{0,60}")  # and the weekday, the hour

_MOST_HEADING_LINES = 12
_COVER_WORDS = 40  # a block without labels and with fewer words is no article


def articles_in(document: RawDocument, loaded: Loaded) -> Iterator[RawDocument]:
    """The articles of a document that is an export; the document itself if it is none."""
    if not is_export(document.text):
        yield document
        return
    name = naming(loaded)
    number = 0
    for first, lines in _blocks(document.text.split("\n")):
        block = _Block(lines)
        if not block.labels and len(" ".join(lines).split()) < _COVER_WORDS:
            continue
        number += 1
        yield replace(
            document,
            source=name(block.title, number),
            text="\n".join(block.lines),
            first_line=document.first_line + first,
            title=block.title,
            outlet=block.outlet,
            published=block.published,
            author=block.labels.get("byline"),
            removed=(*block.removed, *_shifted(document.removed, first, len(lines))),
        )


def is_export(text: str) -> bool:
    """Whether the text has the labels of an export."""
    return bool(_LENGTH.search(text) and (_BORDER.search(text) or _LOADED.search(text)))


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """What stands between two borders, with the number (from 0) of its first line."""
    first = 0
    for number, line in enumerate([*lines, None]):
        if line is None or _BORDER.match(line):
            if any(one.strip() for one in lines[first:number]):
                yield first, list(lines[first:number])
            first = number + 1


def _shifted(removed: Sequence[Removed], first: int, count: int) -> list[Removed]:
    return [
        replace(one, line=one.line - first) for one in removed if first < one.line <= first + count
    ]


@dataclass(slots=True)
class _Block:
    """One article of an export. Its `lines` lose what is heading and stay as many."""

    lines: list[str]
    labels: dict[str, str] = field(default_factory=dict)
    removed: list[Removed] = field(default_factory=list)
    title: str | None = None
    outlet: str | None = None
    published: str | None = None

    def __post_init__(self) -> None:
        labelled = self._take_labels()
        if labelled is not None:
            self._take_heading(labelled)

    def _take_labels(self) -> int | None:
        """Take the labelled lines; the number of the first."""
        first, goes_on = None, False
        for number, written in enumerate(self.lines):
            line = written.strip()
            label = _LABEL.fullmatch(line)
            if label:
                self.labels.setdefault((label["one"] or label["more"]).lower(), label["value"])
                first = number if first is None else first
                goes_on = label["more"] is not None
            goes_on = goes_on and bool(line)
            if label or goes_on or _RIGHTS.fullmatch(line) or _PART.fullmatch(line):
                self._take(number)
        return first

    def _take_heading(self, end: int) -> None:
        """Find headline, outlet and date in the lines above the first label; take them."""
        above = [number for number in range(end) if self.lines[number].strip()]
        heading = [self.lines[number].strip() for number in above][-_MOST_HEADING_LINES:]
        for number in above:
            self._take(number)
        days = [index for index, line in enumerate(heading) if _day(line)]
        if days:
            before, below = heading[: days[-1]], heading[days[-1] + 1 :]
            self.published = _day(heading[days[-1]])
            self.outlet = before.pop() if before else None
            below = [line for line in below if not _EDITION.fullmatch(line)]
            self.title = " ".join(below) or (before[-1] if before else None)
        else:
            self.title, self.outlet = [*heading, None, None][:2]
        self.title = self.labels.get("headline") or self.title

    def _take(self, number: int) -> None:
        if text := self.lines[number].strip():
            self.removed.append(Removed(number + 1, text, RULE))
            self.lines[number] = ""


def _day(line: str) -> str | None:
    """The date that a line opens with, if it has little else."""
    found = _DAY.fullmatch(line)
    return parse_date(found[1]) if found else None
