"""The library and the person's desk as the app reads them: off its own thread, one call at a time.

What was read is kept for as long as it is likely to be asked for again. It changes nothing of the
library but what a person corrects by hand; what is heavier is a child's work (worker.py).
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import compress, count
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import store

if TYPE_CHECKING:
    from store import Article, Comparison, Library, Mark, Row, Story

KEPT = 128  # articles kept in memory
FIRST = 50  # rows that are read before all others: as many as the library has at hand

Answer = TypeVar("Answer")


class Holdings(NamedTuple):
    """What the library holds, as lists show it; `stamp` differs once something was written there.

    `marks` are the person's own, by article (its id), where there are any; `news` are the articles
    that came to a story since the last look at it; `desk_stamp` differs once either was written.
    Not `whole`, it has the first rows only, or none was read yet.
    """

    rows: store.Rows = store.Rows.of(())
    stories: Sequence["Story"] = ()
    stamp: object = None
    marks: Mapping[str, "Mark"] = MappingProxyType({})
    news: frozenset[str] = frozenset()
    desk_stamp: object = None
    whole: bool = False

    def rows_of(self, articles: Collection[str]) -> "dict[str, Row]":
        """The rows of articles, by id, of those that are there; all rows are looked at once."""
        wanted = frozenset(articles)
        there = map(wanted.__contains__, self.rows.ids) if wanted else ()
        return {self.rows.ids[place]: self.rows[place] for place in compress(count(), there)}

    def story_of(self, article: str) -> "Story | None":
        """The story in which an article (its id) stands."""
        return next((story for story in self.stories if article in story.articles), None)


class Reader:
    """Asks library and desk in a thread; every method raises PresscutError for a person to read."""

    def __init__(
        self, open_library: "Callable[[], Library]", open_desk: "Callable[[], store.Desk]"
    ) -> None:
        self._open_library = open_library
        self._open_desk = open_desk
        self._library: Library | None = None
        self._desk: store.Desk | None = None
        self._thread = ThreadPoolExecutor(1, "reader")
        self._begun: Future[Holdings] | None = None
        self._session: Future[Mapping[str, Any]] | None = None
        self._articles: OrderedDict[str, Article] = OrderedDict()
        self._comparisons: dict[str, Comparison | None] = {}

    def begin(self) -> None:
        """Read what `session` and `beginning` will answer, before there is an app."""
        self._session = self._thread.submit(self._kept_session)
        self._begun = self._thread.submit(self._holdings, FIRST)

    def session(self) -> "Mapping[str, Any]":
        """What was kept of the last visit to this library, empty where that cannot be read.

        It waits for `begin`, which reads this small file before anything else.
        """
        try:
            return self._session.result() if self._session else {}
        except store.PresscutError:
            return {}  # the desk's folder is at fault; who next asks the desk for something is told

    async def beginning(self) -> Holdings:
        """All stories and the first rows, which cost next to nothing; often those are all."""
        begun, self._begun = self._begun, None
        if begun:
            return await asyncio.wrap_future(begun)
        return await self._call(lambda: self._holdings(FIRST))

    async def holdings(self) -> Holdings:
        """All rows and stories, as they stand now; what was kept is forgotten."""
        holdings = await self._call(self._holdings)
        self._articles.clear()  # not before: what was under way then would be kept
        self._comparisons.clear()
        return holdings

    async def changed_since(self, stamp: object) -> bool:
        """Whether something was written since holdings of this stamp were read."""
        return await self.on_library(lambda library: library.stamp()) != stamp

    async def signed_anew(self, holdings: Holdings) -> Holdings:
        """The holdings with marks and news as they stand now; the same ones where they do."""

        def sign(desk: store.Desk) -> Holdings:
            return holdings if desk.stamp() == holdings.desk_stamp else _signed(holdings, desk)

        return await self.on_desk(sign)

    async def article(self, article_id: str) -> "Article":
        """One article."""
        if article_id not in self._articles:
            article = await self.on_library(lambda library: library.article(article_id))
            self._articles[article_id] = article
            if len(self._articles) > KEPT:
                self._articles.popitem(last=False)
        self._articles.move_to_end(article_id)
        return self._articles[article_id]

    async def article_anew(self, article_id: str) -> "Article":
        """One article, as it is after a change."""
        self._articles.pop(article_id, None)
        return await self.article(article_id)

    async def articles(self, ids: Sequence[str]) -> "list[Article]":
        """Several articles, in this order."""
        return [await self.article(article_id) for article_id in ids]

    async def names(self, article: "Article") -> list[tuple[int, int]]:
        """Where an article names people, organisations and places; nowhere but in English."""
        if not store.is_read_fully(article.language):
            return []
        found = await asyncio.to_thread(store.find_names, article.text, article.spans)
        return [(name.start, name.end) for name in found]

    async def forgotten(self) -> "list[store.Forgotten]":
        """The articles that were taken out, the last first."""
        return await self.on_library(lambda library: library.forgotten())

    async def comparison(self, story_id: str) -> "Comparison | None":
        """The finished comparison of a story, None where it has none."""
        if story_id not in self._comparisons:
            self._comparisons[story_id] = await self.on_library(
                lambda library: _compared(library, story_id)
            )
        return self._comparisons[story_id]

    async def correct(self, article_id: str, changes: dict[str, str]) -> dict[str, str]:
        """Set title, outlet or published of an article; the changes that take it back."""

        def correct(library: "Library") -> dict[str, str]:
            before = library.corrections(article_id)
            library.correct(article_id, **changes)
            return {field: before.get(field, "") for field in changes}

        return await self.on_library(correct)

    async def brief(self, comparison: "Comparison", form: str) -> str:
        """The brief of a comparison in a format."""
        articles = await self.articles(comparison.articles)
        return await asyncio.to_thread(store.write_brief, comparison, articles, format=form)

    async def on_desk(self, act: "Callable[[store.Desk], Answer]") -> Answer:
        """What `act` gives, called with the person's desk: to ask it something or to change it."""
        return await self._call(lambda: act(self._opened_desk()))

    async def on_library(self, act: "Callable[[Library], Answer]") -> Answer:
        """What `act` gives, called with the library: for what takes longer than a frame."""
        return await self._call(lambda: act(self._opened_library()))

    async def _call(self, question: "Callable[[], Answer]") -> Answer:
        return await asyncio.get_running_loop().run_in_executor(self._thread, question)

    def _opened_library(self) -> "Library":
        if self._library is None:
            self._library = self._open_library()
        return self._library

    def _opened_desk(self) -> "store.Desk":
        if self._desk is None:
            self._desk = self._open_desk()
        return self._desk

    def _kept_session(self) -> "Mapping[str, Any]":
        return self._opened_desk().session.read()

    def _holdings(self, most: int | None = None) -> Holdings:
        library = self._opened_library()
        stamp = library.stamp()  # first: what is written meanwhile is read again, not missed
        rows = library.all_rows() if most is None else store.Rows.of(library.rows(limit=most))
        whole = most is None or len(rows) < most
        held = Holdings(rows, library.stories(), stamp, whole=whole)
        return _signed(held, self._opened_desk())


def _signed(holdings: Holdings, desk: "store.Desk") -> Holdings:
    """Holdings with the signs of a desk; its stamp is taken first, as the library's."""
    stamp = desk.stamp()
    news = desk.looks.news(holdings.stories)
    return holdings._replace(marks=desk.marks.all(), news=news, desk_stamp=stamp)


def _compared(library: "Library", story_id: str) -> "Comparison | None":
    store.lone_facts  # noqa: B018 (loaded here, not by the app's thread when it shows them)
    return library.comparison(story_id)
