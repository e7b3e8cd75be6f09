"""The records that travel through the engine: frozen, slotted, no input or output.

Offsets are code points into the text named in the docstring, end exclusive. Dates are EDTF
(ISO 8601-2) strings: "2014-08-26", "1997/2013", "2003/..", "199X".
"""

import re
from typing import Literal, NamedTuple, get_args

from store.findings import Copy, HedgeRow, NameRow, SummarySentence, TimelineEntry, WordingRow
from store.records import record

FigureKind = Literal[
    "count", "money", "percent", "measure", "age", "duration", "fraction", "ordinal", "score",
    "year", "date", "period", "time",
]  # fmt: skip
FIGURE_KINDS: tuple[str, ...] = get_args(FigureKind)
Bound = Literal["=", "~", ">", ">=", "<", "<="]
Trend = Literal["up", "down"]
Agreement = Literal["same", "restated", "bound", "differs"]
Status = Literal["new", "updated", "unchanged", "duplicate", "failed"]

_STORY_ID = re.compile(r"s([0-9]{1,15})")


@record
class Removed:
    """A line of clutter: its number (1-based), its text, and the name of the rule that took it.

    `at` is where it stood in the text that is left: before the paragraph that begins there, or
    with `inside` within the one that has this offset. None where that is not known, or where it
    stood in the headline. A line that a person took out has the number 0.
    """

    line: int
    text: str
    rule: str
    at: int | None = None
    inside: bool = False


@record
class RawDocument:
    """One document as it was read, before cleaning.

    `source` is the file's path or the address; `first_line` is the number that the first line of
    `text` has in it (front matter stands above). `title`, `outlet`, `published`, `author` and
    `url` (the address it calls its own) are what the document says of itself, None where it does
    not. `removed` are lines that its reader took out, numbered as the lines of `text` are.
    """

    source: str
    text: str
    first_line: int = 1
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    author: str | None = None
    url: str | None = None
    removed: tuple[Removed, ...] = ()


@record
class Cleaned:
    """What is left of a document's text: its headline if it has one, its paragraphs."""

    title: str | None
    paragraphs: tuple[str, ...]
    removed: tuple[Removed, ...]

    @property
    def text(self) -> str:
        """The body: paragraphs joined by an empty line. All offsets count in this text."""
        return "\n\n".join(self.paragraphs)


@record
class Sentence:
    """Where a sentence of the body stands, and the index of its paragraph."""

    start: int
    end: int
    paragraph: int


@record
class Excerpt:
    """A sentence chosen for a summary.

    `article` is the index of its text (0 for a single one), `sentence` its index there, `start`
    and `end` its place in that text; `score` orders the excerpts of one call and has no unit;
    `reason` says in a few words why it was chosen.
    """

    text: str
    article: int
    sentence: int
    start: int
    end: int
    score: float
    reason: str


@record
class Figure:
    """A number, amount, share, age, duration or date, with what it counts.

    `surface`, `start`, `end`: as written, and where in the text. `value`, `high`: the number;
    `high` only for a range ("12 to 15 mph": 12, 15); both None for dates. `unit`: singular and
    normalised ("pound sterling", "percentage point", "mile per hour"). `counted`: what is
    counted, as written. `when`: EDTF, for years, dates, periods. `doubt`: why a reader should
    look twice. `sentence`: index of its sentence.
    """

    kind: FigureKind
    surface: str
    start: int
    end: int
    sentence: int
    value: float | int | None = None
    high: float | int | None = None
    unit: str | None = None
    counted: str | None = None
    bound: Bound = "="
    trend: Trend | None = None
    when: str | None = None
    doubt: str | None = None


@record
class Quote:
    """Words in quotation marks. `text` is without the marks; `start`, `end` include none of them.

    `speaker` is the fullest name the article gives, `speaker_text` as written beside the quote
    ("He", "the report"); both None where the article does not tell.
    """

    start: int
    end: int
    text: str
    sentence: int
    speaker: str | None = None
    speaker_text: str | None = None


