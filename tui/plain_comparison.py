"""A comparison as plain text: a grid of facts by article, figures, speakers, what only one says.

A cell shows whether the article says it and in which sentence: ●3 in sentence 3, ◐3 in part,
· not at all. Sentences are counted from 1.
"""

from collections.abc import Iterator, Sequence

import store
from tui.layout import cells, fit, flat, wrap
from tui.plain import INDENT, origin, title, wording

NARROWEST_LABEL = 24
LEGEND = "●3 says it in sentence 3   ◐3 in part   · does not"


class ComparisonText:
    """The parts of a comparison's text, each a list of lines at most `width` columns wide."""

    def __init__(
        self, comparison: store.Comparison, articles: Sequence[store.Article], width: int
    ) -> None:
        self._comparison = comparison
        known = {article.id: article for article in articles}
        self._articles = [known[identity] for identity in comparison.articles]
        self._width = width
        self._letters = {id_: store.letter(i) for i, id_ in enumerate(comparison.articles)}
        self._views = {
            "facts": self._facts,
            "figures": self._figures,
            "quotes": self._quotes,
            "only": self._only,
        }

    def text(self, view: str | None = None) -> str:
        """The whole comparison, or one of its views: facts, figures, quotes, only."""
        views = [view] if view else list(self._views)
        lines = list(self._opening())
        for name in views:
            lines += ["", *self._views[name]()]
        return "\n".join(lines)

    def _opening(self) -> Iterator[str]:
        yield from self._wrap(self._comparison.title)
        yield ""
        for article in self._articles:
            about = f"{origin(article)} · {title(article)}"
            yield from self._wrap(about, first=f"{self._letters[article.id]:3}")

    def _facts(self) -> Iterator[str]:
        shared = [fact for fact in self._comparison.facts if len(fact.articles) > 1]
        rows = [(fact, self._cells(fact)) for fact in shared]
        wide = 1 + max((cells(cell) for _, row in rows for cell in row), default=1)
        label = self._width - len(INDENT) - wide * len(self._articles)
        yield fit("FACTS", label + len(INDENT)) + self._row(list(self._letters.values()), wide)
        yield INDENT + (LEGEND if rows else "none that two articles share")
        count = 0
        for fact, row in sorted(rows, key=lambda each: -len(each[0].articles)):
            if len(fact.articles) != count:
                count = len(fact.articles)
                yield f"said by {count} of {len(self._articles)}"
            if label >= NARROWEST_LABEL:
                yield INDENT + fit(flat(fact.label), label) + self._row(row, wide)
            else:
                yield from self._wrap(fact.label, first=INDENT)
                yield from self._wrap(self._cited(row), first=INDENT * 2)

    def _cells(self, fact: store.Fact) -> list[str]:
        """For each article its mark, and the number of the sentence that states it best."""
        row = []
        for article in self._articles:
            stated = [s for s in fact.sentences if s.article == article.id]
            best = min(stated, key=lambda each: (each.partly, each.sentence), default=None)
            row.append(f"{'◐' if best.partly else '●'}{best.sentence + 1}" if best else "·")
        return row

    def _row(self, row: list[str], wide: int) -> str:
        return "".join(fit(cell, wide) for cell in row).rstrip()

    def _cited(self, row: list[str]) -> str:
        """The cells of a row that does not fit beside its label: A●3 C◐12."""
        letters = self._letters.values()
        return " ".join(f"{a}{cell}" for a, cell in zip(letters, row, strict=True) if cell != "·")

    def _figures(self) -> Iterator[str]:
        rows = sorted(self._comparison.figures, key=lambda each: -len(each.articles))
        shared = [row for row in rows if len(row.articles) > 1]
        yield "FIGURES"
        for row in shared:
            share = f"{len(row.articles)} of {len(self._articles)}"
            note = f": {row.note}" if row.note else ""
            yield from self._wrap(f"{row.label} · {share} · {row.agreement}{note}", first=INDENT)
            mentions = [
                f"{wording(mention.figure)} {self._cite(mention.article, mention.figure.sentence)}"
                for mention in row.mentions
            ]
            yield from self._wrap("; ".join(mentions), first=INDENT * 2)
        if alone := len(rows) - len(shared):
            yield f"{INDENT}in one article only: {alone}"
        if not rows:
            yield INDENT + "none"

    def _quotes(self) -> Iterator[str]:
        yield "WHO IS QUOTED"
        for row in self._comparison.quotes:
            yield from self._wrap(f"{row.speaker} · words: {row.words}", first=INDENT)
            for run in row.runs:
                cited = self._cite(run.article, run.sentence)
                yield from self._wrap(f"“{run.text}”", first=f"{INDENT * 2}{cited:5} ")
        if not self._comparison.quotes:
            yield INDENT + "nobody by name"

    def _only(self) -> Iterator[str]:
        yield "WHAT ONLY ONE SAYS"
        lone = store.lone_facts(self._comparison)
        for article in self._articles:
            facts = [fact for fact in lone if fact.articles == {article.id}]
            texts = {each.sentence: each.text for fact in facts for each in fact.sentences}
            letter = f"{INDENT}{self._letters[article.id]:3}"
            yield from self._wrap(f"{origin(article)} · sentences: {len(texts)}", first=letter)
            for sentence, text in sorted(texts.items()):
                cited = self._cite(article.id, sentence)
                yield from self._wrap(text, first=f"{INDENT * 2}{cited:5} ")

    def _cite(self, article: str, sentence: int) -> str:
        return f"[{self._letters[article]}{sentence + 1}]"

    def _wrap(self, text: str, *, first: str = "") -> Iterator[str]:
        return wrap(text, self._width, first=first)
