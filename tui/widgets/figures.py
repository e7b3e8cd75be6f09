"""The Figures pane: the article's key figures, those first that its whole story gives."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from tui.keys import Scope, bindings
from tui.render import (
    AGREEMENT_SIGNS,
    Page,
    PageBuilder,
    Part,
    clip,
    figure_text,
    flow,
    message_page,
    pad,
    pad_left,
    shown,
)
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from store import Article, Comparison, Figure, FigureRow

NOTHING = "The key figures of the article under the cursor stand here."
NO_FIGURES = "This article gives no figures."


class KeyFigure(NamedTuple):
    """A figure of the article and, where its story gives it too, the row of the comparison."""

    figure: "Figure"
    row: "FigureRow | None"


def key_figures(article: "Article", comparison: "Comparison | None") -> list[KeyFigure]:
    """The article's figures, each quantity once, the most widely given first."""
    rows = {
        mention.figure.start: row
        for row in (comparison.figures if comparison else ())
        for mention in row.mentions
        if mention.article == article.id
    }
    seen: set[object] = set()
    found: list[KeyFigure] = []
    for figure in article.figures:
        row = rows.get(figure.start)
        key = row.label if row else (figure.surface.casefold(), figure.unit, figure.counted)
        if key not in seen or figure.doubt:
            seen.add(key)
            found.append(KeyFigure(figure, row))
    return sorted(found, key=lambda one: -len(one.row.articles) if one.row else 0)


def figures_page(article: "Article", comparison: "Comparison | None", width: int) -> Page:
    """A line a figure: as written, what it counts, how many of the story agree."""
    builder = PageBuilder(width)
    found = key_figures(article, comparison)
    total = len(comparison.articles) if comparison else 0
    surfaces = [len(figure_text(one.figure)) for one in found]
    value = max(6, min(max(surfaces, default=0), width * 2 // 5))
    for one in found:
        builder.item(_figure_lines(one, total, value, width))
    return builder.page()


def _figure_lines(one: KeyFigure, total: int, value: int, width: int) -> Iterator[tuple[Part, ...]]:
    figure, row = one.figure, one.row
    counted = shown(figure.counted or figure.kind)
    share = ""
    if row and len(row.articles) > 1:
        share = f"{AGREEMENT_SIGNS[row.agreement]} {len(row.articles)}/{total}"
    role = "warn" if row and row.agreement == "differs" else "agree"
    space = width - value - 2 - (len(share) + 1 if share else 0)
    yield (
        (pad(figure_text(figure), value), "value"),
        ("  ", "plain"),
        (
            pad(counted, space) if share else clip(counted, space),
            "plain" if figure.counted else "dim",
        ),
        (pad_left(share, len(share) + 1) if share else "", role),
    )
    if figure.doubt:
        for parts in flow([(f"? {shown(figure.doubt)}", "warn")], width - 2):
            yield (("  ", "plain"), *parts)


class FiguresPane(Pane):
    """The key figures of the article under the cursor."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("text", "list")
    BINDINGS = bindings("text")

    def __init__(self) -> None:
        super().__init__("3 Figures", id="figures")
        self.article: Article | None = None
        self.comparison: Comparison | None = None

    def on_mount(self) -> None:
        """Say what will stand here."""
        self.show_figures(None, None)

    def show_figures(self, article: "Article | None", comparison: "Comparison | None") -> None:
        """Show the figures of an article beside those of its story."""
        self.article, self.comparison = article, comparison
        self.show(self._page)

    def sentence(self, item: int) -> int:
        """The index of the sentence in which a figure stands."""
        assert self.article is not None
        return key_figures(self.article, self.comparison)[item].figure.sentence

    def _page(self, width: int) -> Page:
        if self.article is None:
            return message_page(NOTHING, width)
        if not self.article.figures:
            return message_page(NO_FIGURES, width)
        return figures_page(self.article, self.comparison, width)
