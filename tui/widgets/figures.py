"""The Figures pane: the article's key figures, the key ones first, with the sentence of each."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.strip import Strip

import store
from tui.keys import Scope, bindings
from tui.passages import Passage
from tui.render import (
    AGREEMENT_SIGNS,
    Page,
    PageBuilder,
    Part,
    clip,
    figure_text,
    flow,
    hang,
    message_page,
    pad,
    pad_left,
    shown,
)
from tui.widgets.frame import SIDE
from tui.widgets.lines import LineList
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from store import Article, Comparison, Figure, FigureRow

NOTHING = "The key figures of the article under the cursor stand here."
NO_FIGURES = "This article gives no figures."
ALL = "all"
KINDS: dict[str, tuple[str, ...]] = {
    "counts": ("count", "fraction", "ordinal", "score"),
    "money": ("money",),
    "percent": ("percent",),
    "measures": ("measure",),
    "ages": ("age",),
    "durations": ("duration",),
    "dates": ("year", "date", "period", "time"),
}
QUOTED = 3  # lines for the sentence of the figure under the cursor
LEAST = 12  # lines of the pane from which there is room for it
WORDS_BEFORE, WORDS_AFTER = 3, 4


class KeyFigure(NamedTuple):
    """A figure of the article and, where its story gives it too, the row of the comparison."""

    figure: "Figure"
    row: "FigureRow | None"


def key_figures(article: "Article", comparison: "Comparison | None") -> list[KeyFigure]:
    """The article's figures, each quantity once, the weightiest first."""
    rows = {
        mention.figure.start: row
        for row in (comparison.figures if comparison else ())
        for mention in row.mentions
        if mention.article == article.id
    }
    ordered = store.rank_figures(
        article.figures,
        summary={excerpt.sentence for excerpt in article.summary()},
        carried={start for start, row in rows.items() if len(row.articles) > 1},
    )
    seen: set[object] = set()
    found: list[KeyFigure] = []
    for figure in ordered:
        row = rows.get(figure.start)
        key = row.label if row else (figure.surface.casefold(), figure.unit, figure.counted)
        if key not in seen or figure.doubt:
            seen.add(key)
            found.append(KeyFigure(figure, row))
    return found


def of_kind(found: Sequence[KeyFigure], kind: str) -> list[KeyFigure]:
    """Those of a name in KINDS, or ALL."""
    return [one for one in found if kind == ALL or one.figure.kind in KINDS[kind]]


def about(one: KeyFigure, article: "Article") -> str:
    """What a figure is about: what it counts, what its story calls it, the words around it."""
    label = one.row.label if one.row else ""
    if told := one.figure.counted or label.partition(": ")[2] or label:
        return shown(told)  # behind ": ", since the value itself stands beside it
    place = article.sentences[one.figure.sentence]
    before = article.text[place.start : one.figure.start].split()[-WORDS_BEFORE:]
    after = article.text[one.figure.end : place.end].split()[:WORDS_AFTER]
    return shown(" ".join([*before, "…", *after])).rstrip(" .,;:")


