"""Finding articles: the filter of the list."""

from tui.actions.family import Actions


class Finding(Actions):
    """/ narrows the list to articles with some words."""

    async def action_filter(self) -> None:
        """Ask for the words that articles must have."""
        self.desk.arranging.go_to("articles")
        await self.desk.articles.open_filter()
