"""A comparison together with its articles: letters, citations, and who published what and when.

Says what is not known, and marks what was guessed, in the words that a brief uses for it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from store.citations import citation, letter
from store.dates import word_date
from store.models import Article, Comparison, Fact, Statement

SHORT_ID = 8
"""Characters of an article's id in a brief: enough to name it to presscut."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A comparison and its articles, in letter order."""

    comparison: Comparison
    articles: tuple[Article, ...]
    letters: dict[str, str]

    @classmethod
    def of(cls, comparison: Comparison, articles: Sequence[Article]) -> "Coverage":
        """The articles in any order. Raises ValueError where one of the comparison is missing."""
        known = {article.id: article for article in articles}
        if missing := [id_ for id_ in comparison.articles if id_ not in known]:
            raise ValueError(f"no article {', '.join(missing)} beside its comparison")
        return cls(
            comparison,
            tuple(known[id_] for id_ in comparison.articles),
            {id_: letter(index) for index, id_ in enumerate(comparison.articles)},
        )

    def cite(self, article: str, sentence: int) -> str:
        """The citation of a sentence of the article with this id."""
        return citation(self.letters[article], sentence)

    def statements(self, fact: Fact) -> list[Statement]:
        """One statement of each article that states the fact, the whole ones preferred."""
        clearest: dict[str, Statement] = {}
        for statement in sorted(fact.sentences, key=lambda each: (each.partly, each.sentence)):
            clearest.setdefault(statement.article, statement)
        return [clearest[article.id] for article in self.articles if article.id in clearest]

    def is_shared_by_all(self, fact: Fact) -> bool:
        """Whether every article states it."""
        return len(fact.articles) == len(self.articles)

    def heading(self, article: Article) -> str:
        """The letter and the outlet, for a heading."""
        return f"{self.letters[article.id]}, {outlet(article)}"


def title(article: Article) -> str:
    """The headline; one that presscut made is marked so."""
    return article.title + (" (title made from the text)" if "title" in article.guesses else "")


def outlet(article: Article) -> str:
    """Who published it, "outlet unknown", or a guess marked as one."""
    return _known_or_not(article.outlet, "outlet", "outlet" in article.guesses)


def published(article: Article) -> str:
    """The date in words, "date unknown", or a guess marked as one."""
    date = word_date(article.published) if article.published else None
    return _known_or_not(date, "date", "published" in article.guesses)


def source(article: Article) -> str:
    """Where it was read from: an address as it is, of a file only the name."""
    name = article.source
    return name if "://" in name else re.split(r"[\\/]", name)[-1] or name


def _known_or_not(value: str | None, what: str, guessed: bool) -> str:
    if not value:
        return f"{what} unknown"
    return f"{value} (guessed)" if guessed else value
