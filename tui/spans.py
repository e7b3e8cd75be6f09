"""Where something stands in an article's text: figures, quotations, names, copied runs, words.

Spans may overlap and run over several sentences. A copied run stands in brackets that name who
shares it, "[the dam held all night =B]", so that it is told without colour.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import store
from tui.render import Part, shown

if TYPE_CHECKING:
    from store import Article, Comparison

COPY, FIGURE, FOUND, NAME, QUOTE, SUMMARY = "copy", "figure", "found", "name", "quote", "summary"
PAINTED = (COPY, QUOTE, NAME, FIGURE, FOUND)  # the later lies over the earlier
LONGEST = 200  # characters of what is looked for


class Span(NamedTuple):
    """A stretch of an article's text, of one kind; `label` is the letter of who shares a copy."""

    kind: str
    start: int
    end: int
    label: str = ""


def figures(article: "Article") -> list[Span]:
    """The figures of an article."""
    return [Span(FIGURE, figure.start, figure.end) for figure in article.figures]


def quotes(article: "Article") -> list[Span]:
    """The quotations of an article, without their marks."""
    return [Span(QUOTE, quote.start, quote.end) for quote in article.quotes]


def copied(article: "Article", comparison: "Comparison") -> tuple[Span, ...]:
    """The runs that an article shares with others, none where it was compared before it changed."""
    order = comparison.articles
    if article.digest not in comparison.digests:
        return ()
    return tuple(
        Span(COPY, run.a_start, run.a_end, store.letter(order.index(copy.b)))
        if copy.a == article.id
        else Span(COPY, run.b_start, run.b_end, store.letter(order.index(copy.a)))
        for copy in comparison.copies
        if article.id in (copy.a, copy.b)
        for run in copy.runs
    )


def found(article: "Article", words: str) -> list[Span]:
    """Where words stand, in any case, with any accents and quotes, and however they are spaced."""
    wanted = r"\s+".join(map(re.escape, store.as_typed(words[:LONGEST]).split()))
    if not wanted:
        return []
    pattern = re.compile(wanted, re.IGNORECASE)
    return [Span(FOUND, *match.span()) for match in pattern.finditer(store.as_typed(article.text))]


def by_sentence(article: "Article", spans: Iterable[Span]) -> dict[int, list[Span]]:
    """The spans of each sentence (index) that has any; one that goes on stands with several."""
    starts = [sentence.start for sentence in article.sentences]
    placed: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        index = max(0, bisect_right(starts, span.start) - 1)
        while index < len(starts) and starts[index] < span.end:
            if span.start < article.sentences[index].end:
                placed[index].append(span)
            index += 1
    return dict(placed)


def marked(text: str, start: int, end: int, spans: Iterable[Span], role: str) -> Iterator[Part]:
    """The stretch [start, end) of a text in a role, each span's kind laid over it."""
    turns: dict[int, list[tuple[str, int]]] = defaultdict(list)
    labels: dict[int, list[str]] = defaultdict(list)
    for span in spans:
        first, last = max(span.start, start), min(span.end, end)
        if first < last:
            turns[first].append((span.kind, 1))
            turns[last].append((span.kind, -1))
            labels[last] += [span.label] if span.label else []
    over: Counter[str] = Counter()
    here = start
    for place in sorted({*turns, end}):
        if place > here:
            yield shown(text[here:place]), _role(role, over)
        here = place
        yield from _closed(labels.get(place, ()))
        for kind, by in turns.get(place, ()):
            over[kind] += by
        if (COPY, 1) in turns.get(place, ()):
            yield "[", "agree"


def _closed(labels: Sequence[str]) -> Iterator[Part]:
    if labels:
        yield f" ={' '.join(dict.fromkeys(labels))}]", "agree"


def _role(role: str, over: Counter[str]) -> str:
    kinds = [kind for kind in PAINTED if over[kind]]
    return "+".join(kinds if role == "plain" and kinds else [role, *kinds])
