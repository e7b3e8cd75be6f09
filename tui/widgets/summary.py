"""The Summary pane: the article's head and its summary, sentence by sentence."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

import store
from tui.keys import Scope, bindings
from tui.render import Page, PageBuilder, hang, mark_text, message_page, origin, shown, title_text
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from store import Article, Mark

NOTHING = "The summary of the article under the cursor stands here."


def summary_page(article: "Article", chosen: Sequence[int], mark: "Mark", width: int) -> Page:
    """Headline, origin, what a person put on it; then each summary sentence with its number."""
    builder = PageBuilder(width)
    builder.text(title_text(article), "title")
    builder.text(origin(article), "dim")
    if told := mark_text(mark):
        builder.text(told, "sign")
    if note := store.language_note(article.language):
        builder.text(note, "warn")
    builder.line()
    digits = len(str(len(article.sentences)))
    for index in chosen:
        text = shown(article.sentence(index))
        builder.item(hang((f"{index + 1:>{digits}} ", "dim"), [(text, "plain")], width))
    return builder.page()


class SummaryPane(Pane):
    """What the article under the cursor says, in a few of its own sentences."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("text", "list")
    BINDINGS = bindings("text")

    def __init__(self) -> None:
        super().__init__("2 Summary", id="summary")
        self.article: Article | None = None
        self.chosen: Sequence[int] = ()  # its sentences, by index
        self.mark = store.Mark()

    def on_mount(self) -> None:
        """Say what will stand here."""
        self.show_summary(None, ())

    def show_summary(
        self, article: "Article | None", chosen: Sequence[int], note: str = ""
    ) -> None:
        """Show these sentences, or that there is no article; `note` says how they were chosen."""
        same = article is not None and self.article is not None and article.id == self.article.id
        self.article, self.chosen = article, chosen
        self.show(self._page, self.cursor if same else 0)
        if article:
            told = f"{len(chosen)} of {len(article.sentences)} sentences"
            self.subtitle(f"{told} · {note}" if note else told)
        else:
            self.subtitle("")

    def show_mark(self, mark: "Mark") -> None:
        """Show what a person put on the article."""
        if mark != self.mark:
            self.mark = mark
            self.refresh_items()

    def sentence(self, item: int) -> int:
        """The index, in the article, of a sentence of the summary."""
        return self.chosen[item]

    def _page(self, width: int) -> Page:
        if self.article is None:
            return message_page(NOTHING, width)
        return summary_page(self.article, self.chosen, self.mark, width)
