"""Stories put right by hand: several made one, articles parted from theirs.

The engine says what takes a change back exactly, and what makes it again with the same ids; the
desk's history keeps both.
"""

from collections.abc import Sequence
from typing import Any

import store
from tui import worker
from tui.actions.family import TAKES_BACK, Actions, named
from tui.render import count

REARRANGE = "rearrange"  # the call that history keeps


class Stories(Actions):
    """M makes the stories of the marked articles one, S parts the marked articles from theirs."""

    @property
    def _stories(self) -> "Sequence[store.Story]":
        return self.desk.following.holdings.stories

    def action_merge(self) -> None:
        """Make the stories of the marked articles one, under the first."""
        marked = [row.id for row in self.desk.articles.chosen]
        stories = [story.id for story in self._stories if {*marked} & {*story.articles}]
        if len(stories) < 2:
            wanted = "mark articles of two or more stories with {articles.mark}, then {desk.merge}"
            self.tell(wanted, alarm=True)
            return
        self.rearrange(f"merge {count(len(stories), 'story')}", marked, "merge", *stories)

    def action_split(self) -> None:
        """Part the marked articles from their story."""
        rows = self.desk.articles.chosen
        leaving = [row.id for row in rows]
        (story, *others) = {row.story for row in rows} or {None}
        held = next((one.articles for one in self._stories if one.id == story), ())
        if others or story is None or set(held) <= set(leaving):
            wanted = "mark some, not all, of the articles of one story with {articles.mark}"
            self.tell(f"{wanted}, then {{desk.split}}", alarm=True)
            return
        self.rearrange(f"split off {named(rows)}", leaving, "split", story, *leaving)

    def rearrange(self, label: str, marked: Sequence[str], *words: str) -> None:
        """Change stories by one of presscut's commands, so that it can be taken back.

        Articles (ids) that were `marked` for it are so no more when it is done.
        """
        self.desk.work.start(self._rearrange(label, marked, *words))

    async def _rearrange(self, label: str, marked: Sequence[str], *words: str) -> None:
        self.tell(f"{label}…")
        with self.told_failures():
            change = await worker.rearrange(self.desk.library, *words)
            await self.desk.undoing.note(
                label,
                store.Call(REARRANGE, {"change": change.again}),
                store.Call(REARRANGE, {"change": change.undo}),
            )
            self.desk.articles.unmark(marked)
            await self.desk.following.load(tell=False)
            self.tell(f"done: {label} · {TAKES_BACK}")

    async def make(self, change: dict[str, Any]) -> None:
        """Make a change that the engine gave. Raises WorkFailed."""
        await worker.undo(self.desk.library, change)
