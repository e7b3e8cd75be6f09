"""The Summary pane: the summary of an article, or of its story over all outlets, with its head."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

import store
from tui.keys import Scope, bindings, in_force, with_keys
from tui.passages import Passage
from tui.render import (
    Page,
    PageBuilder,
    count,
    hang,
    mark_text,
    message_page,
    origin,
    shown,
    title_text,
)
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from store import Article, Comparison, Mark

NOTHING = "The summary of the article under the cursor stands here."
STORY_TOLD = "of the story · {desk.story}: of this article"


def summary_page(
    article: "Article", chosen: Sequence[int], mark: "Mark | None", width: int
) -> Page:
    """Headline, origin, what a person put on it; then each summary sentence with its number."""
    builder = PageBuilder(width)
    builder.text(title_text(article), "title")
    sources = f" · {count(1 + len(article.also), 'source')}" if article.also else ""
    builder.text(origin(article) + sources, "dim")
    if mark and (told := mark_text(mark)):
        builder.text(told, "sign")
    if note := store.language_note(article.language):
        builder.text(note, "warn")
    builder.line()
    digits = len(str(len(article.sentences)))
    for index in chosen:
        text = shown(article.sentence(index))
        builder.item(hang((f"{index + 1:>{digits}} ", "dim"), [(text, "plain")], width))
    return builder.page()


def story_page(story: "Comparison", outlets: Mapping[str, str], width: int) -> Page:
    """The story's title, then its sentences, each cited; below it where outlets differ.

    `outlets` are those of its articles (ids), empty where one is not known.
    """
    builder = PageBuilder(width)
    builder.text(shown(story.title), "title")
    builder.text(f"{count(len(story.articles), 'article')}, summed up over all of them", "dim")
    builder.line()
    for one in story.summary:
        place = store.letter(story.articles.index(one.article)) + str(one.sentence + 1)
        head = f"{place:4}"
        words = [(shown(one.text), "plain"), (f"  {outlets.get(one.article, '')}", "dim")]
        note = hang((f"{'':4}", "plain"), [(f"! {shown(one.note or '')}", "warn")], width)
        builder.item([*hang((head, "sign"), words, width), *(note if one.note else ())])
    return builder.page()


class SummaryPane(Pane):
    """What the article under the cursor, or its story, says in a few sentences of its own."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("text", "list", "cited")
    BINDINGS = bindings("text")

    def __init__(self) -> None:
        super().__init__("2 Summary", id="summary")
        self.article: Article | None = None
        self.chosen: Sequence[int] = ()  # its sentences, by index
        self.story: Comparison | None = None  # if that is summed up instead
        self._outlets: Mapping[str, str] = {}
        self.mark: Mark | None = None  # what a person put on it

    def on_mount(self) -> None:
        """Say what will stand here."""
        self.show_summary(None, ())

    def show_summary(
        self, article: "Article | None", chosen: Sequence[int], note: str = ""
    ) -> None:
        """Show these sentences, or that there is no article; `note` says how they were chosen."""
        same = article is not None and self.article is not None and article.id == self.article.id
        same = same and self.story is None
        self.article, self.chosen, self.story = article, chosen, None
        self.show(self._page, self.cursor if same else 0)
        if article:
            told = f"{len(chosen)} of {count(len(article.sentences), 'sentence')}"
            self.subtitle(f"{told} · {note}" if note else told)
        else:
            self.subtitle("")

    def show_story(
        self, story: "Comparison", outlets: Mapping[str, str], article: "Article"
    ) -> None:
        """Show the summary of the story in which the article under the cursor stands."""
        same = self.story is not None and story.articles == self.story.articles
        self.article, self.story, self._outlets = article, story, outlets
        self.show(self._page, self.cursor if same else 0)
        self.subtitle(with_keys(STORY_TOLD, in_force(self.app)))

    def show_mark(self, mark: "Mark") -> None:
        """Show what a person put on the article."""
        if mark != self.mark:
            self.mark = mark
            self.refresh_items()

    @property
    def passages(self) -> list[Passage]:
        """The sentences that are shown."""
        if self.story:
            return [Passage(one.article, one.sentence) for one in self.story.summary]
        return [Passage(self.article.id, one) for one in self.chosen] if self.article else []

    @property
    def passage(self) -> Passage | None:
        """The sentence under the cursor."""
        passages = self.passages
        return passages[self.cursor] if passages else None

    def _page(self, width: int) -> Page:
        if self.article is None:
            return message_page(NOTHING, width)
        if self.story:
            return story_page(self.story, self._outlets, width)
        return summary_page(self.article, self.chosen, self.mark, width)
