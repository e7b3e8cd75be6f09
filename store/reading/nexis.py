"""Articles as Nexis and its like print them: lines with labels around every article.

"Length: 505 words", "Byline: ...", "Load-Date: ...", and a line between two articles ("End of
Document", "3 of 45 DOCUMENTS"). Headline, outlet and date stand above the labels: the headline
first (since 2017), or below the date. The day on which the database took an article in is not
that of its publication.
"""

import re
from dataclasses import dataclass, field

from store.reading.exported import Exported, day_of

_LENGTH = re.compile(r"^[ ]{0,80}+length:[ ]{0,80}+[0-9,.]{1,9} words[ ]{0,80}+$", re.I | re.M)
BORDER = re.compile(
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
_RIGHTS = re.compile(
    r"copyright:? ?(?:©|\(c\)|[12][0-9]{3}).{0,300}|.{0,300}\ball rights reserved\.?", re.I
)
_PART = re.compile(r"body|classification|graphic|notes", re.I)  # a heading on a line of its own
_EDITION = re.compile(r"(?:[\w.-]{1,20} ){0,4}edition(?: [0-9])?", re.I)  # below the date

_MOST_HEADING_LINES = 12


def looks(text: str) -> bool:
    """Whether the text has the labels of such an export."""
    return bool(_LENGTH.search(text) and (BORDER.search(text) or _LOADED.search(text)))


@dataclass(slots=True)
class Article(Exported):
    """One article with its labels."""

    labels: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        labelled = self._take_labels()
        if labelled is not None:
            self._take_heading(labelled)
        self.has_heading = bool(self.labels)
        self.author = self.labels.get("byline")

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
                self.take(number)
        return first

    def _take_heading(self, end: int) -> None:
        """Find headline, outlet and date in the lines above the first label; take them."""
        above = [number for number in range(end) if self.lines[number].strip()]
        heading = [self.lines[number].strip() for number in above][-_MOST_HEADING_LINES:]
        for number in above:
            self.take(number)
        days = [index for index, line in enumerate(heading) if day_of(line)]
        if days:
            before, below = heading[: days[-1]], heading[days[-1] + 1 :]
            self.published = day_of(heading[days[-1]])
            self.outlet = before.pop() if before else None
            below = [line for line in below if not _EDITION.fullmatch(line)]
            self.title = " ".join(below) or (before[-1] if before else None)
        else:
            self.title, self.outlet = [*heading, None, None][:2]
        self.title = self.labels.get("headline") or self.title
