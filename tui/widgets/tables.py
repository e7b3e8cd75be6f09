"""What every view of a comparison is made of: rows with a cell for each article, and citations.

Pure: no widget, no width.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import store
from tui.passages import Passage

if TYPE_CHECKING:
    from store import PinKind

SAYS, PARTLY = "●", "◐"


class Citation(NamedTuple):
    """A sentence that a row rests on: the article's place, the sentence's index, its text."""

    article: int
    sentence: int
    text: str
    words: str = ""  # what to look for in it: a figure as written, "partly"

    @property
    def mark(self) -> str:
        """As people cite it: A3 is the third sentence of article A."""
        return f"{store.letter(self.article)}{self.sentence + 1}"


class TableRow(NamedTuple):
    """One line of a view; `cells` has a text for each article, empty where it is silent."""

    group: str
    label: str
    cells: tuple[str, ...]
    citations: tuple[Citation, ...]
    sign: str = ""
    note: str = ""


class View(NamedTuple):
    """A view: its name, how its rows are found, and what to say when there are none.

    `columns` is False where a row belongs to one article only; `closing` gives a last line.
    """

    id: str
    label: str
    rows: Callable[[store.Comparison], list[TableRow]]
    empty: str
    columns: bool = True
    closing: Callable[[store.Comparison], str] | None = None


def cells(total: int, texts: dict[int, str]) -> tuple[str, ...]:
    """A text for each of `total` articles, from those there are by place."""
    return tuple(texts.get(place, "") for place in range(total))


def places_of(comparison: store.Comparison) -> dict[str, int]:
    """The place of each article (its id) in the order of letters."""
    return {article: place for place, article in enumerate(comparison.articles)}


KINDS: "dict[str, PinKind]" = {  # what a row of a view is to a tray; in other views a sentence
    "facts": "fact",
    "only": "fact",
    "figures": "figure",
    "quotes": "quote",
}


def passage_in(view: View, row: TableRow, cited: Citation, article: str) -> Passage:
    """The passage of a row that an article (its id) says in a sentence."""
    kind = KINDS.get(view.id, "sentence")
    words = cited.text.removeprefix("“").removesuffix("”") if kind == "quote" else ""
    labels = {"figure": f"{cited.words} ({row.label})", "quote": row.label}
    return Passage(article, cited.sentence, kind, labels.get(kind, ""), words)
