"""An open article as a page: every sentence under its number, what was found in it marked.

Each sentence stands on lines of its own under its number, which is how it is cited (A3), so that
its bar, its marks and the cursor never run into its neighbour's. Pure functions.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import store
from tui import spans
from tui.render import (
    Page,
    PageBuilder,
    count,
    flow,
    hang,
    mark_text,
    origin,
    shown,
    title_text,
)
from tui.spans import COPY, FIGURE, NAME, QUOTE, SUMMARY, Span

if TYPE_CHECKING:
    from store import Article, Mark

READABLE = 76  # cells of a line of text
ALSO = 4  # other sources of the same text that are named
BAR, BAR_SPACE = "▌ ", "  "
KINDS = {SUMMARY: "summary", FIGURE: "figures", QUOTE: "quotes", NAME: "names", COPY: "copied"}
"""What is marked in a text, each with its name in the line of switches, in their order."""


class Leaf(NamedTuple):
    """An open article: its summary's sentences (indices), what a person put on it, its letter."""

    article: "Article"
    chosen: Sequence[int]
    mark: "Mark"
    letter: str = ""
    copies: Sequence[Span] = ()


class View(NamedTuple):
    """How it is looked at: kinds switched off, words looked for, names once they are known."""

    hidden: frozenset[str] = frozenset()
    dim: bool = False
    clutter: bool = False
    words: str = ""
    names: Sequence[Span] = ()


def placed(leaf: Leaf, view: View) -> dict[str, Mapping[int, Sequence[Span]]]:
    """The spans of each kind, by sentence (index), whether they are shown or not."""
    article = leaf.article
    found = {
        FIGURE: spans.figures(article),
        QUOTE: spans.quotes(article),
        NAME: view.names,
        COPY: leaf.copies,
        spans.FOUND: spans.found(article, view.words),
    }
    return {kind: spans.by_sentence(article, there) for kind, there in found.items()}


def leaf_page(leaf: Leaf, view: View, width: int) -> Page:
    """Head, sentences by paragraph and, if asked for, what was left out of the page."""
    article, there = leaf.article, placed(leaf, view)
    measure = min(width, READABLE + 6)
    builder = PageBuilder(measure)
    _head(builder, leaf)
    _switches(builder, leaf, view, there)
    chosen = set() if SUMMARY in view.hidden else set(leaf.chosen)
    digits = len(str(len(article.sentences)))
    paragraph = -1
    for index, sentence in enumerate(article.sentences):
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            builder.line()
        role = "summary" if index in chosen else "dim" if view.dim else "plain"
        marks = [
            span
            for kind, by_sentence in there.items()
            if kind not in view.hidden
            for span in by_sentence.get(index, ())
        ]
        parts = spans.marked(article.text, sentence.start, sentence.end, marks, role)
        bar = (BAR if index in chosen else BAR_SPACE, "sign")
        head = (f"{index + 1:>{digits}}  ", "dim")
        lines = hang(head, parts, measure - len(BAR_SPACE))
        builder.item((bar, *line) for line in lines)
    if view.clutter:
        _left_out(builder, article)
    return builder.page()


def _head(builder: PageBuilder, leaf: Leaf) -> None:
    article = leaf.article
    builder.text(title_text(article), "title")
    facts = [origin(article)]
    if article.version > 1:
        facts.append(f"version {article.version}")
    if not leaf.mark.read:
        facts.append("unread")
    builder.text(" · ".join(facts), "dim")
    builder.text(shown(article.source), "dim")
    for other in article.also[:ALSO]:
        builder.text(f"also {shown(other)}", "dim")
    if more := len(article.also[ALSO:]):
        builder.text(f"and {count(more, 'other source')}", "dim")
    if told := mark_text(leaf.mark):
        builder.text(told, "sign")
    if note := store.language_note(article.language):
        builder.text(note, "warn")


def _switches(
    builder: PageBuilder,
    leaf: Leaf,
    view: View,
    there: Mapping[str, Mapping[int, Sequence[Span]]],
) -> None:
    """What is marked, by the key that switches it: "1 summary 3  2 figures 4  4 names off"."""
    told = []
    for number, (kind, name) in enumerate(KINDS.items(), 1):
        sentences = len(leaf.chosen) if kind == SUMMARY else len(there[kind])
        told.append(f"{number} {name} {'off' if kind in view.hidden else sentences}")
    builder.text("  ".join(told), "dim")


def _left_out(builder: PageBuilder, article: "Article") -> None:
    builder.line()
    builder.line(("Left out of the page", "heading"))
    for removed in article.removed:
        rule = [(f"line {removed.line} · {shown(removed.rule)}", "warn")]
        text = hang(("  ", "plain"), [(shown(removed.text), "plain")], builder.width)
        builder.item([*flow(rule, builder.width), *text])
