"""What the panes show: what the library holds, and what belongs to the article under the cursor."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.timer import Timer

import store
from tui.actions.family import Actions
from tui.reader import Holdings
from tui.render import count, shown

if TYPE_CHECKING:
    from store import Comparison
    from tui.screens.desk import DeskScreen

REST = 0.06  # seconds the cursor rests before the other panes follow it


class Following(Actions):
    """Reads the library and has the other panes follow Articles. No key calls it by itself."""

    def __init__(self, desk: "DeskScreen") -> None:
        super().__init__(desk)
        self.holdings = Holdings()
        self.opened = asyncio.Event()  # the first rows are shown, or why they cannot be
        self._picked: Comparison | None = None  # made of marked articles, instead of the story's
        self._timer: Timer | None = None

    async def open(self) -> None:
        """Show the library: as soon as they are read what it begins with, then all of it."""
        wanted = self.desk.articles.wanted
        with suppress(store.PresscutError):  # `load` meets it again and says so
            begun = await self.desk.reader.beginning()
            first = not wanted or wanted in begun.rows.ids
            if begun.whole or (first and not self.desk.finding.needs_all):
                await self._show(begun, tell=begun.whole)
                self.opened.set()
                await self._painted()
            elif wanted:
                await self._show_left(wanted)
        if not self.holdings.whole:
            await self.load()
        self.opened.set()

    async def _show_left(self, article_id: str) -> None:
        """Show the article that one left until the list is read in which it stands."""
        article = await self.desk.reader.article(article_id)
        self.desk.summary.show_summary(article, self.desk.summarising.chosen(article))
        self.desk.figures.show_figures(article, None)

    async def _painted(self) -> None:
        """Until the picture stands; who reads all rows meanwhile would hold it up."""
        painted = asyncio.Event()
        self.desk.call_after_refresh(painted.set)
        await painted.wait()

    async def load(self, *, tell: bool = True) -> None:
        """Read the library and show it; say so where that fails. `tell` counts what it holds."""
        try:
            holdings = await self.desk.reader.holdings()
        except store.PresscutError as error:
            if self.holdings.rows:
                self.tell(str(error), alarm=True)
            else:
                self.desk.articles.fail(str(error))
            return
        await self._show(holdings, tell=tell)

    async def _show(self, holdings: Holdings, *, tell: bool) -> None:
        self.holdings = holdings
        self.desk.watching.see_what_came()
        await self.desk.finding.arrange()
        self.desk.marking.show()
        if tell:
            self.tell_holdings()
        await self._check_picked()
        await self.follow()
        await self._renew()

    async def _check_picked(self) -> None:
        """Go back to stories once a marked article that was compared is another text, or gone."""
        if (picked := self._picked) is None:
            return
        compared = len(picked.articles) - picked.left_out
        with self.told_failures():
            articles = await self.desk.reader.articles(picked.articles[:compared])
            if picked.digests[:compared] == tuple(one.digest for one in articles):
                return
            self.tell("a marked article was changed since; {desk.compare} compares them anew")
        if self._picked is picked:
            self._picked = None

    async def _renew(self) -> None:
        """Have the screens over the desk that show something of the library show it as it is."""
        for screen in self.desk.app.screen_stack:
            if renew := getattr(screen, "renew", None):
                with self.told_failures():
                    await renew()

    def tell_holdings(self) -> None:
        """Say how much the library holds."""
        articles = count(len(self.holdings.rows), "article")
        stories = count(len(self.holdings.stories), "story")
        self.desk.bar.tell(f"{articles} · {stories}", idle=True)

    def follow_soon(self) -> None:
        """Follow the cursor once it rests."""
        if self._timer:
            self._timer.stop()
        self._timer = self.desk.set_timer(REST, self._follow_now)

    def _follow_now(self) -> None:
        self.desk.run_worker(self.follow(), group="follow", exclusive=True)

    async def follow(self) -> None:
        """Show summary, figures and comparison of the article under the cursor."""
        desk, row = self.desk, self.desk.articles.current
        if row is None:
            desk.summary.show_summary(None, ())
            desk.figures.show_figures(None, None)
            desk.comparison.show(None, ())
            return
        with self.told_failures():
            article = await desk.reader.article(row.id)
            story = await desk.reader.comparison(row.story) if row.story else None
            if row != desk.articles.current:
                return  # one has gone on, and the panes follow there
            desk.noticing.rest_on(row)
            desk.summarising.follow(article, story)
            desk.figures.show_figures(article, story)
            comparison = self._picked or story
            if comparison is not desk.comparison.comparison:
                self._compare(comparison)

    def show_picked(self, comparison: "Comparison | None") -> None:
        """Show a comparison of marked articles until told otherwise (None)."""
        self._picked = comparison
        if comparison:
            self._compare(comparison)
        else:
            self.follow_soon()

    @property
    def picked(self) -> bool:
        """Whether the comparison is one of marked articles."""
        return self._picked is not None

    def letter_of(self, article: str) -> str:
        """The letter of an article (its id) in the comparison shown; empty without one."""
        comparison = self.desk.comparison.comparison
        if comparison is None or article not in comparison.articles:
            return ""
        return store.letter(comparison.articles.index(article))

    def _compare(self, comparison: "Comparison | None") -> None:
        """Show a comparison with its outlets, and say which articles are not wholly read."""
        ids = comparison.articles if comparison else ()
        rows = self.holdings.rows_of(ids)
        outlets = [shown(rows[one].outlet or "") if one in rows else "" for one in ids]
        foreign = [
            store.letter(place)
            for place, one in enumerate(ids)
            if one in rows and not store.is_read_fully(rows[one].language)
        ]
        note = f"{', '.join(foreign)}: figures and quotes are read in English only"
        self.desk.comparison.show(comparison, outlets, note if foreign else "")
