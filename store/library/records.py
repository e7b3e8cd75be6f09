"""What the library tells about itself: hits, forgotten articles, changes, damage, reports."""

from pathlib import Path

from store.models import Row
from store.records import record


@record
class Hit:
    """An article that a search found.

    `title` and `snippet` are the article's own words, with what was found between the markers
    that the caller gave; `score` orders the hits of one search, the best first, without unit;
    it is 0 where so many articles were found that those stored last come first.
    """

    row: Row
    title: str
    snippet: str
    score: float


@record
class Forgotten:
    """An article that a person took out, and when (UTC, ISO 8601, to the second)."""

    id: str
    title: str
    source: str
    forgotten: str


@record
class Change:
    """What one version of an article changed: sentences in their order.

    `version` is the newer one's number, `ingested` when it came.
    """

    version: int
    ingested: str
    added: tuple[str, ...]
    removed: tuple[str, ...]


@record
class Problem:
    """Something in the library that is not as it should be. `line` is for a person to read."""

    file: Path
    line: str


@record
class CheckReport:
    """What a library holds and what is wrong with it, nothing if `problems` is empty."""

    articles: int
    versions: int
    forgotten: int
    stories: int
    comparisons: int
    files: int
    problems: tuple[Problem, ...] = ()


@record
class RepairReport:
    """What a repair did, a line each; what it could not save lies in the `set_aside` files.

    `lost` counts documents of which no whole copy was found; they are set aside too.
    """

    mended: tuple[str, ...]
    set_aside: tuple[Path, ...]
    lost: int


@record
class ImportReport:
    """How many articles and stories came in, and how many were there already."""

    articles: int
    stories: int
    known: int