def figures_page(article: "Article", found: Sequence[KeyFigure], number: int, width: int) -> Page:
    """A line a figure: as written, what it is about, how many of `number` articles agree."""
    builder = PageBuilder(width)
    if note := store.language_note(article.language):
        builder.text(note, "warn")
    surfaces = [len(figure_text(one.figure)) for one in found]
    value = max(6, min(max(surfaces, default=0), width * 2 // 5))
    for one in found:
        builder.item(_figure_lines(one, about(one, article), number, value, width))
    return builder.page()


def _figure_lines(
    one: KeyFigure, told: str, number: int, value: int, width: int
) -> Iterator[tuple[Part, ...]]:
    figure, row = one.figure, one.row
    share = ""
    if row and len(row.articles) > 1:
        share = f"{AGREEMENT_SIGNS[row.agreement]} {len(row.articles)}/{number}"
    role = "warn" if row and row.agreement == "differs" else "agree"
    space = width - value - 2 - (len(share) + 1 if share else 0)
    yield (
        (pad(figure_text(figure), value), "value"),
        ("  ", "plain"),
        (
            pad(told, space) if share else clip(told, space),
            "plain" if figure.counted else "dim",
        ),
        (pad_left(share, len(share) + 1) if share else "", role),
    )
    if figure.doubt:
        for parts in flow([(f"? {shown(figure.doubt)}", "warn")], width - 2):
            yield (("  ", "plain"), *parts)


class FiguresPane(Pane):
    """The key figures of the article under the cursor; below them the sentence of one."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("figures", "text", "list", "cited")
    BINDINGS = bindings("figures", "text")

    def __init__(self) -> None:
        super().__init__("3 Figures", id="figures")
        self.article: Article | None = None
        self.found: list[KeyFigure] = []  # those shown, of one kind or of all
        self.wanted = ALL  # the kind that a person asked for
        self.kind = ALL  # the one that is shown: ALL where the article has none of the wanted
        self._all: list[KeyFigure] = []
        self._number = 0  # of articles in the story

    def on_mount(self) -> None:
        """Say what will stand here."""
        self.show_figures(None, None)

    def show_figures(self, article: "Article | None", comparison: "Comparison | None") -> None:
        """Show the figures of an article beside those of its story.

        The cursor stays on its figure where that is still there.
        """
        before = self.found[self.cursor].figure if self.found else None
        self.article = article
        self._all = key_figures(article, comparison) if article else []
        self._number = len(comparison.articles) if comparison else 0
        self._show(before)

    def start_with(self, kind: str) -> None:
        """Ask for the kind of figures that was left; for all where there is no such kind."""
        self.wanted = kind if kind in KINDS else ALL

    def _show(self, before: "Figure | None" = None) -> None:
        self.kind = self.wanted if self.wanted in self._kinds() else ALL
        taken, self.found = self.taken, of_kind(self._all, self.kind)
        figures = [one.figure for one in self.found]
        self.show(self._page, figures.index(before) if before in figures else 0)
        self._repaint_quoted()
        if taken != self.taken:
            self.repaint_line(self.size.height - 2 - QUOTED)  # the rule
        filtered = f"{self.kind} · {len(self.found)} of {len(self._all)}"
        self.subtitle(filtered if self.kind != ALL else "")

    def _kinds(self) -> list[str]:
        """The kinds that the article has, after ALL."""
        return [ALL, *(kind for kind in KINDS if of_kind(self._all, kind))]

    def action_next_kind(self) -> None:
        """Show only the next kind of figures that the article has; all again after the last."""
        kinds = self._kinds()
        self.wanted = kinds[(kinds.index(self.kind) + 1) % len(kinds)]
        self._show()

    @property
    def passages(self) -> list[Passage]:
        """The figures that are shown."""
        return [self._passage(one) for one in self.found]

    @property
    def passage(self) -> Passage | None:
        """The figure under the cursor."""
        return self._passage(self.found[self.cursor]) if self.found else None

    def _passage(self, one: KeyFigure) -> Passage:
        assert self.article is not None
        label = figure_text(one.figure)
        if one.figure.counted:
            label += f" ({shown(one.figure.counted)})"
        return Passage(self.article.id, one.figure.sentence, "figure", label)

    def _page(self, width: int) -> Page:
        if self.article is None:
            return message_page(NOTHING, width)
        if not self.article.figures:
            note = store.language_note(self.article.language)
            return message_page(f"This article is {note}." if note else NO_FIGURES, width)
        return figures_page(self.article, self.found, self._number, width)

    # -- the sentence -------------------------------------------------------------------------

    @property
    def taken(self) -> int:
        """The lines of the sentence and a rule above it, where there is room."""
        return QUOTED + 1 if self.size.height >= LEAST and self.found else 0

    @on(LineList.Moved)
    def _repaint_quoted(self) -> None:
        for y in range(self.size.height - 1 - QUOTED, self.size.height - 1):
            self.repaint_line(y)

    def render_line(self, y: int) -> Strip:
        """A line of the frame, of the list, or of the sentence below it."""
        row = y - (self.size.height - 1 - self.taken)
        if not 0 <= row < self.taken:
            return super().render_line(y)
        width = self.size.width
        if row == 0:
            return self.strip([(f"├{'─' * (width - 2)}┤", "frame")])
        strip = self.strip([(SIDE, "frame"), *self._quoted(row - 1, width - 4)])
        strip = strip.adjust_cell_length(width - 1, self.base_style)
        return Strip.join([strip, self.strip([(SIDE, "frame")])])

    def _quoted(self, row: int, width: int) -> tuple[Part, ...]:
        """A line of the sentence in which the figure under the cursor stands."""
        assert self.article is not None
        figure = self.found[self.cursor].figure
        head = (f" {figure.sentence + 1} ", "dim")
        lines = list(hang(head, sentence_with(self.article, figure), width))
        stands = next(i for i, line in enumerate(lines) if any(r == "figure" for _, r in line))
        first = max(0, min(stands - 1, len(lines) - QUOTED))
        return lines[first + row] if first + row < len(lines) else ()


def sentence_with(article: "Article", figure: "Figure") -> Iterator[Part]:
    """A figure's sentence, the figure in a role of its own."""
    place = article.sentences[figure.sentence]
    yield shown(article.text[place.start : figure.start]), "plain"
    yield shown(article.text[figure.start : figure.end]), "figure"
    yield shown(article.text[figure.end : place.end]), "plain"
