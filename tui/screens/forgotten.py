"""The articles that were forgotten, the last first; each can be brought back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from tui.keys import KEYS, Key, Scope, bindings, in_force, with_keys
from tui.render import Page, PageBuilder, count, flow, message_page, shown
from tui.screens.page import ListScreen

if TYPE_CHECKING:
    from store import Forgotten
    from tui.actions.forgetting import Forgetting

NONE = (
    "No article is forgotten.\n\n{desk.forget} in Articles takes one out of the library; here it"
    " comes back."
)


def forgotten_page(
    articles: Sequence["Forgotten"], width: int, table: Sequence[Key] = KEYS
) -> Page:
    """Headline, source and when it was forgotten."""
    if not articles:
        return message_page(with_keys(NONE, table), width)
    builder = PageBuilder(width)
    for article in articles:
        day = shown(article.forgotten)[:10]
        told = f"{shown(article.source)} · forgotten {day}"
        title = flow([(shown(article.title), "strong")], width)
        builder.item([*title, *flow([(told, "dim")], width), ()])
    return builder.page()


class ForgottenScreen(ListScreen):
    """What was forgotten."""

    SCOPES: ClassVar[tuple[Scope, ...]] = ("forgotten",)
    BINDINGS = bindings("forgotten")

    def __init__(self, forgetting: "Forgetting", articles: Sequence["Forgotten"]) -> None:
        name = f"{count(len(articles), 'article')} forgotten"
        super().__init__(name, lambda width: forgotten_page(articles, width, in_force(self.app)))
        self._forgetting = forgetting
        self._articles = articles

    def action_restore(self) -> None:
        """Bring the article under the cursor back, and go back to the desk."""
        if self._articles:
            self.dismiss()
            self._forgetting.restore(self._articles[self.lines.cursor])
