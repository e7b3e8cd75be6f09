"""The records of a comparison that stand on no others: summary, names, copies, timeline, wording.

Frozen and slotted as those in `store.models`, where `Comparison` gathers them; no input or output.
"""

from typing import Literal

from store.records import record

NameKind = Literal["person", "organisation", "place"]


@record
class SummarySentence:
    """A sentence of a story's summary: its article's id, its index there, its words.

    `note` says where other articles give another figure than it does, None where none does.
    """

    article: str
    sentence: int
    text: str
    note: str | None = None


@record
class Naming:
    """How often an article names somebody or something, and in which sentence first."""

    article: str
    sentence: int
    count: int


@record
class NameRow:
    """A person, organisation or place across articles; `role` as one of them gives it."""

    name: str
    kind: NameKind
    namings: tuple[Naming, ...]
    role: str | None = None

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles that name it."""
        return frozenset(naming.article for naming in self.namings)


@record
class CopyRun:
    """A run of words that two articles share: as `a` has it, and where it stands in each."""

    text: str
    words: int
    a_sentence: int
    b_sentence: int
    a_start: int
    a_end: int
    b_start: int
    b_end: int


@record
class Copy:
    """What two articles (ids) share word for word outside quotations.

    `words` of the runs together; `a_share`, `b_share`: their part of each article, 0 to 1.
    `duplicate` says that one is hardly more than the other, whole, trimmed or lightly edited.
    """

    a: str
    b: str
    words: int
    a_share: float
    b_share: float
    duplicate: bool
    runs: tuple[CopyRun, ...]


@record
class TimelineEntry:
    """A statement with the date (EDTF) of what it tells, apart from when it was `published`.

    `surface` is the date as written; `published` is None where that is not known.
    """

    when: str
    article: str
    sentence: int
    surface: str
    text: str
    published: str | None = None


@record
class Wording:
    """Words that an article puts before a thing; `sentence` is None in its headline."""

    article: str
    words: str
    sentence: int | None = None


@record
class WordingRow:
    """How articles call the same `thing` in headline and opening, in their order."""

    thing: str
    wordings: tuple[Wording, ...]


@record
class HedgeRow:
    """A word by which an article stands back from what it reports, and how often it does."""

    article: str
    word: str
    sentences: tuple[int, ...]
