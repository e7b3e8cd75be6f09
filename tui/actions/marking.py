"""What a person puts on articles: read or unread, star, tags, a note; and the way to the unread.

Commands act on the marked articles that are shown, else on the one under the cursor of the pane
that has the keys; on what is open, when an article is open. Each is one step for U.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import store
from tui.actions.family import TAKES_BACK, Actions, named
from tui.render import clip, shown

if TYPE_CHECKING:
    from store import Desk, Mark

IN_USE = 200  # cells for the tags in use


class Marking(Actions):
    """`.` for read or unread, the others by their signs; n goes to the next unread article."""

    # -- what is shown ------------------------------------------------------------------------

    def mark(self, article: str) -> "Mark":
        """What is on an article (its id)."""
        return self.desk.following.holdings.marks.get(article) or store.Mark()

    async def load(self) -> None:
        """Show the marks as they are by now, here or in another terminal. Raises PresscutError."""
        following = self.desk.following
        now = await self.desk.reader.signed_anew(following.holdings)
        if now.desk_stamp != following.holdings.desk_stamp:
            following.holdings = following.holdings._replace(
                marks=now.marks, news=now.news, desk_stamp=now.desk_stamp
            )
            self.show()

    def show(self) -> None:
        """Show the marks in every pane and in what is open."""
        desk = self.desk
        desk.articles.show_signs(desk.following.holdings.marks, desk.watching.news)
        if desk.summary.article:
            desk.summary.show_mark(self.mark(desk.summary.article.id))
        desk.opening.show_marks()

    # -- changing them ------------------------------------------------------------------------

    def action_read(self) -> None:
        """Read, or unread where all of them are."""

        def turn(desk: "Desk", articles: Sequence[str]) -> str:
            read = not all(desk.marks.of(one).read for one in articles)
            desk.marks.read(articles, read)
            return "read" if read else "unread"

        self._change(turn)

    def action_star(self) -> None:
        """A star, or none where all of them have one."""

        def turn(desk: "Desk", articles: Sequence[str]) -> str:
            star = not all(desk.marks.of(one).star for one in articles)
            desk.marks.star(articles, star)
            return "star" if star else "no star"

        self._change(turn)

    def action_tag(self) -> None:
        """Ask for tags."""
        self.desk.run_worker(self._ask_tags(), group="ask", exclusive=True)

    async def _ask_tags(self) -> None:
        from tui.screens.prompt import KEEPS, Prompt
        from tui.widgets.completion import Completion, in_list, joined

        articles = self._scope
        if not articles:
            return
        tags = [set(self.mark(one).tags) for one in articles]
        common = set.intersection(*tags)
        marks = self.desk.following.holdings.marks.values()  # at hand: letters typed on must wait
        known = sorted({tag for one in marks for tag in one.tags})
        hint = "commas between tags · right arrow completes · " + KEEPS
        if known:
            hint += f" · in use: {clip(joined(known), IN_USE)}"
        answer = await self.desk.app.push_screen_wait(
            Prompt(f"Tags of {self._told(articles)}", joined(sorted(common)), hint,
                   suggester=Completion(known), may_be_empty=True)
        )  # fmt: skip
        if answer is None:
            return
        wanted = set(in_list(answer))

        def tag(desk: "Desk", articles: Sequence[str]) -> str:
            desk.marks.retag(articles, wanted - common, common - wanted)
            return f"tagged {', '.join(sorted(wanted))}" if wanted else "no tags"

        if wanted != common:
            self._change(tag, articles)

    def action_note(self) -> None:
        """Ask for a note on one article."""
        self.desk.run_worker(self._ask_note(), group="ask", exclusive=True)

    async def _ask_note(self) -> None:
        from tui.screens.prompt import KEEPS, Prompt

        articles = self._scope if self.desk.opening.article else self._current
        if not articles:
            return
        before = self.mark(articles[0]).note
        hint = f"an empty note is none · {KEEPS}"
        if (line := shown(before)) != before:
            hint = f"its lines become one here; {{cited.edit_file}} edits them · {hint}"
        answer = await self.desk.app.push_screen_wait(
            Prompt(f"A note on {self._told(articles)}", line, hint, may_be_empty=True)
        )

        def note(desk: "Desk", articles: Sequence[str]) -> str:
            desk.marks.note(articles[0], answer or "")
            return "note" if answer else "no note"

        if answer is not None and answer != line:
            self._change(note, articles)

    def _change(
        self,
        act: "Callable[[Desk, Sequence[str]], str]",
        articles: Sequence[str] | None = None,
    ) -> None:
        self.desk.noticing.wait()
        if wanted := self._scope if articles is None else articles:
            self.desk.run_worker(self._make(act, wanted), group="mark")

    async def _make(
        self, act: "Callable[[Desk, Sequence[str]], str]", articles: Sequence[str]
    ) -> None:
        with self.told_failures():
            told = await self.desk.reader.on_desk(lambda desk: act(desk, articles))
            await self.load()
            self.tell(f"{told}: {self._told(articles)} · {TAKES_BACK}")

    # -- which articles -----------------------------------------------------------------------

    @property
    def _scope(self) -> list[str]:
        """The open article, else what the desk's commands act on."""
        if article := self.desk.opening.article:
            return [article.id]
        return [row.id for row in self.desk.scope]

    @property
    def _current(self) -> list[str]:
        row = self.desk.row
        return [row.id] if row else []

    def _told(self, articles: Sequence[str]) -> str:
        """How many they are; of one, which, unless it is open or under the cursor of Articles."""
        here = self.desk.opening.article or self.desk.articles.current
        if here and list(articles) == [here.id]:
            return "this article"
        return named([*self.desk.following.holdings.rows_of(articles).values()])

    # -- the unread ---------------------------------------------------------------------------

    def action_next_unread(self) -> None:
        """To the next unread article that is shown, around the end."""
        self._go(1)

    def action_previous_unread(self) -> None:
        """To the one before."""
        self._go(-1)

    def _go(self, direction: int) -> None:
        articles = self.desk.articles
        entries, here = articles.entries, articles.cursor
        around = ((here + direction * step) % len(entries) for step in range(1, len(entries)))
        target = next((one for one in around if not self.mark(entries[one].row.id).read), None)
        if target is None:
            self.tell("no other article that is shown is unread")
        else:
            articles.move_to(target)
