"""Articles as Factiva prints them, each ended by its number ("Document HARPO00020260305em35").

Two forms: a heading of lines in an order (headline, who wrote it, "505 words", date, hour, outlet,
its code, page, language, rights), or all of it in fields, each with a code of two letters ("HD"
headline, "LP" first paragraph, "TD" the rest).
"""

import re
from collections import defaultdict
from dataclasses import dataclass

from store.reading.exported import Exported, day_of

BORDER = re.compile(r"^(?:AN[ ]{1,8})?Document [A-Za-z]{2,10}[A-Za-z0-9]{16,30}[ ]{0,80}+$", re.M)

_WORDS = re.compile(r"[0-9][0-9,.]{0,8} words?")
_COUNTED = re.compile(rf"^(?:{_WORDS.pattern}|WC\b.{{0,20}})[ ]{{0,80}}+$", re.M)
_RIGHTS = re.compile(r"(?:\(c\)|©|copyright\b).{0,300}", re.I)
_HOUR = re.compile(r"[0-9]{1,2}:[0-9]{2}.{0,20}")
_BY = re.compile(r"by (.{2,100})", re.I)
_FIELD = re.compile(
    r"(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN|CX|RF)"
    r"(?:(?P<gap>[ ]{1,8})(?P<value>.*+))?"
)
_TEXT = ("LP", "TD")
_TERMS = " : "  # "harpo : The Harbour Post": what stands in the fields below the text
_MOST_ABOVE = 8  # lines above the number of words
_MOST_BELOW = 14  # lines below it, up to the rights


def looks(text: str) -> bool:
    """Whether the text has articles that end and are counted so."""
    return bool(BORDER.search(text) and _COUNTED.search(text))


@dataclass(slots=True)
class Article(Exported):
    """One article of either form."""

    def __post_init__(self) -> None:
        if {"HD", "PD"} <= {_code(line) for line in self.lines}:
            self._take_fields()
        else:
            self._take_heading()

    def _take_fields(self) -> None:
        told: defaultdict[str, list[str]] = defaultdict(list)
        code = ""
        for number, written in enumerate(self.lines):
            line = written.strip()
            if found := _code(line, code):
                code, line = found, line[len(found) :].strip()
            if code in _TEXT:
                self.lines[number] = line
            else:
                told[code].append(line)
                self.take(number)
        title, outlet, day, author = (
            " ".join(filter(None, told[one])) or None for one in ("HD", "SN", "PD", "BY")
        )
        self._tell(title, outlet, day, author)

    def _take_heading(self) -> None:
        written = [number for number, line in enumerate(self.lines) if line.strip()]
        lines = [self.lines[number].strip() for number in written]
        counted = next((i for i, line in enumerate(lines) if _WORDS.fullmatch(line)), None)
        if counted is None:
            return
        above = lines[max(0, counted - _MOST_ABOVE) : counted]
        below = lines[counted + 1 : counted + 1 + _MOST_BELOW]
        rights = next((i for i, line in enumerate(below) if _RIGHTS.fullmatch(line)), 0)
        day = next((i for i, line in enumerate(below) if day_of(line)), None)
        outlets = [] if day is None else below[day + 1 :]
        outlet = next((line for line in outlets if not _HOUR.fullmatch(line)), None)
        title = max(above, key=len, default=None)
        author = above[-1] if above and above[-1] != title else None
        self._tell(title, outlet, None if day is None else below[day], author)
        for number in written[: counted + 2 + rights]:
            self.take(number)

    def _tell(
        self, title: str | None, outlet: str | None, day: str | None, author: str | None
    ) -> None:
        self.has_heading = True
        self.title, self.outlet = title, outlet
        self.published = day_of(day) if day else None
        by = _BY.fullmatch(author) if author else None
        self.author = by[1] if by else author


def _code(line: str, within: str = "") -> str:
    """The code of the field that a line begins, "" if it begins none.

    Within an article's text "IN the harbour" begins none: more than one space is wanted, or terms.
    """
    found = _FIELD.fullmatch(line.strip())
    if found is None:
        return ""
    goes_on = (within, found[1]) == _TEXT
    if within in _TEXT and found["gap"] == " " and not goes_on and _TERMS not in found["value"]:
        return ""
    return found[1]