@record
class Article:
    """One cutting, analysed. Never altered: a changed source makes the next `version`.

    `id` is the hash of the text first stored and stays the same over versions, `digest` that of
    this one. `guesses` names the fields that presscut made up or inferred ("title", "outlet",
    "published"). `ranking` holds the sentences in the order in which a summary takes them.
    `ingested` is UTC, ISO 8601, to the second. `language` is None where it is not known. `author`
    and `url` are as in RawDocument. `also` are other sources that the same text came from.
    """

    id: str
    digest: str
    version: int
    source: str
    title: str
    outlet: str | None
    published: str | None
    language: str | None
    ingested: str
    text: str
    sentences: tuple[Sentence, ...]
    ranking: tuple[Excerpt, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    removed: tuple[Removed, ...]
    guesses: tuple[str, ...] = ()
    author: str | None = None
    url: str | None = None
    also: tuple[str, ...] = ()

    def sentence(self, index: int) -> str:
        """The text of one sentence."""
        place = self.sentences[index]
        return self.text[place.start : place.end]

    def summary(self, length: int = 3) -> tuple[Excerpt, ...]:
        """The `length` sentences that rank first, in the article's own order."""
        return tuple(sorted(self.ranking[:length], key=lambda excerpt: excerpt.start))

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where its sentences stand, (start, end), as what analyses a text takes them."""
        return [(place.start, place.end) for place in self.sentences]

    @property
    def words(self) -> int:
        """How many words the body has."""
        return len(self.text.split())


@record
class Opening:
    """What is read of an article to group it: headline, first 4,000 characters, EDTF date.

    `made_title`: presscut made the headline up, so it says nothing that the text does not.
    """

    id: str
    title: str
    text: str
    published: str | None
    made_title: bool


class Row(NamedTuple):
    """An article as lists show it; `number` is its place in the library's default order.

    A named tuple, since lists make them by the ten thousand.
    """

    number: int
    id: str
    title: str
    outlet: str | None
    published: str | None
    source: str
    language: str | None
    words: int
    story: str | None
    summary: tuple[str, ...]
    figures: int
    ingested: str
    guesses: tuple[str, ...] = ()


@record
class Story:
    """Articles about the same event. The place of an article's id gives its letter: A, B, C ..."""

    id: str
    title: str
    articles: tuple[str, ...]


def story_number(identity: str) -> int:
    """The number in a story's id ("s12": 12); 0 where it has none, as one from elsewhere may."""
    numbered = _STORY_ID.fullmatch(identity)
    return int(numbered[1]) if numbered else 0


@record
class Statement:
    """A sentence in which an article (its id) states a fact, wholly or only partly."""

    article: str
    sentence: int
    text: str
    partly: bool = False


@record
class Fact:
    """Sentences, of one or several articles, that say the same thing.

    `clause` is what `label` is short for, with who says it; both are an article's own words. It is
    empty where one article alone states the fact.
    """

    label: str
    sentences: tuple[Statement, ...]
    clause: str = ""

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles that state it."""
        return frozenset(statement.article for statement in self.sentences)


@record
class Mention:
    """A figure as one article gives it, with the sentence it stands in."""

    article: str
    figure: Figure
    text: str


@record
class FigureRow:
    """One quantity across articles, and how far they agree on it; `note` says what differs."""

    label: str
    agreement: Agreement
    mentions: tuple[Mention, ...]
    note: str | None = None

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles that give it."""
        return frozenset(mention.article for mention in self.mentions)

    def caution(self, figure: Figure) -> str | None:
        """What to say where a figure of it is stated alone: that articles differ, or the doubt."""
        if self.agreement == "differs" and self.note:
            return f"outlets differ on {self.label}: {self.note}"
        return f"doubtful: {figure.doubt}" if figure.doubt else None


@record
class Run:
    """An unbroken stretch of quoted words of one speaker in one article."""

    article: str
    sentence: int
    text: str


@record
class Difference:
    """Where two wordings part: the words of each, one of them perhaps empty."""

    first: str
    second: str


@record
class Variant:
    """One quotation as two articles give it, and where their wordings differ."""

    first: Run
    second: Run
    changes: tuple[Difference, ...]


@record
class SpeakerRow:
    """One speaker across articles; `words` counts the quoted words of all runs."""

    speaker: str
    words: int
    runs: tuple[Run, ...]
    variants: tuple[Variant, ...] = ()


@record
class Comparison:
    """Several articles laid side by side. `story` is None when a person picked the articles.

    `articles` are ids in letter order; `digests` the versions it was made from and `engine` the
    number of what made it, so that a comparison that has grown stale can be told. `left_out`:
    so many of the last articles are in no row, for there are too many to hold side by side.
    """

    story: str | None
    title: str
    articles: tuple[str, ...]
    digests: tuple[str, ...]
    facts: tuple[Fact, ...]
    figures: tuple[FigureRow, ...]
    quotes: tuple[SpeakerRow, ...]
    names: tuple[NameRow, ...] = ()
    copies: tuple[Copy, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    wordings: tuple[WordingRow, ...] = ()
    hedges: tuple[HedgeRow, ...] = ()
    summary: tuple[SummarySentence, ...] = ()
    engine: int = 0
    left_out: int = 0


@record
class Outcome:
    """What became of one source; `number` of `total` documents. `reason` only where it failed."""

    source: str
    status: Status
    id: str | None = None
    title: str | None = None
    reason: str | None = None
    number: int = 0
    total: int = 0


@record
class Arranging:
    """What follows reading: `number` of `total` stories compared; 0 of 0 while they are grouped."""

    number: int = 0
    total: int = 0
