"""Stories put right by hand: several made one, articles parted from theirs.

Each takes back the other: both are said in groups of articles, which are one story or each a
story of its own. Stories' ids are looked up when it is done, for they change with it.
"""

from collections.abc import Sequence

import store
from tui import worker
from tui.actions.family import Actions
from tui.render import count

MERGE, PART = "merge", "part"  # the calls that history keeps

Groups = list[list[str]]  # articles, by their ids


class Stories(Actions):
    """M makes the stories of the marked articles one, S parts the marked articles from theirs."""

    @property
    def _stories(self) -> "Sequence[store.Story]":
        return self.desk.following.holdings.stories

    def action_merge(self) -> None:
        """Make the stories of the marked articles one, under the first."""
        marked = {row.id for row in self.desk.articles.chosen}
        groups = [list(story.articles) for story in self._stories if marked & set(story.articles)]
        if len(groups) < 2:
            self.tell("mark articles of two or more stories with space, then M", alarm=True)
            return
        self.desk.work.start(self._do(MERGE, PART, groups, f"merge {count(len(groups), 'story')}"))

    def action_split(self) -> None:
        """Part the marked articles, or the one under the cursor, from their story."""
        current = self.desk.articles.current
        rows = self.desk.articles.chosen or ([current] if current else [])
        leaving = [row.id for row in rows]
        (story, *others) = {row.story for row in rows} or {None}
        held = next((one.articles for one in self._stories if one.id == story), ())
        staying = [article for article in held if article not in leaving]
        if others or not staying:
            self.tell("mark some, not all, of the articles of one story, then S", alarm=True)
            return
        label = f"split off {count(len(leaving), 'article')}"
        self.desk.work.start(self._do(PART, MERGE, [staying, leaving], label))

    async def _do(self, name: str, inverse: str, groups: Groups, label: str) -> None:
        self.tell(f"{label}…")
        try:
            await (self.merge if name == MERGE else self.part)(groups)
            arguments = {"groups": groups}
            await self.desk.undoing.note(
                label, store.Call(name, arguments), store.Call(inverse, arguments)
            )
        except (store.PresscutError, worker.WorkFailed) as error:
            self.tell(str(error), alarm=True)
            return
        self.desk.articles.clear_marks()
        await self.desk.following.load(tell=False)
        self.tell(f"done: {label} · U takes it back")

    async def merge(self, groups: Groups) -> None:
        """Make the stories of these groups one. Raises WorkFailed."""
        stories = [self._story_of(group) for group in groups]
        await worker.run("merge", self.desk.library, *dict.fromkeys(stories))

    async def part(self, groups: Groups) -> None:
        """Part each group after the first from the story of all. Raises WorkFailed."""
        story = self._story_of(groups[0])
        for group in groups[1:]:
            await worker.run("split", self.desk.library, story, *group)

    def _story_of(self, group: Sequence[str]) -> str:
        found = (one.id for one in self._stories if set(group) & set(one.articles))
        if (story := next(found, None)) is None:
            raise worker.WorkFailed("those articles are in no story any more; r reads anew")
        return story
