"""What every view of a comparison in plain text is written on: letters, citations, line width.

Articles go by their letters in the comparison's order; A3 is the third sentence of article A.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import store
from tui.layout import wrap
from tui.plain import INDENT


@dataclass(frozen=True)
class Sheet:
    """A comparison, its articles in letter order, and how many columns a line has.

    `aloud`, nothing stands in columns.
    """

    comparison: store.Comparison
    articles: Sequence[store.Article]
    width: int
    aloud: bool = False

    @classmethod
    def of(
        cls,
        comparison: store.Comparison,
        articles: Iterable[store.Article],
        width: int,
        *,
        aloud: bool = False,
    ) -> "Sheet":
        """The articles in any order."""
        known = {article.id: article for article in articles}
        in_order = [known[identity] for identity in comparison.articles]
        return cls(comparison, in_order, width, aloud)

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letter of each article, by id."""
        return {id_: store.letter(place) for place, id_ in enumerate(self.comparison.articles)}

    @cached_property
    def _by_id(self) -> dict[str, store.Article]:
        return {article.id: article for article in self.articles}

    def cite(self, article: str, sentence: int) -> str:
        """ "A3", from an article's id and a sentence's index."""
        return f"{self.letters[article]}{sentence + 1}"

    def sentence(self, article: str, index: int) -> str:
        """The text of a sentence."""
        return self._by_id[article].sentence(index)

    def share(self, articles: frozenset[str]) -> str:
        """How many of the articles these are: "3 of 5"."""
        return f"{len(articles)} of {len(self.articles)}"

    def line(self, text: str, *, depth: int = 1) -> Iterator[str]:
        """A text, indented and wrapped."""
        return wrap(text, self.width, first=INDENT * depth)

    def cited(self, article: str, sentence: int, text: str, *, depth: int = 2) -> Iterator[str]:
        """A text behind the citation of its sentence."""
        mark = f"[{self.cite(article, sentence)}]"
        return wrap(text, self.width, first=f"{INDENT * depth}{mark:5} ")
